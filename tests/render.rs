//! The documents, read as their readers do: as snapshots, and parsed back from Markdown.

use std::fs;
use std::path::Path;

use goedwerk::check::{Content, Settings, check};
use goedwerk::model::{Development, Profile, Vacancy};
use goedwerk::render;
use goedwerk::text::Language;
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, TagEnd};

fn read(name: &str) -> Content {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("profiles").join(name);
    let bytes = fs::read(&path).expect("the file is shipped");
    let sibling = |relative: &str| fs::read(path.parent().expect("a folder").join(relative)).ok();
    check(name, &bytes, Settings { today: None, sibling: &sibling }).content.expect("the file is good")
}

fn profile(name: &str) -> Profile {
    match read(name) {
        Content::Profile(profile, _) => *profile,
        _ => panic!("{name} is a profile"),
    }
}

fn vacancy(name: &str) -> Vacancy {
    match read(name) {
        Content::Vacancy(vacancy) => *vacancy,
        _ => panic!("{name} is a vacancy"),
    }
}

fn development(name: &str) -> Development {
    match read(name) {
        Content::Development(development) => *development,
        _ => panic!("{name} is a development file"),
    }
}

/// The text a reader of the rendered Markdown sees, one line per block.
fn seen(markdown: &str) -> String {
    let mut text = String::new();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match event {
            Event::Text(part) | Event::Code(part) => text.push_str(&part),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            Event::Html(part) | Event::InlineHtml(part) => panic!("raw HTML: {part}"),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell) => {
                text.push('\n');
            }
            _ => {}
        }
    }
    text
}

/// White space and case apart: a document may begin a sentence with a capital.
fn normal(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

#[test]
fn the_documents_of_the_shipped_profiles() {
    for (name, path) in [("werkcoach", "uwv/werkcoach"), ("klantmanager", "gemeenten/klantmanager")] {
        let profile = profile(&format!("{path}.yaml"));
        let vacancy = vacancy(&format!("{path}.vacature.yaml"));
        let development = development(&format!("{path}.ontwikkeling.yaml"));
        let text = render::vacancy(&profile, &vacancy, Language::Dutch).expect("the template works");
        insta::assert_snapshot!(format!("vacancy_{name}"), text);
        let text = render::plan(&profile, &development, Language::Dutch).expect("the template works");
        insta::assert_snapshot!(format!("plan_{name}"), text);
    }
}

#[test]
fn the_documents_in_english() {
    let profile = profile("gemeenten/klantmanager.yaml");
    let vacancy = vacancy("gemeenten/klantmanager.vacature.yaml");
    let development = development("gemeenten/klantmanager.ontwikkeling.yaml");
    insta::assert_snapshot!(
        "vacancy_english",
        render::vacancy(&profile, &vacancy, Language::English).expect("the template works")
    );
    insta::assert_snapshot!(
        "plan_english",
        render::plan(&profile, &development, Language::English).expect("the template works")
    );
}

#[test]
fn a_vacancy_without_selection_has_every_task_and_indicator() {
    for path in ["uwv/werkcoach", "gemeenten/klantmanager"] {
        let profile = profile(&format!("{path}.yaml"));
        let mut vacancy = vacancy(&format!("{path}.vacature.yaml"));
        vacancy.show = None;
        let text = render::vacancy(&profile, &vacancy, Language::Dutch).expect("the template works");
        let seen = normal(&seen(&text));
        let tasks = profile.core_tasks.iter().flat_map(|core| &core.tasks);
        let parts = tasks
            .flat_map(|task| std::iter::once(task.text()).chain(task.parts().iter().map(String::as_str)));
        let indicators = profile.competencies.iter().flat_map(|competency| &competency.indicators);
        let names = profile.competencies.iter().map(|competency| competency.name.as_str());
        for wanted in parts.chain(indicators.map(String::as_str)).chain(names) {
            assert!(seen.contains(&normal(wanted)), "{path}: {wanted:?} is not in the vacancy");
        }
    }
}

#[test]
fn where_the_profile_is_silent_the_vacancy_is_silent() {
    let werkcoach = profile("uwv/werkcoach.yaml");
    let vacancy = vacancy("uwv/werkcoach.vacature.yaml");
    let text = render::vacancy(&werkcoach, &vacancy, Language::Dutch).expect("the template works");
    for invented in ["Wat dit werk goed werk maakt", "reflectie", "intervisie", "Ethiek"] {
        assert!(!text.contains(invented), "{invented}");
    }
    let klantmanager = profile("gemeenten/klantmanager.yaml");
    let text = render::vacancy(&klantmanager, &vacancy, Language::Dutch).expect("the template works");
    assert!(text.contains("Elke week is 2 uur vrijgehouden voor reflectie."));
}

/// The least a profile, vacancy and development file may hold.
fn least() -> (Profile, Vacancy, Development) {
    let profile = "formaat: functieprofiel/1\nfunctie: {titel: Consulent}\n\
                   kerntaken: [{titel: Werk, taken: [Werkt.]}]\ncompetenties: [{naam: Luisteren}]\n";
    let vacancy = "formaat: vacature/1\nprofiel: p.yaml\n";
    let development = "formaat: ontwikkeling/1\nprofiel: p.yaml\nmedewerker: {pseudoniem: A}\n\
                       periode: {van: 2027-01-01, tot: 2027-06-30}\n";
    (
        serde_yaml::from_str(profile).expect("a profile"),
        serde_yaml::from_str(vacancy).expect("a vacancy"),
        serde_yaml::from_str(development).expect("a development file"),
    )
}

#[test]
fn what_is_absent_leaves_no_trace() {
    let (profile, vacancy, development) = least();
    for language in [Language::Dutch, Language::English] {
        let documents = [
            render::vacancy(&profile, &vacancy, language).expect("the template works"),
            render::plan(&profile, &development, language).expect("the template works"),
        ];
        for text in documents {
            for trace in
                ["None", "none", "null", "undefined", "[]", "()", " ,", " .", "  ", "** **", "\n\n\n"]
            {
                assert!(!text.contains(trace), "{trace:?} in\n{text}");
            }
            let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
            let heading = |line: &str| line.chars().take_while(|c| *c == '#').count();
            for pair in lines.windows(2) {
                let (level, next) = (heading(pair[0]), heading(pair[1]));
                assert!(level == 0 || next == 0 || next > level, "an empty section {:?} in\n{text}", pair[0]);
            }
        }
    }
}

proptest! {
    #[test]
    fn whatever_a_file_says_is_text(words in "[ -~éëïöü€\n]{1,60}") {
        prop_assume!(!words.trim().is_empty());
        let (mut profile, mut vacancy, mut development) = least();
        profile.core_tasks[0].title.clone_from(&words);
        profile.competencies[0].name.clone_from(&words);
        vacancy.introduction = Some(words.clone());
        development.ambition = Some(words.clone());
        let text = render::vacancy(&profile, &vacancy, Language::Dutch).expect("the template works");
        let wanted = normal(&words);
        let seen = normal(&seen(&text));
        prop_assert!(seen.matches(&wanted).count() >= 3, "{words:?} in\n{text}\nseen {seen:?}");
        let text = render::plan(&profile, &development, Language::Dutch).expect("the template works");
        let seen = normal(&self::seen(&text));
        prop_assert!(seen.contains(wanted.trim_end_matches(['.', '!', '?', ':'])), "{words:?} in\n{text}");
    }
}
