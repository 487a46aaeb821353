//! Rewrites sentences about the job holder to address the reader: "Voert gesprekken." -> "Je voert gesprekken."
//!
//! ```text
//! text -> sentences -> words -> opening (verb | holder | adverb and verb | infinitive | another subject)
//!      -> the rest of the sentence, word by word: verbs of the holder, words that refer to the holder
//! ```
//!
//! A sentence that cannot be rewritten without guessing is left unchanged, with the reason. Sentences are never rewritten
//! in part.

mod holder;
mod infinitive;
mod lexicon;
mod mend;
mod nominal;
mod rest;
mod sentence;
mod shape;
mod split;
mod turned;
mod verbs;

pub use holder::Turner;
pub use shape::Remnant;
pub(super) use split::{begins_with_verb, sentences};
pub use turned::{AddressForm, Doubt, Kind, Reason, Turned};

impl Turner {
    /// Rewrites a text, completely or not at all.
    #[must_use]
    pub fn turn(&self, text: &str, kind: Kind) -> Turned {
        let mut turned = String::with_capacity(text.len() + 8);
        for (index, sentence) in split::sentences(text).into_iter().enumerate() {
            // Only the first sentence of a task must be about the holder; later ones may have another subject.
            let goes_on = index > 0 && !split::begins_with_verb(sentence);
            match sentence::turn(sentence, if goes_on { Kind::Prose } else { kind }, self) {
                Ok(Some(changed)) if is_to_reader(&changed, self.form) => {
                    turned.push_str(&mend::mend(&changed, self.form));
                }
                Ok(Some(changed)) => turned.push_str(&changed),
                Ok(None) => turned.push_str(sentence),
                Err(reason) => return Turned::Left(reason),
            }
        }
        if turned == text { Turned::Same } else { Turned::Changed(turned) }
    }
}

/// Whether a sentence has the reader as its subject.
fn is_to_reader(sentence: &str, form: AddressForm) -> bool {
    let subject = form.pick("Je ", "U ");
    sentence.trim_start().starts_with(subject)
}
