//! The weight of a text, by its place in the profile.

use crate::schema::Format;
use crate::schema::meaning::TextRole;

/// The role of a text in a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// A requirement for the job holder: a competency with its indicators, a task.
    Requirement,
    /// A situation of the work with its tension.
    Situation,
    /// Part of one of the blocks under `professionaliteit`.
    Block,
    /// Descriptive text: introduction, purpose, qualities, context, knowledge, demands.
    Running,
}

impl Role {
    /// The role of the text at a JSON pointer, according to the schema; `None` for text that is not prose about the
    /// job: names, ids, links, enumerated values, the source, exceptions.
    ///
    /// ```
    /// use goedwerk::dimensions::Role;
    ///
    /// assert_eq!(Role::of("/competenties/0/gedragsindicatoren/2"), Some(Role::Requirement));
    /// assert_eq!(Role::of("/functie/titel"), None);
    /// ```
    #[must_use]
    pub fn of(pointer: &str) -> Option<Self> {
        match Format::Profile.meaning().role_at(pointer)? {
            TextRole::Requirement => Some(Self::Requirement),
            TextRole::Situation => Some(Self::Situation),
            TextRole::Block => Some(Self::Block),
            TextRole::Running => Some(Self::Running),
            TextRole::Title
            | TextRole::Offer
            | TextRole::Name
            | TextRole::Fact
            | TextRole::Note
            | TextRole::Translation => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_gives_the_role() {
        let cases = [
            ("/competenties/0/naam", Some(Role::Requirement)),
            ("/competenties/0/definitie", Some(Role::Requirement)),
            ("/competenties/0/gedragsindicatoren/3", Some(Role::Requirement)),
            ("/competenties/0/groep", None),
            ("/competenties/0/dimensies/0", None),
            ("/competenties/0/classificatie/esco", None),
            ("/kerntaken/1/titel", Some(Role::Requirement)),
            ("/kerntaken/1/id", None),
            ("/kerntaken/1/taken/0", Some(Role::Requirement)),
            ("/kerntaken/1/taken/0/tekst", Some(Role::Requirement)),
            ("/kerntaken/1/taken/0/onderdelen/1", Some(Role::Requirement)),
            ("/kerntaken/1/taken/0/competenties/1", None),
            ("/beroepssituaties/0/tekst", Some(Role::Situation)),
            ("/beroepssituaties/0/spanning/tussen", Some(Role::Situation)),
            ("/beroepssituaties/0/vraagt/0", None),
            ("/professionaliteit/goed_werk/ethiek/waarden/0", Some(Role::Block)),
            ("/professionaliteit/goed_werk/ethiek/beroepscode/naam", Some(Role::Block)),
            ("/professionaliteit/goed_werk/ethiek/beroepscode/toegepast_in/0", None),
            ("/professionaliteit/reflectie/vormen/0", None),
            ("/professionaliteit/positie/sanctiebevoegdheid", None),
            ("/professionaliteit/leren/mentor", Some(Role::Block)),
            ("/inleiding", Some(Role::Running)),
            ("/doel", Some(Role::Running)),
            ("/onmisbare_kwaliteiten/0", Some(Role::Running)),
            ("/context/team", Some(Role::Running)),
            ("/context/omgeving/toelichting", Some(Role::Running)),
            ("/context/omgeving/dynamiek", None),
            ("/context/caseload/eenheid", None),
            ("/vakkennis/0/naam", Some(Role::Running)),
            ("/vakkennis/0/niveau", None),
            ("/eisen/0/tekst", Some(Role::Running)),
            ("/eisen/0/soort", None),
            ("/functie/titel", None),
            ("/bron/titel", None),
            ("/formaat", None),
            ("/uitzonderingen/0/reden", None),
            ("/niveauschaal/0", None),
            ("", None),
        ];
        for (pointer, role) in cases {
            assert_eq!(Role::of(pointer), role, "{pointer}");
        }
    }
}
