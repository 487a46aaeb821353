//! Many profiles together: counts, clusters, quotes; and the generated documents, read back.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx, open_workbook_from_rs};
use goedwerk::base::Language;
use goedwerk::blocks::from_markdown;
use goedwerk::check::{Content, Settings, check};
use goedwerk::compare::landscape::{self, Group, Landscape};
use goedwerk::compare::{Fingerprint, compare};
use goedwerk::compose;
use goedwerk::dimensions::{Level, catalogue};
use goedwerk::document::Document;
use goedwerk::model::Pairings;
use goedwerk::source::Source;
use goedwerk::tables::{Compared, json, workbook};
use goedwerk::template::Templates;
use goedwerk::write::{Format, style::HouseStyle, write};
use scraper::{Html, Selector};
use sha2::{Digest, Sha256};

use crate::support::{assert_snapshot, element_text, read, select};

const LANGUAGES: [Language; 2] = [Language::Dutch, Language::English];

const FILES: [&str; 8] = [
    "profiles/uwv/werkcoach.yaml",
    "profiles/gemeenten/klantmanager.yaml",
    "tests/profielen/bureaucratisch.yaml",
    "tests/profielen/gemeente.yaml",
    "tests/profielen/kort.yaml",
    "tests/profielen/ondernemend.yaml",
    "tests/profielen/regio.yaml",
    "tests/profielen/uwv.yaml",
];

fn fingerprint(name: &str, yaml: &str) -> Fingerprint {
    let checked = check(name, yaml.as_bytes(), Settings::default());
    match &checked.content {
        Some(Content::Profile(profile, coverage)) => {
            let coverage = coverage.of(&checked.document, profile);
            Fingerprint::of(&checked.source, &checked.document, profile, coverage)
        }
        _ => panic!("{name} is not a profile: {:?}", checked.findings),
    }
}

fn shipped() -> Vec<Fingerprint> {
    FILES.iter().map(|file| fingerprint(file, &read(file))).collect()
}

/// The subjects of invented profiles: tasks and behaviour in the words of one kind of work.
const WORK: [[&str; 6]; 3] = [
    [
        "Voert een diagnosegesprek over werk en opleiding.",
        "Stelt een re-integratieplan op en legt afspraken vast.",
        "Bemiddelt kandidaten naar vacatures van werkgevers.",
        "Onderhoudt contact met werkgevers in de regio.",
        "Controleert of sollicitaties zijn gedaan.",
        "Begeleidt kandidaten in de eerste maanden van een baan.",
    ],
    [
        "Beoordeelt aanvragen voor een uitkering aan de hand van de wet.",
        "Berekent het recht op bijstand en het vermogen.",
        "Onderzoekt signalen van fraude in het dossier.",
        "Schrijft beschikkingen en verweerschriften bij bezwaar.",
        "Vordert onterecht betaalde bijstand terug.",
        "Legt een maatregel op bij het niet melden van inkomsten.",
    ],
    [
        "Snoeit bomen en maait bermen langs de provinciale weg.",
        "Strooit zout bij gladheid met een vrachtwagen.",
        "Repareert bestrating en riolering na een verzakking.",
        "Bedient de brug en de sluis tijdens storm.",
        "Meet het waterpeil in de polder en inspecteert dijken.",
        "Verwijdert graffiti van viaducten en tunnels.",
    ],
];

/// An invented profile: a kind of work, without one of its sentences.
fn invented(number: usize, work: usize, title: &str, organisation: &str, kind: &str) -> Fingerprint {
    let sentences =
        || WORK[work].iter().enumerate().filter(|(index, _)| *index != number % 6).map(|(_, text)| text);
    let mut yaml = format!(
        "formaat: functieprofiel/1\nfunctie: {{titel: {title}, organisatie: {{naam: {organisation}{kind}}}}}\n\
         kerntaken:\n  - titel: Het werk\n    taken:\n"
    );
    for text in sentences() {
        let _ = writeln!(yaml, "      - {text}");
    }
    yaml.push_str("competenties:\n  - naam: Vakkundig\n    gedragsindicatoren:\n");
    for text in sentences().take(4) {
        let _ = writeln!(yaml, "      - {text}");
    }
    fingerprint(&format!("map/{number}.yaml"), &yaml)
}

/// Thirty-one profiles of three kinds of work; one kind has only a single profile.
fn collection() -> Vec<Fingerprint> {
    let titles =
        [["Werkcoach", "Klantmanager", "Jobcoach"], ["Consulent inkomen", "Inkomensconsulent", "Toetser"]];
    let kinds =
        [", soort: uwv", ", soort: gemeente", ", soort: gemeente", ", soort: samenwerkingsverband", ""];
    let mut all: Vec<Fingerprint> = (0..30)
        .map(|number| {
            let title = titles[number % 2][number % 3];
            invented(number, number % 2, title, &format!("Organisatie {}", number % 7), kinds[number % 5])
        })
        .collect();
    all.push(invented(30, 2, "Wegbeheerder", "Provincie Verzonnen", ", soort: overig"));
    all
}

fn as_json(landscape: &Landscape<'_>) -> String {
    serde_json::to_string(landscape).expect("it is JSON")
}

#[test]
fn the_order_of_the_input_makes_no_difference() {
    for profiles in [shipped(), collection()] {
        let expected = as_json(&landscape::of(&profiles));
        let mut other = profiles.clone();
        other.reverse();
        assert_eq!(as_json(&landscape::of(&other)), expected);
        other.rotate_left(3);
        other.swap(0, 4);
        assert_eq!(as_json(&landscape::of(&other)), expected);
    }
}

#[test]
fn counts_add_up_to_the_number_of_profiles() {
    for profiles in [shipped(), collection(), Vec::new()] {
        let landscape = landscape::of(&profiles);
        let n = profiles.len();
        assert_eq!(landscape.profiles.len(), n);
        assert_eq!(landscape.groups.iter().map(|group| group.n).sum::<usize>(), n);
        let rows: Vec<_> = landscape.families.iter().flat_map(|family| &family.dimensions).collect();
        assert_eq!(rows.len(), catalogue().dimensions().count());
        for row in &rows {
            assert_eq!(row.counts.total(), n, "{}", row.name.id);
            for (share, group) in row.by_group.iter().zip(&landscape.groups) {
                assert_eq!((share.group, share.n, share.counts.total()), (group.id, group.n, group.n));
                assert_eq!(share.percent.is_some(), share.n >= 10, "a share of {} says too much", share.n);
            }
        }
        for profile in &landscape.profiles {
            assert_eq!(profile.counts.total(), rows.len());
            assert_eq!(profile.by_family.iter().copied().sum::<landscape::Counts>(), profile.counts);
        }
        let explicit: usize = rows.iter().map(|row| row.counts.explicit).sum();
        assert_eq!(landscape.profiles.iter().map(|profile| profile.counts.explicit).sum::<usize>(), explicit);
    }
}

#[test]
fn the_same_work_is_found_whatever_its_title_and_other_work_stays_apart() {
    let profiles = collection();
    let landscape = landscape::of(&profiles);
    assert_eq!(landscape.clusters.len(), 2);
    for cluster in &landscape.clusters {
        assert_eq!(cluster.profiles.len(), 15);
        assert_eq!(cluster.titles.len(), 3);
        assert_eq!(cluster.titles.iter().map(|title| title.count).sum::<usize>(), 15);
        let titles: BTreeSet<&str> =
            cluster.profiles.iter().map(|at| landscape.profiles[*at].title).collect();
        assert!(
            titles.len() == 3 && titles.contains("Werkcoach") != titles.contains("Toetser"),
            "{titles:?}"
        );
        assert!(cluster.similarity >= landscape::SAME_JOB && cluster.similarity <= 1.0);
        assert!(cluster.words.len() > 3, "{:?}", cluster.words);
    }
    assert_ne!(landscape.clusters[0].words, landscape.clusters[1].words);
    let outliers: Vec<&str> =
        landscape.outliers.iter().map(|of| landscape.profiles[of.profile].title).collect();
    assert_eq!(outliers, ["Wegbeheerder"]);
}

/// The rows of a sheet below its header, as text.
fn sheet(bytes: &[u8], name: &str) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes.to_vec())).expect("it is a workbook");
    let range = book.worksheet_range(name).expect("the sheet is there");
    range.rows().skip(1).map(|row| row.iter().map(Data::to_string).collect()).collect()
}

#[test]
fn tables_name_the_same_profiles_as_the_landscape_does() {
    let mut profiles = collection();
    profiles.rotate_left(4);
    profiles.reverse();
    let landscape = landscape::of(&profiles);
    let comparison = compare(&profiles, &Pairings::default());
    let compared = Compared { comparison: &comparison, left_out: &[] };
    let json: serde_json::Value =
        serde_json::from_str(&json::write(compared).expect("it can be written")).expect("it is JSON");
    let book = workbook::write(compared, Language::Dutch).expect("it can be written");
    let again = workbook::write(compared, Language::Dutch).expect("it can be written");
    assert!(book == again, "the same profiles give the same bytes");

    let file = |place: &serde_json::Value| {
        let place = usize::try_from(place.as_u64().expect("a place")).expect("it is small");
        json["profielen"][place]["profiel"]["bestand"].as_str().expect("a file").to_owned()
    };
    let list = |value: &serde_json::Value| value.as_array().expect("a list").clone();
    let known = |place: usize| landscape.profiles[place].file.to_owned();

    let clusters: Vec<BTreeSet<String>> = list(&json["clusters"])
        .iter()
        .map(|cluster| list(&cluster["profielen"]).iter().map(file).collect())
        .collect();
    let expected: Vec<BTreeSet<String>> = landscape
        .clusters
        .iter()
        .map(|cluster| cluster.profiles.iter().map(|place| known(*place)).collect())
        .collect();
    assert_eq!(clusters, expected);
    let rows = sheet(&book, "Hetzelfde werk");
    for (number, files) in (1..).zip(&expected) {
        let of_cluster = rows.iter().filter(|row| row[0] == number.to_string());
        assert_eq!(&of_cluster.map(|row| row[7].clone()).collect::<BTreeSet<_>>(), files);
    }
    assert_eq!(rows.len(), 30);

    let [outlier] = &landscape.outliers[..] else { panic!("{:?}", landscape.outliers) };
    assert_eq!(file(&json["buitenbeentjes"][0]["profiel"]), known(outlier.profile));
    let nearest = json["buitenbeentjes"][0]["naaste"].as_u64().map(|place| file(&place.into()));
    assert_eq!(nearest, outlier.nearest.map(known));
    let rows = sheet(&book, "Buitenbeentjes");
    assert_eq!((rows.len(), &rows[0][5]), (1, &known(outlier.profile)));

    let lent: Vec<(String, String, u64)> = list(&json["te_leen"])
        .iter()
        .flat_map(|loan| list(&loan["citaten"]).into_iter().map(move |words| (loan.clone(), words)))
        .map(|(loan, words)| {
            (loan["naam"].to_string(), file(&words["profiel"]), words["regel"].as_u64().expect("a line"))
        })
        .collect();
    let expected = landscape.loans.iter().flat_map(|loan| loan.words.iter().map(move |words| (loan, words)));
    let expected: Vec<(String, String, u64)> = expected
        .map(|(loan, words)| {
            (format!("\"{}\"", loan.name.dutch), known(words.profile), words.quote.line as u64)
        })
        .collect();
    assert!(!lent.is_empty());
    assert_eq!(lent, expected);
    let rows =
        sheet(&book, "Te leen").into_iter().map(|row| (row[1].clone(), row[5].clone(), row[6].clone()));
    let shown = lent
        .iter()
        .map(|(name, file, line)| (name.trim_matches('"').to_owned(), file.clone(), line.to_string()));
    assert_eq!(rows.collect::<Vec<_>>(), shown.collect::<Vec<_>>());
}

#[test]
fn a_workbook_has_a_row_for_each_profile_and_dimension() {
    let profiles = shipped();
    let comparison = compare(&profiles, &Pairings::default());
    let compared = Compared { comparison: &comparison, left_out: &[] };
    let book = workbook::write(compared, Language::Dutch).expect("it can be written");
    for name in ["Matrix", "Groepen", "Vindplaatsen", "Overeenkomsten", "Te leen", "Draaitabel"] {
        assert!(!sheet(&book, name).is_empty(), "{name}");
    }
    let dimensions = catalogue().dimensions().count();
    // Below the first header row, the matrix and the groups have another one.
    assert_eq!(sheet(&book, "Matrix").len(), profiles.len() + 1);
    assert_eq!(sheet(&book, "Groepen").len(), dimensions + 1);
    let long = sheet(&book, "Draaitabel");
    assert_eq!(long.len(), profiles.len() * dimensions);
    assert!(long.iter().all(|row| !row[0].is_empty() && !row[4].is_empty() && row.len() == 11));
}

#[test]
fn no_profile_is_in_two_clusters_and_different_jobs_are_in_none() {
    let profiles = shipped();
    let landscape = landscape::of(&profiles);
    assert!(
        landscape.clusters.is_empty(),
        "the shipped profiles describe eight different jobs: {:?}",
        landscape.clusters
    );
    assert!(landscape.outliers.is_empty(), "too few profiles for outliers");
    let profiles = collection();
    let landscape = landscape::of(&profiles);
    let mut seen = BTreeSet::new();
    assert!(
        landscape.clusters.iter().flat_map(|cluster| &cluster.profiles).all(|profile| seen.insert(profile))
    );
}

#[test]
fn every_quotation_is_the_whole_text_of_its_place_and_makes_the_dimension_explicit() {
    let profiles = shipped();
    let landscape = landscape::of(&profiles);
    assert!(landscape.loans.len() > 40, "{}", landscape.loans.len());
    for loan in &landscape.loans {
        assert!(loan.absent > 0 && (1..=2).contains(&loan.words.len()));
        let lenders: BTreeSet<_> =
            loan.words.iter().map(|words| landscape.profiles[words.profile].organisation).collect();
        assert_eq!(lenders.len(), loan.words.len(), "{}: two quotes from one organisation", loan.name.id);
        for words in &loan.words {
            let profile = &landscape.profiles[words.profile];
            assert_eq!(profile.level(&loan.name.id), Level::Explicit);
            let yaml = read(profile.file);
            let (document, _) = Document::parse(&Source::new(profile.file, yaml.clone()));
            let text = document.text(&words.quote.pointer).expect("the place is there");
            assert_eq!(text.trim(), words.quote.text);
            // Evidence may start later in a text of several lines.
            let first = words.quote.text.split_whitespace().next().expect("it has words");
            let until: String = yaml.lines().take(words.quote.line).collect::<Vec<_>>().join("\n");
            assert!(
                until.contains(first) || words.quote.words.is_empty(),
                "{}: {}",
                profile.file,
                words.quote.line
            );
        }
    }
}

#[test]
fn groups_come_in_the_order_of_their_names() {
    let profiles = collection();
    let landscape = landscape::of(&profiles);
    let groups: Vec<&str> = landscape.groups.iter().map(|group| group.id.id()).collect();
    assert_eq!(groups, ["uwv", "gemeente", "samenwerkingsverband", "overig", "niet-opgegeven"]);
    for group in Group::ALL {
        let written = serde_json::to_value(group).expect("it is JSON");
        assert_eq!(written, group.id());
        // The value as written in the profile format.
        assert!(group.0.is_none_or(|kind| serde_json::to_value(kind).expect("it is JSON") == written));
        for language in LANGUAGES {
            let (words, kinds) = (&language.words().landscape, &language.words().tables.kinds);
            for names in [&words.groups, &words.of_groups, &words.short_groups, kinds] {
                assert!(names.contains_key(group.id()), "{}", group.id());
                assert_eq!(names.len(), 7);
            }
        }
    }
}

fn markdown(profiles: &[Fingerprint], landscape: &Landscape<'_>, language: Language) -> String {
    let comparison = compare(profiles, &Pairings::default());
    compose::landscape(&Templates::default(), landscape, &comparison, false, language)
        .expect("the template fills")
}

#[test]
fn the_document_of_the_shipped_profiles() {
    let profiles = shipped();
    let landscape = landscape::of(&profiles);
    assert_snapshot!("landscape", markdown(&profiles, &landscape, Language::Dutch));
    assert_snapshot!("landscape_english", markdown(&profiles, &landscape, Language::English));
}

#[test]
fn the_document_of_more_profiles_than_stand_beside_each_other() {
    let profiles = collection();
    let landscape = landscape::of(&profiles);
    assert_snapshot!("landscape_many", markdown(&profiles, &landscape, Language::Dutch));
}

#[test]
fn every_format_of_the_document_can_be_written_for_any_number_of_profiles() {
    let mut profiles = collection();
    for n in [31, 9, 3, 1, 0] {
        profiles.truncate(n);
        let landscape = landscape::of(&profiles);
        let comparison = compare(&profiles, &Pairings::default());
        for language in LANGUAGES {
            let text = compose::landscape(&Templates::default(), &landscape, &comparison, true, language)
                .expect("it fills");
            let pictures = compose::landscape_pictures(&landscape, language);
            assert_eq!(pictures.len(), usize::from(n == 3), "a radar is for two to four profiles");
            let content = from_markdown::content(&text, language, &pictures);
            for format in [Format::Text, Format::Docx, Format::Pdf] {
                write(format, &content, &HouseStyle::default()).expect("it can be written");
            }
            compose::landscape_page(&Templates::default(), &landscape, &comparison, &[], None, language)
                .expect("it fills");
        }
    }
}

fn page(profiles: &[Fingerprint], landscape: &Landscape<'_>, language: Language) -> (String, Html) {
    let comparison = compare(profiles, &Pairings::default());
    let text = compose::landscape_page(&Templates::default(), landscape, &comparison, &[], None, language)
        .expect("the template fills");
    let html = Html::parse_document(&text);
    assert!(html.errors.is_empty(), "{:?}", html.errors);
    (text, html)
}

#[test]
fn the_page_is_sound_and_reads_nothing_from_elsewhere() {
    let mut hostile = shipped();
    hostile[0].title = "Coach <script>alert(1)</script> | \"x\"".to_owned();
    for profiles in [hostile, collection()] {
        let landscape = landscape::of(&profiles);
        for language in LANGUAGES {
            let (source, html) = page(&profiles, &landscape, language);
            assert_eq!(select(&html, "html")[0].attr("lang"), Some(language.tag()));
            let ids: Vec<&str> =
                select(&html, "[id]").into_iter().filter_map(|element| element.attr("id")).collect();
            let unique: BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!(unique.len(), ids.len(), "duplicate id");
            for link in select(&html, "a") {
                let target =
                    link.attr("href").and_then(|href| href.strip_prefix('#')).expect("links stay here");
                assert!(unique.contains(target), "#{target} leads nowhere");
                assert!(!element_text(link).is_empty());
            }
            for labelled in select(&html, "[aria-labelledby]") {
                let names = labelled.attr("aria-labelledby").expect("it has one");
                assert!(names.split(' ').all(|name| unique.contains(name)), "{names}");
            }
            for cell in select(&html, "th") {
                assert!(matches!(cell.attr("scope"), Some("col" | "row")), "{}", element_text(cell));
            }
            let mut level = 0;
            for heading in select(&html, "h1, h2, h3, h4") {
                let next = heading.value().name()[1..].parse::<u32>().expect("a level");
                assert!(next <= level + 1, "{} skips a level", element_text(heading));
                level = next;
            }
            assert!(select(&html, "form[hidden]").len() == 1, "without scripts, the controls are hidden");
            assert!(select(&html, "img, link, iframe, object, script[src]").is_empty());
            assert!(
                !source.contains("@import") && !source.contains("url("),
                "no external resources are loaded"
            );
        }
    }
}

#[test]
fn the_only_script_is_the_one_the_page_allows() {
    let profiles = shipped();
    let (_, html) = page(&profiles, &landscape::of(&profiles), Language::Dutch);
    let scripts = select(&html, "script");
    assert_eq!(scripts.len(), 1);
    let script: String = scripts[0].text().collect();
    let hash = Sha256::digest(script.as_bytes());
    let encoded = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, hash);
    let policy = select(&html, "meta[http-equiv]")[0].attr("content").expect("a policy");
    let allowed = format!("script-src 'sha256-{encoded}'");
    assert!(policy.contains(&allowed), "write this in templates/html/overzicht.html.j2: {allowed}");
}

#[test]
fn the_matrix_of_the_page_is_that_of_the_data() {
    for profiles in [shipped(), collection()] {
        let landscape = landscape::of(&profiles);
        let (_, html) = page(&profiles, &landscape, Language::Dutch);
        for family in &landscape.families {
            let rows = select(&html, &format!("[data-familie='{}'] tbody tr", family.id));
            assert_eq!(rows.len(), profiles.len());
            for (row, profile) in rows.into_iter().zip(&landscape.profiles) {
                let cells: Vec<String> =
                    row.select(&Selector::parse("th, td").expect("valid")).map(element_text).collect();
                let expected = family.dimensions.iter().map(|dimension| {
                    let covered = &profile.dimensions[&dimension.name.id];
                    match covered.level {
                        Level::Explicit => format!("E {}", covered.count),
                        Level::Implicit => format!("I {}", covered.count),
                        Level::Absent => "–".to_owned(),
                    }
                });
                let expected: Vec<String> = std::iter::once(profile.name.clone()).chain(expected).collect();
                assert_eq!(cells, expected);
            }
        }
        // Every cell with evidence links to words of its profile.
        let links = select(&html, "[data-familie] td a");
        assert!(links.len() > profiles.len());
        for details in select(&html, "details") {
            let quotes: Vec<_> = details.select(&Selector::parse("dd").expect("valid")).collect();
            assert!(quotes.into_iter().all(|quote| element_text(quote).contains("(regel ")));
        }
    }
}
