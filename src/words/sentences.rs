//! Splits a text into sentences, and detects the passive voice.

use std::ops::Range;

use super::tokens::Tokens;

/// A sentence of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Its bytes, from its first word to its last.
    pub span: Range<usize>,
    /// Its words, in lower case and without accents, each with its span.
    pub words: Vec<(String, Range<usize>)>,
}

/// The sentences of a text; empty ones are omitted.
#[must_use]
pub fn sentences(text: &str) -> Vec<Sentence> {
    let tokens = Tokens::read(text);
    let mut sentences: Vec<Sentence> = Vec::new();
    let mut number = None;
    for (index, token) in tokens.list.iter().enumerate() {
        let word = (tokens.word(index).to_owned(), token.span.clone());
        match sentences.last_mut() {
            Some(sentence) if number == Some(token.sentence) => {
                sentence.span.end = token.span.end;
                sentence.words.push(word);
            }
            _ => sentences.push(Sentence { span: token.span.clone(), words: vec![word] }),
        }
        number = Some(token.sentence);
    }
    sentences
}

/// The span of the verb that makes a sentence passive: a form of *worden* with a participle in the same sentence.
#[must_use]
pub fn passive(sentence: &Sentence) -> Option<Range<usize>> {
    let words = &sentence.words;
    let verb = words.iter().find(|(word, _)| AUXILIARIES.contains(&word.as_str()))?;
    // After an article, the word is a noun or an adjective: "het gebied", "een gericht plan".
    let is_noun = |at: usize| {
        at > 0 && matches!(words[at - 1].0.as_str(), "de" | "een" | "het" | "deze" | "dit" | "onze" | "veel")
    };
    let said = words.iter().enumerate().any(|(at, (word, _))| is_participle(word) && !is_noun(at));
    said.then(|| verb.1.clone())
}

/// The passive forms of *worden*. "Geworden" and "te worden" usually mean *to become*.
const AUXILIARIES: [&str; 5] = ["word", "wordt", "worden", "werd", "werden"];

/// Prefixes that replace *ge-* in a participle.
const PREFIXES: [&str; 6] = ["be", "er", "ge", "her", "ont", "ver"];
/// Particles of separable verbs: *aan-ge-vraagd*.
const PARTICLES: [&str; 23] = [
    "aan", "achter", "af", "bij", "binnen", "door", "in", "klaar", "mee", "na", "om", "onder", "op", "over",
    "samen", "terug", "tegen", "toe", "uit", "vast", "voor", "weg", "zaken",
];
/// Words in *-d* and *-t* that look like a participle but are not.
const NO_PARTICIPLES: &[&str] = &[
    "bedrijfspand",
    "behalve",
    "bekend",
    "beleid",
    "belangrijkst",
    "bent",
    "bericht",
    "beroemd",
    "besluit",
    "best",
    "bestand",
    "bestuurd",
    "bewust",
    "budget",
    "gebied",
    "gebit",
    "geboorteakt",
    "gedicht",
    "geduld",
    "geld",
    "geluid",
    "gemoed",
    "gereed",
    "gerecht",
    "gericht",
    "geschikt",
    "gesprekspunt",
    "gest",
    "getalenteerd",
    "gewend",
    "gewicht",
    "gezicht",
    "gezind",
    "gezond",
    "herfst",
    "onderwerpt",
    "ontvangst",
    "verbod",
    "verbond",
    "verband",
    "verdacht",
    "verdriet",
    "verkeerd",
    "verlet",
    "verschiet",
    "verslag",
    "verstand",
    "verwant",
    "verzoek",
];
/// Participles in *-en* of strong verbs, without their particle.
const STRONG: &[&str] = &[
    "aanbevolen",
    "begonnen",
    "begrepen",
    "beschreven",
    "besloten",
    "besproken",
    "bevolen",
    "bewezen",
    "gebleven",
    "geboden",
    "gebonden",
    "gebracht",
    "gebroken",
    "gedaan",
    "gedragen",
    "gedwongen",
    "gegeven",
    "gegoten",
    "gehangen",
    "geheven",
    "geholpen",
    "gehouden",
    "gekeken",
    "geknepen",
    "gekomen",
    "gekozen",
    "gekregen",
    "geladen",
    "gelaten",
    "gelezen",
    "gelopen",
    "genomen",
    "geroepen",
    "geschonken",
    "geschoten",
    "geschreven",
    "gesloten",
    "gesneden",
    "gesproken",
    "getroffen",
    "getrokken",
    "gevallen",
    "gevangen",
    "gevonden",
    "gevraagd",
    "gewezen",
    "geworpen",
    "geworven",
    "gezien",
    "gezonden",
    "gezongen",
    "herzien",
    "onderschreven",
    "ontheven",
    "onthouden",
    "ontslagen",
    "ontvangen",
    "ontworpen",
    "verbonden",
    "verboden",
    "verdreven",
    "vergeleken",
    "vergeten",
    "verkozen",
    "verkregen",
    "vermeden",
    "verschoven",
    "vertrokken",
    "vervangen",
    "verwezen",
    "verworven",
    "verzonden",
    "voorgeschreven",
];

fn is_participle(word: &str) -> bool {
    let bare = PARTICLES
        .iter()
        .filter_map(|particle| word.strip_prefix(particle))
        .find(|rest| rest.len() > 4 && (rest.starts_with("ge") || STRONG.contains(rest)))
        .unwrap_or(word);
    if STRONG.contains(&word) || STRONG.contains(&bare) {
        return true;
    }
    let has_prefix = PREFIXES.iter().any(|prefix| bare.len() > prefix.len() + 3 && bare.starts_with(prefix));
    has_prefix
        && bare.ends_with(['d', 't'])
        && !bare.ends_with("heid")
        && !bare.ends_with("teit")
        && !NO_PARTICIPLES.contains(&bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_passive_is_worden_with_a_participle() {
        for (text, expected) in [
            ("De aanvraag wordt beoordeeld.", true),
            ("Van jou wordt verwacht dat je meedenkt.", true),
            ("De gesprekken worden door jou gevoerd.", true),
            ("Het plan werd vastgesteld.", true),
            ("De brieven worden door het team geschreven.", true),
            ("De vergunning wordt aangevraagd.", true),
            ("Het besluit wordt ingetrokken.", true),
            ("Je wordt klantmanager.", false),
            ("De gemeenten worden groter.", false),
            ("Het wordt een drukke tijd.", false),
            ("Je wordt deel van het gebied.", false),
            ("Het wordt mooi weer en jij bent gezond.", false),
            ("Het beleid is nieuw.", false),
        ] {
            let found = sentences(text).iter().any(|sentence| passive(sentence).is_some());
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn sentences_have_their_words() {
        let text = "Je belt. Dan schrijf je, bijv. een brief.";
        let found = sentences(text);
        assert_eq!(found.iter().map(|sentence| sentence.words.len()).collect::<Vec<_>>(), [2, 6]);
        assert_eq!(&text[found[1].span.clone()], "Dan schrijf je, bijv. een brief");
    }
}
