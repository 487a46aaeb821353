//! Flaws of behavioural indicators: at most one per indicator, the most significant first.

use super::lists::behaviour::{Behaviour, behaviour};
use crate::base::pointer::step;
use crate::model::Profile;
use crate::words::{Found, Overlaps, Text};
use std::ops::Range;

/// What keeps an indicator from naming a single observable behaviour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// It describes an ability, knowledge or a quality, in these words.
    Unobservable(Range<usize>),
    /// It describes two behaviours, each starting with one of these verbs.
    Double(Range<usize>, Range<usize>),
    /// It relies on a vague measure.
    Vague(Range<usize>),
}

/// The maximum number of other meaningful words for which a vague measure carries the meaning.
pub const FEW: usize = 3;

/// The maximum number of words of an indicator that is quoted in full.
pub const QUOTED: usize = 10;

/// The maximum distance from the second verb of a word that links it to the first.
pub const NEAR: usize = 4;

/// The flaw of an indicator, if any.
#[must_use]
pub fn flaw(text: &str) -> Option<Flaw> {
    let lists = behaviour();
    let words = words(text);
    let words = &words[pronouns(&words)..];
    let text = Text::read(text);
    unobservable(&text, words, lists)
        .map(Flaw::Unobservable)
        .or_else(|| double(words, lists).map(|(first, second)| Flaw::Double(first, second)))
        .or_else(|| vague(&text, words, lists).map(Flaw::Vague))
}

/// The number of words with which an indicator names the job holder: "Hij is bekend met ...".
fn pronouns(words: &[Word]) -> usize {
    let is_pronoun =
        |word: &&Word| matches!(word.text.as_str(), "hij" | "ik" | "je" | "jij" | "u" | "ze" | "zij");
    words.iter().take(1).take_while(is_pronoun).count()
}

/// An indicator with its flaw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flawed {
    /// JSON pointer of the indicator or criterion.
    pub pointer: String,
    /// Its text.
    pub text: String,
    /// The flaw.
    pub flaw: Flaw,
}

impl Flawed {
    /// The flawed indicators of a profile, and the flawed criteria of its core tasks, in order: a criterion must be
    /// observable too.
    #[must_use]
    pub fn of(profile: &Profile) -> Vec<Self> {
        let mut flawed = Vec::new();
        for (index, competency) in profile.competencies.iter().enumerate() {
            let list = step("/competenties", index) + "/gedragsindicatoren";
            flawed.extend(Self::among(&list, &competency.indicators));
        }
        for (index, core_task) in profile.core_tasks.iter().enumerate() {
            let list = step("/kerntaken", index) + "/beoordelingscriteria";
            flawed.extend(Self::among(&list, &core_task.criteria));
        }
        flawed
    }

    /// The flawed texts of the list at this pointer.
    fn among(list: &str, texts: &[String]) -> impl Iterator<Item = Self> {
        texts.iter().enumerate().filter_map(move |(index, text)| {
            Some(Self { pointer: step(list, index), text: text.clone(), flaw: flaw(text)? })
        })
    }
}

/// A word of an indicator.
#[derive(Debug)]
pub struct Word {
    /// In lower case.
    text: String,
    /// Its bytes in the indicator.
    span: Range<usize>,
    /// Whether it follows a comma or another punctuation mark.
    after_mark: bool,
}

/// The words of an indicator.
#[must_use]
pub fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut start = None;
    let mut mark = false;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if c.is_alphanumeric() || (start.is_some() && matches!(c, '-' | '\'' | '’')) {
            start.get_or_insert(at);
            continue;
        }
        if let Some(from) = start.take() {
            words.push(Word { text: text[from..at].to_lowercase(), span: from..at, after_mark: mark });
            mark = false;
        }
        mark |= !c.is_whitespace();
    }
    words
}

/// The span of an opening that describes something other than behaviour.
pub fn unobservable(text: &Text<'_>, words: &[Word], lists: &Behaviour) -> Option<Range<usize>> {
    let (first, last) = (words.first()?, words.last()?);
    let opening = |found: &Found| found.span.start == first.span.start;
    if let Some(state) = lists.states.find_mentions_in(text).into_iter().find(opening) {
        // A short indicator is quoted in full, unless it continues with an activity.
        let mut after = words.iter().filter(|word| word.span.start >= state.span.end);
        let goes_on = after.any(|word| lists.verbs.has(&word.text));
        let end = if words.len() <= QUOTED && !goes_on { last.span.end } else { state.quote.end };
        return Some(first.span.start..end);
    }
    let acts = words.iter().any(|word| lists.verbs.has(&word.text)) || last.text.ends_with("en");
    let named = || lists.qualities.find_mentions_in(text).iter().any(opening);
    (!acts && named()).then_some(first.span.start..last.span.end)
}

/// The two verbs of an indicator that describes two behaviours.
pub fn double(words: &[Word], lists: &Behaviour) -> Option<(Range<usize>, Range<usize>)> {
    let first = words.first().filter(|word| word.text.ends_with('t') || lists.verbs.has(&word.text))?;
    let is_telling = |word: &Word| !lists.empty.has(&word.text);
    let last_telling = words.iter().rposition(is_telling)?;
    let mut is_subordinate = lists.subordinators.has(&first.text);
    let mut tells = false;
    for (at, and) in words.iter().enumerate().skip(1) {
        if and.text == "en" {
            // The verb after a subordinate clause may be part of that clause.
            if is_subordinate && !and.after_mark {
                return None;
            }
            let Some((verb, rest)) = words.get(at + 1..).and_then(<[Word]>::split_first) else { continue };
            let goes_on = last_telling > at + 1;
            if tells && goes_on && lists.verbs.has(&verb.text) && !tied(rest, lists) {
                return Some((first.span.clone(), verb.span.clone()));
            }
        }
        is_subordinate = is_subordinate || lists.subordinators.has(&and.text);
        tells = tells || is_telling(and);
    }
    None
}

/// Whether the text after the second verb refers to the action of the first.
#[must_use]
pub fn tied(rest: &[Word], lists: &Behaviour) -> bool {
    let is_pronoun = |index: usize| rest.get(index + 1).is_none_or(|next| lists.empty.has(&next.text));
    let it = rest.first().is_some_and(|word| word.text == "het") && is_pronoun(0);
    it || rest.iter().take(NEAR).any(|word| lists.ties.has(&word.text))
}

/// The vague measure that carries the meaning.
pub fn vague(text: &Text<'_>, words: &[Word], lists: &Behaviour) -> Option<Range<usize>> {
    let found: Vec<Range<usize>> =
        lists.vague.find_mentions_in(text).into_iter().map(|found| found.span).collect();
    let vague = Overlaps::of(found.iter().map(|range| (0, range.clone())));
    let is_telling = |word: &&Word| !vague.hold(0, &word.span) && !lists.empty.has(&word.text);
    let telling = words.iter().filter(is_telling).count();
    found.first().filter(|_| telling <= FEW).cloned()
}

#[cfg(test)]
mod tests {
    use super::{Flaw, flaw};

    /// What is wrong in one word, with the words it stands on.
    fn read(text: &str) -> String {
        match flaw(text) {
            None => String::new(),
            Some(Flaw::Unobservable(range)) => format!("geen gedrag: {}", &text[range]),
            Some(Flaw::Double(first, second)) => format!("dubbel: {}, {}", &text[first], &text[second]),
            Some(Flaw::Vague(range)) => format!("vaag: {}", &text[range]),
        }
    }

    #[test]
    fn a_flaw_is_named_and_good_behaviour_is_not() {
        for (text, expected) in [
            (
                "Is in staat om hoofd- en bijzaken te scheiden.",
                "geen gedrag: Is in staat om hoofd- en bijzaken te scheiden",
            ),
            ("Is enthousiast en krijgt de inwoner daarin mee.", "geen gedrag: Is enthousiast"),
            ("Beschikt over inlevingsvermogen.", "geen gedrag: Beschikt over inlevingsvermogen"),
            (
                "Heeft een groot probleemoplossend vermogen.",
                "geen gedrag: Heeft een groot probleemoplossend vermogen",
            ),
            ("Kennis van de sociale kaart en wetten.", "geen gedrag: Kennis van de sociale kaart en wetten"),
            ("Goede contactuele eigenschappen", "geen gedrag: Goede contactuele eigenschappen"),
            ("Stressbestendig en flexibel.", "geen gedrag: Stressbestendig en flexibel"),
            ("Flexibel inzetbaar", "geen gedrag: Flexibel inzetbaar"),
            ("Is tijdens het spreekuur aanwezig in het wijkgebouw.", ""),
            ("Kent een voorziening toe binnen het mandaat.", ""),
            ("Zelfstandig gesprekken voeren", ""),
            ("Heeft elke week overleg met de wijkagent.", ""),
            ("Helpt collega's en stelt het teamresultaat voorop.", "dubbel: Helpt, stelt"),
            ("Luistert naar de inwoner, stelt vragen en geeft een advies.", "dubbel: Luistert, geeft"),
            ("Legt uit waarom iets moet, en vraagt of het duidelijk is.", "dubbel: Legt, vraagt"),
            ("Bouwt en onderhoudt een netwerk van werkgevers.", ""),
            ("Ziet kansen en benut die direct.", ""),
            ("Beoordeelt de situatie en onderbouwt dit met feiten.", ""),
            ("Stelt een plan op en voert het uit.", ""),
            ("Stelt een plan op en volgt het gezin daarna een jaar.", "dubbel: Stelt, volgt"),
            (
                "Bouwt aan een netwerk en onderhoudt goede contacten met mensen die werk bieden.",
                "dubbel: Bouwt, onderhoudt",
            ),
            ("Vraagt wie het gezin helpt en steunt.", ""),
            ("Toont begrip en respect.", ""),
            ("Zet kennis in voor inwoner en werkgever.", ""),
            ("goed luisteren", "vaag: goed"),
            ("Communiceert goed met cliënten en werkgevers.", "vaag: goed"),
            ("Schakelt waar nodig hulpverleners in.", "vaag: waar nodig"),
            ("Schat in een eerste gesprek de taalvaardigheid goed in.", ""),
            ("Vindt passend werk.", ""),
            ("Vat samen.", ""),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }
}
