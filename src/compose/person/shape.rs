//! What a text that could not be rewritten is, which decides whether and where a vacancy can print it.

use super::holder::Turner;
use super::lexicon::lexicon;
use super::split::words;

/// The form of a text about the work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remnant {
    /// A state that the work leads to: "Bijdragen zijn geleverd."
    Result,
    /// A noun with what belongs to it: "Contact met scholen", "Het opstellen en uitvoeren van plannen".
    Noun,
    /// It speaks about the job holder as a third person.
    Third,
}

impl Turner {
    /// The form of a text that does not address the reader.
    #[must_use]
    pub fn shape(&self, text: &str) -> Remnant {
        let words = words(text);
        let is_about_holder = (0..words.len()).any(|at| self.holder_at(&words[at..]) > 0);
        let refers = words
            .iter()
            .any(|word| matches!(word.low.as_str(), "hij" | "hem" | "zichzelf" | "zijn/haar" | "haar/zijn"));
        let Some(first) = words.first() else { return Remnant::Noun };
        let begins_with_verb =
            lexicon().finite_by_rule(&first.low).is_some() && !lexicon().is_noun_too(&first.low);
        if is_about_holder || refers || begins_with_verb {
            return Remnant::Third;
        }
        let is_finite = |word: &str| {
            matches!(
                word,
                "is" | "zijn" | "wordt" | "worden" | "blijft" | "blijven" | "verloopt" | "verlopen"
            )
        };
        let main = words.iter().take_while(|word| !lexicon().subordinates(&word.low) || word.low == "wat");
        let at = main.skip(1).position(|word| is_finite(&word.low)).map(|at| at + 1);
        match at {
            // "stressbestendig zijn": an infinitive.
            Some(at) if at + 1 < words.len() && !words[at].ends_clause() => Remnant::Result,
            _ if words.windows(2).any(|pair| {
                pair[1].low == "zijn" && !pair[1].ends_clause() && lexicon().is_preposition(&pair[0].low)
            }) =>
            {
                Remnant::Third
            }
            _ => Remnant::Noun,
        }
    }
}
