//! Settings: their effects, their precedence, and the findings on mistakes in them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use goedwerk::check::{Checked, Settings, check};
use goedwerk::config::{Config, Layer, Preset, Target, load, read};
use goedwerk::lint::{rule, rules};
use goedwerk::rule::{Family, Severity};

use crate::support;

/// Loads a collection of settings files that exists only in memory.
fn loaded(files: &[(&str, &str)]) -> (goedwerk::config::Loaded, Vec<String>) {
    let files: BTreeMap<PathBuf, &str> =
        files.iter().map(|(path, text)| (PathBuf::from(path), *text)).collect();
    let main = Path::new("/werk/goedwerk.toml");
    let loader = |path: &Path| files.get(path).map(|text| text.as_bytes().to_vec());
    let (settings, read) = load(main, files[main].as_bytes(), &loader);
    let found = read.iter().flat_map(|read| {
        read.findings.iter().map(|finding| {
            let line = read.source.position(read.document.span(&read.source, &finding.place).start).line;
            format!("{}:{line} {}", read.source.name, finding.rule.name)
        })
    });
    (settings, found.collect())
}

fn config(text: &str) -> Config {
    let (loaded, found) = loaded(&[("/werk/goedwerk.toml", text)]);
    assert_eq!(found, Vec::<String>::new());
    loaded.config
}

fn severity(config: &Config, name: &str) -> Option<Severity> {
    config.severity(rule(name).expect("the rule is there"))
}

#[test]
fn the_settings_to_fill_in_say_nothing_new() {
    for language in ["nl", "en"] {
        let text = support::read(format!("templates/{language}/nieuw-instellingen.toml"));
        assert_eq!(config(&text), Config::default());
        // The commented-out lines are examples that must work too.
        let uncommented: String = text
            .lines()
            .map(|line| {
                line.strip_prefix("# ")
                    .filter(|rest| rest.contains(" = ") || rest.starts_with("[["))
                    .unwrap_or(line)
            })
            .fold(String::new(), |text, line| text + line + "\n");
        let found = loaded(&[("/werk/goedwerk.toml", &uncommented)]).1;
        assert_eq!(found, Vec::<String>::new(), "{uncommented}");
    }
}

#[test]
fn without_settings_every_rule_speaks_as_its_page_says() {
    let config = config("");
    for rule in rules() {
        assert_eq!(config.severity(rule), Some(rule.severity), "{}", rule.name);
    }
}

#[test]
fn a_selection_leaves_the_others_out_and_a_name_goes_before_its_family() {
    let config =
        config("kies = [\"leren\", \"ethiek-ontbreekt\"]\nnegeer = [\"mentor-ontbreekt\", \"goed-werk\"]\n");
    for rule in rules().filter(|rule| !matches!(rule.family, Family::File | Family::Schema)) {
        let wanted = (rule.family == Family::Learning && rule.name != "mentor-ontbreekt")
            || rule.name == "ethiek-ontbreekt";
        assert_eq!(config.severity(rule).is_some(), wanted, "{}", rule.name);
    }
}

#[test]
fn severities_hold_for_families_and_more_precisely_for_rules() {
    let config = config("[ernst]\nleren = \"fout\"\nmentor-ontbreekt = \"suggestie\"\n");
    assert_eq!(severity(&config, "intervisie-ontbreekt"), Some(Severity::Error));
    assert_eq!(severity(&config, "mentor-ontbreekt"), Some(Severity::Suggestion));
    assert_eq!(severity(&config, "ethiek-ontbreekt"), Some(Severity::Warning));
}

#[test]
fn a_rule_with_a_severity_of_its_own_speaks_though_the_preset_is_silent() {
    let config =
        config("extends = \"mild\"\n[ernst]\nmentor-ontbreekt = \"waarschuwing\"\nvakwerk = \"fout\"\n");
    assert_eq!(severity(&config, "mentor-ontbreekt"), Some(Severity::Warning));
    assert_eq!(severity(&config, "generiek-hij"), None, "the severity of a family does not enable rules");
    assert_eq!(severity(&config, "ethiek-ontbreekt"), Some(Severity::Suggestion));
}

#[test]
fn what_is_wrong_with_the_file_itself_is_no_matter_of_settings() {
    for preset in Preset::ALL {
        let mut config = Config::default();
        preset.apply(&mut config);
        let everything = Layer { select: Some(Vec::new()), ..Layer::default() };
        everything.apply(&mut config);
        for rule in rules() {
            let stays = matches!(rule.family, Family::File | Family::Schema);
            assert_eq!(config.severity(rule).is_some(), stays, "{} under {}", rule.name, preset.name());
        }
    }
    assert!(Target::all().all(|name| name != "tab" && name != "schema" && name != "bestand"));
}

#[test]
fn settings_build_on_others_and_the_last_word_counts() {
    let (loaded, found) = loaded(&[
        (
            "/werk/goedwerk.toml",
            "extends = [\"streng\", \"../centraal/basis.toml\"]\n[drempels]\ncompetenties-max = 8\n",
        ),
        (
            "/werk/../centraal/basis.toml",
            "extends = \"meer.toml\"\nnegeer = [\"generiek-hij\"]\n[drempels]\ncompetenties-max = 20\ngedragsindicatoren-min = 2\n",
        ),
        ("/werk/../centraal/meer.toml", "[ernst]\nmentor-ontbreekt = \"fout\"\n"),
    ]);
    assert_eq!(found, Vec::<String>::new());
    let config = loaded.config;
    assert_eq!(severity(&config, "generiek-hij"), None);
    assert_eq!(severity(&config, "mentor-ontbreekt"), Some(Severity::Error));
    assert_eq!(severity(&config, "peer-review-ontbreekt"), Some(Severity::Warning));
    assert_eq!(severity(&config, "team-ontbreekt"), Some(Severity::Warning), "strict");
    assert_eq!((config.limits.competencies_max, config.limits.indicators_min), (8, 2));
}

#[test]
fn a_circle_and_a_file_that_is_not_there_are_told_in_the_file_that_names_them() {
    let (_, found) = loaded(&[
        ("/werk/goedwerk.toml", "# begin\nextends = [\"a.toml\", \"nergens.toml\"]\n"),
        ("/werk/a.toml", "extends = \"./goedwerk.toml\"\n"),
    ]);
    assert_eq!(found, ["/werk/a.toml:1 extends-kring", "/werk/goedwerk.toml:2 extends-onbekend"]);
}

#[test]
fn all_mistakes_are_told_at_once_each_at_its_place() {
    let text = "kies = [\"goed-werk\", \"ethiek-ontbrekt\"]\nnegeren = []\n[ernst]\nleren = \"fout!\"\nmentor-ontbreek = \"fout\"\n[drempels]\ngedragsindicatoren-min = 20\n[paden]\nalleen = [\"a[\"]\n";
    let read = read("goedwerk.toml", text.as_bytes());
    let found: Vec<String> = read
        .findings
        .iter()
        .map(|finding| {
            let at = read.source.position(read.document.span(&read.source, &finding.place).start);
            format!("{}:{} {}", at.line, at.column, finding.rule.name)
        })
        .collect();
    assert_eq!(
        found,
        [
            "1:22 waarde-onbekend",
            "2:1 sleutel-onbekend",
            "4:9 waarde-onbekend",
            "5:1 sleutel-onbekend",
            "7:26 buiten-bereik",
            "9:11 waarde-onjuist",
        ]
    );
}

#[test]
fn toml_mistakes_do_not_hide_what_can_be_read() {
    let read = read("goedwerk.toml", b"extends = streng\nnegeer = [\"generiek-hij\"]\n[drempels\n");
    let rules: Vec<&str> = read.findings.iter().map(|finding| finding.rule.name).collect();
    assert_eq!(rules, ["toml-onleesbaar", "toml-onleesbaar"]);
    assert_eq!(read.file.negeer, [Target("generiek-hij".to_owned())]);
}

#[test]
fn some_paths_have_settings_of_their_own() {
    let text = "[paden]\nnegeer = [\"archief/\", \"*.oud.yaml\"]\n[[per-pad]]\npaden = [\"concept/**\"]\nnegeer = [\"leren\"]\n[[per-pad]]\npaden = [\"streng.yaml\"]\nernst.leren = \"fout\"\n";
    let (loaded, found) = loaded(&[("/werk/goedwerk.toml", text)]);
    assert_eq!(found, Vec::<String>::new());
    let at = |path: &str| severity(&loaded.for_file(Path::new(path)), "mentor-ontbreekt");
    assert_eq!(at("/werk/a.yaml"), Some(Severity::Suggestion));
    assert_eq!(at("/werk/concept/a.yaml"), None);
    assert_eq!(at("/werk/x/streng.yaml"), Some(Severity::Error));
    assert!(loaded.wants(Path::new("/werk/a.yaml")));
    assert!(!loaded.wants(Path::new("/werk/archief/a.yaml")));
    assert!(!loaded.wants(Path::new("/werk/x/a.oud.yaml")));
}

fn checked(text: &str, config: &Config) -> Checked {
    check("a.yaml", text.as_bytes(), Settings { config, today: Some("2026-06-01"), ..Settings::default() })
}

fn names(checked: &Checked) -> Vec<&str> {
    checked.findings.iter().map(|finding| finding.rule.name).collect()
}

const PROFILE: &str = "formaat: functieprofiel/1
functie: {titel: Klantmanager}
doel: Hij helpt inwoners. # goedwerk: negeer generiek-hij -- wordt in mei herschreven
kerntaken: [{titel: Gesprekken, taken: [Voert het eerste gesprek.]}]
# goedwerk: negeer ethiek-ontbreekt tot 2026-12-31 -- staat in de gedragscode
# (zie het besluit van maart)
competenties: [{naam: Luisteren, gedragsindicatoren: [Vat samen.]}]
";

#[test]
fn a_comment_sets_aside_what_stands_on_its_line_or_below_it() {
    let checked = checked(PROFILE, &Config::default());
    let found = names(&checked);
    assert!(!found.contains(&"generiek-hij") && !found.contains(&"ethiek-ontbreekt"), "{found:?}");
    assert!(!found.contains(&"uitzondering-ongebruikt"), "{found:?}");
    let reasons: Vec<_> = checked.suppressed.iter().filter_map(|suppressed| suppressed.by.reason()).collect();
    assert_eq!(reasons, ["wordt in mei herschreven", "staat in de gedragscode"]);
}

#[test]
fn a_comment_that_is_past_its_day_unused_or_without_reason_is_told() {
    let expired = PROFILE.replace("tot 2026-12-31", "tot 2026-05-31");
    assert!(names(&checked(&expired, &Config::default())).contains(&"uitzondering-verlopen"));
    let bare = PROFILE.replace(" -- wordt in mei herschreven", "");
    let found = checked(&bare, &Config::default());
    assert!(names(&found).contains(&"uitzondering-zonder-reden") && names(&found).contains(&"generiek-hij"));
    let unused = PROFILE.replace("Hij helpt inwoners.", "Inwoners helpen.");
    assert!(names(&checked(&unused, &Config::default())).contains(&"uitzondering-ongebruikt"));
    let in_text = "formaat: functieprofiel/1\ndoel: \"# goedwerk: negeer alles\"\n";
    assert!(
        !names(&checked(in_text, &Config::default())).iter().any(|name| name.starts_with("uitzondering"))
    );
}

#[test]
fn an_exception_to_a_rule_that_is_off_is_not_unused() {
    let off = config("negeer = [\"generiek-hij\"]\n");
    let found = checked(PROFILE, &off);
    assert!(!names(&found).contains(&"uitzondering-ongebruikt"));
    assert_eq!(found.suppressed.len(), 1, "findings of a disabled rule are not suppressed either");
}

#[test]
fn numbers_move_the_rules_that_count() {
    let few = config("[drempels]\ngedragsindicatoren-min = 1\n");
    assert!(names(&checked(PROFILE, &Config::default())).contains(&"gedragsindicatoren-aantal"));
    assert!(!names(&checked(PROFILE, &few)).contains(&"gedragsindicatoren-aantal"));
}
