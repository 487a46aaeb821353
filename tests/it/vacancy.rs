//! A vacancy for readers and for programs: its length, the origin of its words, and its job postings.

use std::fs;

use goedwerk::base::Language;
use goedwerk::blocks::from_markdown;
use goedwerk::check::{Checked, Content};
use goedwerk::compose::{self, Length, posting};
use goedwerk::model::vacancy::{FormOfAddress, VisitingAddress};
use goedwerk::model::{Profile, Vacancy};
use goedwerk::report::trace;
use goedwerk::write::html;
use scraper::Html;
use serde_json::Value;

use crate::support;

const SHIPPED: [(&str, &str); 2] = [
    ("uwv/werkcoach.yaml", "uwv/werkcoach.vacature.yaml"),
    ("gemeenten/klantmanager.yaml", "gemeenten/klantmanager.vacature.yaml"),
];

fn read(name: &str) -> Checked {
    support::checked(&format!("profiles/{name}"))
}

fn profile(checked: &Checked) -> &Profile {
    match &checked.content {
        Some(Content::Profile(profile, _)) => profile,
        _ => panic!("a profile"),
    }
}

fn vacancy(checked: &Checked) -> &Vacancy {
    match &checked.content {
        Some(Content::Vacancy(vacancy)) => vacancy,
        _ => panic!("a vacancy"),
    }
}

#[test]
fn every_place_a_vacancy_names_is_in_the_files() {
    for (profile_name, vacancy_name) in SHIPPED {
        let (beside, file) = (read(profile_name), read(vacancy_name));
        for language in [Language::Dutch, Language::English] {
            let traced = compose::traced_vacancy(
                &goedwerk::template::Templates::default(),
                profile(&beside),
                vacancy(&file),
                Length::Long,
                language,
            )
            .expect("the template works");
            let pieces = goedwerk::template::origin::pieces(&traced.marked);
            let rows = trace::rows(&traced, &beside, &file, language);
            assert!(pieces.len() > 60, "{} pieces", pieces.len());
            let lost: Vec<_> = pieces
                .iter()
                .filter(|piece| {
                    let pointer = &piece.origin[piece.origin.find('/').expect("a pointer")..];
                    !rows.iter().any(|row| row.pointer == pointer && row.text == piece.text)
                })
                .collect();
            assert!(lost.is_empty(), "{lost:?}");
        }
    }
}

/// Words outside the marks come from the template: no text from a file may be among these.
#[test]
fn every_text_of_the_files_that_is_shown_has_its_mark() {
    for (profile_name, vacancy_name) in SHIPPED {
        let (beside, file) = (read(profile_name), read(vacancy_name));
        let traced = compose::traced_vacancy(
            &goedwerk::template::Templates::default(),
            profile(&beside),
            vacancy(&file),
            Length::Long,
            Language::Dutch,
        )
        .expect("the template works");
        let mut unmarked = String::new();
        let mut rest = traced.marked.as_str();
        while let Some((before, after)) = rest.split_once("<!-- bron: ") {
            unmarked.push_str(before);
            rest = after.split_once("<!-- /bron -->").expect("it ends").1;
        }
        unmarked.push_str(rest);
        for checked in [&beside, &file] {
            for (pointer, text) in checked.document.texts() {
                let long = text.split_whitespace().count() > 3;
                assert!(!long || !unmarked.contains(text.trim()), "{pointer}: {text:?} has no mark");
            }
        }
        assert!(!unmarked.contains("bron"), "an unpaired mark in {unmarked}");
    }
}

#[test]
fn a_changed_sentence_shows_the_words_of_the_file() {
    let (beside, file) = (read(SHIPPED[0].0), read(SHIPPED[0].1));
    let traced = compose::traced_vacancy(
        &goedwerk::template::Templates::default(),
        profile(&beside),
        vacancy(&file),
        Length::Normal,
        Language::Dutch,
    )
    .expect("the template works");
    let rows = trace::rows(&traced, &beside, &file, Language::Dutch);
    let row = rows.iter().find(|row| row.pointer == "/kerntaken/0/taken/0").expect("the first task");
    assert_eq!(row.text, "Je brengt de persoonlijke situatie van de klant in kaart.");
    assert_eq!(row.original.as_deref(), Some("Brengt de persoonlijke situatie van de klant in kaart."));
    let line = beside.source.text.lines().nth(row.line - 1).expect("there is such a line");
    assert!(line.contains("Brengt de persoonlijke situatie"), "{line}");
    let text = trace::text(&rows, Language::Dutch);
    assert!(text.contains("in het bestand: Brengt de persoonlijke situatie"), "{text}");
}

/// What cannot be rewritten is told, and not printed.
#[test]
fn a_third_person_is_never_printed() {
    let (beside, file) = (read(SHIPPED[0].0), read(SHIPPED[0].1));
    let mut profile = profile(&beside).clone();
    let task = "Zorgt ervoor dat de klant en de werkgever weten waar hij aan toe is.";
    profile.core_tasks[0].tasks[1] = goedwerk::model::profile::Task::Plain(task.to_owned());
    for length in [Length::Short, Length::Normal, Length::Long] {
        let traced = compose::traced_vacancy(
            &goedwerk::template::Templates::default(),
            &profile,
            vacancy(&file),
            length,
            Language::Dutch,
        )
        .expect("the template works");
        assert!(!traced.marked.contains("aan toe is"), "{}", traced.marked);
        let left: Vec<_> = traced.left.iter().map(|left| left.origin.as_str()).collect();
        assert_eq!(left, ["profiel/kerntaken/0/taken/1"]);
    }
}

#[test]
fn the_length_decides_how_much_is_shown() {
    let (beside, file) = (read(SHIPPED[1].0), read(SHIPPED[1].1));
    let bullets = |length| {
        let traced = compose::traced_vacancy(
            &goedwerk::template::Templates::default(),
            profile(&beside),
            vacancy(&file),
            length,
            Language::Dutch,
        )
        .expect("the template works");
        traced.marked.lines().filter(|line| line.trim_start().starts_with("- ")).count()
    };
    let (short, normal, long) = (bullets(Length::Short), bullets(Length::Normal), bullets(Length::Long));
    assert!(short < normal && normal < long, "{short}, {normal}, {long}");
}

#[test]
fn a_formal_employer_says_u_everywhere() {
    let (beside, file) = (read(SHIPPED[1].0), read(SHIPPED[1].1));
    let mut vacancy = Vacancy { address: FormOfAddress::Formal, ..vacancy(&file).clone() };
    // Text in the vacancy file itself is used verbatim.
    vacancy.introduction = None;
    let traced = compose::traced_vacancy(
        &goedwerk::template::Templates::default(),
        profile(&beside),
        &vacancy,
        Length::Long,
        Language::Dutch,
    )
    .expect("the template works");
    let from_profile = goedwerk::template::origin::pieces(&traced.marked)
        .into_iter()
        .filter(|piece| piece.origin.starts_with("profiel/"));
    for piece in from_profile {
        let words: Vec<&str> = piece.text.split(|c: char| !c.is_alphanumeric()).collect();
        assert!(!words.iter().any(|word| matches!(*word, "je" | "Je" | "jouw")), "{piece:?}");
    }
    assert!(
        traced.marked.contains(">U voert het eerste gesprek")
            && traced.marked.contains("kiest u een onderwerp")
    );
}

fn posting(profile: &Profile, vacancy: &Vacancy, posted: Option<&str>) -> Value {
    let text = compose::vacancy(profile, vacancy, Language::Dutch).expect("the template holds");
    let description = html::description(&from_markdown::content(&text, Language::Dutch, &[]));
    posting::job_posting(profile, vacancy, &description, posted, Language::Dutch)
}

fn postings() -> Vec<Value> {
    let both = SHIPPED.iter().map(|(beside, file)| (read(beside), read(file)));
    both.map(|(beside, file)| posting(profile(&beside), vacancy(&file), Some("2027-02-01"))).collect()
}

/// What search engines require of a job posting: required properties, their types and accepted values.
#[test]
fn a_posting_has_what_search_engines_require() {
    for posting in postings() {
        let text = |pointer: &str| posting.pointer(pointer).and_then(Value::as_str).unwrap_or_default();
        assert_eq!((text("/@context"), text("/@type")), ("https://schema.org", "JobPosting"));
        assert!(!text("/title").is_empty() && !text("/hiringOrganization/name").is_empty());
        assert_eq!(text("/jobLocation/address/addressCountry"), "NL");
        assert!(!text("/jobLocation/address/addressLocality").is_empty());
        let _: jiff::civil::Date = text("/datePosted").parse().expect("a day");
        let _: jiff::Timestamp = text("/validThrough").parse().expect("a moment with its offset");
        let kinds = posting["employmentType"].as_array().expect("a list");
        let known =
            ["FULL_TIME", "PART_TIME", "TEMPORARY", "CONTRACTOR", "INTERN", "VOLUNTEER", "PER_DIEM", "OTHER"];
        assert!(!kinds.is_empty() && kinds.iter().all(|kind| known.contains(&kind.as_str().expect("text"))));
        let value = &posting["baseSalary"]["value"];
        assert_eq!(posting["baseSalary"]["currency"], "EUR");
        assert!(
            value["minValue"].as_f64().expect("a number") <= value["maxValue"].as_f64().expect("a number")
        );
        assert!(["HOUR", "MONTH", "YEAR"].contains(&value["unitText"].as_str().expect("text")));
        assert!(posting.get("jobLocationType").is_none(), "the work is not remote only");
        let html = Html::parse_fragment(text("/description"));
        assert_eq!(html.errors.len(), 0, "{:?}", html.errors);
        let said = html.root_element().text().collect::<Vec<_>>().join(" ");
        for part in ["In het kort", "Wat je doet", "Wie wij zoeken", "Wat wij bieden", "Zo solliciteer je"] {
            assert!(said.contains(part), "{part}");
        }
        let allowed = ["html", "h2", "h3", "p", "ul", "li", "br", "strong", "em"];
        for element in html.root_element().descendent_elements() {
            let name = element.value().name();
            assert!(allowed.contains(&name), "{name}");
        }
    }
}

/// The vacancy with one change, as a job posting.
fn posting_of(change: impl Fn(&mut Vacancy)) -> Value {
    let (beside, file) = (read(SHIPPED[1].0), read(SHIPPED[1].1));
    let mut vacancy = vacancy(&file).clone();
    change(&mut vacancy);
    posting(profile(&beside), &vacancy, None)
}

#[test]
fn a_posting_has_the_reference_address_site_and_logo_that_the_vacancy_gives() {
    let posting = posting_of(|vacancy| {
        vacancy.reference = Some("2027-014".to_owned());
        vacancy.posted = Some("2027-01-18".to_owned());
        vacancy.visiting_address = Some(VisitingAddress {
            street: Some("Stadhuisplein 1".to_owned()),
            postcode: Some("5038 TC".to_owned()),
        });
        let employer = vacancy.organisation.as_mut().expect("an employer");
        employer.site = Some("https://example.org".to_owned());
        employer.logo = Some("https://example.org/logo.png".to_owned());
    });
    for (pointer, value) in [
        ("/identifier/value", "2027-014"),
        ("/datePosted", "2027-01-18"),
        ("/jobLocation/address/streetAddress", "Stadhuisplein 1"),
        ("/jobLocation/address/postalCode", "5038 TC"),
        ("/hiringOrganization/sameAs", "https://example.org"),
        ("/hiringOrganization/logo", "https://example.org/logo.png"),
    ] {
        assert_eq!(posting.pointer(pointer).and_then(Value::as_str), Some(value), "{pointer}");
    }
    assert!(posting.get("inLanguage").is_none(), "schema.org has no language of a posting");
}

#[test]
fn a_posting_says_nothing_the_files_do_not_say() {
    let full = posting_of(|_| {});
    assert!(full.get("datePosted").is_none());
    assert_eq!(full["occupationalCategory"]["codeValue"], "2635");
    for (key, change) in [
        ("validThrough", (|vacancy| vacancy.closing_date = None) as fn(&mut Vacancy)),
        ("baseSalary", |vacancy| vacancy.salary = None),
        ("workHours", |vacancy| vacancy.hours = None),
        ("jobLocation", |vacancy| vacancy.location = None),
        ("applicationContact", |vacancy| vacancy.contacts.clear()),
        ("directApply", |vacancy| vacancy.apply = None),
        ("jobStartDate", |vacancy| vacancy.start = None),
    ] {
        assert!(full.get(key).is_some(), "{key}");
        assert!(posting_of(change).get(key).is_none(), "{key}");
    }
    let remote = posting_of(|vacancy| vacancy.location = None);
    assert_eq!(remote["jobLocationType"], "TELECOMMUTE");
}

#[test]
fn a_posting_cannot_end_the_script_it_stands_in() {
    let hostile = posting_of(|vacancy| vacancy.title = Some("</script><script>alert(1)</script>".to_owned()));
    let text = posting::for_script(&hostile).expect("it is JSON");
    assert!(!text.contains('<'), "{text}");
    let back: Value = serde_json::from_str(&text).expect("it is JSON");
    assert_eq!(back, hostile);
    assert_eq!(back["title"], "</script><script>alert(1)</script>");
}

#[test]
fn a_posting_is_the_same_every_time_and_a_job_of_json_resume_too() {
    let (beside, file) = (read(SHIPPED[0].0), read(SHIPPED[0].1));
    let job = || posting::json_resume(profile(&beside), vacancy(&file), Some("2027-02-01"), Language::Dutch);
    assert_eq!(
        postings().iter().map(Value::to_string).collect::<Vec<_>>(),
        postings().iter().map(Value::to_string).collect::<Vec<_>>()
    );
    assert_eq!(job().to_string(), job().to_string());
    let job = job();
    assert_eq!((job["title"].as_str(), job["company"].as_str()), (Some("Werkcoach"), Some("UWV")));
    assert_eq!(job["remote"], "Hybrid");
    for skill in job["skills"].as_array().expect("a list") {
        assert!(skill["name"].is_string() && skill["keywords"].is_array(), "{skill}");
    }
    for key in ["responsibilities", "qualifications"] {
        let texts = job.get(key).map(|list| list.as_array().expect("a list").iter().all(Value::is_string));
        assert!(texts.unwrap_or(true), "{key}");
    }
}

#[test]
fn a_posting_is_a_file_of_its_own_where_its_name_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("posting.json");
    let written = support::command()
        .args(["vacancy", "profiles/gemeenten/klantmanager.vacature.yaml", "--datum", "2027-03-01", "-o"])
        .arg(&file)
        .output()
        .expect("the binary runs");
    assert!(written.status.success(), "{}", String::from_utf8_lossy(&written.stderr));
    let posting: Value = serde_json::from_slice(&fs::read(&file).expect("it is there")).expect("it is JSON");
    assert_eq!((&posting["@type"], &posting["datePosted"]), (&"JobPosting".into(), &"2027-03-01".into()));
}
