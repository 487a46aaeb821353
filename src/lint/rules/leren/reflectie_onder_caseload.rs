//! Pressure of cases or time, without reflection time to balance it.

use crate::dimensions::Level;
use crate::finding::{Finding, Place};
use crate::lint::absent::everywhere;
use crate::lint::check::{Check, OnProfile};
use crate::lint::lists::WordList;
use crate::lint::subject::Subject;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "er staat druk op het werk ({woorden}), en er is geen tijd voor reflectie gevonden die daartegenover staat",
        label: "deze druk",
        why: "Een te grote caseload maakt de waan van de dag leidend. Volgens het rapport moet die druk in \
              evenwicht worden gebracht met gelegenheid tot reflectie; wie alleen de druk opschrijft, laat die \
              keuze aan de werkvloer.",
        remedy: "Noem hoeveel tijd er voor reflectie is en houd de caseload daarop af, of schrap de druk die u \
                 niet bedoelt.",
    },
    english: Wording {
        message: "there is pressure on the work ({woorden}), and no time for reflection was found to balance it",
        label: "this pressure",
        why: "Too large a caseload makes the issue of the day decide. According to the report that pressure \
              must be balanced with opportunity for reflection; writing down the pressure alone leaves that \
              choice to the shop floor.",
        remedy: "Say how much time there is for reflection and fit the caseload to it, or drop the pressure \
                 you do not mean.",
    },
    snippet: "professionaliteit:
  reflectie:
    uren_per_week: 2",
    source: &[Citation::Report("4.4.2"), Citation::Report("7.5")],
    dimensions: &["reflectietijd"],
    bad: Example::Yaml(
        "functie: {titel: Klantmanager}
beroepssituaties:
  - tekst: De grote caseload vraagt steeds om keuzes. # <-- hier",
    ),
    good: Example::Yaml(
        "functie: {titel: Klantmanager}
beroepssituaties:
  - tekst: De grote caseload vraagt steeds om keuzes.
professionaliteit:
  reflectie: {uren_per_week: 2}",
    ),
};

/// Pressure of work: a high caseload, little time, production norms (report 3.5, 4.4.2). No dimension is about pressure.
pub static WORDS: WordList = WordList {
    words: &[
        "grote|hoge|zware|volle|extreme|omvangrijke|flinke caseload",
        "caseload .. groot|hoog|zwaar|vol|omvangrijk",
        "hoge|grote|toenemende werkdruk",
        "werkdruk .. hoog|groot",
        "tijdsdruk|tijddruk|tijdnood|tijdgebrek",
        "onder|hoge|grote druk",
        "beperkte|weinig|krappe|schaarse tijd",
        "tijd .. beperkt|krap",
        "strakke deadlines|planning",
        "waan van de dag",
        "normtijd*",
        "productienorm*|productietarget*|prestatieverplichting*|uitstroomnorm*|uitstroomtarget*",
        "hoog|hoge werktempo|tempo",
        "hectisch*",
    ],
    except: &[
        "hoge|grote druk op de arbeidsmarkt",
        // The urgency of an incident is not the pressure of too many cases.
        "*incident|*incidenten|calamiteit|calamiteiten|crisis|crises|ramp|rampen|noodsituatie|noodsituaties .. \
         tijdsdruk|tijddruk|tijdnood|druk",
        "tijdsdruk|tijddruk|tijdnood|druk .. *incident|*incidenten|calamiteit|calamiteiten|crisis|crises|ramp|rampen",
    ],
};

pub static CHECK: Check = Check::Profile(OnProfile::Code(check));

/// The caseload above which a profile without time for reflection has a gap. The report names no number; this norm is
/// goedwerk's own, and well above what a profile with time for each case has.
const HIGH: u32 = 100;

/// A caseload that is high by its number.
fn high_caseload(subject: &Subject<'_>) -> Option<Finding> {
    let caseload = subject.profile.context.as_ref()?.caseload.as_ref()?;
    let size = caseload.size.filter(|size| *size > HIGH)?;
    let unit = caseload.unit.as_deref().unwrap_or("zaken");
    Some(
        Finding::new(&RULE, Place::Value("/context/caseload/omvang".to_owned()))
            .with("woorden", format!("{size} {unit}"))
            .mentioned(subject.coverage.get("reflectietijd").mentions.iter().cloned())
            .sought_in(everywhere(subject)),
    )
}

fn check(subject: &Subject<'_>) -> Vec<Finding> {
    if subject.level("reflectietijd") == Level::Explicit || subject.incomplete {
        return Vec::new();
    }
    let mut pressure = subject.hits.of(&WORDS);
    let Some(first) = pressure.next() else { return high_caseload(subject).into_iter().collect() };
    let finding = Finding::new(&RULE, Place::Words(first.evidence.clone()))
        .with("woorden", first.evidence.quote.clone())
        .because(pressure.map(|hit| hit.evidence.clone()))
        .mentioned(subject.coverage.get("reflectietijd").mentions.iter().cloned())
        .sought_in(everywhere(subject));
    vec![finding]
}
