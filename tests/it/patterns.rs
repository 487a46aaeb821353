//! Which words count as evidence: not those that a sentence denies or places in the past.

use goedwerk::words::PatternSet;

/// Texts in which "maatwerk", "intervisie", "reflect…", "mandaat", "dilemma's" or "lef" count.
const COUNTS: &[&str] = &[
    "Al dan niet met maatwerk.",
    "Beslist niet zonder intervisie.",
    "Dat lukt door maatwerk niet in de laatste plaats.",
    "Er is geen haast, wel maatwerk.",
    "Gaat morele dilemma's niet uit de weg.",
    "Handelt nooit zonder mandaat.",
    "Heeft geen moeite met het bespreken van dilemma's.",
    "Intervisie is niet weg te denken.",
    "Is niet bang en toont lef.",
    "Is niet enkel gericht op maatwerk.",
    "Laat geen dilemma's onbesproken.",
    "Levert maatwerk.",
    "Levert niet alleen maatwerk maar ook snelheid.",
    "Levert niet slechts maatwerk.",
    "Maatwerk is niet vrijblijvend.",
    "Neemt geen besluit zonder intervisie.",
    "Reflecteert op wat wel en niet werkt.",
    "Reflecteert, ook als het niet hoeft.",
    "Regels zijn er niet voor niets en reflecteren helpt.",
    "Schroomt niet om te reflecteren.",
    "Schuwt geen dilemma's.",
    "Toont lef en wacht niet af.",
    "Twijfelt niet aan het mandaat.",
    "Vergeet niet te reflecteren op het gesprek.",
    "Voorheen was er een loket. De werkcoach levert maatwerk.",
    "Waar vroeger de regel gold, levert de werkcoach nu maatwerk.",
    "Wacht niet totdat er maatwerk is.",
    "Werkt aan maatwerk in een vroeger stadium.",
    "Werkt in plaats van alleen aan regels, aan maatwerk.",
    "Werkt niet gehaast maar levert maatwerk.",
    "Werkt op een plaats van maatwerk.",
    "Wijkt niet af, levert maatwerk.",
];

/// Texts in which they do not.
const DENIED: &[&str] = &[
    "Bij ons is er geen intervisie uit angst.",
    "De intervisie is afgeschaft.",
    "Destijds kende het team intervisie.",
    "Een mandaat is niet geregeld.",
    "Er is een gebrek aan intervisie.",
    "Er is geen intervisie en mandaat.",
    "Er is geen intervisie.",
    "Er is geen tijd om te reflecteren.",
    "Er is niet langer intervisie.",
    "Er is niet langer, zoals elders, intervisie.",
    "Er is onvoldoende intervisie.",
    "Heeft geen mandaat.",
    "Het is niet nodig om te reflecteren.",
    "Het ontbreekt aan mandaat.",
    "Intervisie is er niet.",
    "Intervisie is inmiddels verleden tijd, het mandaat ook.",
    "Intervisie ontbreekt.",
    "Intervisie vindt hier niet plaats.",
    "Is intervisie niet verplicht.",
    "Kiest voor regels i.p.v. maatwerk.",
    "Kiest voor regels in plaats van maatwerk.",
    "Levert niet altijd maatwerk.",
    "Nauwelijks maatwerk.",
    "Nergens wordt maatwerk geleverd.",
    "Noch intervisie noch mandaat is geregeld.",
    "Reflecteert niet.",
    "Reflecteert nooit.",
    "Tot voor kort was er intervisie.",
    "Voor reflectie geen tijd.",
    "Voorheen was er maatwerk.",
    "Vroeger had een klant, wanneer dat nodig was, maatwerk.",
    "Werkt zonder mandaat.",
];

fn set() -> PatternSet {
    let mut builder = PatternSet::builder();
    for pattern in ["maatwerk", "intervisie", "reflect*", "mandaat", "dilemma's", "lef"] {
        builder.add(0, pattern).expect("a valid pattern");
    }
    builder.build()
}

#[test]
fn affirmed_words_count() {
    for text in COUNTS {
        assert!(!set().find(text).is_empty(), "{text}");
    }
}

#[test]
fn denied_and_past_words_do_not() {
    for text in DENIED {
        let found = set().find(text);
        assert!(found.is_empty(), "{text}: {found:?}");
        assert!(!set().find_mentions(text).is_empty(), "{text}");
    }
}

#[test]
fn a_negator_of_the_pattern_itself_denies_nothing() {
    let mut builder = PatternSet::builder();
    builder.add(0, "wat wel en niet werkt").expect("a valid pattern");
    builder.add(0, "niet vrijwillig").expect("a valid pattern");
    let set = builder.build();
    assert_eq!(set.find("Zoekt uit wat wel en niet werkt.").len(), 1);
    assert_eq!(set.find("Het contact is niet vrijwillig.").len(), 1);
}

fn finds(pattern: &str, text: &str) -> bool {
    let mut builder = PatternSet::builder();
    builder.add(0, pattern).expect("a valid pattern");
    !builder.build().find(text).is_empty()
}

#[test]
fn one_meaning_is_found_in_every_form() {
    let cases: [(&str, &[&str]); 5] = [
        (
            "<volgen|bezoeken> .. cursus|cursussen",
            &[
                "De werkcoach volgt jaarlijks een cursus.",
                "Je volgt cursussen.",
                "U volgt een cursus.",
                "Volg elk jaar een cursus.",
                "Elk jaar een cursus volgen.",
                "Het volgen van cursussen.",
                "Er wordt elk jaar een cursus gevolgd.",
                "De gevolgde cursussen zijn vastgelegd.",
                "De medewerker die een cursus volgt.",
                "Cursussen zijn gevolgd.",
            ],
        ),
        (
            "<aan-passen> .. aanpak",
            &[
                "Past de aanpak aan de klant aan.",
                "Je past je aanpak zo nodig aan.",
                "De aanpak aanpassen.",
                "Het aanpassen van de aanpak.",
                "Probeert de aanpak steeds aan te passen.",
                "De aanpak wordt aangepast.",
                "Aanpassing van de aanpak.",
                "Zorgt dat hij zijn aanpak aanpast.",
                "Een aangepaste aanpak.",
            ],
        ),
        (
            "<af-stemmen> op .. klant",
            &[
                "Stemt de aanpak af op de klant.",
                "Stemt af op de klant.",
                "Afgestemd op de klant.",
                "Het afstemmen op de klant.",
            ],
        ),
        (
            "<bespreken> .. casus|casussen",
            &["Besproken casussen.", "Casussen bespreken.", "Bespreekt een casus."],
        ),
        ("<reflecteren>", &["Reflecteert.", "Leert reflecteren.", "Heeft gereflecteerd."]),
    ];
    for (pattern, texts) in cases {
        for text in texts {
            assert!(finds(pattern, text), "{pattern}: {text}");
        }
    }
    assert!(!finds("<volgen> .. cursus", "De cursus is duur."));
    assert!(!finds("<aan-passen> .. aanpak", "De aanpak past bij de klant."));
}
