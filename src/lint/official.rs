//! Whether a job is that of an official who carries out the law in contact with citizens (report 2.3.2). What the report asks
//! of such officials, such as naming duties beside rights, it does not ask of a teacher or a manager.

use super::counted::{counted, named};
use super::lists::WordList;
use super::subject::Subject;
use crate::finding::Evidence;

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
    // Without a readable title, the job may be any.
    subject.document.text(TITLE).is_none()
        || in_title(subject, TITLES).is_some()
        || named(subject, &RIGHTS, &["dienstverlening"]).is_some()
}

/// The word of the job title that begins or ends with one of these, with its place.
#[must_use]
pub fn in_title(subject: &Subject<'_>, parts: &[&str]) -> Option<Evidence> {
    let title = subject.document.text(TITLE)?;
    let mut start = 0;
    for piece in title.split_inclusive(|sign: char| !sign.is_alphanumeric()) {
        let word = piece.trim_end_matches(|sign: char| !sign.is_alphanumeric());
        let lower = word.to_lowercase();
        if parts.iter().any(|part| lower.starts_with(part) || lower.ends_with(part)) {
            return Some(Evidence { pointer: TITLE.to_owned(), offset: start, quote: word.to_owned() });
        }
        start += piece.len();
    }
    None
}

/// The pointer of the job title.
const TITLE: &str = "/functie/titel";

/// Titles of those who help to rights or to work.
const TITLES: &[&str] = &[
    "klantmanager",
    "werkcoach",
    "jobcoach",
    "consulent",
    "casemanager",
    "klantbegeleider",
    "participatie",
    "integratie",
    "schuldhulp",
];

/// Rights, work and those who come for them, among what the coverage counts as service: no dimension distinguishes this
/// service from other service.
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
    ],
    except: &["ter|te beschikking"],
};
