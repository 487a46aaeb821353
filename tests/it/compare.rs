//! Similarities between profiles, compared with manual judgements made beforehand.

use std::fmt::Write as _;

use goedwerk::base::Language;
use goedwerk::compare::pairings::unknown;
use goedwerk::compare::{Alignment, Fingerprint, Match, Related, Row, compare};
use goedwerk::compose;
use goedwerk::dimensions::Coverage;
use goedwerk::document::Document;
use goedwerk::model::{Pairings, Profile};
use goedwerk::source::Source;
use goedwerk::template::Templates;

use crate::support::{assert_snapshot, read};

const WERKCOACH: &str = "profiles/uwv/werkcoach.yaml";
const KLANTMANAGER: &str = "profiles/gemeenten/klantmanager.yaml";

/// A third profile that shares some items with each of the shipped ones.
const CONSULENT: &str = "formaat: functieprofiel/1
functie: {titel: Consulent, organisatie: {naam: Samenwerking Verzonnen}}
kerntaken:
  - titel: Diagnose en actie
    taken: [Brengt de situatie van de cliënt in kaart.]
competenties:
  - naam: Samenwerking
    gedragsindicatoren: [Helpt collega's bij drukte.]
  - naam: Coachingsvaardigheden
    gedragsindicatoren: [Moedigt de cliënt aan om zich te ontwikkelen.]
  - naam: Moreel kompas
    gedragsindicatoren:
      - Behandelt gelijke gevallen gelijk.
      - Bespreekt een moreel dilemma met collega's voordat er een besluit valt.
      - Spreekt een collega aan die van de gedragscode afwijkt.
  - naam: Digitaal vaardig
    gedragsindicatoren: [Werkt vlot met de digitale registratie.]
";

fn prints(profiles: &[(&str, &str)]) -> Vec<Fingerprint> {
    let print = |(name, yaml): &(&str, &str)| {
        let source = Source::new("profiel.yaml", *yaml);
        let (document, findings) = Document::parse(&source);
        assert!(findings.is_empty(), "{name}");
        let profile: Profile = goedwerk::schema::check(&document).tree.read().expect("it is a profile");
        let coverage = Coverage::of(&document, &profile);
        let mut print = Fingerprint::of(&source, &document, &profile, &coverage);
        (print.title, print.organisation) = ((*name).to_owned(), None);
        print
    };
    profiles.iter().map(print).collect()
}

fn both() -> Vec<Fingerprint> {
    prints(&[
        ("Werkcoach (UWV)", &read(WERKCOACH)),
        ("Klantmanager (Gemeente Voorbeeldstad)", &read(KLANTMANAGER)),
    ])
}

fn three() -> Vec<Fingerprint> {
    prints(&[
        ("Werkcoach (UWV)", &read(WERKCOACH)),
        ("Klantmanager (Gemeente Voorbeeldstad)", &read(KLANTMANAGER)),
        ("Consulent (Samenwerking Verzonnen)", CONSULENT),
    ])
}

/// A profile with these competencies, each with a name, an id (possibly empty) and behaviour.
fn invented(competencies: &[(&str, &str, &[&str])]) -> String {
    let mut yaml = "formaat: functieprofiel/1\nfunctie: {titel: X}\nkerntaken: [{titel: T, taken: [t]}]\n\
                    competenties:\n"
        .to_owned();
    for (name, id, indicators) in competencies {
        let _ = writeln!(yaml, "  - naam: \"{name}\"");
        if !id.is_empty() {
            let _ = writeln!(yaml, "    id: {id}");
        }
        if !indicators.is_empty() {
            yaml += "    gedragsindicatoren:\n";
        }
        for indicator in *indicators {
            let _ = writeln!(yaml, "      - \"{indicator}\"");
        }
    }
    yaml
}

/// The matched pairs of two profiles: the names on both sides and the reason.
fn pairs<'f>(alignment: &Alignment<'f>) -> Vec<(&'f str, &'f str, Match)> {
    let pair = |row: &Row<'f>| {
        let [one, other] = &row.members[..] else { return None };
        Some((one.part.name.as_str(), other.part.name.as_str(), row.links[0].how))
    };
    alignment.rows.iter().filter_map(pair).collect()
}

fn related<'f>(alignment: &Alignment<'f>) -> Vec<(&'f str, &'f str)> {
    let names = |pair: &Related<'f>| (pair.one.part.name.as_str(), pair.other.part.name.as_str());
    alignment.related.iter().map(names).collect()
}

/// The items that only this profile has.
fn only<'f>(alignment: &Alignment<'f>, profile: usize) -> Vec<&'f str> {
    let alone = alignment.rows.iter().filter(|row| row.members.len() == 1);
    alone.filter_map(|row| Some(row.of(profile)?.part.name.as_str())).collect()
}

#[test]
fn ids_come_before_names_and_names_before_content() {
    let one = invented(&[
        ("Luisteren", "luisteren", &["Vat samen wat de klant zegt."]),
        ("Samenwerken", "", &["Deelt kennis met collega's."]),
        ("Initiatief", "", &["Ziet kansen bij werkgevers.", "Zoekt creatieve oplossingen.", "Toont lef."]),
    ]);
    let other = invented(&[
        ("Ondernemend", "", &["Ziet kansen bij werkgevers.", "Bedenkt creatieve oplossingen.", "Heeft lef."]),
        ("Samenwerking", "", &["Vangt uitval op."]),
        ("Gehoor geven", "luisteren", &["Vraagt door."]),
    ]);
    let prints = prints(&[("A", &one), ("B", &other)]);
    let comparison = compare(&prints, &Pairings::default());
    let expected = [
        ("Luisteren", "Gehoor geven", Match::Id),
        ("Samenwerken", "Samenwerking", Match::Name),
        ("Initiatief", "Ondernemend", Match::Content),
    ];
    assert_eq!(pairs(&comparison.competencies), expected);
    let link = &comparison.competencies.rows[2].links[0];
    assert!(link.similarity >= 0.4, "{link:?}");
    for word in ["kansen", "werkgevers", "creatieve", "oplossingen", "lef"] {
        assert!(link.shared_words.iter().any(|shared| shared == word), "{word}: {link:?}");
    }
}

#[test]
fn one_item_has_one_counterpart() {
    let same: &[&str] = &["Ziet kansen bij werkgevers.", "Zoekt creatieve oplossingen."];
    let one = invented(&[("Initiatief", "", same)]);
    let other = invented(&[("Lef", "", same), ("Durf", "", same)]);
    let prints = prints(&[("A", &one), ("B", &other)]);
    let comparison = compare(&prints, &Pairings::default());
    assert_eq!(pairs(&comparison.competencies), [("Initiatief", "Lef", Match::Content)]);
    assert_eq!(only(&comparison.competencies, 1), ["Durf"]);
    assert!(only(&comparison.competencies, 0).is_empty());
}

#[test]
fn nothing_is_invented() {
    // A numbered id, the word for the citizen, and frequent verbs are not evidence for a match.
    let one = invented(&[("Coachen", "c1", &["Helpt de klant.", "Maakt goede afspraken."])]);
    let other = invented(&[("Boekhouden", "c1", &["Weet wat de klant betaalt.", "Maakt de balans."])]);
    let prints = prints(&[("A", &one), ("B", &other)]);
    let comparison = compare(&prints, &Pairings::default());
    assert!(pairs(&comparison.competencies).is_empty());
    assert!(comparison.competencies.related.is_empty());
    assert_eq!((comparison.competencies.in_all, comparison.competencies.in_several), (0, 0));
}

#[test]
fn a_code_is_the_surest_agreement() {
    let coded = |name: &str| {
        invented(&[(name, "", &["Doet iets."])])
            + "    classificatie: {esco: \"http://data.europa.eu/esco/skill/1\"}\n"
    };
    let prints = prints(&[("A", &coded("Coachen")), ("B", &coded("Begeleiden"))]);
    let comparison = compare(&prints, &Pairings::default());
    assert_eq!(pairs(&comparison.competencies), [("Coachen", "Begeleiden", Match::Code)]);
}

#[test]
fn another_order_only_mirrors() {
    let (one, other) = (read(WERKCOACH), read(KLANTMANAGER));
    let (there, back) = (prints(&[("A", &one), ("B", &other)]), prints(&[("B", &other), ("A", &one)]));
    let (there, back) = (compare(&there, &Pairings::default()), compare(&back, &Pairings::default()));
    for (there, back) in [(&there.competencies, &back.competencies), (&there.core_tasks, &back.core_tasks)] {
        let mut mirrored: Vec<_> =
            pairs(back).into_iter().map(|(one, other, how)| (other, one, how)).collect();
        let mut straight = pairs(there);
        mirrored.sort_unstable();
        straight.sort_unstable();
        assert_eq!(straight, mirrored);
        assert_eq!(only(there, 0), only(back, 1));
        assert_eq!(only(there, 1), only(back, 0));
        let swapped: Vec<_> = related(back).into_iter().map(|(one, other)| (other, one)).collect();
        assert_eq!(related(there), swapped);
    }
}

#[test]
fn a_profile_is_all_like_itself() {
    let text = read(KLANTMANAGER);
    let prints = prints(&[("A", &text), ("B", &text)]);
    let comparison = compare(&prints, &Pairings::default());
    assert_eq!(comparison.competencies.in_all, 10);
    assert!(only(&comparison.competencies, 0).is_empty() && only(&comparison.competencies, 1).is_empty());
    assert!(comparison.dimensions.only.iter().all(Vec::is_empty));
    assert!(comparison.competencies.rows.iter().all(|row| (row.links[0].similarity - 1.0).abs() < 0.001));
}

/// Judged manually: the two were written independently, and only one competency is the same. The others on the same
/// subject require something different.
#[test]
fn the_shipped_profiles_pair_as_a_reader_would() {
    let prints = both();
    let comparison = compare(&prints, &Pairings::default());
    let same = [("Samenwerken", "Samenwerken in team en netwerk", Match::Id)];
    assert_eq!(pairs(&comparison.competencies), same);
    let different = [
        ("Klantgerichtheid", "Handhaven met uitleg"),
        ("Coachen", "Handhaven met uitleg"),
        ("Coachen", "Integer handelen"),
        ("Oordeelsvorming", "Integer handelen"),
        ("Overtuigingskracht", "Oordelen en besluiten"),
        ("Resultaatgerichtheid", "Integer handelen"),
        ("Plannen en organiseren", "Diagnose stellen"),
        ("Kennis van sociale kaart", "Samenwerken in team en netwerk"),
        ("Zelfontwikkeling", "Kansen naar werk benutten"),
    ];
    let found = related(&comparison.competencies);
    for pair in different {
        assert!(!found.contains(&pair), "{pair:?}");
    }
    assert!(found.contains(&("Netwerken", "Kansen naar werk benutten")), "{found:?}");
    let tasks = related(&comparison.core_tasks);
    assert!(tasks.contains(&("Diagnose en actie", "Inwoners begeleiden naar werk en meedoen")), "{tasks:?}");
}

#[test]
fn the_words_for_the_citizen_are_counted() {
    let prints = both();
    let comparison = compare(&prints, &Pairings::default());
    let most = |profile: usize| comparison.profiles[profile].print.citizen_words[0].word.as_str();
    assert_eq!((most(0), most(1)), ("klant", "inwoner"));
}

#[test]
fn the_shipped_profiles_in_dutch() {
    assert_snapshot!(
        "two_nl",
        compose::comparison(&Templates::default(), &compare(&both(), &Pairings::default()), Language::Dutch)
            .expect("the template works")
    );
}

#[test]
fn the_shipped_profiles_in_english() {
    assert_snapshot!(
        "two_en",
        compose::comparison(
            &Templates::default(),
            &compare(&both(), &Pairings::default()),
            Language::English
        )
        .expect("the template works")
    );
}

#[test]
fn three_profiles_share_rows() {
    let prints = three();
    let comparison = compare(&prints, &Pairings::default());
    let shared: Vec<(&str, Vec<usize>)> = comparison
        .competencies
        .rows
        .iter()
        .filter(|row| row.members.len() > 1)
        .map(|row| (row.name, row.members.iter().map(|member| member.profile).collect()))
        .collect();
    let expected = [
        ("Samenwerken", vec![0, 1, 2]),
        ("Coachingsvaardigheden", vec![0, 2]),
        ("Integer handelen", vec![1, 2]),
    ];
    assert_eq!(shared, expected);
}

#[test]
fn names_are_text_and_never_markup() {
    let one = invented(&[("*Sterk* | [link](x) <b>", "", &["Doet iets."])]);
    let prints = prints(&[("A | B", &one), ("C_d", &invented(&[("- Lijst", "", &["Laat."])]))]);
    let comparison = compare(&prints, &Pairings::default());
    let text =
        compose::comparison(&Templates::default(), &comparison, Language::Dutch).expect("the template works");
    assert!(text.contains(r"- \*Sterk\* \| \[link\](x) \<b>"), "{text}");
    assert!(text.contains(r"- \- Lijst") && text.contains(r"A \| B") && text.contains(r"C\_d"), "{text}");
    assert!(!text.contains("## Wat beide vragen") && !text.contains("## Niet hetzelfde"), "{text}");
}

#[test]
fn a_fingerprint_is_the_same_after_writing_and_reading() {
    let source = Source::new(WERKCOACH, read(WERKCOACH));
    let (document, _) = Document::parse(&source);
    let profile: Profile = goedwerk::schema::check(&document).tree.read().expect("a profile");
    let coverage = Coverage::of(&document, &profile);
    let print = Fingerprint::of(&source, &document, &profile, &coverage);
    let line = serde_json::to_string(&print).expect("it can be written");
    assert!(!line.contains('\n'), "one object per line");
    assert_eq!(serde_json::from_str::<Fingerprint>(&line).expect("it can be read"), print);
    let text = read(WERKCOACH);
    for part in print.competencies.iter().chain(&print.core_tasks).chain(&print.knowledge) {
        let line = text.lines().nth(part.line - 1).expect("the line is there");
        let first = part.name.split(' ').next().expect("a name");
        assert!(line.contains(first), "{}: {line}", part.name);
    }
    for quote in print.dimensions.values().flat_map(|covered| &covered.evidence) {
        assert!(quote.text.contains(&quote.words), "{quote:?}");
    }
}

#[test]
fn what_people_said_goes_before_all_else() {
    let yaml = "formaat: koppelingen/1
zelfde:
  - een: {profiel: p0, onderdeel: oordeelsvorming}
    ander: {profiel: p1, onderdeel: oordelen-en-besluiten}
  - een: {profiel: p1, onderdeel: samenwerkn}
    ander: {profiel: p9, onderdeel: wat-dan-ook}
niet:
  - een: {profiel: p0, onderdeel: samenwerken}
    ander: {profiel: p1, onderdeel: samenwerken}
";
    let pairings: Pairings = serde_yaml::from_str(yaml).expect("a list of pairs");
    for turned in [false, true] {
        let mut prints = both();
        (prints[0].id, prints[1].id) = ("p0".to_owned(), "p1".to_owned());
        if turned {
            prints.reverse();
        }
        let comparison = compare(&prints, &pairings);
        let (mut one, mut other) = ("Oordeelsvorming", "Oordelen en besluiten");
        if turned {
            std::mem::swap(&mut one, &mut other);
        }
        assert_eq!(pairs(&comparison.competencies), [(one, other, Match::Confirmed)]);
        let wrong = unknown(&pairings, &prints);
        assert_eq!(wrong.len(), 1, "{wrong:?}");
        assert_eq!(wrong[0].pointer, "/zelfde/1/een/onderdeel");
        assert_eq!(wrong[0].nearest.as_deref(), Some("samenwerken"));
    }
}
