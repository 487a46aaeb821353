//! The grounds of rules on their pages: what a law, directive or code says, and whether it is in force.

use serde::Serialize;

use crate::base::Language;
use crate::base::day::in_words;
use crate::law::{Abolished, Ground, LegalKind, Standing};
use crate::messages::{LawWords, fill};

/// A ground of the legal file, in one language.
#[derive(Debug, Clone, Serialize)]
pub struct GroundFacts {
    /// The official citation, in Dutch.
    pub ground: String,
    /// The day on which it was last checked (ISO 8601).
    pub checked: &'static str,
    /// Its key in the legal file.
    pub key: &'static str,
    /// What kind of text it is.
    pub text_kind: LegalKind,
    /// The name of the text.
    pub act: &'static str,
    /// Its articles; `None` for the text as a whole.
    pub article: Option<&'static str>,
    /// What it forbids or requires.
    pub demands: &'static str,
    /// Who or what is excepted.
    pub excepted: Option<&'static str>,
    /// Whether it is in force.
    pub standing: Standing,
    /// The first day on which it is in force (ISO 8601).
    pub in_force_from: Option<&'static str>,
    /// The first day on which it is no longer in force (ISO 8601).
    pub in_force_until: Option<&'static str>,
    /// What else a reader must know, such as the status in the Netherlands.
    pub note: Option<&'static str>,
    /// What could not be verified.
    pub unverified: Option<&'static str>,
    /// The address of the text.
    pub address: &'static str,
    /// The same for a reader: a heading with its text, in order.
    #[serde(skip)]
    pub lines: Vec<GroundLine>,
}

/// A heading with its text.
#[derive(Debug, Clone, Serialize)]
pub struct GroundLine {
    /// The heading.
    pub name: &'static str,
    /// The text.
    pub text: String,
}

/// An abolished law or body, in one language.
#[derive(Debug, Clone, Serialize)]
pub struct AbolishedFacts {
    /// Its names.
    pub term: &'static str,
    /// Its successor.
    pub successor: Option<&'static str>,
    /// The day on which it ended (ISO 8601).
    pub since: Option<&'static str>,
    /// The law or publication that says so.
    pub ground: &'static str,
    /// The address of that text.
    pub address: Option<&'static str>,
    /// The day on which this was last checked (ISO 8601).
    pub checked: &'static str,
    /// What else a reader must know.
    pub note: Option<&'static str>,
    /// What could not be verified.
    pub unverified: Option<&'static str>,
    /// The same as a sentence.
    #[serde(skip)]
    pub sentence: String,
}

impl GroundFacts {
    /// The facts of a ground.
    #[must_use]
    pub fn of(ground: &'static Ground, language: Language) -> Self {
        Self {
            ground: ground.citation(),
            checked: &ground.checked,
            key: &ground.key,
            text_kind: ground.kind,
            act: ground.name(language),
            article: ground.article(language),
            demands: ground.demands(language),
            excepted: ground.excepted(language),
            standing: ground.standing,
            in_force_from: ground.from.as_deref(),
            in_force_until: ground.until.as_deref(),
            note: ground.note(language),
            unverified: ground.unverified(language),
            address: &ground.address,
            lines: lines(ground, language),
        }
    }

    /// What a reader calls it: "Equal Treatment Act (Awgb), art. 1 and 5".
    #[must_use]
    pub fn title(&self, words: &LawWords) -> String {
        match self.article {
            Some(article) => format!("{}, {} {article}", self.act, words.article),
            None => self.act.to_owned(),
        }
    }
}

impl AbolishedFacts {
    /// The facts of an abolished law or body.
    #[must_use]
    pub fn of(term: &'static Abolished, language: Language) -> Self {
        Self {
            term: &term.name,
            successor: term.successor.as_deref(),
            since: term.since.as_deref(),
            ground: &term.ground,
            address: term.address.as_deref(),
            checked: &term.checked,
            note: term.note(language),
            unverified: term.unverified(language),
            sentence: sentence(term, language),
        }
    }
}

fn lines(ground: &'static Ground, language: Language) -> Vec<GroundLine> {
    let words = &language.words().law;
    let checked = match ground.unverified(language) {
        None => in_words(&ground.checked, language),
        Some(what) => format!("{}; {} {what}", in_words(&ground.checked, language), words.unverified),
    };
    let all = [
        (&words.demands, Some(ground.demands(language).to_owned())),
        (&words.excepted, ground.excepted(language).map(str::to_owned)),
        (&words.standing, standing(ground, language)),
        (&words.note, ground.note(language).map(str::to_owned)),
        (&words.checked, Some(checked)),
        (&words.address, Some(ground.address.clone())),
    ];
    all.into_iter().filter_map(|(name, text)| text.map(|text| GroundLine { name, text })).collect()
}

/// Whether a ground is in force, as a sentence; `None` for a study, which is never in force.
fn standing(ground: &Ground, language: Language) -> Option<String> {
    let words = &language.words().law;
    let template = match (ground.kind, ground.standing) {
        (LegalKind::Study, _) => return None,
        (LegalKind::Opinion | LegalKind::Letter, _) => &words.dated,
        (_, Standing::InForce) if ground.from.is_some() => &words.in_force_since,
        (_, Standing::InForce) => &words.in_force,
        (_, Standing::InPhases) => &words.in_phases,
        (_, Standing::NotTransposed) => &words.not_transposed,
        (_, Standing::Proposed) => &words.proposed,
        (_, Standing::Repealed) => &words.repealed,
    };
    let day = |day: &Option<String>| day.as_deref().map_or_else(String::new, |day| in_words(day, language));
    let mut text = fill(template, &[("from", day(&ground.from)), ("until", day(&ground.until))]);
    if ground.until.is_some() && ground.standing != Standing::Repealed {
        text = format!("{text} {}", fill(&words.until, &[("until", day(&ground.until))]));
    }
    Some(text)
}

fn sentence(term: &Abolished, language: Language) -> String {
    let words = &language.words().law;
    let successor = match &term.successor {
        Some(successor) => fill(&words.successor, &[("successor", successor.clone())]),
        None => words.no_successor.clone(),
    };
    let since = term.since.as_deref().map(|day| fill(&words.since, &[("day", in_words(day, language))]));
    let mut text = format!("{}: {successor}", term.name);
    let unverified = term.unverified(language).map(|what| format!("{} {what}", words.unverified));
    for part in [since, unverified].into_iter().flatten() {
        text = format!("{text}, {part}");
    }
    let checked = format!("{} {}", words.checked_on, in_words(&term.checked, language));
    text = format!("{text} ({}; {checked}).", term.ground);
    match term.note(language) {
        Some(note) => format!("{text} {note}"),
        None => text,
    }
}
