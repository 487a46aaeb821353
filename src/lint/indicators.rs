//! Findings on flawed behavioural indicators.

use super::flawed::{Flaw, Flawed};
use std::ops::Range;

use super::{Rule, Subject};
use crate::finding::{Evidence, Finding, Place};

/// Findings of `rule` on every indicator for which `place` returns words, by the name of the placeholder that they
/// fill.
#[must_use]
pub fn flawed(
    rule: &'static Rule,
    subject: &Subject<'_>,
    place: impl Fn(&Flaw) -> Option<Vec<(&'static str, &Range<usize>)>>,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    for Flawed { pointer, text, flaw } in subject.flawed {
        let Some(places) = place(flaw) else { continue };
        let Some((_, range)) = places.last() else { continue };
        let words = Evidence {
            pointer: pointer.clone(),
            offset: range.start,
            quote: text[(*range).clone()].to_owned(),
        };
        let finding = Finding::new(rule, Place::Words(words));
        findings.push(places.iter().fold(finding, |finding, (name, range)| {
            finding.with(name, in_sentence(&text[(*range).clone()]))
        }));
    }
    findings
}

/// Words as written within a sentence: without the capital at the start of the indicator.
fn in_sentence(words: &str) -> String {
    let mut letters = words.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(letters).collect(),
        _ => words.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Flaw, flaw};

    /// The flaw in one word, with the words it is based on.
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
