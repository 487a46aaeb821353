//! Classifies a document by its content: a job profile, a vacancy, or something else.

use std::collections::BTreeSet;

use super::labels::{ProfilePart, label};
use super::line::{DOUBT, PlacedLine};
use super::slot::{Slot, Why};
use crate::reader::{Block, Manuscript, Zone};

/// The kind of a document, by its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nature {
    /// A job profile.
    Profile,
    /// A vacancy in free form.
    Vacancy,
    /// Any other document, such as a letter, minutes or a manual.
    Other,
}

/// The minimum percentage of the words of a profile that are below a heading or label that determines their place. The
/// lowest percentage among 83 real job profiles is 66; for handbooks with the headings of a profile it is 41.
const LEAST_PLACED: usize = 50;
/// The minimum number of main parts in a profile, unless every core part has a heading that is an exact label.
const LEAST_PARTS: usize = 3;
/// The maximum number of words of a vacancy. A longer text with the signs of a vacancy is a text about vacancies.
const LONGEST_VACANCY: usize = 3000;
/// The maximum number of words of a text for which a single sign suffices to be a vacancy.
const SHORT: usize = 60;
/// The minimum number of times that a vacancy addresses its reader.
const LEAST_ADDRESSES: usize = 3;

/// Words in the title of a job profile.
const PROFILE_TITLES: [&str; 6] = [
    "functieprofiel",
    "functiebeschrijving",
    "functieomschrijving",
    "competentieprofiel",
    "functietypering",
    "functie-informatie",
];
/// Pronouns with which a vacancy addresses its reader.
const ADDRESSED: [&str; 4] = ["je", "jij", "jou", "jouw"];
/// Phrases in vacancies about what the employer seeks and offers.
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
/// Phrases in vacancies about how to apply.
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

/// Classifies a document. `lines` are its placed lines, as returned by [`place`](super::place()).
#[must_use]
pub fn nature(manuscript: &Manuscript, lines: &[PlacedLine]) -> Nature {
    // Only documents of profiles written by goedwerk carry this data.
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
    // A profile needs two signs to count as a vacancy: the profile of a work coach mentions vacancies too.
    let least = if words <= SHORT && !is_profile { 1 } else { 2 };
    let is_vacancy = words <= LONGEST_VACANCY && vacancy_signs(blocks, &text) >= least;
    match (is_profile, is_vacancy) {
        (_, true) => Nature::Vacancy,
        (true, false) => Nature::Profile,
        (false, false) => Nature::Other,
    }
}

/// Whether a document is an HTML report written by goedwerk, which quotes profiles and so resembles one. Recognised by
/// the `generator` in its first lines.
fn is_report(manuscript: &Manuscript) -> bool {
    const GENERATOR: &str = "<meta name=\"generator\" content=\"goedwerk ";
    manuscript.source.text.lines().take(8).any(|line| line.starts_with(GENERATOR))
}

/// The text of all visible blocks in lower case, each word followed by a single space.
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

/// The number of different signs of a vacancy in a text, from 0 to 4.
fn vacancy_signs(blocks: &[Block], text: &str) -> usize {
    let words = text.split(' ').map(|word| word.trim_matches(|sign: char| !sign.is_alphanumeric()));
    let addresses = words.filter(|word| ADDRESSED.contains(word)).count();
    let says = |phrases: &[&str]| phrases.iter().any(|phrase| text.contains(phrase));
    let title = blocks.iter().find(|block| block.zone != Zone::Hidden).map_or("", Block::text);
    let sought = says(&SOUGHT);
    let applied = says(&APPLIED);
    let is_named = title.to_lowercase().contains("vacature");
    // Addressing the reader counts only in combination with another sign.
    let is_addressed = addresses >= LEAST_ADDRESSES && (sought || applied || is_named);
    usize::from(is_addressed) + usize::from(sought) + usize::from(applied) + usize::from(is_named)
}

/// Whether enough of a document is below headings of a profile ([`LEAST_PLACED`]), and these headings include core
/// parts of a profile.
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

/// The main part of a profile that a slot belongs to; `None` for headings, text without a place and minor parts.
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
        Slot::Field(_) => MainPart::Room,
        Slot::Heading | Slot::Nowhere => return None,
    })
}
