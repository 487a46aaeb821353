//! The word lists of rules, on realistic sentences: what they must find, and what they must not.

use goedwerk::check::{Settings, check};

/// The number of findings of one rule in a profile with this sentence as a task.
fn found(rule: &str, sentence: &str) -> usize {
    let text = format!(
        "formaat: functieprofiel/1\nfunctie: {{titel: Consulent}}\nkerntaken:\n  - titel: Werk\n    taken:\n      \
         - {sentence:?}\ncompetenties: []\n"
    );
    let checked = check("zin.yaml", text.as_bytes(), Settings::default());
    checked.findings.iter().filter(|finding| finding.rule.name == rule).count()
}

#[test]
fn each_rule_hears_its_words_and_not_their_neighbours() {
    for (rule, sentence, expected) in [
        ("verouderde-term", "Past de WWB toe.", 1),
        ("verouderde-term", "Werkt samen met het CWI en het arbeidsbureau.", 2),
        ("verouderde-term", "Past de Participatiewet toe, voorheen de WWB.", 0),
        ("verouderde-term", "Kent de WAO en de Wajong.", 0),
        ("verouderde-term", "Kent de AVG.", 0),
        ("afkorting-onverklaard", "Stelt een PPP op en bespreekt het PPP.", 1),
        ("afkorting-onverklaard", "Stelt een persoonlijk plan (PPP) op en bespreekt het PPP.", 0),
        ("afkorting-onverklaard", "Vraagt een VOG (verklaring omtrent het gedrag) aan.", 0),
        ("afkorting-onverklaard", "Werkt bij UWV op HBO-niveau, schaal II.", 0),
        ("afkorting-onverklaard", "Past de WWB toe en belt het CWI.", 0),
        ("afkorting-onverklaard", "VOERT DE GESPREKKEN MET DE INWONER", 0),
        ("afkorting-onverklaard", "Gebruikt Suite4Sociale en A3-papier.", 0),
        ("reflectie-onder-caseload", "Werkt onder tijdsdruk.", 1),
        ("reflectie-onder-caseload", "Bespreekt de druk op de arbeidsmarkt.", 0),
        ("caseload-zonder-norm", "Verdeelt de caseload.", 1),
        ("caseload-zonder-norm", "Leest een case.", 0),
        ("sanctiebevoegdheid-verzwegen", "Wijst de inwoner op rechten en plichten.", 1),
        ("sanctiebevoegdheid-verzwegen", "Wijst op plichten en legt zo nodig een maatregel op.", 0),
        ("ruimte-zonder-mandaat", "Toont lef bij het zoeken naar oplossingen.", 1),
        ("ruimte-zonder-mandaat", "Meldt grensoverschrijdend gedrag.", 0),
        ("ruimte-zonder-mandaat", "Reserveert een spreekruimte.", 0),
        ("generiek-hij", "Beslist of hij een collega inschakelt.", 1),
        ("generiek-hij", "Gesprekken die nodig zijn, plant de consulent zelf.", 0),
    ] {
        assert_eq!(found(rule, sentence), expected, "{rule}: {sentence}");
    }
}
