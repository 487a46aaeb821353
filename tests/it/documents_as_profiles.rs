//! A Word, ODT, PDF or HTML file wherever a profile in YAML goes.

use goedwerk::check::{Checked, PlacedDocument, Settings, check_document};
use goedwerk::finding::Place;
use goedwerk::reader::Kind;

use crate::made_documents::{Line, docx, odt};

/// A function description as an organisation has it.
fn consulent() -> Vec<Line> {
    vec![
        Line::heading(1, "Functieprofiel Consulent Inkomen"),
        Line::row(&["Functienaam", "Consulent Inkomen"]),
        Line::row(&["Schaal", "8"]),
        Line::heading(1, "1. Doel van de functie"),
        Line::plain("De consulent beoordeelt aanvragen. Hij is het eerste aanspreekpunt voor de klant."),
        Line::plain("De consulent levert maatwerk."),
        Line::heading(1, "2. Resultaatgebieden"),
        Line::heading(2, "Intake en aanvraag"),
        Line::item(0, "Voert intakegesprekken met klanten en hij stelt beschikkingen op."),
        Line::item(0, "Legt maatregelen op als de klant niet meewerkt."),
        Line::heading(1, "3. Competenties"),
        Line::heading(2, "Klantgerichtheid"),
        Line::item(0, "Luistert goed."),
        Line::heading(2, "Integriteit"),
        Line::heading(1, "4. Contacten"),
        Line::plain("Extern: met het UWV over gegevens."),
        Line::heading(1, "5. Vergaderschema"),
        Line::plain("Elke eerste maandag van de maand."),
    ]
}

/// The words of a finding in the paragraph where it is, with the headings above it.
fn places(checked: &Checked) -> Vec<(String, String)> {
    let places = checked.findings.iter().map(|finding| {
        let span = checked.document.span(&checked.source, &finding.place);
        let place = match checked.document_place(&finding.place) {
            Some(place) => {
                let mut path = place.headings();
                let text = place.block().text();
                let words = &checked.source.text[span];
                assert!(text.contains(words), "{}: '{words}' is not in '{text}'", finding.rule.name);
                path.push(words);
                path.join(" > ")
            }
            None => "-".to_owned(),
        };
        (finding.rule.name.to_owned(), place)
    });
    places.collect()
}

#[test]
fn a_finding_is_where_the_words_are_in_the_document() {
    for (bytes, kind) in [(docx(&consulent()), Kind::Docx), (odt(&consulent()), Kind::Odt)] {
        let checked = check_document("consulent", &bytes, kind, Settings::default());
        let places = places(&checked);
        for (rule, place) in [
            ("generiek-hij", "1. Doel van de functie > Hij"),
            ("generiek-hij", "2. Resultaatgebieden > Intake en aanvraag > hij"),
            ("competentie-zonder-gedrag", "3. Competenties > Integriteit"),
            ("niet-geplaatst", "5. Vergaderschema > Elke eerste maandag van de maand."),
        ] {
            assert!(places.contains(&(rule.to_owned(), place.to_owned())), "{rule} at {place}: {places:#?}");
        }
        assert!(checked.findings.iter().all(|finding| finding.fix.is_none()));
    }
}

#[test]
fn a_finding_about_what_is_absent_is_at_its_heading() {
    let document = PlacedDocument::read("a", &docx(&consulent()), Kind::Docx);
    let checked = document.check(Settings::default());
    let at = |pointer: &str| {
        checked.document_place(&Place::Key(pointer.to_owned())).map(|place| place.block().text().to_owned())
    };
    assert_eq!(at("/competenties").as_deref(), Some("3. Competenties"));
    assert_eq!(at("/competenties/1/gedragsindicatoren").as_deref(), Some("Integriteit"));
    assert_eq!(at("/kerntaken").as_deref(), Some("2. Resultaatgebieden"));
    assert_eq!(at("/doel").as_deref(), Some("1. Doel van de functie"));
    assert_eq!(at("/professionaliteit/leren/intervisie"), None, "the document as a whole");
    let paragraph = checked.document_place(&Place::Key("/doel".to_owned())).map(|place| place.paragraph());
    assert_eq!(paragraph, Some(6));
}
