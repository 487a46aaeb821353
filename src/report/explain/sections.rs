//! The headings of the report's sections.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::base::Language;

/// A section of the report that is cited.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its number, as in `3.2`.
    #[serde(rename = "paragraaf")]
    pub number: String,
    /// Its heading.
    #[serde(rename = "kop")]
    dutch: String,
    /// Its heading in English; the report has no English edition.
    #[serde(rename = "heading")]
    english: String,
}

impl Section {
    /// Its heading in one language.
    pub fn title(&self, language: Language) -> &str {
        match language {
            Language::Dutch => &self.dutch,
            Language::English => &self.english,
        }
    }
}

/// The cited sections, in the order of the report.
#[expect(clippy::expect_used, reason = "the text is part of the binary and a test reads it")]
pub fn sections() -> &'static [Section] {
    static SECTIONS: LazyLock<Vec<Section>> = LazyLock::new(|| {
        serde_json::from_str(data!("report/explain/sections")).expect("the headings are valid")
    });
    &SECTIONS
}

/// The heading of a section; empty if it is not in the list.
pub fn title(number: &str, language: Language) -> &'static str {
    sections().iter().find(|section| section.number == number).map_or("", |section| section.title(language))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::sections;
    use crate::dimensions::catalogue;
    use crate::lint::rules;
    use crate::rule::Citation;

    #[test]
    fn the_list_has_what_is_cited_once_and_in_order() {
        let numbers: Vec<&str> = sections().iter().map(|section| section.number.as_str()).collect();
        let key = |number: &str| -> Vec<u32> {
            number.split('.').map(|part| part.parse().expect("a section is numbers")).collect()
        };
        assert!(numbers.windows(2).all(|pair| key(pair[0]) < key(pair[1])), "{numbers:?}");
        let by_rules = rules().flat_map(|rule| rule.source).filter_map(|citation| match citation {
            Citation::Report(section) => Some(*section),
            _ => None,
        });
        let by_dimensions = catalogue().dimensions().flat_map(|dimension| &dimension.sections);
        let cited: BTreeSet<&str> = by_rules.chain(by_dimensions.map(String::as_str)).collect();
        assert_eq!(numbers.into_iter().collect::<BTreeSet<_>>(), cited);
    }
}
