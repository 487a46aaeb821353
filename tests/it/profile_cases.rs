//! Small profiles on which earlier versions were wrong: what is found in them, and what is not.

use std::collections::BTreeSet;

use crate::support::goedwerk_reads;

/// The rules that find something, and the dimensions that are covered.
struct Judged {
    rules: BTreeSet<String>,
    covered: BTreeSet<String>,
}

fn judged(body: &str) -> Judged {
    let title = if body.contains("functie:") { "" } else { "functie: {titel: Consulent}\n" };
    let yaml = format!("formaat: functieprofiel/1\n{title}{body}");
    let run = |command: &str| -> serde_json::Value {
        let output = goedwerk_reads(
            &[command, "--stdin-filename", "profiel.yaml", "--format", "json"],
            yaml.as_bytes(),
        );
        serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|error| panic!("{command}: {error}: {}", String::from_utf8_lossy(&output.stderr)))
    };
    let text = |value: &serde_json::Value| value.as_str().expect("a text").to_owned();
    let report = run("check");
    let findings = report["files"][0]["findings"].as_array().expect("findings").clone();
    let coverage =
        goedwerk::document::Document::parse(&goedwerk::source::Source::new("profiel.yaml", yaml.clone())).0;
    let profile: goedwerk::model::Profile =
        coverage.root().and_then(|root| root.read().ok()).expect("a profile");
    let coverage = goedwerk::dimensions::Coverage::of(&coverage, &profile);
    let covered = coverage.iter().filter(|cover| cover.level != goedwerk::dimensions::Level::Absent);
    Judged {
        rules: findings.iter().map(|finding| text(&finding["rule"])).collect(),
        covered: covered.map(|cover| cover.dimension.id.clone()).collect(),
    }
}

/// A profile with these tasks under a heading.
fn tasks(heading: &str, tasks: &[&str]) -> Judged {
    let list: Vec<String> = tasks
        .iter()
        .map(|task| format!("  - {}\n", serde_json::to_string(task).expect("a string")))
        .collect();
    let list = list.concat();
    judged(&format!(
        "kerntaken:\n- titel: {}\n  taken:\n{list}",
        serde_json::to_string(heading).expect("a string")
    ))
}

#[test]
fn a_visit_for_company_is_no_enforcement() {
    let found = tasks("Begeleiding", &["Komt als maatje op huisbezoek en drinkt koffie met de inwoner."]);
    assert!(!found.covered.contains("handhaving"));
    assert!(!found.rules.contains("sanctiebevoegdheid-verzwegen"));
}

#[test]
fn a_heading_alone_proves_nothing() {
    for heading in [
        "Opdracht (ambtelijk)",
        "Taken en resultaten",
        "Vernieuwen en verbeteren",
        "Handhaving",
        "Intervisie",
    ] {
        let found = tasks(heading, &["Zet koffie."]);
        assert!(found.covered.is_empty(), "{heading}: {:?}", found.covered);
    }
}

#[test]
fn what_is_not_so_or_not_the_job_holders_does_not_count() {
    for task in [
        "De teamleider volgt intervisie met andere teamleiders.",
        "Tot 2015 had iedere nieuwe medewerker een mentor.",
        "Als het budget rond is, starten we misschien met intervisie.",
        "Komt er ooit intervisie?",
        "Intervisie ontbreekt.",
        "Intervisie en supervisie ontbreken.",
        "Maatwerk is uitgesloten.",
    ] {
        let found = tasks("Leren", &[task]);
        assert!(found.covered.is_empty(), "{task}: {:?}", found.covered);
    }
    let found = tasks("Leren", &["Intervisie vindt elke maand plaats."]);
    assert!(!found.rules.contains("intervisie-ontbreekt"));
}

#[test]
fn sanctions_and_help_are_heard_in_the_words_of_enforcers() {
    let found = tasks(
        "Handhaving",
        &[
            "Houdt toezicht en handhaaft de regels.",
            "Verbaliseert overtredingen en past dwangmiddelen toe.",
            "Verleent hulp aan burgers en neemt hun aangifte op.",
        ],
    );
    assert!(!found.rules.contains("sanctiebevoegdheid-verzwegen"));
    assert!(!found.rules.contains("rechtenkant-ontbreekt"));
}

#[test]
fn room_and_its_bounds_are_heard_in_one_sentence() {
    let found = tasks(
        "Ruimte",
        &[
            "Wel is eigen oordeel mogelijk, mits binnen bepaalde grenzen en binnen de richtlijnen van het college.",
        ],
    );
    assert!(!found.rules.contains("ruimte-zonder-begrenzing"));
    assert!(!found.rules.contains("handelingsruimte-ontbreekt"));
    assert!(
        found.covered.contains("handelingsruimte") && found.covered.contains("begrenzing"),
        "{:?}",
        found.covered
    );
}

#[test]
fn who_decides_on_claims_needs_the_principles_of_law() {
    let found = tasks(
        "Aanvragen",
        &[
            "Beoordeelt aanvragen van inwoners.",
            "Neemt besluiten op deze aanvragen en stelt beschikkingen op.",
        ],
    );
    assert!(found.rules.contains("rechtsbeginselen-ontbreken"));
}

#[test]
fn a_pronoun_makes_no_behaviour_of_knowledge() {
    let yaml = "competenties:\n- naam: Vakkennis\n  gedragsindicatoren: [hij is bekend met de regelgeving]\n";
    assert!(judged(yaml).rules.contains("indicator-niet-waarneembaar"));
    let yaml =
        "competenties:\n- naam: Vakkennis\n  gedragsindicatoren: [hij legt de regels uit aan de inwoner]\n";
    assert!(!judged(yaml).rules.contains("indicator-niet-waarneembaar"));
}

#[test]
fn an_abbreviation_is_explained_in_small_letters_too() {
    let found = tasks(
        "Toezicht",
        &["Werkt als buitengewoon opsporingsambtenaar (boa).", "De BOA rekent btw en BTW."],
    );
    assert!(!found.rules.contains("afkorting-onverklaard"));
}

#[test]
fn a_field_counts_by_what_it_says() {
    let found = judged(
        "professionaliteit:\n  ruimte: {maatwerk: Niet mogelijk.}\n  leren: {experimenteren: Niet toegestaan.}\n  \
         positie: {dienstverlening: xxx, wettelijke_basis: [nog invullen]}\n  \
         instituties: {beroepscode: Het management heeft een gedragscode vastgesteld.}\n",
    );
    for dimension in ["maatwerk", "experimenteren", "dienstverlening", "wettelijke-basis", "beroepscode"] {
        assert!(!found.covered.contains(dimension), "{dimension}");
    }
    assert!(found.rules.contains("invultekst"));
    assert!(found.rules.contains("beroepscode-ontbreekt"));
}

#[test]
fn a_new_profile_that_nobody_filled_in_is_told() {
    let found = judged(
        "context:\n  team: Wie er in het team zitten en waar het team samen voor staat.\n\
         professionaliteit:\n  ruimte: {handelingsruimte: Wat iemand zelf mag afwegen en beslissen.}\n",
    );
    assert!(found.rules.contains("invultekst"));
    assert!(!found.covered.contains("handelingsruimte"));
}

#[test]
fn a_caseload_is_read_as_a_number() {
    let found = judged("context: {caseload: {omvang: 500, eenheid: klanten}}\n");
    assert!(found.rules.contains("reflectie-onder-caseload"));
    let found = judged("context: {caseload: {omvang: 45, eenheid: klanten}}\n");
    assert!(!found.rules.contains("reflectie-onder-caseload"));
}

#[test]
fn a_profile_without_competencies_is_covered_as_far_as_it_goes() {
    let found = tasks("Aanvragen", &["Beoordeelt aanvragen."]);
    assert!(found.covered.contains("dienstverlening"));
    assert!(found.rules.contains("competenties-ontbreken"));
}

#[test]
fn what_does_not_count_is_shown_with_the_reason() {
    let yaml = "formaat: functieprofiel/1\nfunctie: {titel: Consulent}\nkerntaken:\n- titel: Leren\n  taken:\n  \
                - Komt er ooit intervisie?\n  - De teamleider volgt supervisie en peer review.\n";
    let output = goedwerk_reads(&["check", "--full", "--stdin-filename", "profiel.yaml"], yaml.as_bytes());
    let text = String::from_utf8(output.stdout).expect("text");
    assert!(
        text.contains("genoemd, maar telt niet: regel 6: \"Komt er ooit intervisie\" (onzeker)"),
        "{text}"
    );
    assert!(text.contains("(over de leidinggevende)"), "{text}");
    let output = goedwerk_reads(
        &["check", "--format", "json", "--lang", "en", "--stdin-filename", "profiel.yaml"],
        yaml.as_bytes(),
    );
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("a report");
    let findings = report["files"][0]["findings"].as_array().expect("findings");
    let missing =
        findings.iter().find(|finding| finding["rule"] == "intervisie-ontbreekt").expect("it is missing");
    assert_eq!(missing["mentions"][0]["reason"], "uncertain");
    assert_eq!(missing["mentions"][0]["line"], 6);
}

#[test]
fn professional_needs_a_meaning() {
    let empty = "functie: {titel: Klantmanager}\ndoel: De klantmanager is een echte professional die professioneel en met \
                 professionaliteit professionele dienstverlening levert.\nkerntaken: [{titel: Gesprekken, taken: [Wijst de \
                 inwoner op rechten en plichten.]}]\ncompetenties: [{naam: Professionaliteit, gedragsindicatoren: [Is \
                 professioneel., Gedraagt zich als professional., Toont professioneel gedrag.]}]\n";
    let found = judged(empty);
    assert!(found.rules.contains("professioneel-onbepaald"), "{:?}", found.rules);
    // The title suggests a free choice, while the citizen has duties.
    assert!(found.rules.contains("klant-terwijl-verplicht"), "{:?}", found.rules);
    let found = judged(
        &empty.replace("Toont professioneel gedrag.", "Bespreekt een moreel dilemma met een collega."),
    );
    assert!(!found.rules.contains("professioneel-onbepaald"), "{:?}", found.rules);
    let found = judged(&empty.replace("Klantmanager}", "Consulent}"));
    assert!(!found.rules.contains("klant-terwijl-verplicht"), "{:?}", found.rules);
    let twice = "doel: Werkt professioneel.\nkerntaken: [{titel: Contact, taken: [Overlegt met professionals van de \
                 gemeente over professionele ruimte., Werkt professioneel samen.]}]\n";
    assert!(!judged(twice).rules.contains("professioneel-onbepaald"));
}

#[test]
fn what_has_been_abolished_is_named_with_its_date() {
    let knowledge = [
        ("Wet investeren in jongeren", "sinds 1 januari 2012"),
        ("Algemene bijstandswet", "sinds 1 januari 2004"),
        ("ABW", "sinds 1 januari 2004"),
        ("WIW", "sinds 1 januari 2004"),
        ("CAR-UWO", "sinds 1 januari 2020"),
        ("Wwik", "sinds 1 januari 2012"),
        ("Raad voor Werk en Inkomen", "sinds 1 juli 2012"),
        ("Inspectie SZW", "sinds 1 januari 2022"),
        ("Leerwerkloket", ""),
        ("regionaal mobiliteitsteam", ""),
        ("RMT", ""),
        ("Wet REA", "sinds 29 december 2005"),
        ("Bureau Jeugdzorg", "sinds 1 januari 2015"),
        ("Wmo 2007", "sinds 1 januari 2015"),
        ("CWI", "sinds 1 januari 2009"),
    ];
    let list = knowledge.map(|(name, _)| format!("- {{naam: {name}, niveau: basis}}\n")).concat();
    let yaml = format!("formaat: functieprofiel/1\nfunctie: {{titel: Klantmanager}}\nvakkennis:\n{list}");
    let args =
        ["check", "--stdin-filename", "profiel.yaml", "--format", "json", "--select", "verouderde-term"];
    let output = goedwerk_reads(&args, yaml.as_bytes());
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let findings = report["files"][0]["findings"].as_array().expect("findings");
    let messages: Vec<&str> = findings.iter().filter_map(|finding| finding["message"].as_str()).collect();
    assert_eq!(messages.len(), knowledge.len(), "{messages:#?}");
    for ((name, since), message) in knowledge.iter().zip(messages) {
        let expected = format!("\"{name}\" bestaat niet meer {since}");
        assert_eq!(message, expected.trim_end());
    }
    // What applies to existing cases is not abolished.
    for name in ["WAO", "Wajong", "Wet inburgering 2013", "Participatiewet", "Nederlandse Arbeidsinspectie"] {
        assert!(
            !judged(&format!("vakkennis: [{{naam: {name}, niveau: basis}}]\n"))
                .rules
                .contains("verouderde-term")
        );
    }
}

#[test]
fn what_officials_need_is_not_asked_of_teachers_and_managers() {
    let asked = ["maatje-ontbreekt", "morele-opdracht-onbenoemd", "plichtenkant-ontbreekt"];
    for (title, task) in [
        ("Instructeur", "Draagt bij aan de begeleiding van de deelnemers in hun leerproces."),
        ("Teamchef", "Voert functioneringsgesprekken met medewerkers en stuurt op resultaten."),
        ("Hulpverlener", "Verleent eerste hulp aan slachtoffers."),
    ] {
        let yaml =
            format!("functie: {{titel: {title}}}\nkerntaken: [{{titel: Werk, taken: [\"{task}\"]}}]\n");
        let found = judged(&yaml);
        for rule in asked {
            assert!(!found.rules.contains(rule), "{title}: {rule}");
        }
    }
    let found = judged(
        "functie: {titel: Medewerker}\nkerntaken: [{titel: Werk, taken: [Begeleidt werkzoekenden naar werk.]}]\n",
    );
    for rule in asked {
        assert!(found.rules.contains(rule), "{rule}");
    }
}

#[test]
fn criteria_are_judged_as_indicators_are() {
    let yaml = "kerntaken: [{titel: Les geven, taken: [Geeft les.], beoordelingscriteria: [Is in staat objectief waar te \
                nemen., Bereidt de les voor.]}]\n";
    assert!(judged(yaml).rules.contains("indicator-niet-waarneembaar"));
    assert!(
        !judged(&yaml.replace("Is in staat objectief waar te nemen.", "Noteert wat er gebeurt."))
            .rules
            .contains("indicator-niet-waarneembaar")
    );
}

#[test]
fn one_side_of_breadth_and_depth_is_an_answer() {
    let silent = |task: &str| !tasks("Werk", &[task]).rules.contains("breedte-of-diepte");
    assert!(silent("Werkt op de volle breedte van het vakgebied."));
    assert!(silent("Is specialist in schulden."));
    assert!(!silent("Wordt begeleid door een specialist."));
    assert!(!judged("functie: {titel: Specialist schulden}\n").rules.contains("breedte-of-diepte"));
}

#[test]
fn equal_treatment_is_a_principle_of_law() {
    let found = tasks(
        "Handhaving",
        &["Handhaaft de plichten van de wet.", "Behandelt vergelijkbare zaken op dezelfde manier."],
    );
    assert!(!found.rules.contains("rechtsbeginselen-ontbreken"));
    assert!(found.covered.contains("wettelijke-basis"));
}
