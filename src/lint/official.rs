//! Whether a job is that of an official who carries out the law in contact with citizens (report 2.3.2). What the report asks
//! of such officials, such as naming duties beside rights, it does not ask of a teacher or a manager.

use super::counted::{counted, named};
use super::lists::WordList;
use super::subject::Subject;

/// Whether the job enforces, meets citizens who did not choose the contact, or helps them to rights or to work.
#[must_use]
pub fn is_official(subject: &Subject<'_>) -> bool {
    ["handhaving", "onvrijwillig-contact"]
        .iter()
        .any(|dimension| counted(subject, dimension).next().is_some())
        || helps_to_rights(subject)
}

/// Whether the service of the job consists of rights or of work, rather than of lessons or first aid.
#[must_use]
pub fn helps_to_rights(subject: &Subject<'_>) -> bool {
    let in_title = || subject.hits.of(&RIGHTS).any(|hit| hit.word.pointer == "/functie/titel");
    in_title() || named(subject, &RIGHTS, &["dienstverlening"]).is_some()
}

/// Rights, work and those who come for them, among what the coverage counts as service: no dimension distinguishes this
/// service from other service. A title may say it by itself.
pub static RIGHTS: WordList = WordList {
    words: &[
        "recht|rechten|rechthebbende*",
        "*aanvraag|*aanvragen|beschikking|beschikkingen|besluit|besluiten",
        "*uitkering|*uitkeringen|uitkeringsgerechtigde*|bijstand|bijstandsgerechtigde*|leefloon|participatiewet",
        "voorziening|voorzieningen|regeling|regelingen|vergunning|vergunningen|toeslag|toeslagen",
        "werk|werkzoekende*|werkloze*|baan|banen|werkplek|werkplekken|arbeid|arbeidsmarkt|solliciteren|sollicitatie*",
        "re integratie|reintegratie|participatie|inburger*|statushouder*",
        "schuld|schulden|schuldhulp*|schuldregeling*|betalingsregeling*",
        "werkgever|werkgevers|plaatsen|plaatst",
        "kandidaat|kandidaten",
        "klantmanager*|werkcoach*|jobcoach*|consulent*|casemanager*|inkomensconsulent*|klantbegeleider*",
    ],
    except: &["ter|te beschikking"],
};
