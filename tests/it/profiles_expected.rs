//! Invented profiles of six kinds with expected gaps, judged manually before the rules were run. The table was reviewed
//! after the first run; where it still differs from the rules, the difference is kept.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use goedwerk::check::{Settings, check};
use goedwerk::lint::rule;
use goedwerk::rule::Family;

use crate::support::{assert_snapshot, bytes};

/// The rules that must fire, per profile.
const EXPECTED: &[(&str, &[&str])] = &[
    (
        "bureaucratisch.yaml",
        &[
            "alleen-bureaucratisch",
            "alleen-van-bovenaf",
            "beroepscode-ontbreekt",
            "beroepseer-ontbreekt",
            "beroepsorganisatie-ontbreekt",
            "beroepstrots-ontbreekt",
            "betrokkenheid-ontbreekt",
            "breedte-of-diepte",
            "clientstem-ontbreekt",
            "eigenaarschap-ontbreekt",
            "experimenteren-ontbreekt",
            "handelingsruimte-ontbreekt",
            "intervisie-ontbreekt",
            "leiding-niet-faciliterend",
            "leren-niet-gewaardeerd",
            "maatje-ontbreekt",
            "maatwerk-ontbreekt",
            "mentor-ontbreekt",
            "morele-opdracht-onbenoemd",
            "netwerk-ontbreekt",
            "omgeving-onbeschreven",
            "opleiding-ontbreekt",
            "peer-review-ontbreekt",
            "publieke-rol-onbenoemd",
            "reflectie-onder-caseload",
            "reflectietijd-ontbreekt",
            "ruggespraak-ontbreekt",
            "schakelvermogen-ontbreekt",
            "team-ontbreekt",
            "vakmanschap-ontbreekt",
        ],
    ),
    (
        "ondernemend.yaml",
        &[
            "alleen-ondernemend",
            "alleen-van-bovenaf",
            "beroepscode-ontbreekt",
            "beroepseer-ontbreekt",
            "beroepsorganisatie-ontbreekt",
            "beroepstrots-ontbreekt",
            "betrokkenheid-ontbreekt",
            "breedte-of-diepte",
            "clientstem-ontbreekt",
            "eigenaarschap-ontbreekt",
            "ethiek-ontbreekt",
            "experimenteren-ontbreekt",
            "gecompromitteerd-werk",
            "intervisie-ontbreekt",
            "leiding-niet-faciliterend",
            "leren-niet-gewaardeerd",
            "maatje-ontbreekt",
            "mentor-ontbreekt",
            "morele-opdracht-onbenoemd",
            "motivatie-alleen-extrinsiek",
            "opleiding-ontbreekt",
            "peer-review-ontbreekt",
            "plichtenkant-ontbreekt",
            "publieke-rol-onbenoemd",
            "reflectietijd-ontbreekt",
            "ruggespraak-ontbreekt",
            "ruimte-zonder-begrenzing",
            "ruimte-zonder-mandaat",
            "vakmanschap-ontbreekt",
        ],
    ),
    (
        "kort.yaml",
        &[
            "beroepscode-ontbreekt",
            "beroepseer-ontbreekt",
            "beroepsorganisatie-ontbreekt",
            "beroepstrots-ontbreekt",
            "betrokkenheid-ontbreekt",
            "breedte-of-diepte",
            "clientstem-ontbreekt",
            "competentie-zonder-gedrag",
            "eigenaarschap-ontbreekt",
            "ethiek-ontbreekt",
            "experimenteren-ontbreekt",
            "handelingsruimte-ontbreekt",
            "intervisie-ontbreekt",
            "leiding-niet-faciliterend",
            "leren-niet-gewaardeerd",
            "maatje-ontbreekt",
            "maatwerk-ontbreekt",
            "mentor-ontbreekt",
            "morele-opdracht-onbenoemd",
            "netwerk-ontbreekt",
            "omgeving-onbeschreven",
            "opleiding-ontbreekt",
            "peer-review-ontbreekt",
            "publieke-rol-onbenoemd",
            "reflectietijd-ontbreekt",
            "ruggespraak-ontbreekt",
            "schakelvermogen-ontbreekt",
            "vakmanschap-ontbreekt",
        ],
    ),
    (
        "regio.yaml",
        &[
            "beroepsorganisatie-ontbreekt",
            "beroepstrots-ontbreekt",
            "betrokkenheid-ontbreekt",
            "breedte-of-diepte",
            "eigenaarschap-ontbreekt",
            "indicator-dubbel",
            "leren-niet-gewaardeerd",
            "mentor-ontbreekt",
            "morele-opdracht-onbenoemd",
            "omgeving-onbeschreven",
            "opleiding-ontbreekt",
            "publieke-rol-onbenoemd",
        ],
    ),
    (
        "uwv.yaml",
        &[
            "afkorting-onverklaard",
            "beroepstrots-ontbreekt",
            "betrokkenheid-ontbreekt",
            "breedte-of-diepte",
            "clientstem-ontbreekt",
            "eigenaarschap-ontbreekt",
            "eis-als-competentie",
            "experimenteren-ontbreekt",
            "generiek-hij",
            "handelingsruimte-ontbreekt",
            "indicator-dubbel",
            "indicator-niet-waarneembaar",
            "indicator-vaag",
            "kennis-zonder-niveau",
            "leiding-niet-faciliterend",
            "leren-niet-gewaardeerd",
            "maatje-ontbreekt",
            "maatwerk-ontbreekt",
            "mentor-ontbreekt",
            "morele-opdracht-onbenoemd",
            "omgeving-onbeschreven",
            "publieke-rol-onbenoemd",
            "reflectie-onder-caseload",
            "reflectietijd-ontbreekt",
            "ruggespraak-ontbreekt",
            "schakelvermogen-ontbreekt",
        ],
    ),
    (
        "gemeente.yaml",
        &[
            "afkorting-onverklaard",
            "beroepscode-ontbreekt",
            "beroepseer-ontbreekt",
            "beroepsorganisatie-ontbreekt",
            "beroepstrots-ontbreekt",
            "betrokkenheid-ontbreekt",
            "breedte-of-diepte",
            "competentie-zonder-taak",
            "eigenaarschap-ontbreekt",
            "ethiek-ontbreekt",
            "gedragsindicatoren-aantal",
            "indicator-dubbel",
            "indicator-niet-waarneembaar",
            "indicator-vaag",
            "leren-niet-gewaardeerd",
            "maatje-ontbreekt",
            "mentor-ontbreekt",
            "opleiding-ontbreekt",
            "publieke-rol-onbenoemd",
            "rechtsbeginselen-ontbreken",
            "reflectietijd-ontbreekt",
            "ruimte-zonder-mandaat",
            "situatie-zonder-competentie",
            "taak-zonder-competentie",
            "vakmanschap-ontbreekt",
        ],
    ),
];

/// The families in the table: whether a file can be read is not a matter of judgement.
fn judged() -> impl Iterator<Item = Family> {
    Family::ALL.into_iter().filter(|family| !matches!(family, Family::Schema | Family::File))
}

/// The rules of this family that fire for a profile.
fn found(name: &str, family: Family) -> BTreeSet<&'static str> {
    let checked = check(name, &bytes(format!("tests/profielen/{name}")), Settings::default());
    let findings = checked.findings.iter().filter(|finding| finding.rule.family == family);
    findings.map(|finding| finding.rule.name).collect()
}

#[test]
fn the_table_names_rules_that_exist() {
    let named = EXPECTED.iter().flat_map(|(_, expected)| *expected);
    let unknown: Vec<&&str> = named.filter(|name| rule(name).is_none()).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn rules_see_what_a_reader_sees() {
    let mut counts = String::from("family            right  missed  wrong  precision  recall\n");
    let mut differences = String::new();
    let mut all = [0; 3];
    for family in judged() {
        let mut sums = [0; 3];
        for (name, expected) in EXPECTED {
            let of_family = |name: &&str| rule(name).is_some_and(|rule| rule.family == family);
            let expected: BTreeSet<&str> = expected.iter().copied().filter(of_family).collect();
            let found = found(name, family);
            sums[0] += found.intersection(&expected).count();
            for rule in expected.difference(&found) {
                sums[1] += 1;
                let _ = writeln!(differences, "{name}: {rule} is silent");
            }
            for rule in found.difference(&expected) {
                sums[2] += 1;
                let _ = writeln!(differences, "{name}: {rule} speaks");
            }
        }
        counts.push_str(&line(family.id(), sums));
        all = [0, 1, 2].map(|index| all[index] + sums[index]);
    }
    counts.push_str(&line("all", all));
    assert_snapshot!(counts + "\n" + &differences);
}

/// A row of the table of counts, with percentages if anything was counted.
fn line(name: &str, [right, missed, wrong]: [usize; 3]) -> String {
    let percent = |of: usize| (right * 100).checked_div(of).map_or("-".to_owned(), |part| format!("{part}%"));
    let (precision, recall) = (percent(right + wrong), percent(right + missed));
    format!("{name:<16} {right:>6} {missed:>7} {wrong:>6} {precision:>10} {recall:>7}\n")
}
