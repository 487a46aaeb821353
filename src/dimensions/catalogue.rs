//! The catalogue: the report's dimensions in order, loaded once from the files in `catalogue/`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::words::{PatternSet, Whose};

/// One file per family, in the report's order.
const FILES: [&str; 11] = [
    data!("dimensions/catalogue/a-goed-werk"),
    data!("dimensions/catalogue/b-zelfrespect"),
    data!("dimensions/catalogue/c-krachtenvelden"),
    data!("dimensions/catalogue/d-werk-motivatie-organisatie"),
    data!("dimensions/catalogue/e-positie"),
    data!("dimensions/catalogue/f-hybride"),
    data!("dimensions/catalogue/g-ruimte"),
    data!("dimensions/catalogue/h-leren"),
    data!("dimensions/catalogue/i-organisatie"),
    data!("dimensions/catalogue/j-best-persons"),
    data!("dimensions/catalogue/k-instituties"),
];

/// The patterns of all slots, which `build/words.rs` compiled.
const PATTERNS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalogue.patterns"));

/// A group of dimensions that the report treats together.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DimensionFamily {
    /// Stable id, kebab case.
    #[serde(rename = "familie")]
    pub id: String,
    /// Dutch name.
    #[serde(rename = "naam")]
    pub dutch: String,
    /// English name.
    #[serde(rename = "name")]
    pub english: String,
    /// The dimensions, in the report's order.
    #[serde(rename = "dimensies")]
    pub dimensions: Vec<Dimension>,
}

/// One of the report's dimensions of professionalism.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dimension {
    /// Stable id, used as key in files and in output.
    pub id: String,
    /// The id of the family it belongs to.
    #[serde(skip)]
    pub family: String,
    /// Dutch name.
    #[serde(rename = "naam")]
    pub dutch: String,
    /// English name.
    #[serde(rename = "name")]
    pub english: String,
    /// What a profile must show, in Dutch.
    #[serde(rename = "toont")]
    pub shows_dutch: String,
    /// What a profile must show, in English.
    #[serde(rename = "shows")]
    pub shows_english: String,
    /// The sections of the report on which it is based.
    #[serde(rename = "bron")]
    pub sections: Vec<String>,
    /// Whether a strong signal in a situation counts as much as one in a requirement.
    #[serde(rename = "situaties", default)]
    pub situations_count: bool,
    /// Others than the job holder and the organisation whose statements count: the citizen, whose voice is asked for, or
    /// colleagues, who learn together.
    #[serde(rename = "ook_van", default)]
    pub also_of: Vec<Whose>,
    /// The fields dedicated to it; empty for a dimension with poles.
    #[serde(rename = "velden", default)]
    pub fields: Vec<String>,
    /// Words that express it.
    #[serde(rename = "signalen", default)]
    pub strong: Vec<String>,
    /// Words that only touch on it.
    #[serde(rename = "zijdelings", default)]
    pub weak: Vec<String>,
    /// Words that look like a signal but are not.
    #[serde(rename = "uitgezonderd", default)]
    pub exceptions: Vec<String>,
    /// The two poles of an aspect of hybrid professionalism (2.5); a dimension with poles has no signals of its own.
    #[serde(rename = "polen", default)]
    pub poles: Option<Poles>,
}

/// The two poles of a hybrid aspect.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Poles {
    /// The bureaucratic pole.
    #[serde(rename = "klassiek")]
    pub classic: Signs,
    /// The pole that the report adds to it.
    #[serde(rename = "ondernemend")]
    pub entrepreneurial: Signs,
}

/// One of the two poles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pole {
    /// The bureaucratic one.
    Classic,
    /// The entrepreneurial one.
    Entrepreneurial,
}

/// What identifies a pole; see the fields of [`Dimension`].
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signs {
    /// The fields dedicated to it.
    #[serde(rename = "velden")]
    pub fields: Vec<String>,
    /// Words that express it.
    #[serde(rename = "signalen")]
    pub strong: Vec<String>,
    /// Words that only touch on it.
    #[serde(rename = "zijdelings", default)]
    pub weak: Vec<String>,
    /// Words that look like a signal but are not.
    #[serde(rename = "uitgezonderd", default)]
    pub exceptions: Vec<String>,
}

/// A unit of evidence: a dimension without poles, or one pole of a hybrid aspect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Slot<'c> {
    /// The index of the dimension in the catalogue.
    pub dimension: usize,
    /// Which pole.
    pub pole: Option<Pole>,
    /// Whether a strong signal in a situation counts as much as one in a requirement.
    pub situations_count: bool,
    /// Others than the job holder and the organisation whose statements count.
    pub also_of: &'c [Whose],
    /// The fields dedicated to it.
    pub fields: &'c [String],
    /// Whether there are words that look like a signal of it but are not.
    pub has_exceptions: bool,
}

/// Why the catalogue is invalid.
#[derive(Debug, thiserror::Error)]
enum CatalogueError {
    #[error(transparent)]
    Data(#[from] serde_json::Error),
    #[error("the patterns are not those that the build wrote")]
    Patterns,
}

/// All dimensions, with the words that signal them.
#[derive(Debug)]
pub struct Catalogue {
    families: Vec<DimensionFamily>,
    /// The index of each dimension, by id.
    places: BTreeMap<String, usize>,
    patterns: PatternSet,
}

impl Catalogue {
    fn read() -> Result<Self, CatalogueError> {
        let mut families = Vec::with_capacity(FILES.len());
        for file in FILES {
            let mut family: DimensionFamily = serde_json::from_str(file)?;
            for dimension in &mut family.dimensions {
                dimension.family.clone_from(&family.id);
            }
            families.push(family);
        }
        let patterns = PatternSet::prepared(PATTERNS).ok_or(CatalogueError::Patterns)?;
        let ids = families.iter().flat_map(|family| &family.dimensions).map(|dimension| dimension.id.clone());
        let places = ids.enumerate().map(|(place, id)| (id, place)).collect();
        Ok(Self { families, places, patterns })
    }

    /// The families, in the report's order.
    #[must_use]
    pub fn families(&self) -> &[DimensionFamily] {
        &self.families
    }

    /// The dimensions, in the report's order.
    pub fn dimensions(&self) -> impl Iterator<Item = &Dimension> {
        self.families.iter().flat_map(|family| &family.dimensions)
    }

    /// The dimension with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Dimension> {
        self.dimensions().find(|dimension| dimension.id == id)
    }

    /// The index of the dimension with this id in [`Self::dimensions`].
    pub(super) fn position(&self, id: &str) -> Option<usize> {
        self.places.get(id).copied()
    }

    /// All slots, in the report's order. The patterns of slot `n` have tag `2n` (strong) and `2n + 1` (weak).
    pub(super) fn slots(&self) -> Vec<Slot<'_>> {
        let mut slots = Vec::new();
        for (index, dimension) in self.dimensions().enumerate() {
            let situations_count = dimension.situations_count;
            let also_of = &dimension.also_of;
            let slot = |pole, fields, exceptions: &[String]| {
                let has_exceptions = !exceptions.is_empty();
                Slot { dimension: index, pole, situations_count, also_of, fields, has_exceptions }
            };
            match &dimension.poles {
                None => slots.push(slot(None, &dimension.fields, &dimension.exceptions)),
                Some(Poles { classic, entrepreneurial }) => slots.extend([
                    slot(Some(Pole::Classic), &classic.fields, &classic.exceptions),
                    slot(Some(Pole::Entrepreneurial), &entrepreneurial.fields, &entrepreneurial.exceptions),
                ]),
            }
        }
        slots
    }

    /// The patterns of all slots.
    pub(super) fn patterns(&self) -> &PatternSet {
        &self.patterns
    }
}

/// The catalogue.
///
/// # Panics
///
/// Never in a released build: the files are embedded, and every test that uses the catalogue parses them.
#[must_use]
pub fn catalogue() -> &'static Catalogue {
    static CATALOGUE: LazyLock<Catalogue> =
        LazyLock::new(|| Catalogue::read().unwrap_or_else(|error| panic!("the catalogue is valid: {error}")));
    &CATALOGUE
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::schema::Format;
    use crate::schema::meaning::Referent;
    use crate::schema::outline::values;

    /// The ids in the order of the report.
    const IDS: &str = "betrokkenheid vakmanschap ethiek \
        eigenwaarde beroepstrots beroepseer \
        krachtenveld-cultureel krachtenveld-sociaal krachtenveld-persoonlijk krachtenveld-opbrengsten \
        werk-complexiteit motivatie-intrinsiek omgeving-dynamiek \
        wettelijke-basis dienstverlening handhaving onvrijwillig-contact moraliserende-functie publieke-identiteit \
        hybride-motivatie hybride-focus hybride-verhouding hybride-omgeving hybride-gedrag hybride-deskundigheid \
        hybride-sturing \
        handelingsruimte mandaat begrenzing zelfbinding maatwerk clientinvloed \
        reflectietijd reflectie-in-actie experimenteren intervisie peer-review ruggespraak mentor sociaal-leren \
        scholing leren-beloond \
        intermediair performer netwerk teamwerk faciliterend-leiderschap breedte-diepte \
        empathie ondernemingszin maatje \
        opleiding beroepsorganisatie bescherming beroepscode van-binnenuit";

    /// The sections of the report that have a heading.
    const SECTIONS: &str = "2.1 2.2 2.3 2.3.1 2.3.2 2.4 2.4.1 2.4.2 2.5 \
        3.1 3.2 3.3 3.3.1 3.3.2 3.3.3 3.4 3.4.1 3.5 3.6 3.7 \
        4.1 4.2 4.2.1 4.2.2 4.2.3 4.2.4 4.2.5 4.3 4.3.1 4.3.2 4.3.3 4.3.4 4.3.5 4.4 4.4.1 4.4.2 4.4.3 4.4.4 \
        5.1 5.2 5.2.1 5.2.2 5.2.3 5.2.4 5.3 5.3.1 5.3.1.1 5.3.1.2 5.3.1.3 5.3.1.4 \
        5.3.2 5.3.2.1 5.3.2.2 5.3.2.3 5.3.2.4 5.4 5.4.1 5.4.2 \
        6.1 6.2 6.3 6.3.1 6.3.1.1 6.3.1.2 6.3.1.3 6.3.2 6.4 6.5 7.1 7.2 7.3 7.4 7.5 7.6 7.7 7.8";

    /// The strong, weak and excluded words of each slot of a dimension.
    fn words(dimension: &Dimension) -> Vec<(&[String], &[String], &[String])> {
        fn of(signs: &Signs) -> (&[String], &[String], &[String]) {
            (&signs.strong, &signs.weak, &signs.exceptions)
        }
        match &dimension.poles {
            None => vec![(&dimension.strong, &dimension.weak, &dimension.exceptions)],
            Some(poles) => vec![of(&poles.classic), of(&poles.entrepreneurial)],
        }
    }

    #[test]
    fn the_dimensions_are_the_reports_in_its_order() {
        let ids: Vec<&str> = catalogue().dimensions().map(|dimension| dimension.id.as_str()).collect();
        assert_eq!(ids, IDS.split_whitespace().collect::<Vec<_>>());
        assert_eq!(ids.len(), 56);
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), 56);
        let families: Vec<&str> = catalogue().families().iter().map(|family| family.id.as_str()).collect();
        let expected = "goed-werk zelfrespect krachtenvelden werk-motivatie-organisatie positie hybride ruimte leren \
                        organisatie best-persons instituties";
        assert_eq!(families, expected.split_whitespace().collect::<Vec<_>>());
    }

    #[test]
    fn a_profile_can_name_every_dimension_and_has_every_field() {
        let profile = Format::Profile.meaning();
        let tags = ["beroepssituaties/*", "kerntaken/*/taken/*", "competenties/*"];
        for pointer in tags.map(|item| format!("/{item}/dimensies/*")) {
            assert_eq!(profile.at(&pointer).and_then(|meaning| meaning.refers), Some(Referent::Dimension));
            assert_eq!(values(Format::Profile, &pointer), IDS.split_whitespace().collect::<Vec<_>>());
        }
        for field in catalogue().slots().iter().flat_map(|slot| slot.fields) {
            let (pointer, value) = field.split_once('=').unwrap_or((field, ""));
            let place =
                profile.at(pointer).unwrap_or_else(|| panic!("{field}: there is no such field in a profile"));
            let allowed =
                [values(Format::Profile, pointer), values(Format::Profile, &format!("{pointer}/*"))];
            assert!(value.is_empty() || allowed.concat().contains(&value), "{field}: {place:?}");
        }
    }

    #[test]
    fn a_dimension_is_found_by_its_id() {
        for id in IDS.split_whitespace() {
            assert_eq!(catalogue().get(id).map(|dimension| dimension.id.as_str()), Some(id));
        }
        assert!(catalogue().get("geen-dimensie").is_none());
    }

    #[test]
    fn every_section_is_a_heading_of_the_report() {
        let sections: BTreeSet<&str> = SECTIONS.split_whitespace().collect();
        for dimension in catalogue().dimensions() {
            assert!(!dimension.sections.is_empty(), "{}", dimension.id);
            for section in &dimension.sections {
                assert!(sections.contains(section.as_str()), "{}: {section}", dimension.id);
            }
        }
    }

    #[test]
    fn seven_aspects_have_poles_and_nothing_else_of_their_own() {
        let hybrid: Vec<&Dimension> =
            catalogue().dimensions().filter(|dimension| dimension.poles.is_some()).collect();
        assert_eq!(hybrid.len(), 7);
        for dimension in hybrid {
            assert_eq!(dimension.family, "hybride");
            assert!(dimension.fields.is_empty() && dimension.strong.is_empty() && dimension.weak.is_empty());
        }
        assert_eq!(catalogue().slots().len(), 63);
    }

    #[test]
    fn the_patterns_of_the_build_are_those_of_the_files() {
        let mut builder = PatternSet::builder();
        let slots = catalogue().dimensions().flat_map(words);
        for (slot, (strong, weak, exceptions)) in slots.enumerate() {
            for pattern in strong {
                builder.add(2 * slot, pattern).expect("a valid pattern");
            }
            for pattern in weak {
                builder.add(2 * slot + 1, pattern).expect("a valid pattern");
            }
            for pattern in exceptions {
                builder.exclude(2 * slot, pattern).expect("a valid pattern");
                builder.exclude(2 * slot + 1, pattern).expect("a valid pattern");
            }
        }
        assert!(builder.build() == *catalogue().patterns(), "the tables differ");
        assert!(PatternSet::prepared(&PATTERNS[..PATTERNS.len() - 1]).is_none());
    }

    #[test]
    fn every_slot_has_words_and_none_twice() {
        for dimension in catalogue().dimensions() {
            for (strong, weak, exceptions) in words(dimension) {
                assert!(strong.len() >= 5, "{}: {}", dimension.id, strong.len());
                let folded = |pattern: &String| pattern.replace('-', " ").to_lowercase();
                let mut seen = BTreeSet::new();
                for pattern in strong.iter().chain(weak).chain(exceptions) {
                    assert!(seen.insert(folded(pattern)), "{}: {pattern} is listed twice", dimension.id);
                }
            }
        }
    }
}
