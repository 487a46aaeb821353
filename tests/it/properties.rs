//! Properties of every profile, and of every profile with parts cut out.

use goedwerk::base::Language;
use goedwerk::base::pointer::segments;
use goedwerk::blocks::from_markdown::content;
use goedwerk::check::{check, read_profile};
use goedwerk::document::Document;
use goedwerk::fix::fix;
use goedwerk::model::{Development, Profile, Vacancy};
use goedwerk::report::Report as _;
use goedwerk::report::json::Json;
use goedwerk::source::Source;
use goedwerk::vacancy_text::{self, Kind};
use goedwerk::write::style::HouseStyle;
use goedwerk::write::{Format, write};
use goedwerk::{check::Settings, compose};
use proptest::prelude::*;
use serde_json::Value;

use crate::write_pdf::read as pdf;

use crate::support::{goedwerk, json};

const WHOLE: &str = include_str!("../../profiles/gemeenten/klantmanager.yaml");

/// Ordinary text, and text that looks like YAML, numbers or nothing.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-Za-zéëïöüŁß€ ,.'\"-]{1,40}",
        2 => "[ -~é\n\t]{1,30}",
        1 => prop::sample::select(vec!["ja", "nee", "~", "null", "1e3", "0x1F", "- a", "a: b", "# x", "*a", "&a b", "!x",
            "2027-01-01", "@", "`", "%", "|", ">", "{", "]", ": ", " #", "é\u{301}", "true", ".inf", "=", "<<", "---"])
            .prop_map(str::to_owned),
    ]
    .prop_filter("a text says something", |text| !text.trim().is_empty())
}

fn some<T: std::fmt::Debug>(of: impl Strategy<Value = T>) -> impl Strategy<Value = Vec<T>> {
    prop::collection::vec(of, 1..4)
}

prop_compose! {
    /// The shipped profile with other words, and with more or fewer tasks and competencies.
    fn profiles()(
        title in words(), names in some(words()), tasks in some(words()), behaviour in some(words()),
        definition in prop::option::of(words()), scale in prop::collection::vec(words(), 0..3),
    ) -> Profile {
        let mut profile: Profile = serde_yaml::from_str(WHOLE).expect("it is a profile");
        profile.job.title = title;
        profile.level_scale = scale;
        let (core, competency) = (profile.core_tasks[0].clone(), profile.competencies[0].clone());
        profile.core_tasks = names.iter().zip(tasks).map(|(name, task)| {
            let mut core = core.clone();
            core.id = None;
            core.title.clone_from(name);
            core.tasks = vec![goedwerk::model::profile::Task::Plain(task)];
            core
        }).collect();
        profile.competencies = names.iter().map(|name| {
            let mut competency = competency.clone();
            competency.id = None;
            competency.name.clone_from(name);
            competency.definition.clone_from(&definition);
            competency.indicators.clone_from(&behaviour);
            competency.level = None;
            competency
        }).collect();
        profile
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(48) })]

    /// YAML written by any library is read back as the same value.
    #[test]
    fn a_profile_that_is_written_is_read_as_it_was(profile in profiles()) {
        let yaml = serde_yaml::to_string(&profile).expect("it is data");
        let (document, findings) = Document::parse(&Source::new("p.yaml", yaml.clone()));
        prop_assert!(findings.is_empty(), "{findings:?} in\n{yaml}");
        let wanted = serde_json::to_value(&profile).expect("it is data");
        prop_assert_eq!(document.to_json(), wanted, "{}", yaml);
        prop_assert_eq!(read_profile("a.yaml", yaml.as_bytes()), Some(profile.clone()), "{}", yaml);
        // JSON is also YAML.
        let json = serde_json::to_string_pretty(&profile).expect("it is data");
        prop_assert_eq!(read_profile("a.yaml", json.as_bytes()), Some(profile), "{}", json);
    }

    /// Every pointer in a report resolves, and every line exists in the file, whatever was cut out.
    #[test]
    fn every_finding_leads_to_a_place_in_the_file(
        cuts in prop::collection::vec((0..600_usize, 0..4_u8, words()), 1..6),
    ) {
        let mut lines: Vec<String> = WHOLE.lines().map(str::to_owned).collect();
        for (at, what, text) in cuts {
            let at = at % lines.len().max(1);
            match what {
                0 if lines.len() > 1 => drop(lines.remove(at)),
                1 => lines.insert(at, text),
                2 if at < lines.len() => lines[at].push_str(&text),
                _ => lines.truncate(at.max(1)),
            }
        }
        let yaml = lines.join("\n");
        let checked = check("p.yaml", yaml.as_bytes(), Settings::default());
        let report = Json::new(Language::Dutch, None);
        let whole = report.run(&[report.file(&checked)], &goedwerk::report::Summary::default());
        let whole: Value = serde_json::from_str(&whole).expect("it is JSON");
        let json = checked.document.to_json();
        let count = yaml.split('\n').count() as u64;
        for finding in whole["files"][0]["findings"].as_array().expect("a list") {
            for place in std::iter::once(finding).chain(finding["evidence"].as_array().expect("a list")) {
                let line = place["line"].as_u64().expect("a line");
                prop_assert!((1..=count).contains(&line), "{place}");
                let pointer = place["pointer"].as_str().expect("a pointer");
                // Something missing has no place of its own, but its parent does.
                let parent = pointer.rsplit_once('/').map_or("", |(parent, _)| parent);
                prop_assert!(json.pointer(pointer).is_some() || json.pointer(parent).is_some() || segments(pointer).count() < 3, "{pointer}");
            }
            for quote in finding["evidence"].as_array().expect("a list") {
                let pointer = quote["pointer"].as_str().expect("a pointer");
                let words = quote["quote"].as_str().expect("text");
                let said = json.pointer(pointer).map(Value::to_string).unwrap_or_default();
                let words = Value::from(words).to_string();
                prop_assert!(said.contains(words.trim_matches('"')), "{pointer} says {said}, not {words}");
            }
        }
        // Fixing is idempotent, and no text is lost.
        let fixed = fix("p.yaml", yaml.as_bytes(), Settings::default());
        if let Some(bytes) = fixed.bytes {
            prop_assert!(fix("p.yaml", &bytes, Settings::default()).bytes.is_none());
        }
    }
}

/// The letters and digits of a text: unaffected by hyphenation, columns and capitalization.
pub fn letters(text: &str) -> String {
    text.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The text that a reader of the document sees.
pub fn seen(format: Format, bytes: &[u8]) -> String {
    let passages = |kind| {
        let reading = vacancy_text::read("document", bytes, kind);
        reading.passages.iter().map(|(_, passage)| passage.text.clone()).collect::<Vec<_>>().join(" ")
    };
    match format {
        // What a comparison of versions strikes out is shown as well.
        Format::Markdown => {
            let text = String::from_utf8(bytes.to_vec()).expect("it is text").replace("~~", "");
            let reading = vacancy_text::read("document", text.as_bytes(), Kind::Markdown);
            reading.passages.iter().map(|(_, passage)| passage.text.clone()).collect::<Vec<_>>().join(" ")
        }
        Format::Text => String::from_utf8(bytes.to_vec()).expect("it is text"),
        Format::Html | Format::Fragment => {
            let page = scraper::Html::parse_document(std::str::from_utf8(bytes).expect("it is text"));
            page.root_element().text().collect()
        }
        Format::Docx => passages(Kind::Docx),
        Format::Pdf => pdf::read(bytes).root.text,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(8) })]

    /// Everything in a file appears in its document, in every format.
    #[test]
    fn a_document_says_what_its_files_say(
        said in prop::collection::vec("[A-Za-zéëïöü]{3,12}( [A-Za-z0-9éëïöü€&<>*_|#-]{1,24}){0,12}", 6),
    ) {
        let [title, task, name, behaviour, introduction, ambition] = <[String; 6]>::try_from(said).expect("six");
        let text = "formaat: functieprofiel/1\nfunctie: {titel: x}\n\
                    kerntaken: [{titel: Werk, taken: [x]}]\ncompetenties: [{naam: x, gedragsindicatoren: [x]}]\n";
        let mut profile: Profile = serde_yaml::from_str(text).expect("it is a profile");
        profile.core_tasks[0].title.clone_from(&task);
        profile.competencies[0].name.clone_from(&name);
        profile.competencies[0].indicators = vec![behaviour.clone()];
        let mut vacancy: Vacancy =
            serde_yaml::from_str("formaat: vacature/1\nprofiel: p.yaml\n").expect("it is a vacancy");
        vacancy.title = Some(title.clone());
        vacancy.introduction = Some(introduction.clone());
        let development = "formaat: ontwikkeling/1\nprofiel: p.yaml\nmedewerker: {pseudoniem: A}\n\
                           periode: {van: 2027-01-01, tot: 2027-06-30}\n";
        let mut development: Development = serde_yaml::from_str(development).expect("it is a development file");
        development.ambition = Some(ambition.clone());
        let documents = [
            (compose::vacancy(&profile, &vacancy, Language::Dutch), vec![&title, &task, &name, &behaviour, &introduction]),
            (compose::plan(&profile, &development, Language::Dutch), vec![&ambition]),
        ];
        for (markdown, wanted) in documents {
            let markdown = markdown.expect("the template works");
            let content = content(&markdown, Language::Dutch, &[]);
            for format in Format::ALL {
                let bytes = write(format, &content, &HouseStyle::default()).expect("it can be written");
                let seen = letters(&seen(format, &bytes));
                for words in &wanted {
                    prop_assert!(seen.contains(&letters(words)), "{format:?} lacks {words:?}: {seen}");
                }
            }
        }
    }

    /// The findings in a file do not depend on other files, or on the number of threads.
    #[test]
    fn findings_do_not_depend_on_order_or_threads(order in Just(vec![
        "profiles/uwv/werkcoach.yaml", "profiles/gemeenten/klantmanager.yaml", "profiles/uwv/werkcoach.vacature.yaml",
        "tests/profielen/gemeente.yaml", "tests/profielen/uwv.yaml", "tests/profielen/kort.yaml", "tests/profiel.yaml",
    ]).prop_shuffle()) {
        let run = |files: &[&str], jobs: &str| -> Vec<Value> {
            let report = json(&goedwerk(&[&["check", "--format", "json", "-j", jobs], files].concat()));
            report["files"].as_array().expect("a list").clone()
        };
        let one = run(&order, "1");
        prop_assert_eq!(&one, &run(&order, "2"));
        let mut sorted = order.clone();
        sorted.sort_unstable();
        let mut files = one.clone();
        files.sort_by_key(|file| file["path"].as_str().map(str::to_owned));
        prop_assert_eq!(files, run(&sorted, "2"));
    }
}
