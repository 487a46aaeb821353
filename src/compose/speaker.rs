//! Rewrites the texts of a profile for a vacancy, and keeps what cannot be printed.

use serde::Serialize;
use serde_json::{Map, Value};

use super::person::{AddressForm, Kind, Reason, Remnant, Turned, Turner, sentences};
use crate::base::Language;
use crate::model::professionalism::Professionalism;
use crate::model::profile::Profile;
use crate::model::vacancy::{FormOfAddress, Vacancy};
use crate::schema::Format;
use crate::schema::meaning::Meaning;

/// Words to print, and their origin.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Addressed {
    pub(super) tekst: String,
    pub(super) bron: String,
}

pub(super) fn said(text: &str, bron: String) -> Addressed {
    Addressed { tekst: text.to_owned(), bron }
}

/// A sentence of the profile that does not address the reader, with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// Its location: `profiel/kerntaken/0/taken/2`.
    pub origin: String,
    /// The sentence.
    pub text: String,
    /// Why it could not be rewritten.
    pub reason: Reason,
}

/// Rewrites sentences for the reader and records the ones it cannot. Only Dutch is rewritten; other languages quote the
/// profile.
pub(super) struct Speaker {
    pub(super) turner: Option<Turner>,
    pub(super) left: Vec<Left>,
    pub(super) results: Vec<Addressed>,
}

/// Where a text can stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Addressee {
    /// Among sentences to the reader.
    Reader,
    /// Among nouns.
    Nouns,
    /// Nowhere: with the results, or left out and told.
    Apart,
}

impl Speaker {
    pub(super) fn new(profile: &Profile, vacancy: &Vacancy, language: Language) -> Self {
        let form = match vacancy.address {
            FormOfAddress::Informal => AddressForm::Informal,
            FormOfAddress::Formal => AddressForm::Formal,
        };
        let names =
            std::iter::once(&profile.job.title).chain(&profile.job.also_known_as).chain(&vacancy.title);
        let turner = (language == Language::Dutch).then(|| Turner::new(form, names.map(String::as_str)));
        Self { turner, left: Vec::new(), results: Vec::new() }
    }

    /// Rewrites a sentence for the reader, and tells where it can stand.
    pub(super) fn say(&mut self, text: &str, origin: String, kind: Kind) -> (Addressed, Addressee) {
        let Some(turner) = &self.turner else { return (said(text, origin), Addressee::Reader) };
        let reason = match turner.turn(text, kind) {
            Turned::Changed(tekst) => return (Addressed { tekst, bron: origin }, Addressee::Reader),
            Turned::Same => return (said(text, origin), Addressee::Reader),
            Turned::Left(reason) => reason,
        };
        match turner.shape(text) {
            Remnant::Noun => (said(text, origin), Addressee::Nouns),
            Remnant::Result if kind == Kind::Task => {
                self.results.push(said(text, origin.clone()));
                (said(text, origin), Addressee::Apart)
            }
            Remnant::Result => (said(text, origin), Addressee::Reader),
            Remnant::Third => {
                self.left.push(Left { origin: origin.clone(), text: text.to_owned(), reason });
                (said(text, origin), Addressee::Apart)
            }
        }
    }

    /// A text of full sentences without those that speak about the job holder as a third person.
    fn prose(&mut self, text: &str, origin: &str) -> Option<String> {
        let whole = self.say(text, origin.to_owned(), Kind::Prose);
        if whole.1 != Addressee::Apart {
            return Some(whole.0.tekst);
        }
        self.left.pop();
        let mut kept = String::new();
        for sentence in sentences(text) {
            let (turned, part) = self.say(sentence, origin.to_owned(), Kind::Prose);
            if part != Addressee::Apart {
                kept.push_str(&turned.tekst);
            }
        }
        let kept = kept.trim();
        (!kept.is_empty()).then(|| kept.to_owned())
    }

    /// Separates sentences that address the reader from nouns.
    pub(super) fn divide<'t>(
        &mut self,
        texts: impl Iterator<Item = (usize, &'t String)>,
        origin: &str,
    ) -> (Vec<Addressed>, Vec<Addressed>) {
        let (mut turned, mut nouns) = (Vec::new(), Vec::new());
        for (index, text) in texts {
            let (sentence, part) = self.say(text, format!("{origin}/{index}"), Kind::Task);
            match part {
                Addressee::Reader => turned.push(sentence),
                Addressee::Nouns => nouns.push(sentence),
                Addressee::Apart => {}
            }
        }
        (turned, nouns)
    }

    /// The blocks about professionalism, rewritten for the reader where possible.
    pub(super) fn blocks(&mut self, professionalism: Option<&Professionalism>) -> Value {
        let mut blocks = blocks(professionalism);
        if let Some(meaning) = professionalism_keys() {
            self.turn_below(meaning, &mut blocks, "profiel/professionaliteit");
        }
        for list in LISTS {
            self.turn_at(&mut blocks, "profiel/professionaliteit", list);
        }
        blocks
    }

    /// The profile with its full sentences rewritten for the reader.
    pub(super) fn profile(&mut self, profile: &Profile) -> Value {
        let mut value = serde_json::to_value(profile).unwrap_or_default();
        for pointer in PROSE {
            self.turn_at(&mut value, "profiel", pointer);
        }
        for index in 0..profile.requirements.len() {
            let pointer = format!("/eisen/{index}/tekst");
            let Some(Value::String(text)) = value.pointer_mut(&pointer) else { continue };
            let before = (self.left.len(), self.results.len());
            let (turned, part) = self.say(text, format!("profiel{pointer}"), Kind::Task);
            self.left.truncate(before.0);
            self.results.truncate(before.1);
            if part == Addressee::Reader {
                *text = turned.tekst;
            } else {
                self.turn_at(&mut value, "profiel", &pointer);
            }
        }
        value
    }

    /// Rewrites the text at a pointer, or each text of the list there. A text that cannot be printed becomes empty.
    fn turn_at(&mut self, value: &mut Value, root: &str, pointer: &str) {
        match value.pointer_mut(pointer) {
            Some(Value::String(text)) => {
                *text = self.prose(text, &format!("{root}{pointer}")).unwrap_or_default();
            }
            Some(Value::Array(items)) => {
                for (index, item) in items.iter_mut().enumerate() {
                    if let Value::String(text) = item {
                        *text = self.prose(text, &format!("{root}{pointer}/{index}")).unwrap_or_default();
                    }
                }
            }
            _ => {}
        }
    }

    fn turn_below(&mut self, meaning: &Meaning, block: &mut Value, origin: &str) {
        for (key, meaning) in meaning.keys {
            let Some(value) = block.get_mut(key) else { continue };
            let origin = format!("{origin}/{key}");
            match value {
                Value::String(text) if meaning.addressed => {
                    *text = self.prose(text, &origin).unwrap_or_default();
                }
                value => self.turn_below(meaning, value, &origin),
            }
        }
    }
}

/// Texts of the profile in full sentences that a vacancy prints.
const PROSE: &[&str] = &[
    "/inleiding",
    "/doel",
    "/context/team",
    "/context/leiding",
    "/context/caseload/toelichting",
    "/onmisbare_kwaliteiten",
];

/// Lists of sentences about professionalism.
const LISTS: &[&str] =
    &["/goed_werk/ethiek/dilemmas", "/ruimte/begrenzing", "/leren/sociaal", "/leren/scholing"];

fn professionalism_keys() -> Option<&'static Meaning> {
    Format::Profile.meaning().key("professionaliteit")
}

/// The blocks of `professionaliteit`, with an empty block for each one that the profile lacks, so that a template can
/// test their contents.
fn blocks(professionalism: Option<&Professionalism>) -> Value {
    let mut blocks = professionalism
        .and_then(|professionalism| serde_json::to_value(professionalism).ok())
        .unwrap_or_else(|| Value::Object(Map::new()));
    if let (Some(meaning), Some(entries)) = (professionalism_keys(), blocks.as_object_mut()) {
        add_blocks(meaning, entries);
    }
    blocks
}

fn add_blocks(meaning: &Meaning, entries: &mut Map<String, Value>) {
    for (key, meaning) in meaning.keys.iter().filter(|(_, meaning)| !meaning.keys.is_empty()) {
        let block = entries.entry(*key).or_insert_with(|| Value::Object(Map::new()));
        if let Some(entries) = block.as_object_mut() {
            add_blocks(meaning, entries);
        }
    }
}
