//! The legal file: rules cite it, `explain` shows it, and no ground is older than a year at a release.

use goedwerk::check::{Settings, check_vacancy_text};
use goedwerk::law::{abolished, ground, grounds};
use goedwerk::lint::{rule, rules};
use goedwerk::rule::{Citation, Family, Rule};

use goedwerk::vacancy_text::Kind;

use crate::support::{goedwerk, read};

/// The output of a command that succeeds.
fn said(args: &[&str]) -> String {
    let output = goedwerk(args);
    assert!(output.status.success(), "{args:?}");
    String::from_utf8(output.stdout).expect("it is text")
}

/// Whether a vacancy that consists of this sentence has a finding of a rule.
fn is_told(rule: &str, sentence: &str) -> bool {
    let text = format!("Vacature\n\n{sentence}\n");
    let checked = check_vacancy_text("vacature.txt", text.as_bytes(), Kind::Plain, Settings::default());
    checked.findings.iter().any(|finding| finding.rule.name == rule)
}

/// Text on one line, so that it can be found however it was wrapped.
fn unwrapped(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_cited_ground_is_in_the_file() {
    for rule in rules() {
        for citation in rule.source {
            if let Citation::Law(key) = citation {
                assert!(ground(key).is_some(), "{}: no ground {key}", rule.name);
            }
        }
    }
}

#[test]
fn every_rule_on_vacancies_cites_a_ground_or_gives_its_own_reason() {
    let rests = |rule: &&Rule| {
        rule.source.iter().any(|citation| match citation {
            Citation::Law(_) | Citation::Report(_) | Citation::Abolished => true,
            Citation::Own { dutch, english } => {
                let sentences = [dutch, english].map(|text| text.len() > 20 && text.ends_with('.'));
                sentences == [true, true] && dutch != english
            }
            Citation::Format(_) => false,
        })
    };
    let without: Vec<&str> =
        rules().filter(|rule| rule.family == Family::Vacancy && !rests(rule)).map(|rule| rule.name).collect();
    assert!(without.is_empty(), "neither a ground nor a reason: {without:?}");
}

#[test]
fn a_risk_rests_on_a_law_and_not_on_the_report_alone() {
    let risks = rules().filter(|rule| rule.dutch.message.starts_with("risico:"));
    let without: Vec<&str> = risks
        .filter(|rule| !rule.source.iter().any(|citation| matches!(citation, Citation::Law(_))))
        .map(|rule| rule.name)
        .collect();
    assert!(without.is_empty(), "no law: {without:?}");
}

/// What was last checked more than a year before a day (ISO 8601), as "name (day)".
fn stale<'a>(day: &str, checks: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<String> {
    let (year, rest) = day.split_at(4);
    let year: i32 = year.parse().expect("a year");
    let limit = format!("{:04}{rest}", year - 1);
    checks
        .filter(|(_, checked)| *checked < limit.as_str())
        .map(|(name, checked)| format!("{name} ({checked})"))
        .collect()
}

/// The day of the newest release in the changelog; `None` before the first.
fn released(changelog: &str) -> Option<String> {
    let headings = changelog.lines().filter(|line| line.starts_with("## "));
    let words = headings.flat_map(|line| line.split([' ', '(', ')']));
    words.filter(|word| goedwerk::base::day::is_day(word)).map(str::to_owned).max()
}

fn checks() -> impl Iterator<Item = (&'static str, &'static str)> {
    let grounds = grounds().iter().map(|ground| (ground.key.as_str(), ground.checked.as_str()));
    grounds.chain(abolished().iter().map(|term| (term.name.as_str(), term.checked.as_str())))
}

#[test]
fn every_ground_was_checked_within_a_year_of_the_release() {
    // Before the first release, the newest check is the day to measure from.
    let newest = checks().map(|(_, checked)| checked.to_owned()).max();
    let day = released(&read("CHANGELOG.md")).max(newest).expect("a day");
    let stale = stale(&day, checks());
    assert!(stale.is_empty(), "on {day}, checked over a year ago: {stale:#?}");
}

#[test]
fn a_ground_that_nobody_looks_at_does_not_pass_a_release() {
    let released =
        released("# Changelog\n\n## Unreleased\n\n## 1.1.0 (2028-02-29)\n\n## 1.0.0 - 2027-01-05\n");
    assert_eq!(released.as_deref(), Some("2028-02-29"));
    let of = [("kept", "2027-06-01"), ("old", "2027-02-28"), ("edge", "2027-02-29")];
    assert_eq!(stale("2028-02-29", of.into_iter()), ["old (2027-02-28)"]);
    assert_eq!(stale("2099-01-01", checks()).len(), grounds().len() + abolished().len());
}

#[test]
fn a_page_shows_the_ground_in_both_languages() {
    let dutch = unwrapped(&said(&["explain", "leeftijd-genoemd"]));
    let english = unwrapped(&said(&["explain", "leeftijd-genoemd", "--lang", "en"]));
    for (page, parts) in [
        (
            &dutch,
            [
                "Wet gelijke behandeling op grond van leeftijd bij de arbeid, artikel 9",
                "Wat dit verbiedt of vraagt: Stelt een vacature een leeftijdsgrens",
                "Uitgezonderd: De gevallen van artikel 7",
                "Geldt sinds 1 mei 2004.",
                "Gecontroleerd op: 24 november 2026",
                "https://wetten.overheid.nl/BWBR0016185",
            ],
        ),
        (
            &english,
            [
                "Equal Treatment in Employment (Age Discrimination) Act (Wgbl), art. 9",
                "What it forbids or requires: If a vacancy sets an age limit",
                "Excepted: The cases of article 7",
                "In force since 1 May 2004.",
                "Checked on: 24 November 2026",
                "https://wetten.overheid.nl/BWBR0016185",
            ],
        ),
    ] {
        for part in parts {
            assert!(page.contains(part), "{part}\n{page}");
        }
    }
}

#[test]
fn the_directive_is_shown_with_its_status_in_the_netherlands() {
    for (args, parts) in [
        (
            ["explain", "salaris-ontbreekt", "--lang", "nl"],
            ["Nog niet omgezet in een Nederlandse wet.", "7 juni 2026", "1 januari 2027", "of anderszins"],
        ),
        (
            ["explain", "salaris-ontbreekt", "--lang", "en"],
            ["Not yet transposed into Dutch law.", "7 June 2026", "1 January 2027", "interview or otherwise"],
        ),
    ] {
        let page = unwrapped(&said(&args));
        for part in parts {
            assert!(page.contains(part), "{part}\n{page}");
        }
    }
}

#[test]
fn programs_get_the_ground_beside_what_they_had() {
    let page: serde_json::Value =
        serde_json::from_str(&said(&["explain", "ziekteverzuim", "--format", "json"])).expect("JSON");
    let source = page["source"].as_array().expect("sources");
    let keys: Vec<&str> = source.iter().filter_map(|item| item["key"].as_str()).collect();
    assert_eq!(keys, ["wmk-4", "avg-9", "uavg-30"]);
    let law = &source[0];
    assert_eq!(law["kind"], "law");
    assert_eq!(law["ground"], "Wet op de medische keuringen, artikel 4");
    assert_eq!(law["text_kind"], "act");
    assert_eq!(law["standing"], "in-force");
    assert_eq!(law["in_force_from"], "1998-01-01");
    for key in ["checked", "act", "article", "demands", "excepted", "address"] {
        assert!(law[key].as_str().is_some_and(|text| !text.is_empty()), "{key}: {law}");
    }
    assert!(source[1]["unverified"].is_string(), "what was not verified is told: {}", source[1]);
}

#[test]
fn the_rule_book_has_every_ground_with_its_rules() {
    for (form, mark) in [("markdown", "`awgb-5`"), ("html", "id=\"grond-awgb-5\""), ("json", "\"awgb-5\"")] {
        let book = said(&["explain", "--all", "--format", form]);
        assert!(book.contains(mark), "{form}");
        for ground in grounds() {
            // In a web page, the slashes of an address are escaped.
            let mark = if form == "html" { &ground.key } else { &ground.address };
            assert!(book.contains(mark), "{form}: {}", ground.key);
        }
    }
    let book: serde_json::Value =
        serde_json::from_str(&said(&["explain", "--all", "--format", "json"])).expect("JSON");
    let index = book["by_ground"].as_array().expect("grounds");
    let descent = index.iter().find(|item| item["key"] == "awgb-5").expect("the ground");
    let rules: Vec<&str> =
        descent["rules"].as_array().expect("rules").iter().filter_map(|name| name.as_str()).collect();
    assert!(rules.contains(&"moedertaal") && rules.contains(&"taaleis-zonder-taak"), "{rules:?}");
}

#[test]
fn abolished_terms_are_explained_each_with_its_ground() {
    for (language, date) in [("nl", "sinds 1 januari 2015"), ("en", "since 1 January 2015")] {
        let page = unwrapped(&said(&["explain", "verouderde-term", "--lang", language]));
        for term in abolished() {
            let ground = unwrapped(&term.ground);
            assert!(page.contains(&term.name) && page.contains(&ground), "{}: {page}", term.name);
        }
        assert!(page.contains(date), "{page}");
    }
}

#[test]
fn no_page_prints_a_path_of_the_source() {
    for language in ["nl", "en"] {
        for form in ["markdown", "html"] {
            let book = said(&["explain", "--all", "--format", form, "--lang", language]);
            let line = book.lines().find(|line| line.contains("src/") || line.contains(".rs"));
            assert_eq!(line, None, "{form}, {language}");
        }
        let page = said(&["explain", "verouderde-term", "--lang", language]);
        assert!(!page.contains("src/"), "{page}");
    }
}

#[test]
fn an_own_norm_says_that_it_is_one() {
    let page = unwrapped(&said(&["explain", "lange-zin"]));
    assert!(page.contains("Bron: goedwerk"), "{page}");
    let Some(Citation::Own { dutch, .. }) = rule("lange-zin").and_then(|rule| rule.source.first()) else {
        panic!("lange-zin is goedwerk's own norm");
    };
    assert!(page.contains(dutch), "{page}");
}

#[test]
fn doubts_that_the_law_answers_are_settled() {
    for (rule, sentence, told) in [
        // Age: the ground is in the vacancy (article 9), or nobody is excluded.
        ("leeftijd-genoemd", "Startersfunctie op hbo-niveau", false),
        ("leeftijd-genoemd", "Wij zijn een jong bedrijf met korte lijnen.", false),
        ("ervaring-maximum", "Je hebt 2 à 3 jaar werkervaring.", true),
        ("ervaring-maximum", "Je hebt ongeveer vijf jaar ervaring.", false),
        // Any minimum without a reason may affect the young more.
        ("ervaring-ongemotiveerd", "Je hebt minimaal 2 jaar werkervaring.", true),
        ("ervaring-ongemotiveerd", "Je hebt ten minste drie jaar ervaring als consulent.", true),
        // A photograph is more than the purpose requires (AVG, article 5).
        ("afkomst-of-levenssfeer", "Stuur een recente pasfoto mee.", true),
        // The vacancy announces a preference with its ground.
        ("voorkeur-zonder-grond", "Bij gelijke geschiktheid gaat de voorkeur uit naar een vrouw.", true),
        // People with a disability may be preferred; place of residence is no ground of the law.
        (
            "voorkeur-zonder-grond",
            "Deze functie is alleen open voor mensen uit de doelgroep banenafspraak.",
            false,
        ),
        ("voorkeur-zonder-grond", "Bij voorkeur woon je in de regio.", false),
        // Smoking is neither a disability nor a chronic illness.
        ("gezondheid", "Je rookt niet.", false),
        ("gezondheid", "Je hebt een goede conditie.", true),
        // A certificate of conduct needs a reason in public service too.
        ("strafblad", "Een VOG maakt deel uit van de aanstelling bij de gemeente.", true),
        // The directive forbids to find out former pay in another way too.
        (
            "salarisverleden",
            "Neem gerust je loonstrook mee, dan rekenen we samen uit wat je erop vooruitgaat.",
            true,
        ),
    ] {
        assert_eq!(is_told(rule, sentence), told, "{rule}: {sentence}");
    }
}
