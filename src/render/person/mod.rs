//! A sentence about the holder of a job -> a sentence to the reader: "Voert gesprekken." -> "Je voert gesprekken."
//!
//! ```text
//! text -> sentences -> words -> opening (verb | holder | adverb and verb | infinitive | a subject of its own)
//!      -> the rest of the sentence, word by word: verbs of the holder, words that point at the holder
//! ```
//!
//! What cannot be turned without guessing is left as it is, with the reason. No sentence is turned half.

mod holder;
mod infinitive;
mod lexicon;
mod rest;
mod sentence;
mod split;
mod turned;

pub use holder::Turner;
pub use turned::{Doubt, Form, Kind, Reason, Turned};

impl Turner {
    /// Turns a text, as a whole or not at all.
    #[must_use]
    pub fn turn(&self, text: &str, kind: Kind) -> Turned {
        let mut turned = String::with_capacity(text.len() + 8);
        for (index, sentence) in split::sentences(text).into_iter().enumerate() {
            // Only the first sentence of a task must be about the holder; later ones may have a subject of their own.
            let goes_on = index > 0 && !split::begins_with_verb(sentence);
            match sentence::turn(sentence, if goes_on { Kind::Prose } else { kind }, self) {
                Ok(Some(changed)) => turned.push_str(&changed),
                Ok(None) => turned.push_str(sentence),
                Err(reason) => return Turned::Left(reason),
            }
        }
        if turned == text { Turned::Same } else { Turned::Changed(turned) }
    }
}
