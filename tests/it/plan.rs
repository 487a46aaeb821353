//! End-to-end tests of the development plan: its proposals, its totals, and its files, read back.

use std::collections::BTreeSet;
use std::fs;
use std::io::BufReader;
use std::path::{Path, PathBuf};

use goedwerk::base::Language;
use goedwerk::check::Content;
use goedwerk::model::learning::LearningForm;
use goedwerk::model::{Development, Profile};
use goedwerk::plan::{Catalogue, plan};
use ical::IcalParser;
use ical::parser::ical::component::{IcalCalendar, IcalEvent};
use serde_json::Value;

use crate::support::{bytes, checked, goedwerk, kept, stderr};

const FILE: &str = "profiles/gemeenten/klantmanager.ontwikkeling.yaml";
const EARLIER: &str = "profiles/gemeenten/klantmanager-vorig-jaar.ontwikkeling.yaml";
const PROFILE: &str = "profiles/gemeenten/klantmanager.yaml";

fn text(args: &[&str]) -> String {
    let output = goedwerk(args);
    assert!(output.status.success(), "{args:?}: {}", stderr(&output));
    String::from_utf8(output.stdout).expect("it is text")
}

/// A folder for the test that contains the profile.
fn folder(name: &str) -> PathBuf {
    let folder = kept(&format!("plan/{name}"));
    fs::write(folder.join("klantmanager.yaml"), bytes(PROFILE)).expect("the profile is copied");
    folder
}

fn write(folder: &Path, name: &str, rest: &str) -> String {
    let path = folder.join(name);
    let head =
        "formaat: ontwikkeling/1\nprofiel: klantmanager.yaml\nperiode: {van: 2027-01-01, tot: 2027-12-31}\n";
    fs::write(&path, format!("{head}{rest}")).expect("written");
    path.display().to_string()
}

fn shipped() -> (Profile, Development) {
    let read = |name: &str| checked(name).content.expect("it is good");
    match (read(PROFILE), read(FILE)) {
        (Content::Profile(profile, _), Content::Development(development)) => (*profile, *development),
        _ => panic!("a profile and a development file"),
    }
}

fn calendar(text: &str) -> IcalCalendar {
    let mut calendars = IcalParser::new(BufReader::new(text.as_bytes()));
    let calendar = calendars.next().expect("a calendar").expect("it can be read");
    assert!(calendars.next().is_none());
    calendar
}

fn value(event: &IcalEvent, name: &str) -> String {
    let found = event.properties.iter().find(|property| property.name == name);
    found.and_then(|property| property.value.clone()).unwrap_or_default()
}

#[test]
fn the_calendar_is_one_for_an_independent_reader() {
    let text = text(&["plan", FILE, "--format", "ics"]);
    assert!(text.lines().all(|line| line.len() <= 75), "lines are folded");
    assert_eq!(text.matches("\r\n").count(), text.matches('\n').count());
    let calendar = calendar(&text);
    assert_eq!(calendar.timezones.len(), 1);
    assert_eq!(calendar.timezones[0].transitions.len(), 2);
    assert!(calendar.timezones[0].properties.iter().all(|property| property.name == "TZID"));
    let (_, development) = shipped();
    assert_eq!(calendar.events.len(), development.evaluations.len() + development.moments.len());
    for (event, review) in calendar.events.iter().zip(&development.evaluations) {
        assert_eq!(value(event, "DTSTART"), review.date.replace('-', ""));
        let remark = review.remark.clone().expect("the example has remarks").replace(',', "\\,");
        assert_eq!(value(event, "DESCRIPTION"), remark);
    }
    let ids: BTreeSet<String> = calendar.events.iter().map(|event| value(event, "UID")).collect();
    assert_eq!(ids.len(), calendar.events.len());
    assert!(!ids.iter().any(|id| id.contains("Klantmanager")));
    let series = &calendar.events[development.evaluations.len()];
    assert_eq!(value(series, "RRULE"), "FREQ=WEEKLY;INTERVAL=2;UNTIL=20271229T235959Z");
    let zone = &series.properties.iter().find(|property| property.name == "DTSTART").expect("a start").params;
    assert_eq!(zone.as_ref().expect("a zone")[0], ("TZID".to_owned(), vec!["Europe/Amsterdam".to_owned()]));
}

#[test]
fn a_calendar_made_on_another_day_has_the_same_entries() {
    let first = text(&["plan", FILE, "--format", "ics", "--datum", "2027-01-25"]);
    let second = text(&["plan", FILE, "--format", "ics", "--datum", "2027-02-01"]);
    assert_ne!(first, second);
    assert_eq!(first.replace("20270125T000000Z", "20270201T000000Z"), second);
}

#[test]
fn holidays_fall_out_of_a_series() {
    let folder = folder("holidays");
    let file = write(
        &folder,
        "a.yaml",
        "medewerker: {pseudoniem: A}\nvaste_momenten: [{wat: 'Intervisie, met vijf', dag: donderdag, van: '09:00', tot: '10:00'}]\n",
    );
    let calendar = calendar(&text(&["plan", &file, "--format", "ics"]));
    let [event] = &calendar.events[..] else { panic!("one event") };
    let skipped: Vec<String> = event
        .properties
        .iter()
        .filter(|property| property.name == "EXDATE")
        .filter_map(|property| property.value.clone())
        .collect();
    // Ascension Day is the only holiday in 2027 that falls on a Thursday.
    assert_eq!(skipped, ["20270506T090000"]);
    assert_eq!(value(event, "SUMMARY"), "Intervisie\\, met vijf (A)");
}

#[test]
fn words_of_a_file_cannot_become_lines_of_a_calendar() {
    let folder = folder("lines");
    let file = write(
        &folder,
        "a.yaml",
        "medewerker: {pseudoniem: \"A\\r\\nATTENDEE:mailto:x@y;b,c\"}\n\
         vaste_momenten: [{wat: \"x\\rBEGIN:VALARM\\n\u{2028}q\", dag: maandag, van: '09:00', tot: '10:00'}]\n\
         evaluaties: [{datum: 2027-06-30, toelichting: \"a\\tb\\r\\nEND:VEVENT\"}]\n",
    );
    let text = text(&["plan", &file, "--format", "ics"]);
    assert!(!text.replace("\r\n", "").contains(['\r', '\n']), "{text:?}");
    let calendar = calendar(&text);
    assert_eq!(calendar.events.len(), 2);
    assert_eq!(value(&calendar.events[0], "DESCRIPTION"), "a b END:VEVENT");
    assert_eq!(value(&calendar.events[1], "SUMMARY"), "x BEGIN:VALARM q (A ATTENDEE:mailto:x@y\\;b\\,c)");
    assert!(
        calendar.events.iter().all(|event| event.alarms.is_empty() && value(event, "ATTENDEE").is_empty())
    );
}

/// Progress, for formats that show it: a calendar does not.
fn since(format: &str) -> &'static [&'static str] {
    if format == "ics" { &[] } else { &["--voortgang", EARLIER] }
}

#[test]
fn two_runs_give_the_same_bytes_in_every_format() {
    let folder = folder("formats");
    for format in ["md", "txt", "html", "docx", "pdf", "json", "ics"] {
        let written = ["a", "b"].map(|name| {
            let path = folder.join(name).with_extension(format).display().to_string();
            text(&[&["plan", FILE, "-o", &path], since(format)].concat());
            fs::read(&path).expect("written")
        });
        assert!(written[0] == written[1] && !written[0].is_empty(), "{format}");
    }
}

#[test]
fn what_is_proposed_for_ethics_is_no_course() {
    let (profile, mut development) = shipped();
    development.goals.clear();
    development.activities.clear();
    let made = plan(&profile, &development, None, Catalogue::shipped(), Language::Dutch);
    let ethics: Vec<_> = made.proposals.iter().filter(|proposal| proposal.is_ethics).collect();
    assert_eq!(ethics.len(), 1);
    let forms: Vec<LearningForm> = ethics[0].activities.iter().map(|activity| activity.form).collect();
    assert_eq!(forms[0], LearningForm::MoralDeliberation);
    assert!(forms.iter().all(|form| !form.is_course()), "{forms:?}");
    assert!(made.proposals.iter().all(|proposal| proposal.activities.iter().any(|a| !a.form.is_course())));
}

#[test]
fn the_wish_of_the_person_comes_first_whatever_the_ratings_say() {
    let (profile, mut development) = shipped();
    development.goals.clear();
    development.wishes = vec!["samenwerken".to_owned(), "schakelen".to_owned()];
    let made = plan(&profile, &development, None, Catalogue::shipped(), Language::Dutch);
    let names: Vec<&str> = made.proposals.iter().map(|proposal| proposal.id.as_str()).collect();
    // One is at the desired level according to everyone, the other was not rated at all.
    assert_eq!(names[..2], ["samenwerken", "schakelen"]);
    assert_eq!(names.len(), 4);
    assert!(made.proposals[..2].iter().all(|proposal| proposal.reason.is_wish));
    development.wishes.clear();
    let made = plan(&profile, &development, None, Catalogue::shipped(), Language::Dutch);
    assert_eq!(made.proposals.len(), 3, "a wish in words takes one of the places");
}

#[test]
fn proposals_are_smart() {
    let (profile, mut development) = shipped();
    development.goals.clear();
    let made = plan(&profile, &development, None, Catalogue::shipped(), Language::Dutch);
    for proposal in &made.proposals {
        assert!(!proposal.indicators.is_empty() && proposal.measure.is_some(), "{}", proposal.name);
        assert_eq!(proposal.date.as_deref(), Some("2027-12-15"));
    }
    // Without evaluations, the last working day of the period: 26 December 2027 is a Sunday, and Christmas a Saturday.
    development.evaluations.clear();
    development.period.until = "2027-12-26".to_owned();
    let made = plan(&profile, &development, None, Catalogue::shipped(), Language::Dutch);
    assert_eq!(made.proposals[0].date.as_deref(), Some("2027-12-24"));
}

#[test]
fn the_hours_add_up() {
    let data: Value = serde_json::from_str(&text(&["plan", FILE, "--format", "json"])).expect("it is JSON");
    let hours = |activities: &Value| -> f64 {
        activities.as_array().expect("a list").iter().filter_map(|activity| activity["uren"].as_f64()).sum()
    };
    let goals = data["doelen"].as_array().expect("a list");
    let sum =
        goals.iter().map(|goal| hours(&goal["activiteiten"])).sum::<f64>() + hours(&data["activiteiten"]);
    let total = data["uren"]["samen"].as_f64().expect("a number");
    assert!((sum - total).abs() < 1e-9, "{sum} and {total}");
    let available = &data["uren"]["beschikbaar"];
    assert_eq!(available["samen"].as_f64(), Some(52.0 * 3.0));
    assert_eq!(available["over"].as_f64(), Some(52.0 * 3.0 - total));
}

#[test]
fn more_hours_than_there_are_is_an_error_with_the_sum() {
    let folder = folder("hours");
    let file = write(
        &folder,
        "a.yaml",
        "medewerker: {naam: Robin Voorbeeld}\nbeschikbare_uren_per_week: {reflectie: 0.5, leren: 1}\n\
         doelen: [{doel: Luistert., activiteiten: [{wat: a, vorm: meelopen, uren: 60}]}]\n\
         activiteiten: [{wat: b, vorm: intervisie, uren: 20.5}]\n",
    );
    let output = goedwerk(&["check", &file]);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(1));
    assert!(said.contains("er is 80,5 uur gepland en 78 uur beschikbaar: 52 weken maal 1,5 uur"), "{said}");
    let output = goedwerk(&["plan", &file]);
    assert_eq!(output.status.code(), Some(2));
    assert!(!stderr(&output).contains("Robin"), "{}", stderr(&output));
}

#[test]
fn nobody_is_named_where_the_plan_is_anonymous() {
    let folder = folder("anonymous");
    for format in ["md", "html", "json", "ics"] {
        let path = folder.join("plan").with_extension(format).display().to_string();
        text(&[&["plan", FILE, "--anonimiseer", "-o", &path], since(format)].concat());
        let said = fs::read_to_string(&path).expect("written");
        for name in
            ["Klantmanager K", "teammanager Werk en Inkomen", "Ik stel een gesprek over een maatregel uit"]
        {
            assert!(!said.contains(name), "{name:?} in {format}");
        }
        assert!(said.contains("de medewerker"), "{format}");
    }
}

#[test]
fn an_earlier_plan_shows_what_moved_and_is_of_the_same_person() {
    let data: Value =
        serde_json::from_str(&text(&["plan", FILE, "--voortgang", EARLIER, "--format", "json"]))
            .expect("JSON");
    let moved = data["voortgang"]["bewegingen"].as_array().expect("a list");
    let of = |name: &str, by: &str| {
        moved.iter().find(|row| row["naam"] == name && row["door"] == by).expect("a row").clone()
    };
    assert_eq!(of("Inlevend gesprekken voeren", "zelf")["richting"], "hoger");
    assert_eq!(of("Handhaven met uitleg", "zelf")["richting"], "gelijk");
    assert_eq!(of("Handhaven met uitleg", "client")["richting"], Value::Null);
    assert_eq!(data["voortgang"]["doelen"][1]["gaat_door"], true);
    let folder = folder("other");
    let other = write(&folder, "a.yaml", "medewerker: {naam: Sam Ander}\n");
    let output = goedwerk(&["plan", FILE, "--voortgang", &other]);
    assert_eq!(output.status.code(), Some(2));
    assert!(!stderr(&output).contains("Sam") && !stderr(&output).contains("Klantmanager K"));
}

#[test]
fn activities_of_the_user_are_checked_and_proposed() {
    let folder = folder("activities");
    let list = folder.join("eigen.yaml");
    let own = "formaat: leeractiviteiten/1\nactiviteiten:\n  - id: spiegel\n    vorm: peer-review\n    naam: Spiegelgesprek\n    wat: Inwoners vertellen.\n    past_bij: [ethiek, vaardigheid, kennis, houding]\n    tijd: Een dagdeel.\n    organisatie: Een zaal.\n";
    fs::write(&list, own).expect("written");
    let file = write(
        &folder,
        "a.yaml",
        "medewerker: {pseudoniem: A}\nbeoordelingen: [{competentie: integer-handelen, nu: 1, gewenst: 3, door: zelf}]\n",
    );
    let list = list.display().to_string();
    assert!(
        text(&["plan", &file, "--activiteiten", &list]).contains("| Spiegelgesprek | Inwoners vertellen. |")
    );
    fs::write(&list, own.replace("peer-review", "peer-revieuw").replace("tijd:", "tjd:")).expect("written");
    assert_eq!(goedwerk(&["plan", &file, "--activiteiten", &list]).status.code(), Some(2));
    let report: Value =
        serde_json::from_slice(&goedwerk(&["check", "--format", "json", &list]).stdout).expect("JSON");
    let findings = report["files"][0]["findings"].as_array().expect("a list");
    let slip = findings.iter().find(|finding| finding["rule"] == "waarde-onbekend").expect("the slip");
    assert_eq!((slip["line"].as_u64(), slip["column"].as_u64()), (Some(4), Some(11)));
    assert_eq!(slip["fix"]["edits"][0]["text"], "peer-review");
    let key = findings.iter().find(|finding| finding["rule"] == "sleutel-onbekend").expect("the key");
    assert_eq!(key["fix"]["edits"][0]["text"], "tijd");
}

#[test]
fn a_team_is_shown_without_ranking_and_without_numbers_of_a_few() {
    let folder = folder("team");
    let files: Vec<String> = ["A", "B", "C", "D", "E"]
        .iter()
        .enumerate()
        .map(|(index, who)| {
            let level = if index == 0 { 4 } else { 2 };
            let ratings = format!(
                "medewerker: {{pseudoniem: Collega {who}}}\nbeoordelingen:\n\
                 - {{competentie: handhaven, nu: {level}, gewenst: 3, door: zelf}}\n\
                 - {{competentie: schakelen, nu: 1, gewenst: 3, door: zelf}}\n"
            );
            write(&folder, &format!("{who}.yaml"), &ratings)
        })
        .collect();
    let run = |count: usize, more: &[&str]| {
        let mut args = vec!["plan", "--team"];
        args.extend(files[..count].iter().map(String::as_str));
        args.extend(more);
        text(&args)
    };
    let five = run(5, &[]);
    assert!(five.contains("| Handhaven met uitleg | 5 | 1 | 4 |"), "{five}");
    assert!(
        five.contains("| Handhaven met uitleg | Collega A | Collega B, Collega C, Collega D en Collega E |")
    );
    assert!(five.contains("- Schakelen tussen rollen: niemand kan hier nu anderen in helpen."));
    let four = run(4, &[]);
    assert!(
        four.contains("Deze groep is te klein voor aantallen.") && !four.contains("In aantallen"),
        "{four}"
    );
    assert!(!four.contains("niemand kan hier"), "{four}");
    assert!(run(4, &["--kleinste-groep", "3"]).contains("| Handhaven met uitleg | 4 | 1 | 3 |"));
    let hidden = run(5, &["--anonimiseer"]);
    assert!(!hidden.contains("Collega A"), "{hidden}");
    assert!(
        hidden.contains("| Handhaven met uitleg | medewerker 1 | medewerker 2, medewerker 3"),
        "{hidden}"
    );
    assert_eq!(goedwerk(&["plan", "--team", &files[0]]).status.code(), Some(2));
    assert_eq!(goedwerk(&["plan", &files[0], &files[1]]).status.code(), Some(2));
}

/// The image in a page, read back: an SVG file in a data URL.
#[test]
fn the_chart_says_in_words_what_it_shows() {
    let folder = folder("chart");
    let name = "Luisteren & \"verstaan\" <van> mensen";
    let profile = format!(
        "formaat: functieprofiel/1\nfunctie: {{titel: T}}\nkerntaken: [{{titel: K, taken: [T.]}}]\n\
         competenties: [{{naam: '{name}', gedragsindicatoren: [Vat samen.]}}]\nniveauschaal: [a, b, c, d]\n"
    );
    fs::write(folder.join("klantmanager.yaml"), profile).expect("written");
    let ratings = "medewerker: {pseudoniem: A}\nbeoordelingen:\n\
                   - {competentie: luisteren-verstaan-van-mensen, nu: 2, gewenst: 4, door: zelf}\n\
                   - {competentie: luisteren-verstaan-van-mensen, nu: 3, gewenst: 4, door: collega}\n";
    let file = write(&folder, "a.yaml", ratings);
    let html = scraper::Html::parse_document(&text(&["plan", &file, "--format", "html"]));
    let select = |css: &str| scraper::Selector::parse(css).expect("a selector");
    // It is followed by a table with the same content.
    let picture = html.select(&select("figure:has(+ table) > img")).next().expect("a picture").value();
    let alternative = picture.attr("alt").expect("it has words");
    assert!(alternative.contains(&format!("{name} nu 2 tot 3, gewenst 4")), "{alternative}");
    let address = picture.attr("src").and_then(|src| src.strip_prefix("data:image/svg+xml;base64,"));
    let bytes =
        base64::Engine::decode(&base64::engine::general_purpose::STANDARD, address.expect("an SVG file"));
    let svg = String::from_utf8(bytes.expect("base64")).expect("text");
    let drawing = scraper::Html::parse_fragment(&svg);
    let root = drawing.select(&select("svg")).next().expect("a drawing").value();
    assert_eq!(root.attr("role"), Some("img"));
    assert_eq!(root.attr("aria-labelledby"), Some("t d"));
    let said =
        |css: &str| drawing.select(&select(css)).next().expect("it is there").text().collect::<String>();
    assert!(!said("title#t").is_empty());
    assert_eq!(said("desc#d"), alternative);
    // A solid bar for the level that all raters agree on, a hatched one for where they differ, and an outlined one for
    // what remains: not by colour alone.
    let fills: Vec<_> =
        drawing.select(&select("rect[stroke]")).filter_map(|bar| bar.value().attr("fill")).collect();
    assert_eq!(fills[1..3], ["url(#h)", "#fff"]);
    assert!(drawing.select(&select("text")).any(|words| words.text().collect::<String>() == "2–3 → 4"));
    assert!(quick_xml::Reader::from_str(&svg).read_event().is_ok());
    for format in ["docx", "pdf"] {
        let path = folder.join("a").with_extension(format).display().to_string();
        text(&["plan", &file, "-o", &path]);
        assert!(fs::metadata(&path).expect("written").len() > 10_000, "{format}");
    }
}

#[test]
fn a_plan_is_to_be_signed_by_hand() {
    let html = scraper::Html::parse_document(&text(&["plan", FILE, "--format", "html"]));
    let rows = scraper::Selector::parse("table.invullen tbody tr").expect("a selector");
    assert_eq!(html.select(&rows).count(), 2, "a row for each side");
}

#[test]
fn the_shipped_activities_are_good_in_their_own_format() {
    let text = include_bytes!("../../src/plan/activiteiten.yaml");
    let checked = goedwerk::check::check("activiteiten.yaml", text, goedwerk::check::Settings::default());
    assert!(checked.findings.is_empty(), "{:?}", checked.findings);
}
