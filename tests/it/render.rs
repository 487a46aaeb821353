//! The documents as their readers see them: as snapshots, and parsed from Markdown.

use goedwerk::base::Language;
use goedwerk::check::{Content, Settings, check};
use goedwerk::compose;
use goedwerk::compose::person::{AddressForm, Kind, Turned, Turner};
use goedwerk::model::development::Rating;
use goedwerk::model::{Development, Profile, Vacancy};
use goedwerk::rule::Severity;
use goedwerk::schema::Format;
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, TagEnd};

use crate::support::{assert_snapshot, checked};

fn read(name: &str) -> Content {
    checked(&format!("profiles/{name}")).content.expect("the file is good")
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

/// The visible text of the rendered Markdown, one line per block.
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

/// Normalizes white space and case: a document may start a sentence with a capital.
fn normal(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    // When capitalized, *één* has only one accent.
    text.replace("eén", "één")
}

#[test]
fn the_documents_of_the_shipped_profiles() {
    for (name, path) in [("werkcoach", "uwv/werkcoach"), ("klantmanager", "gemeenten/klantmanager")] {
        let profile = profile(&format!("{path}.yaml"));
        let vacancy = vacancy(&format!("{path}.vacature.yaml"));
        let development = development(&format!("{path}.ontwikkeling.yaml"));
        let text = compose::vacancy(&profile, &vacancy, Language::Dutch).expect("the template works");
        assert_snapshot!(format!("vacancy_{name}"), text);
        let text = compose::plan(&profile, &development, Language::Dutch).expect("the template works");
        assert_snapshot!(format!("plan_{name}"), text);
    }
}

#[test]
fn the_documents_in_english() {
    let profile = profile("gemeenten/klantmanager.yaml");
    let vacancy = vacancy("gemeenten/klantmanager.vacature.yaml");
    let development = development("gemeenten/klantmanager.ontwikkeling.yaml");
    assert_snapshot!(
        "vacancy_english",
        compose::vacancy(&profile, &vacancy, Language::English).expect("the template works")
    );
    assert_snapshot!(
        "plan_english",
        compose::plan(&profile, &development, Language::English).expect("the template works")
    );
}

#[test]
fn a_vacancy_without_selection_has_every_task_and_indicator() {
    for path in ["uwv/werkcoach", "gemeenten/klantmanager"] {
        let profile = profile(&format!("{path}.yaml"));
        let mut vacancy = vacancy(&format!("{path}.vacature.yaml"));
        vacancy.show = None;
        let traced = compose::traced_vacancy(
            &goedwerk::template::Templates::default(),
            &profile,
            &vacancy,
            compose::Length::Long,
            Language::Dutch,
        )
        .expect("the template works");
        let seen = normal(&seen(&goedwerk::template::origin::strip(&traced.marked)));
        let person = Turner::new(AddressForm::Informal, [profile.job.title.as_str()]);
        let to_reader = |text: &str| match person.turn(text, Kind::Task) {
            Turned::Changed(sentence) => normal(&sentence),
            Turned::Same | Turned::Left(_) => normal(text),
        };
        let tasks = profile.core_tasks.iter().flat_map(|core| &core.tasks);
        let parts = tasks
            .flat_map(|task| std::iter::once(task.text()).chain(task.parts().iter().map(String::as_str)));
        let indicators = profile.competencies.iter().flat_map(|competency| &competency.indicators);
        let names = profile.competencies.iter().map(|competency| competency.name.as_str());
        for wanted in parts.chain(indicators.map(String::as_str)).chain(names) {
            let is_there = seen.contains(&normal(wanted)) || seen.contains(&to_reader(wanted));
            assert!(is_there, "{path}: {wanted:?} is not in the vacancy");
        }
    }
}

#[test]
fn where_the_profile_is_silent_the_vacancy_is_silent() {
    let werkcoach = profile("uwv/werkcoach.yaml");
    let vacancy = vacancy("uwv/werkcoach.vacature.yaml");
    let text = compose::vacancy(&werkcoach, &vacancy, Language::Dutch).expect("the template works");
    for invented in ["Wat dit werk goed werk maakt", "reflectie", "intervisie", "Ethiek"] {
        assert!(!text.contains(invented), "{invented}");
    }
    let klantmanager = profile("gemeenten/klantmanager.yaml");
    let text = compose::vacancy(&klantmanager, &vacancy, Language::Dutch).expect("the template works");
    assert!(text.contains("Elke week is 2 uur vrijgehouden voor reflectie."));
}

/// The minimal profile, vacancy and development file.
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

/// A missing value leaves no traces in a document.
fn no_traces(text: &str) {
    for trace in
        ["None", "none", "null", "undefined", "[]", "()", " ,", " .", "  ", "** **", "\n\n\n", "\n- \n"]
    {
        assert!(!text.contains(trace), "{trace:?} in\n{text}");
    }
    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
    let heading = |line: &str| line.chars().take_while(|c| *c == '#').count();
    for pair in lines.windows(2) {
        let (level, next) = (heading(pair[0]), heading(pair[1]));
        assert!(level == 0 || next == 0 || next > level, "an empty section {:?} in\n{text}", pair[0]);
        let announced = pair[1].starts_with("- ") || next > 0;
        assert!(!pair[0].ends_with(':') || announced, "nothing after {:?} in\n{text}", pair[0]);
        assert!(!pair[0].starts_with("- ") || pair[0].len() > 3, "an empty item in\n{text}");
    }
    assert!(lines.last().is_none_or(|line| heading(line) == 0), "an empty section at the end of\n{text}");
}

#[test]
fn what_is_absent_leaves_no_trace() {
    let (profile, vacancy, development) = least();
    for language in [Language::Dutch, Language::English] {
        let documents = [
            compose::vacancy(&profile, &vacancy, language).expect("the template works"),
            compose::plan(&profile, &development, language).expect("the template works"),
        ];
        for text in documents {
            no_traces(&text);
        }
    }
}

/// Blocks that are present but empty must not leave headings, dashes or incomplete sentences.
#[test]
fn what_is_half_there_leaves_no_trace() {
    let (profile, _, _) = least();
    for half in [
        "uren: {voltijd: 36}",
        "salaris: {periode: maand}",
        "salaris: {periode: maand, peildatum: 2027-01-01}",
        "procedure: {vog: nee}",
        "procedure: {gesprekken: [{}]}",
        "tonen: {kerntaken: [bestaat-niet]}",
        "tonen: {max_taken: 0, max_competenties: 0}",
        "contract: {vorm: vast}",
        "solliciteren: {adres: 'javascript:alert(1)//@b'}",
    ] {
        let text = format!("formaat: vacature/1\nprofiel: p.yaml\n{half}\n");
        let vacancy: Vacancy = serde_yaml::from_str(&text).expect("a vacancy");
        for language in [Language::Dutch, Language::English] {
            no_traces(&compose::vacancy(&profile, &vacancy, language).expect("the template works"));
        }
    }
}

#[test]
fn a_vacancy_of_an_informal_and_a_formal_employer() {
    let klantmanager = profile("gemeenten/klantmanager.yaml");
    let mut vacancy = vacancy("gemeenten/klantmanager.vacature.yaml");
    vacancy.address = goedwerk::model::vacancy::FormOfAddress::Formal;
    let text = compose::vacancy(&klantmanager, &vacancy, Language::Dutch).expect("the template works");
    let headings: Vec<&str> = text.lines().filter(|line| line.starts_with("## ")).collect();
    assert!(
        headings.contains(&"## Wat u doet") && headings.contains(&"## Zo solliciteert u"),
        "{headings:?}"
    );
}

#[test]
fn demands_are_shown_unless_a_selection_names_them() {
    let werkcoach = profile("uwv/werkcoach.yaml");
    let mut vacancy = vacancy("uwv/werkcoach.vacature.yaml");
    let demand = "HBO- denk- en werkniveau";
    let text = compose::vacancy(&werkcoach, &vacancy, Language::Dutch).expect("the template works");
    assert!(text.contains(demand));
    let show = vacancy.show.as_mut().expect("the example selects");
    show.competencies.push("kennis-van-sociale-kaart".to_owned());
    let text = compose::vacancy(&werkcoach, &vacancy, Language::Dutch).expect("the template works");
    assert!(!text.contains(demand) && text.contains("Kennis van sociale kaart"));
}

fn development_of(text: &str) -> Development {
    let head = "formaat: ontwikkeling/1\nprofiel: p.yaml\nmedewerker: {pseudoniem: A}\n\
                periode: {van: 2027-01-01, tot: 2027-12-31}\n";
    serde_yaml::from_str(&format!("{head}{text}")).expect("a development file")
}

#[test]
fn raters_who_differ_are_named_and_never_averaged() {
    let (profile, _, _) = least();
    for (ratings, differ, strong) in [
        (
            "[{competentie: luisteren, nu: 1, door: zelf}, {competentie: luisteren, nu: 4, door: collega}]",
            true,
            false,
        ),
        (
            "[{competentie: luisteren, nu: 4, gewenst: 3, door: zelf}, {competentie: luisteren, nu: 3, gewenst: 3, door: collega}]",
            true,
            true,
        ),
        ("[{competentie: luisteren, nu: 1, gewenst: 1, door: zelf}]", false, false),
        ("[{competentie: luisteren, nu: 3, gewenst: 3, door: zelf}]", false, true),
        (
            "[{competentie: luisteren, nu: 2, gewenst: 2, door: zelf}, {competentie: luisteren, nu: 2, gewenst: 4, door: leidinggevende}]",
            true,
            false,
        ),
    ] {
        let development = development_of(&format!("niveauschaal: [a, b, c, d]\nbeoordelingen: {ratings}\n"));
        let text = compose::plan(&profile, &development, Language::Dutch).expect("the template works");
        assert_eq!(text.contains("Om over te praten"), differ, "{text}");
        assert_eq!(text.contains("Wat al sterk is"), strong, "{text}");
        no_traces(&text);
    }
}

#[test]
fn goals_are_proposed_with_the_reason() {
    let klantmanager = profile("gemeenten/klantmanager.yaml");
    let mut development = development("gemeenten/klantmanager.ontwikkeling.yaml");
    development.goals.clear();
    assert_snapshot!(
        "plan_proposals",
        compose::plan(&klantmanager, &development, Language::Dutch).expect("the template works")
    );
}

#[test]
fn hours_that_do_not_fit_are_shown_with_the_sum() {
    let (profile, _, _) = least();
    let goals = "doelen: [{doel: Luistert., activiteiten: [{wat: a, vorm: cursus, uren: 60}, \
                 {wat: b, vorm: intervisie, uren: 2.5}, {wat: c, vorm: mentor}]}]\n";
    let development = development_of(&format!("beschikbare_uren_per_week: {{leren: 1}}\n{goals}"));
    let text = compose::plan(&profile, &development, Language::Dutch).expect("the template works");
    for part in [
        "| 0 | 2,5 |",
        "| 52 | 60 |",
        "| Samen | 52 | 62,5 |",
        "10,5 uur meer gepland dan beschikbaar",
        "Bij één activiteit staan nog geen uren.",
        "365 dagen: 52 hele weken",
        "Tijd voor reflectie, in uren per week: nog af te spreken.",
    ] {
        assert!(text.contains(part), "{part:?} in\n{text}");
    }
    let text = compose::plan(&profile, &development_of(goals), Language::Dutch).expect("the template works");
    assert!(text.contains("De activiteiten vragen samen 62,5 uur."), "{text}");
}

/// The starter files are valid with their examples enabled too: an example that fails teaches nothing.
#[test]
fn starter_files_are_good_with_and_without_their_examples() {
    let block_keys = [
        "goed_werk",
        "zelfrespect",
        "krachtenvelden",
        "motivatie",
        "positie",
        "hybride",
        "ruimte",
        "reflectie",
        "leren",
        "organisatie",
        "instituties",
    ];
    for language in [Language::Dutch, Language::English] {
        for format in Format::ALL {
            let text = compose::starter(format, language);
            assert!(text.starts_with("# yaml-language-server: $schema="), "{format:?}");
            let all = text.lines().map(switched_on).collect::<Vec<_>>().join("\n");
            assert_ne!(all, text.trim_end());
            for text in [text, &all] {
                let sibling = |path: &str| {
                    Some(match path.rsplit('.').next() {
                        Some("svg") => include_bytes!("../../profiles/gemeenten/logo.svg").to_vec(),
                        Some("ttf") => notosans::REGULAR_TTF.to_vec(),
                        _ => compose::starter(Format::Profile, language).as_bytes().to_vec(),
                    })
                };
                let checked = check(
                    "nieuw.yaml",
                    text.as_bytes(),
                    Settings { sibling: &sibling, ..Settings::default() },
                );
                assert!(checked.content.is_some(), "{format:?}, {language:?}: {:?}", checked.findings);
                let errors = checked.findings.iter().filter(|finding| finding.severity == Severity::Error);
                assert_eq!(errors.count(), 0, "{format:?}, {language:?}: {:?}", checked.findings);
            }
            if format == Format::Profile {
                let profile: Profile = serde_yaml::from_str(&all).expect("a profile");
                let blocks = serde_json::to_value(profile.professionalism).expect("it is data");
                for key in block_keys {
                    assert!(blocks.get(key).is_some(), "{key} has no example");
                }
            }
        }
    }
}

/// Uncomments a line of YAML; an explanation remains a comment.
fn switched_on(line: &str) -> String {
    let indent = line.len() - line.trim_start().len();
    let rest = line[indent..].strip_prefix("# ").unwrap_or_default();
    let key = rest.trim_start().trim_start_matches("- ").trim_start_matches("{ ");
    let word = key.split(':').next().unwrap_or_default();
    let is_key =
        key.contains(':') && !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    if is_key && !rest.starts_with("yaml") { format!("{}{rest}", &line[..indent]) } else { line.to_owned() }
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
        development.level_scale = vec![words.clone()];
        development.manager = Some(words.clone());
        let rating = "{competentie: luisteren, nu: 1, gewenst: 1, door: zelf}";
        let mut rating: Rating = serde_yaml::from_str(rating).expect("a rating");
        rating.competency = profile.competencies[0].id();
        development.ratings = vec![rating];
        let text = compose::vacancy(&profile, &vacancy, Language::Dutch).expect("the template works");
        let wanted = normal(&words);
        let seen = normal(&seen(&text));
        prop_assert!(seen.matches(&wanted).count() >= 3, "{words:?} in\n{text}\nseen {seen:?}");
        let text = compose::plan(&profile, &development, Language::Dutch).expect("the template works");
        let seen = normal(&self::seen(&text));
        // The wish, the desired level, the scale, the competency, and the manager twice.
        prop_assert!(seen.matches(&wanted).count() >= 6, "{words:?} in\n{text}\nseen {seen:?}");
    }
}
