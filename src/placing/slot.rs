//! Where a line goes in a profile.

use super::labels::ProfilePart;

/// The place of a line in a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    /// A part of the profile that is one text or one list.
    In(ProfilePart),
    /// The title of a core task.
    CoreTask,
    /// A task of the core task before it.
    Task,
    /// A part of the task before it.
    TaskPart,
    /// The name of a competency.
    Competency,
    /// A heading or label, which is no content.
    Heading,
    /// No place was found.
    Nowhere,
}

/// Why a line has its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// It stands under a heading, or beside a label, that says so.
    Heading,
    /// It stands under a heading that is known by its looks or its form only.
    Guess,
    /// Its own form: the first line of a text, a name with a level.
    Form,
    /// Nothing says where it belongs.
    Nothing,
}
