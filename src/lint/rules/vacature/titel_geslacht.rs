//! Risico: "…" zoekt één sekse.

use crate::finding::Finding;
use crate::lint::check::{Check, OnVacancy};
use crate::lint::vacancy::VacancySubject;
use crate::lint::words::vacancy::List;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "risico: \"{woorden}\" zoekt één sekse",
        label: "dit spreekt vrouwen of mannen niet aan",
        why: "Een vacature moet laten zien dat vrouwen en mannen allebei welkom zijn. Een titel of zin die \
              maar één sekse noemt, sluit mensen uit. Een enkele functie mag dat, bijvoorbeeld in de \
              vrouwenopvang; de grond staat dan in de vacature.",
        remedy: "Kies een titel voor iedereen (\"medewerker\", \"vakkracht\"), noem beide vormen, of schrijf \
                 m/v/x achter de titel. Leg twijfel voor aan de Vacaturecheck van het College voor de Rechten van \
                 de Mens.",
    },
    english: Wording {
        message: "risk: \"{woorden}\" seeks one sex",
        label: "this does not address women, or men",
        why: "A vacancy must show that women and men are both welcome. A title or a sentence that names one \
              sex shuts people out. A few jobs may do so, such as in a women's shelter; the ground then \
              stands in the vacancy.",
        remedy: "Choose a title for everybody, name both forms, or write m/v/x behind the title. In doubt, \
                 try the Vacaturecheck of the Netherlands Institute for Human Rights.",
    },
    snippet: "",
    source: &[Citation::Law {
        ground: "Wet gelijke behandeling van mannen en vrouwen, artikel 3",
        checked: "2026-11-24",
    }],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Secretaresse sociaal domein # <-- hier

Je regelt de agenda van het team.",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Secretaresse (m/v/x)

Je werkt met de mannen en vrouwen van ons team.",
    },
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::Code(check));

fn check(subject: &VacancySubject<'_>) -> Vec<Finding> {
    let mut findings = subject.each(&RULE, List::OneSexTitle);
    findings.extend(subject.each_without_ground(&RULE, List::OneSexSought));
    findings
}
