//! The families of rules.

/// The families in which rules are listed, in output order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// The DNA of good work (report III).
    GoodWork,
    /// The position of an official in contact with citizens (2.3.2).
    Position,
    /// Weber and the entrepreneur (2.5).
    Hybrid,
    /// Room for judgement (IV).
    Room,
    /// Learning and reflection (4.4, 7.8).
    Learning,
    /// What the organisation contributes (V).
    Organisation,
    /// Institutions of the occupation (7.7).
    Institutions,
    /// The craft of writing a profile.
    Craft,
    /// Vacancies: what a reader must be able to find, and what excludes readers.
    Vacancy,
    /// Development plans: learning that is agreed, feasible and evaluated.
    Plan,
    /// Comparison of two profiles.
    Comparison,
    /// The file does not match the schema of its format.
    Schema,
    /// The file cannot be read as YAML.
    File,
}

impl Family {
    /// All families, in output order.
    pub const ALL: [Self; 13] = [
        Self::GoodWork,
        Self::Position,
        Self::Hybrid,
        Self::Room,
        Self::Learning,
        Self::Organisation,
        Self::Institutions,
        Self::Craft,
        Self::Vacancy,
        Self::Plan,
        Self::Comparison,
        Self::Schema,
        Self::File,
    ];

    /// The id in output; also the name of its folder (with `_` for `-`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::File => "bestand",
            Self::Schema => "schema",
            Self::GoodWork => "goed-werk",
            Self::Position => "positie",
            Self::Hybrid => "hybride",
            Self::Room => "ruimte",
            Self::Learning => "leren",
            Self::Organisation => "organisatie",
            Self::Institutions => "instituties",
            Self::Craft => "vakwerk",
            Self::Vacancy => "vacature",
            Self::Plan => "plan",
            Self::Comparison => "vergelijking",
        }
    }
}
