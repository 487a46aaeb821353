//! What a document is, by its content: a function profile, a vacancy, or something else.

use std::collections::BTreeSet;

use super::labels::{ProfilePart, label};
use super::line::{DOUBT, PlacedLine};
use super::slot::{Slot, Why};
use crate::reader::{Block, Manuscript, Zone};

/// What a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nature {
    /// A function profile.
    Profile,
    /// A vacancy in free form.
    Vacancy,
    /// Neither: a letter, minutes, a manual.
    Other,
}

/// The least share of the words of a profile, in per cent, that stand under a heading that says where they belong. Of 83
/// real functions, the lowest share is 66; of handbooks with the headings of a profile, it is 41.
const LEAST_PLACED: usize = 50;
/// How many parts of a profile a document has at least, if not all of its headings are known in full.
const LEAST_PARTS: usize = 3;
/// The most words of a vacancy. A longer text that has the signs of one is about vacancies.
const LONGEST_VACANCY: usize = 3000;
/// A text of at most this many words is a vacancy with a single sign.
const SHORT: usize = 60;
/// How often a vacancy addresses its reader.
const LEAST_ADDRESSES: usize = 3;

/// What titles call a profile.
const PROFILE_TITLES: [&str; 6] = [
    "functieprofiel",
    "functiebeschrijving",
    "functieomschrijving",
    "competentieprofiel",
    "functietypering",
    "functie-informatie",
];
/// The words for the reader of a vacancy.
const ADDRESSED: [&str; 4] = ["je", "jij", "jou", "jouw"];
/// What vacancies say about what the employer seeks and offers.
const SOUGHT: [&str; 18] = [
    "wij zoeken",
    "we zoeken",
    "zoeken wij",
    "zoeken we",
    "op zoek naar een",
    "wij bieden",
    "we bieden",
    "bieden wij",
    "bieden we",
    "wij vragen",
    "vragen wij",
    "ben jij",
    "wie ben je",
    "kom jij",
    "heb jij",
    "ga je doen",
    "krijg je van ons",
    "jouw profiel",
];
/// What vacancies say about how to apply.
const APPLIED: [&str; 14] = [
    "solliciteer",
    "sollicitatieprocedure",
    "solliciteren kan",
    "solliciteren?",
    "reageer voor",
    "reageren voor",
    "reageren kan",
    "je cv",
    "uw cv",
    "motivatiebrief",
    "sluitingsdatum",
    "acquisitie",
    "vacaturenummer",
    "over de vacature",
];

/// What a document is. `lines` are its placed lines.
#[must_use]
pub fn nature(manuscript: &Manuscript, lines: &[PlacedLine]) -> Nature {
    // goedwerk wrote it.
    if manuscript.carried.is_some() {
        return Nature::Profile;
    }
    if is_report(manuscript) {
        return Nature::Other;
    }
    let blocks = &manuscript.blocks;
    let text = folded(blocks);
    let words = text.split_whitespace().count();
    let is_profile = is_profile(blocks, lines);
    // The profile of a work coach is about vacancies too.
    let least = if words <= SHORT && !is_profile { 1 } else { 2 };
    let is_vacancy = words <= LONGEST_VACANCY && vacancy_signs(blocks, &text) >= least;
    match (is_profile, is_vacancy) {
        (_, true) => Nature::Vacancy,
        (true, false) => Nature::Profile,
        (false, false) => Nature::Other,
    }
}

/// Whether a page is a report that goedwerk wrote, by its head. It quotes profiles under their headings.
fn is_report(manuscript: &Manuscript) -> bool {
    const GENERATOR: &str = "<meta name=\"generator\" content=\"goedwerk ";
    manuscript.source.text.lines().take(8).any(|line| line.starts_with(GENERATOR))
}

/// The text in lower case, with single spaces.
fn folded(blocks: &[Block]) -> String {
    let mut text = String::from(" ");
    for block in blocks.iter().filter(|block| block.zone != Zone::Hidden) {
        for word in block.text().split_whitespace() {
            text.extend(word.chars().flat_map(char::to_lowercase));
            text.push(' ');
        }
    }
    text
}

/// How many kinds of signs of a vacancy a text has.
fn vacancy_signs(blocks: &[Block], text: &str) -> usize {
    let words = text.split(' ').map(|word| word.trim_matches(|sign: char| !sign.is_alphanumeric()));
    let addresses = words.filter(|word| ADDRESSED.contains(word)).count();
    let says = |phrases: &[&str]| phrases.iter().any(|phrase| text.contains(phrase));
    let title = blocks.iter().find(|block| block.zone != Zone::Hidden).map_or("", Block::text);
    let sought = says(&SOUGHT);
    let applied = says(&APPLIED);
    let is_named = title.to_lowercase().contains("vacature");
    // Addressing the reader is a sign only beside another one.
    let is_addressed = addresses >= LEAST_ADDRESSES && (sought || applied || is_named);
    usize::from(is_addressed) + usize::from(sought) + usize::from(applied) + usize::from(is_named)
}

/// Whether most of a document stands under the headings of a profile.
fn is_profile(blocks: &[Block], lines: &[PlacedLine]) -> bool {
    let (mut words, mut placed) = (0, 0);
    let mut parts = BTreeSet::new();
    let mut exact = BTreeSet::new();
    for line in lines {
        let text = blocks[line.block].text().get(line.text.clone()).unwrap_or_default();
        if line.slot == Slot::Heading {
            let known = label(text).filter(|label| label.is_exact);
            exact.extend(known.and_then(|label| main(Slot::In(label.section))));
            continue;
        }
        let length = text.split_whitespace().count();
        words += length;
        if line.slot != Slot::Nowhere && line.confidence >= DOUBT && line.why != Why::Form {
            placed += length;
            parts.extend(main(line.slot));
        }
    }
    let title = lines.first().map_or("", |line| blocks[line.block].text()).to_lowercase();
    let is_titled = title
        .split(|sign: char| !sign.is_alphanumeric() && sign != '-')
        .any(|word| PROFILE_TITLES.contains(&word));
    let core: Vec<MainPart> = parts.iter().copied().filter(|part| part.is_core()).collect();
    let has_core =
        core.len() >= 2 && core.iter().any(|part| matches!(part, MainPart::Tasks | MainPart::Demands));
    let is_sure = parts.len() >= LEAST_PARTS || core.iter().all(|part| exact.contains(part));
    placed * 100 >= words * LEAST_PLACED && (is_titled && !core.is_empty() || has_core && is_sure)
}

/// A main part of a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum MainPart {
    Purpose,
    Tasks,
    Competencies,
    Demands,
    Context,
    Facts,
    Room,
}

impl MainPart {
    fn is_core(self) -> bool {
        matches!(self, Self::Purpose | Self::Tasks | Self::Competencies | Self::Demands)
    }
}

/// The main part that a slot belongs to.
fn main(slot: Slot) -> Option<MainPart> {
    Some(match slot {
        Slot::CoreTask | Slot::Task | Slot::TaskPart => MainPart::Tasks,
        Slot::Competency => MainPart::Competencies,
        Slot::In(part) => match part {
            ProfilePart::Purpose => MainPart::Purpose,
            ProfilePart::Tasks | ProfilePart::CoreTask | ProfilePart::Criteria => MainPart::Tasks,
            ProfilePart::Competencies
            | ProfilePart::Definition
            | ProfilePart::Indicators
            | ProfilePart::Level => MainPart::Competencies,
            ProfilePart::Knowledge | ProfilePart::Demands => MainPart::Demands,
            ProfilePart::Context | ProfilePart::Partners | ProfilePart::Situations => MainPart::Context,
            ProfilePart::Scale | ProfilePart::Department | ProfilePart::Lead => MainPart::Facts,
            ProfilePart::Room | ProfilePart::Mandate | ProfilePart::Limits => MainPart::Room,
            _ => return None,
        },
        Slot::Heading | Slot::Nowhere => return None,
    })
}
