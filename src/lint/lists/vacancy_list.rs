//! The definition of a list of the rules for vacancies.

/// What a rule looks for in a vacancy: patterns as in other lists, and regular expressions for numbers or a choice of
/// words.
#[derive(Debug)]
pub struct VacancyList {
    /// Patterns, as in [`WordList`](super::list::WordList).
    pub words: &'static [&'static str],
    /// Expressions that must not be mistaken for these words.
    pub except: &'static [&'static str],
    /// Case-insensitive regular expressions; `{n}` matches a number in digits or words.
    pub forms: &'static [&'static str],
    /// Sets of roles that must all occur in one sentence; the match of the first is reported. A role is any of a number of
    /// forms: lists of words separated by commas, in which `*` stands for any letters, or regular expressions. Names in
    /// braces stand for words that many lists need (`form.rs`).
    pub together: &'static [&'static [&'static [&'static str]]],
    /// Forms, as in a role; in a sentence that matches any of these, no match of the list counts.
    pub unless: &'static [&'static str],
    /// Whether only the title is searched.
    pub in_title: bool,
}

impl VacancyList {
    /// A list without words.
    pub const EMPTY: Self =
        Self { words: &[], except: &[], forms: &[], together: &[], unless: &[], in_title: false };
}
