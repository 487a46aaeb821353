//! Mends what profiles leave out in their notes: "het eigen werk" and "moedigt klant aan" in a sentence to the reader.

use std::fmt::Write as _;

use super::lexicon::lexicon;
use super::split::{Word, words};
use super::turned::AddressForm;

/// Nouns that need an article in the singular, with *de*.
const COMMON: &[&str] = &[
    "klant",
    "cliënt",
    "inwoner",
    "burger",
    "werkgever",
    "werknemer",
    "kandidaat",
    "patiënt",
    "leerling",
    "student",
    "bewoner",
    "bezoeker",
    "opdrachtgever",
    "leverancier",
    "leidinggevende",
    "aanvrager",
    "deelnemer",
    "gemeente",
    "organisatie",
    "vacature",
    "situatie",
    "doelgroep",
    "afdeling",
    "aanvraag",
    "voorraad",
    "teamleider",
    "werkzoekende",
    "directeur",
    "ouder",
    "collega",
    "huurder",
    "gebruiker",
    "melder",
    "werkplek",
    "machine",
    "cursist",
    "jongere",
];

/// The same with *het*.
const NEUTER: &[&str] = &[
    "team",
    "bedrijf",
    "dossier",
    "actieplan",
    "werkproces",
    "rapport",
    "gezin",
    "bestuur",
    "college",
    "kind",
];

/// Nouns with *een* after an adjective: "stelt goede diagnose".
const COUNTED: &[&str] = &[
    "diagnose",
    "bijdrage",
    "relatie",
    "oplossing",
    "inschatting",
    "afweging",
    "beslissing",
    "analyse",
    "rol",
    "sfeer",
    "houding",
    "band",
    "benadering",
    "aanpak",
];

/// Nouns that are definite before "van het team", with their article.
const OF: &[(&str, &str)] = &[
    ("resultaat", "het"),
    ("voortgang", "de"),
    ("uitvoering", "de"),
    ("behoefte", "de"),
    ("omvang", "de"),
    ("verloop", "het"),
    ("belang", "het"),
    ("doel", "het"),
    ("werking", "de"),
    ("inrichting", "de"),
    ("planning", "de"),
];

/// A sentence to the reader with the words that the notes left out.
pub fn mend(sentence: &str, form: AddressForm) -> String {
    let words = words(sentence);
    let mut text = String::with_capacity(sentence.len() + 8);
    let mut somebody = false;
    for (at, word) in words.iter().enumerate() {
        if begins_part(&words, at) {
            somebody = false;
        }
        let own = words.get(at + 1).filter(|next| next.low == "eigen");
        let yours = form.pick("je", "uw");
        if own.is_some() && !somebody && is_yours(&words, at + 1) && matches!(word.low.as_str(), "de" | "het")
        {
            text.extend([word.lead, yours, word.trail]);
            continue;
        }
        text.push_str(word.lead);
        if word.low == "eigen" && !somebody && is_yours(&words, at) && is_bare(&words, at) {
            let _ = write!(text, "{yours} ");
        } else if let Some(article) = article(&words, at) {
            let _ = write!(text, "{article} ");
        }
        text.extend([word.text, word.trail]);
        let before = at.checked_sub(1).map_or("", |before| words[before].low.as_str());
        // "van het team" says whose something is.
        let of = |back: usize| at.checked_sub(back).is_some_and(|at| words[at].low == "van");
        somebody |= at > 0 && !of(1) && !of(2) && is_somebody(before, &word.low);
    }
    text
}

fn is_somebody(before: &str, word: &str) -> bool {
    let singular =
        word.strip_suffix("'s").or_else(|| word.strip_suffix('s')).or_else(|| word.strip_suffix("en"));
    lexicon().is_somebody(before, word)
        || singular.is_some_and(|word| lexicon().is_somebody("", word))
        || matches!(word, "mensen" | "kinderen" | "anderen" | "men")
}

/// Whether a word is the next verb of the reader: "en stelt".
fn begins_part(words: &[Word<'_>], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| &words[before]) else { return false };
    (matches!(before.low.as_str(), "en" | "of") || before.trail.contains([',', ';']))
        && lexicon().finite(&words[at].low).is_some()
}

/// Whether "eigen" is the reader's: not in "de eigen regie van de klant".
fn is_yours(words: &[Word<'_>], own: usize) -> bool {
    let is_phrase = words.get(own + 1).is_some_and(|noun| {
        matches!(
            noun.low.as_str(),
            "woorden" | "beheer" | "initiatief" | "beweging" | "kracht" | "tempo" | "rekening"
        )
    });
    !is_phrase && words.get(own + 2).is_none_or(|after| after.low != "van")
}

/// Whether a noun begins here without an article: after a preposition or a verb.
fn is_bare(words: &[Word<'_>], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| &words[before]) else { return false };
    before.trail.is_empty()
        && (lexicon().is_preposition(&before.low)
            || (at == 2 || lexicon().finite(&before.low).is_some()) && at > 1)
}

/// The article that is missing before a word.
fn article(words: &[Word<'_>], at: usize) -> Option<&'static str> {
    let word = &words[at];
    let next = words.get(at + 1).filter(|_| word.trail.is_empty());
    if at < 2 || !is_bare(words, at) || matches!(words[at - 1].low.as_str(), "per" | "als" | "tot") {
        return None;
    }
    let is_after_verb = !lexicon().is_preposition(&words[at - 1].low);
    let listed = |word: &str| {
        let common = COMMON.contains(&word).then_some("de");
        common.or_else(|| NEUTER.contains(&word).then_some("het"))
    };
    let is_pair = next.is_some_and(|next| matches!(next.low.as_str(), "en" | "of" | "naar" | "tot"))
        && words.get(at + 2).is_some_and(|other| listed(&other.low).is_some() || other.low.ends_with('-'));
    if let Some(article) = listed(&word.low).filter(|_| !is_pair) {
        return Some(article);
    }
    let next = next?;
    if let Some((_, article)) =
        OF.iter().find(|(noun, _)| is_after_verb && *noun == word.low && next.low == "van")
    {
        return Some(article);
    }
    let is_adjective = word.low.chars().count() > 4
        && word.low.ends_with('e')
        && !matches!(word.low.as_str(), "iedere" | "andere" | "zulke" | "welke" | "beide" | "enige");
    if is_after_verb && is_adjective && COUNTED.contains(&next.low.as_str()) {
        return Some("een");
    }
    nominal_infinitive(words, at)
}

/// "bij opstellen van", "bij opstellen en realiseren van": an infinitive as a noun.
fn nominal_infinitive(words: &[Word<'_>], at: usize) -> Option<&'static str> {
    let is_infinitive = |at: usize| {
        words.get(at).is_some_and(|word| {
            lexicon().infinitive(&word.low).is_some()
                && !lexicon().is_plural_too(&word.low)
                && word.trail.is_empty()
        })
    };
    let low = |at: usize| words.get(at).map_or("", |word| word.low.as_str());
    let ends = if low(at + 1) == "en" && is_infinitive(at + 2) { at + 3 } else { at + 1 };
    let before = words[at - 1].low.as_str();
    let fits = matches!(before, "bij" | "voor" | "in" | "door" | "met" | "over" | "aan" | "na");
    (fits && is_infinitive(at) && low(ends) == "van").then_some("het")
}

#[cfg(test)]
mod tests {
    use super::mend;
    use crate::compose::person::AddressForm;

    #[test]
    fn what_notes_leave_out_is_put_in() {
        for (notes, mended) in [
            ("Je moedigt klant aan om te leren.", "Je moedigt de klant aan om te leren."),
            ("Je denkt na over het eigen werk.", "Je denkt na over je eigen werk."),
            ("Je vraagt feedback over eigen functioneren.", "Je vraagt feedback over je eigen functioneren."),
            ("Je werkt samen met collega's van gemeente.", "Je werkt samen met collega's van de gemeente."),
            (
                "Je begeleidt de klant bij opstellen en realiseren van actieplan.",
                "Je begeleidt de klant bij het opstellen en realiseren van het actieplan.",
            ),
            ("Je stelt goede diagnose.", "Je stelt een goede diagnose."),
            (
                "Je helpt collega's en stelt resultaat van het team gelijk aan eigen resultaat.",
                "Je helpt collega's en stelt het resultaat van het team gelijk aan je eigen resultaat.",
            ),
        ] {
            assert_eq!(mend(notes, AddressForm::Informal), mended);
        }
    }

    #[test]
    fn what_is_whole_stays_as_it_is() {
        for text in [
            "Je versterkt de eigen regie van de klant.",
            "Je laat de inwoner eigen keuzes maken.",
            "Je bemiddelt tussen klant en werkgever.",
            "Je spreekt met werkgever en inwoner af wie wat doet.",
            "Je helpt de klant met een eigen bedrijf.",
            "Je geeft informatie over werk.",
            "Je werkt als klant van de organisatie.",
            "Je bespreekt vragen van klanten.",
        ] {
            assert_eq!(mend(text, AddressForm::Informal), text);
        }
    }
}
