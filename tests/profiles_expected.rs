//! Invented profiles of four kinds with the gaps a reader sees in them, judged by reading before the rules ran.
//! After the first run the table was read again; where it still differs from the rules, the difference stands.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use goedwerk::check::{Settings, check};
use goedwerk::lint::Family;

/// The rules of the report's families that must speak, per profile.
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
            "leren-niet-gewaardeerd",
            "mentor-ontbreekt",
            "morele-opdracht-onbenoemd",
            "omgeving-onbeschreven",
            "opleiding-ontbreekt",
            "publieke-rol-onbenoemd",
        ],
    ),
];

fn found(name: &str) -> BTreeSet<&'static str> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/profielen").join(name);
    let bytes = fs::read(path).expect("the profile is there");
    let checked = check(name, &bytes, Settings::default());
    let of_the_report = |family| !matches!(family, Family::Craft | Family::Schema | Family::File);
    let findings = checked.findings.iter().filter(|finding| of_the_report(finding.rule.family));
    findings.map(|finding| finding.rule.name).collect()
}

#[test]
fn rules_see_what_a_reader_sees() {
    let mut report = String::new();
    let (mut right, mut missed, mut wrong) = (0, 0, 0);
    for (name, expected) in EXPECTED {
        let expected: BTreeSet<&str> = expected.iter().copied().collect();
        let found = found(name);
        right += found.intersection(&expected).count();
        for rule in expected.difference(&found) {
            missed += 1;
            let _ = writeln!(report, "{name}: {rule} is silent");
        }
        for rule in found.difference(&expected) {
            wrong += 1;
            let _ = writeln!(report, "{name}: {rule} speaks");
        }
    }
    let counts = format!("right {right}, missed {missed}, wrong {wrong}\n{report}");
    insta::assert_snapshot!(counts);
}
