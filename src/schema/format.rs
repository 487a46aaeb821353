//! The file formats, each with its version.

/// The file formats, each with its version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// `functieprofiel/1`
    Profile,
    /// `vacature/1`
    Vacancy,
    /// `ontwikkeling/1`
    Development,
    /// `huisstijl/1`
    Style,
    /// `leeractiviteiten/1`
    Activities,
    /// `koppelingen/1`
    Pairings,
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 6] =
        [Self::Profile, Self::Vacancy, Self::Development, Self::Style, Self::Activities, Self::Pairings];

    /// The value of the key `formaat`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Profile => "functieprofiel/1",
            Self::Vacancy => "vacature/1",
            Self::Development => "ontwikkeling/1",
            Self::Style => "huisstijl/1",
            Self::Activities => "leeractiviteiten/1",
            Self::Pairings => "koppelingen/1",
        }
    }

    /// The name without the version.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Profile => "functieprofiel",
            Self::Vacancy => "vacature",
            Self::Development => "ontwikkeling",
            Self::Style => "huisstijl",
            Self::Activities => "leeractiviteiten",
            Self::Pairings => "koppelingen",
        }
    }

    /// The schema as published (JSON Schema 2020-12).
    #[must_use]
    pub fn schema(self) -> &'static str {
        match self {
            Self::Profile => include_str!("../../schemas/functieprofiel.schema.json"),
            Self::Vacancy => include_str!("../../schemas/vacature.schema.json"),
            Self::Development => include_str!("../../schemas/ontwikkeling.schema.json"),
            Self::Style => include_str!("../../schemas/huisstijl.schema.json"),
            Self::Activities => include_str!("../../schemas/leeractiviteiten.schema.json"),
            Self::Pairings => include_str!("../../schemas/koppelingen.schema.json"),
        }
    }
}
