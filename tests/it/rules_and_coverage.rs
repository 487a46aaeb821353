//! A rule and the coverage never contradict each other: what a rule reports as absent is not counted, and what it quotes as
//! present is.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use goedwerk::check::{Checked, Settings};
use goedwerk::checked::Content;
use goedwerk::dimensions::{Cover, Coverage, Level};
use goedwerk::finding::{Evidence, Finding, Place};
use goedwerk::lint::check::OnProfile;
use goedwerk::lint::checks;
use goedwerk::profile_document::check_any;

use crate::support::{real_texts, root};

/// When a rule that reports something absent is silent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Silent {
    /// Something expresses the dimension, if only in passing.
    Said,
    /// Something makes it a requirement.
    Required,
    /// Anything touches on it.
    Touched,
}
use Silent::{Required, Said, Touched};

/// The rules that report one dimension as absent, under no other condition.
const GAPS: &[(&str, &str, Silent)] = &[
    ("beroepseer-ontbreekt", "beroepseer", Touched),
    ("beroepstrots-ontbreekt", "beroepstrots", Touched),
    ("betrokkenheid-ontbreekt", "betrokkenheid", Said),
    ("eigenaarschap-ontbreekt", "eigenwaarde", Touched),
    ("ethiek-ontbreekt", "ethiek", Required),
    ("vakmanschap-ontbreekt", "vakmanschap", Said),
    ("publieke-rol-onbenoemd", "publieke-identiteit", Touched),
    ("clientstem-ontbreekt", "clientinvloed", Touched),
    ("handelingsruimte-ontbreekt", "handelingsruimte", Said),
    ("maatwerk-ontbreekt", "maatwerk", Touched),
    ("experimenteren-ontbreekt", "experimenteren", Touched),
    ("intervisie-ontbreekt", "intervisie", Said),
    ("leren-niet-gewaardeerd", "leren-beloond", Touched),
    ("mentor-ontbreekt", "mentor", Touched),
    ("peer-review-ontbreekt", "peer-review", Said),
    ("reflectietijd-ontbreekt", "reflectietijd", Said),
    ("ruggespraak-ontbreekt", "ruggespraak", Touched),
    ("leiding-niet-faciliterend", "faciliterend-leiderschap", Touched),
    ("netwerk-ontbreekt", "netwerk", Touched),
    ("omgeving-onbeschreven", "omgeving-dynamiek", Touched),
    ("schakelvermogen-ontbreekt", "intermediair", Touched),
    ("team-ontbreekt", "teamwerk", Touched),
    ("beroepscode-ontbreekt", "beroepscode", Said),
    ("beroepsorganisatie-ontbreekt", "beroepsorganisatie", Touched),
    ("opleiding-ontbreekt", "opleiding", Touched),
];

/// The rules under a condition: the dimensions of which it quotes what is counted, and those that it reports as absent, with
/// what silences it.
type Conditional = (&'static str, &'static [&'static str], &'static [(&'static str, Silent)]);
const CONDITIONAL: &[Conditional] = &[
    ("ethiek-zonder-gedrag", &["ethiek"], &[]),
    ("goed-werk-scheef", &["betrokkenheid", "vakmanschap", "ethiek"], &[]),
    (
        "gecompromitteerd-werk",
        &[],
        &[("ethiek", Required), ("vakmanschap", Required), ("reflectietijd", Required)],
    ),
    ("motivatie-alleen-extrinsiek", &[], &[("motivatie-intrinsiek", Touched), ("betrokkenheid", Touched)]),
    ("professioneel-onbepaald", &[], &[]),
    ("breedte-of-diepte", &[], &[("breedte-diepte", Touched)]),
    ("morele-opdracht-onbenoemd", &[], &[("moraliserende-functie", Touched)]),
    ("plichtenkant-ontbreekt", &["dienstverlening"], &[("handhaving", Touched)]),
    ("rechtenkant-ontbreekt", &["handhaving"], &[("dienstverlening", Touched)]),
    ("rechtsbeginselen-ontbreken", &["handhaving", "dienstverlening"], &[]),
    ("sanctiebevoegdheid-verzwegen", &["handhaving"], &[]),
    ("ruimte-zonder-mandaat", &["handelingsruimte"], &[("mandaat", Said)]),
    ("ruimte-zonder-begrenzing", &["handelingsruimte"], &[("begrenzing", Said)]),
    (
        "ruimte-alleen-individueel",
        &["handelingsruimte"],
        &[
            ("zelfbinding", Said),
            ("teamwerk", Touched),
            ("intervisie", Touched),
            ("peer-review", Touched),
            ("ruggespraak", Touched),
            ("krachtenveld-sociaal", Touched),
        ],
    ),
    (
        "alleen-cursussen",
        &["scholing"],
        &[
            ("sociaal-leren", Touched),
            ("intervisie", Touched),
            ("peer-review", Touched),
            ("mentor", Touched),
            ("experimenteren", Touched),
            ("ruggespraak", Touched),
        ],
    ),
    ("reflectietijd-zonder-uren", &["reflectietijd"], &[]),
    ("reflectie-onder-caseload", &[], &[("reflectietijd", Required)]),
    ("maatje-ontbreekt", &[], &[("maatje", Touched)]),
    ("beroepscode-lege-huls", &["beroepscode"], &[]),
    (
        "alleen-van-bovenaf",
        &[],
        &[
            ("van-binnenuit", Touched),
            ("eigenwaarde", Touched),
            ("peer-review", Touched),
            ("beroepseer", Touched),
        ],
    ),
];

impl Silent {
    /// The evidence that silences the rule.
    fn of(self, cover: &Cover) -> &[Evidence] {
        let count = match self {
            Said => cover.expressing,
            Required => cover.carrying,
            Touched => cover.evidence.len(),
        };
        &cover.evidence[..count]
    }
}

/// Whether a place is, or overlaps, one of these passages.
fn is_among(place: &Place, passages: &[Evidence]) -> bool {
    passages.iter().any(|passage| {
        let same = passage.pointer == place.pointer();
        match place {
            Place::Words(words) if !passage.quote.is_empty() => {
                let (end, other) = (words.offset + words.quote.len(), passage.offset + passage.quote.len());
                same && words.offset < other && passage.offset < end
            }
            _ => same || place.pointer().starts_with(&format!("{}/", passage.pointer)),
        }
    })
}

/// What a finding and the coverage say against each other.
fn contradictions(finding: &Finding, coverage: &Coverage) -> Vec<String> {
    let rule = finding.rule.name;
    let mut found = Vec::new();
    let gaps =
        GAPS.iter().filter(|(name, ..)| *name == rule).map(|(_, dimension, silent)| (*dimension, *silent));
    let conditional = CONDITIONAL.iter().filter(|(name, ..)| *name == rule);
    let absent: Vec<_> =
        gaps.chain(conditional.clone().flat_map(|(.., absent)| absent.iter().copied())).collect();
    for (dimension, silent) in &absent {
        let counted = silent.of(coverage.get(dimension));
        if !counted.is_empty() {
            found.push(format!("reports {dimension} as absent, and counted is {counted:?}"));
        }
    }
    for (_, quoted, _) in conditional.filter(|(_, quoted, _)| !quoted.is_empty()) {
        let counted: Vec<Evidence> =
            quoted.iter().flat_map(|dimension| Said.of(coverage.get(dimension)).iter().cloned()).collect();
        if !is_among(&finding.place, &counted) {
            found.push(format!("quotes {:?}, which is not counted for {quoted:?}", finding.place));
        }
        if quoted.iter().all(|dimension| coverage.get(dimension).level == Level::Absent) {
            found.push(format!("quotes {quoted:?}, which the coverage did not find"));
        }
    }
    // The evidence that a finding quotes as nearest must not be enough to silence the rule.
    if finding.in_passing && absent.len() == 1 {
        let (dimension, silent) = absent[0];
        let counted = silent.of(coverage.get(dimension));
        let near = finding.evidence.iter().map(|evidence| Place::Words(evidence.clone()));
        found.extend(
            near.filter(|near| is_among(near, counted)).map(|near| format!("has {near:?} as nearest")),
        );
    }
    found
}

/// The gaps that no rule reports although nothing silences them, unless the rule did not judge.
fn kept_silent(checked: &Checked, coverage: &Coverage) -> Vec<String> {
    let reported: BTreeSet<&str> = checked.findings.iter().map(|finding| finding.rule.name).collect();
    let set_aside = checked.suppressed.iter().map(|suppressed| suppressed.finding.rule.name);
    let unjudged = checked.not_judged.iter().flat_map(|group| group.rules.iter().map(|rule| rule.name));
    let excused: BTreeSet<&str> = set_aside.chain(unjudged).collect();
    let silent = GAPS.iter().filter(|(rule, ..)| !reported.contains(rule) && !excused.contains(rule));
    let without = silent.filter(|(_, dimension, silent)| silent.of(coverage.get(dimension)).is_empty());
    without.map(|(rule, dimension, _)| format!("{rule} is silent, and {dimension} is not counted")).collect()
}

/// Checks a file and compares its findings with its coverage.
fn compare(path: &Path, problems: &mut Vec<String>) -> bool {
    let name = path.display().to_string();
    let bytes = fs::read(path).expect("the file can be read");
    let Ok(checked) = check_any(&name, &bytes, Settings::default()) else { return false };
    let Some(Content::Profile(profile, coverage)) = &checked.content else { return false };
    let coverage = coverage.of(&checked.document, profile);
    let mut said = kept_silent(&checked, coverage);
    for finding in &checked.findings {
        let contradicts = contradictions(finding, coverage);
        said.extend(contradicts.into_iter().map(|problem| format!("{} {problem}", finding.rule.name)));
    }
    problems.extend(said.into_iter().map(|problem| format!("{name}: {problem}")));
    true
}

/// The files directly in a folder with one of these endings, in order.
fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder can be read");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let mut paths: Vec<PathBuf> = paths
        .filter(|path| path.extension().is_some_and(|ending| endings.iter().any(|wanted| ending == *wanted)))
        .collect();
    paths.sort();
    paths
}

#[test]
fn the_tables_have_every_rule_that_is_a_gap() {
    let mut declared = BTreeSet::new();
    for (rule, check) in checks() {
        match check.on_profile() {
            Some(OnProfile::Unsaid { dimension, .. }) => declared.insert((rule.name, *dimension, "said")),
            Some(OnProfile::Missing { dimension, .. }) => {
                declared.insert((rule.name, *dimension, "required"))
            }
            Some(OnProfile::Nowhere { dimension, .. }) => declared.insert((rule.name, *dimension, "touched")),
            _ => false,
        };
    }
    let word = |silent| match silent {
        Said => "said",
        Required => "required",
        Touched => "touched",
    };
    let table: BTreeSet<_> =
        GAPS.iter().map(|(rule, dimension, silent)| (*rule, *dimension, word(*silent))).collect();
    assert_eq!(table, declared);
}

#[test]
fn every_rule_about_something_absent_is_in_a_table() {
    let is_listed = |rule: &str| {
        GAPS.iter().any(|(name, ..)| *name == rule) || CONDITIONAL.iter().any(|(name, ..)| *name == rule)
    };
    // These rules do not depend on the coverage of a dimension: they judge tasks, items, poles or wording.
    let others = [
        "alleen-bureaucratisch",
        "alleen-ondernemend",
        "hybride-spanning-onbenoemd",
        "klant-terwijl-verplicht",
    ];
    let of_dimensions =
        checks().filter(|(rule, check)| !rule.dimensions.is_empty() && check.on_profile().is_some());
    let missing: Vec<&str> = of_dimensions
        .map(|(rule, _)| rule.name)
        .filter(|rule| !is_listed(rule) && !others.contains(rule) && *rule != "caseload-zonder-norm")
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn rules_and_coverage_agree_on_the_profiles_here() {
    let mut problems = Vec::new();
    let folders = ["profiles/uwv", "profiles/gemeenten", "tests/profielen"].map(|folder| root().join(folder));
    let paths: Vec<PathBuf> = folders.iter().flat_map(|folder| files(folder, &["yaml"])).collect();
    let read = paths.iter().filter(|path| compare(path, &mut problems)).count();
    assert!(read >= 8, "only {read} profiles");
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn rules_and_coverage_agree_on_real_texts() {
    let Some(texts) = real_texts("rules_and_coverage_agree_on_real_texts") else { return };
    let mut problems = Vec::new();
    let paths = files(&texts.join("corpus/leren"), &["md"]);
    let read = paths.iter().filter(|path| compare(path, &mut problems)).count();
    assert!(read >= 80, "only {read} functions");
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn the_comparison_finds_a_contradiction() {
    let yaml = "formaat: functieprofiel/1\nfunctie: {titel: Klantmanager}\nprofessionaliteit:\n  ruimte: {mandaat: Het \
                college heeft het mandaat vastgesteld.}\n";
    let checked = check_any("profiel.yaml", yaml.as_bytes(), Settings::default()).expect("a profile");
    let Some(Content::Profile(profile, coverage)) = &checked.content else { panic!("a profile") };
    let coverage = coverage.of(&checked.document, profile);
    let rule = goedwerk::lint::rule("ruimte-zonder-mandaat").expect("the rule");
    let place = Place::Words(Evidence { pointer: "/doel".to_owned(), offset: 0, quote: "ruimte".to_owned() });
    assert_eq!(contradictions(&Finding::new(rule, place), coverage).len(), 3);
    let mut without = checked;
    without.findings.clear();
    let Some(Content::Profile(profile, coverage)) = &without.content else { panic!("a profile") };
    let coverage = coverage.of(&without.document, profile);
    assert!(kept_silent(&without, coverage).iter().any(|text| text.starts_with("intervisie-ontbreekt")));
}
