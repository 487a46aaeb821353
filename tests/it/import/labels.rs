//! The headings and labels of job descriptions of municipalities, public centres for social welfare (OCMW), the national
//! government, universities and others.

use goedwerk::placing::{DOUBT, ProfilePart, Slot, label, place, titled};
use goedwerk::reader::{Kind, read};

/// Headings and the part that they name.
const HEADINGS: &[(&str, ProfilePart)] = &[
    // Single labels, with numbers.
    ("1. Doelstelling van de functie", ProfilePart::Purpose),
    ("A: Doelomschrijving", ProfilePart::Purpose),
    ("DEEL 2: HOOFDDOEL VAN DE FUNCTIE", ProfilePart::Purpose),
    ("II. Plaats van de functie in de organisatie (organigram)", ProfilePart::Context),
    ("4.b. Contacten", ProfilePart::Contacts),
    ("4a Contacten", ProfilePart::Contacts),
    ("Inhoud van de functie", ProfilePart::Tasks),
    ("Kernactiviteit", ProfilePart::CoreTask),
    ("Activiteit", ProfilePart::Tasks),
    ("Kader", ProfilePart::Limits),
    ("Krijgt leiding van", ProfilePart::Lead),
    ("Weddeschaal", ProfilePart::Scale),
    ("Peildatum", ProfilePart::Version),
    // Labels that are joined: the first that is a core of a profile, or else the first.
    ("3. Taken en resultaten", ProfilePart::Tasks),
    ("Taken (en eventueel resultaten) en verantwoordelijkheden", ProfilePart::Tasks),
    ("Resultaatgebieden/werkzaamheden", ProfilePart::Tasks),
    ("Verantwoordelijkheden en taken", ProfilePart::Tasks),
    ("Taken, bevoegdheden & verantwoordelijkheden", ProfilePart::Tasks),
    ("Kern/doel van de functie en plaats in de organisatie", ProfilePart::Purpose),
    ("4.a. Zelfstandigheid/verantwoordelijkheid/bevoegdheden", ProfilePart::Room),
    ("AFDELING / EENHEID", ProfilePart::Department),
    ("Dienst en/of sectie", ProfilePart::Organisation),
    // Words around a label that say nothing about the part.
    ("Toelichting op de functie-eisen", ProfilePart::Demands),
    ("Overzicht van de belangrijkste taken", ProfilePart::Tasks),
    ("Het gezichtspunt Zelfstandigheid", ProfilePart::Room),
    ("Taken in hoofdlijnen", ProfilePart::Tasks),
    ("Taken van de afdeling", ProfilePart::Context),
    // A noun that names the part, with other words.
    ("Taken van de wijkbeheerder in de kern", ProfilePart::Tasks),
    ("Taken coördinator mantelzorg", ProfilePart::Tasks),
    ("Wettelijke bestuurstaken", ProfilePart::Tasks),
    ("Sociale vaardigheden", ProfilePart::Competencies),
    ("Competenties klantmanager werk", ProfilePart::Competencies),
    ("Context van het beroep als geheel", ProfilePart::Context),
    // Sentences to the reader.
    ("Wat ga je doen bij ons?", ProfilePart::Tasks),
    ("Wat zijn jouw taken?", ProfilePart::Tasks),
    ("Wat verwachten we van je?", ProfilePart::Demands),
    ("Wat vragen we van jou?", ProfilePart::Demands),
    ("De begeleider is verantwoordelijk voor:", ProfilePart::Tasks),
    ("Welke competenties heeft een taalvrijwilliger?", ProfilePart::Competencies),
];

#[test]
fn headings_name_the_part_of_the_profile() {
    let wrong: Vec<String> = HEADINGS
        .iter()
        .filter(|(text, part)| label(text).map(|label| label.section) != Some(*part))
        .map(|(text, part)| format!("{text}: {part:?}, found {:?}", label(text)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn other_headings_are_no_labels() {
    for text in [
        "t.a.v. cliënten",
        "Opdracht(gever) (ambtelijk)",
        "Vernieuwen en verbeteren",
        "Wat bieden wij?",
        "Arbeidsvoorwaarden",
        "Aanmelden of meer informatie?",
        "Doel- en resultaatgericht",
        "Contacten onderhouden",
        "Kennis delen",
        "2e lijn",
    ] {
        assert_eq!(label(text), None, "{text}");
    }
    // An adjective makes other tasks of it: a label only where a heading is expected.
    assert!(label("Ondersteunende taken").is_some_and(|label| label.is_loose));
    assert!(label("Taken en bevoegdheden").is_some_and(|label| !label.is_loose));
}

#[test]
fn a_title_stands_after_a_word_for_the_description() {
    for (text, title) in [
        ("Functiebeschrijving medewerker burgerzaken", Some("medewerker burgerzaken")),
        ("FUNCTIEPROFIEL: Jobcoach", Some("Jobcoach")),
        ("Functieprofiel van de wijkbeheerder", Some("wijkbeheerder")),
        ("Voorbeeld functieprofiel generalist wijkteam", Some("generalist wijkteam")),
        ("Functie- en competentieprofiel Begeleider", Some("Begeleider")),
        ("Profiel: taalmaatje", Some("taalmaatje")),
        ("Functie: Consulent", Some("Consulent")),
        ("Functiebeschrijving", None),
        ("Functieprofiel en competenties", None),
        ("Functieomschrijving in het kort", None),
        ("Functiewaardering schaal 8", None),
        ("Profiel van de organisatie", None),
    ] {
        assert_eq!(titled(text).map(|start| &text[start..]), title, "{text}");
    }
}

/// The place of every line of a text in Markdown, except headings: the place, whether it is sure, and the text.
fn placed(text: &str) -> Vec<(Slot, bool, String)> {
    let blocks = read("a.md", text.as_bytes(), Kind::Markdown).blocks;
    let lines = place(&blocks);
    let line = |line: &goedwerk::placing::PlacedLine| {
        let text = blocks[line.block].text()[line.text.clone()].trim().to_owned();
        (line.slot, line.confidence >= DOUBT, text)
    };
    lines.iter().filter(|line| line.slot != Slot::Heading).map(line).collect()
}

/// The same for lines in their place, without doubt.
fn assert_placed(text: &str, expected: &[(Slot, &str)]) {
    let expected: Vec<_> = expected.iter().map(|(slot, text)| (*slot, true, (*text).to_owned())).collect();
    assert_eq!(placed(text), expected, "{text}");
}

#[test]
fn a_label_in_capitals_has_its_value_on_the_same_line() {
    let text = "FUNCTIEBENAMING Consulent minima\n\nAFDELING / EENHEID Werk en Zorg\n\nFUNCTIENIVEAU 7\n\nDATUM \
                VASTSTELLING 3 mei 2004\n\n## 1. Doelstelling van de functie\n\nVoert het minimabeleid uit.\n";
    assert_placed(
        text,
        &[
            (Slot::In(ProfilePart::Title), "Consulent minima"),
            (Slot::In(ProfilePart::Department), "Werk en Zorg"),
            (Slot::In(ProfilePart::Scale), "7"),
            (Slot::In(ProfilePart::Version), "3 mei 2004"),
            (Slot::In(ProfilePart::Purpose), "Voert het minimabeleid uit."),
        ],
    );
}

#[test]
fn the_number_of_a_heading_tells_the_next_section() {
    let text = "# Consulent\n\n## 3. Taken en resultaten\n\n- Behandelt aanvragen.\n\n## 4. Functieprofiel\n\n## 4.a. \
                Zelfstandigheid/bevoegdheden\n\nBeslist binnen richtlijnen.\n\n## 4.b. Contacten\n\nMet inwoners.\n";
    assert_placed(
        text,
        &[
            (Slot::In(ProfilePart::Title), "Consulent"),
            (Slot::Task, "Behandelt aanvragen."),
            (Slot::In(ProfilePart::Room), "Beslist binnen richtlijnen."),
            (Slot::In(ProfilePart::Contacts), "Met inwoners."),
        ],
    );
    let text = "# Consulent\n\n## 2. Kerntaken\n\n## 1. Intake\n\n- Voert gesprekken.\n\n## 2. Advies\n\n## 3. Samenwerking\n";
    assert_placed(
        text,
        &[
            (Slot::In(ProfilePart::Title), "Consulent"),
            (Slot::CoreTask, "1. Intake"),
            (Slot::Task, "Voert gesprekken."),
            (Slot::CoreTask, "2. Advies"),
            (Slot::CoreTask, "3. Samenwerking"),
        ],
    );
}

#[test]
fn a_repeated_label_is_a_core_task_each_time() {
    let one = |title: &str, task: &str| {
        format!(
            "## Kernactiviteit\n\n{title}\n\n## Kader\n\nInterne richtlijnen\n\n## Resultaat\n\nOrde\n\n## Activiteit\n\n- {task}\n\n"
        )
    };
    let text = format!(
        "# Functiebeschrijving medewerker studiezaken\n\n## Resultaatgebieden\n\n{}{}",
        one("Coördineren van het werk", "Geven van aanwijzingen"),
        one("Bijhouden van cijfers", "Leveren van overzichten"),
    );
    let group = |title, task| {
        [
            (Slot::CoreTask, title),
            (Slot::In(ProfilePart::Limits), "Interne richtlijnen"),
            (Slot::In(ProfilePart::Results), "Orde"),
            (Slot::Task, task),
        ]
    };
    let mut expected = vec![(Slot::In(ProfilePart::Title), "Functiebeschrijving medewerker studiezaken")];
    expected.extend(group("Coördineren van het werk", "Geven van aanwijzingen"));
    expected.extend(group("Bijhouden van cijfers", "Leveren van overzichten"));
    assert_placed(&text, &expected);
}

#[test]
fn an_unknown_heading_below_the_tasks_is_a_group_of_tasks() {
    let text = "# Hoofd sociale dienst\n\n## 2.2. Inhoud van de functie\n\n## t.a.v. cliënten\n\n- Vangt cliënten op.\n\n## \
                Ondersteunende taken\n\n- Leest vakbladen.\n";
    assert_placed(
        text,
        &[
            (Slot::In(ProfilePart::Title), "Hoofd sociale dienst"),
            (Slot::CoreTask, "t.a.v. cliënten"),
            (Slot::Task, "Vangt cliënten op."),
            (Slot::CoreTask, "Ondersteunende taken"),
            (Slot::Task, "Leest vakbladen."),
        ],
    );
}

#[test]
fn tasks_below_an_unknown_heading_are_tasks_in_doubt() {
    let tasks = ["Behandelt aanvragen", "Neemt besluiten over aanvragen", "Geeft voorlichting aan inwoners"];
    let text = |heading: &str, items: &[&str]| {
        format!("# Consulent\n\n## {heading}\n\n- {}\n\n## Functie-eisen\n\n- Hbo\n", items.join("\n- "))
    };
    let found = placed(&text("Waar het om draait", &tasks));
    for task in tasks {
        assert!(found.contains(&(Slot::Task, false, task.to_owned())), "{found:#?}");
    }
    // Items about the person have no place.
    let items = ["Heeft een open houding", "Is flexibel in werktijden", "Kan goed luisteren"];
    assert!(placed(&text("Waar het om draait", &items)).iter().all(|(slot, ..)| *slot != Slot::Task));
    // With a heading for tasks, other lists are not tasks.
    let both = format!("{}\n\n## Taken\n\n- Schrijft brieven\n", text("Waar het om draait", &tasks));
    let count = placed(&both).iter().filter(|(slot, ..)| *slot == Slot::Task).count();
    assert_eq!(count, 1);
}

#[test]
fn running_text_below_a_label_of_a_fact_is_no_fact() {
    let text = "# Taalmaatje\n\n## Organisatie\n\nHet taalmaatje werkt onder leiding van de coördinator van het taalhuis.\n\n## \
                Doel: mensen leren Nederlands\n\nZij doen mee.\n";
    assert_placed(
        text,
        &[
            (Slot::In(ProfilePart::Title), "Taalmaatje"),
            (
                Slot::In(ProfilePart::Context),
                "Het taalmaatje werkt onder leiding van de coördinator van het taalhuis.",
            ),
            (Slot::In(ProfilePart::Purpose), "mensen leren Nederlands"),
            (Slot::In(ProfilePart::Purpose), "Zij doen mee."),
        ],
    );
}

#[test]
fn a_numbered_competency_has_its_name_on_the_same_line() {
    let text = "# Competentiekaart\n\n## Competentiecluster 1 Contact aangaan\n\n## Uitleg competentiecluster\n\nDe \
                medewerker zoekt contact met inwoners die hulp nodig hebben.\n\n## Competentie 2: Signaleren\n";
    assert_placed(
        text,
        &[
            (Slot::In(ProfilePart::Title), "Competentiekaart"),
            (Slot::Competency, "Contact aangaan"),
            (
                Slot::In(ProfilePart::Definition),
                "De medewerker zoekt contact met inwoners die hulp nodig hebben.",
            ),
            (Slot::Competency, "Signaleren"),
        ],
    );
}

#[test]
fn a_word_that_is_a_label_elsewhere_names_a_competency_in_a_list() {
    let text = "# Coach\n\n## Competenties\n\n- Samenwerking: werkt goed samen met collega's en partners\n- Zelfstandigheid: \
                neemt zelf besluiten over het werk\n";
    let found = placed(text);
    for name in ["Samenwerking", "Zelfstandigheid"] {
        assert!(found.contains(&(Slot::Competency, true, name.to_owned())), "{found:#?}");
    }
}
