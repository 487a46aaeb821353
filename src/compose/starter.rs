//! Files to fill in, with an explanation of every key.

use crate::base::Language;
use crate::schema::Format;

/// The starter file of the settings.
#[must_use]
pub fn settings_starter(language: Language) -> &'static str {
    match language {
        Language::Dutch => include_str!("../../templates/nl/nieuw-instellingen.toml"),
        Language::English => include_str!("../../templates/en/nieuw-instellingen.toml"),
    }
}

/// The starter file of a format.
#[must_use]
pub fn starter(format: Format, language: Language) -> &'static str {
    match (format, language) {
        (Format::Profile, Language::Dutch) => include_str!("../../templates/nl/nieuw-functieprofiel.yaml"),
        (Format::Vacancy, Language::Dutch) => include_str!("../../templates/nl/nieuw-vacature.yaml"),
        (Format::Development, Language::Dutch) => include_str!("../../templates/nl/nieuw-ontwikkeling.yaml"),
        (Format::Style, Language::Dutch) => include_str!("../../templates/nl/nieuw-huisstijl.yaml"),
        (Format::Style, Language::English) => include_str!("../../templates/en/nieuw-huisstijl.yaml"),
        (Format::Activities, Language::Dutch) => {
            include_str!("../../templates/nl/nieuw-leeractiviteiten.yaml")
        }
        (Format::Activities, Language::English) => {
            include_str!("../../templates/en/nieuw-leeractiviteiten.yaml")
        }
        (Format::Pairings, Language::Dutch) => include_str!("../../templates/nl/nieuw-koppelingen.yaml"),
        (Format::Pairings, Language::English) => include_str!("../../templates/en/nieuw-koppelingen.yaml"),
        (Format::Profile, Language::English) => include_str!("../../templates/en/nieuw-functieprofiel.yaml"),
        (Format::Vacancy, Language::English) => include_str!("../../templates/en/nieuw-vacature.yaml"),
        (Format::Development, Language::English) => {
            include_str!("../../templates/en/nieuw-ontwikkeling.yaml")
        }
    }
}
