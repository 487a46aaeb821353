//! The parser's errors, by what a reader can do about them.

use granit_parser::ErrorKind;

/// The kinds of syntax error that call for different repairs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BrokenKind {
    /// A quote that is never closed.
    OpenQuote,
    /// Text after a closing quote.
    AfterQuote,
    /// An unknown escape in double quotes.
    Escape,
    /// A tab where spaces belong.
    Tab,
    /// A bracket that is not closed, or closed by the wrong one.
    Bracket,
    /// Nested too deeply.
    Depth,
    /// A line that starts in the wrong column.
    Indentation,
    /// A line without a key where one is needed.
    LooseLine,
    /// A list item on the line of its key.
    Dash,
    /// Content after the end of the only value in the file.
    AfterRoot,
    /// A colon where none is allowed.
    Colon,
    /// A character that must be quoted at the start of a text.
    Character(char),
    /// A character that YAML does not allow at all.
    Control(char),
    /// An alias (`*name`) without its anchor.
    Anchor,
    /// An invalid tag (`!name`).
    Tag,
    /// Anything else.
    Other,
}

impl BrokenKind {
    /// Classifies an error. `rest` is the text from the position of the error.
    pub fn of(kind: &ErrorKind, rest: &str) -> Self {
        match kind {
            ErrorKind::UnclosedQuotedScalar | ErrorKind::DocumentIndicatorInQuotedScalar => Self::OpenQuote,
            ErrorKind::InvalidTrailingSingleQuotedScalar | ErrorKind::InvalidTrailingDoubleQuotedScalar => {
                Self::AfterQuote
            }
            ErrorKind::UnknownQuotedScalarEscape
            | ErrorKind::InvalidQuotedScalarHexEscape
            | ErrorKind::InvalidLowSurrogateHexEscape
            | ErrorKind::InvalidLowSurrogate
            | ErrorKind::MissingLowSurrogate
            | ErrorKind::UnpairedLowSurrogate
            | ErrorKind::InvalidUnicodeEscape => Self::Escape,
            ErrorKind::TabNotAllowed
            | ErrorKind::TabInBlockIndentation
            | ErrorKind::TabInIndentation
            | ErrorKind::TabAtBlockScalarStart
            | ErrorKind::InvalidBlockEntryWhitespace
            | ErrorKind::InvalidMappingValueWhitespace
            | ErrorKind::TabInPlainScalar => Self::Tab,
            ErrorKind::UnclosedFlowCollection { .. }
            | ErrorKind::MisplacedFlowCollectionEnd
            | ErrorKind::MismatchedFlowCollectionEnd { .. }
            | ErrorKind::ExpectedFlowMappingSeparator
            | ErrorKind::ExpectedFlowSequenceSeparator
            | ErrorKind::UnexpectedEofFlowSequence
            | ErrorKind::UnexpectedEofFlowMapping
            | ErrorKind::UnexpectedEofImplicitFlowMapping => Self::Bracket,
            ErrorKind::RecursionLimitExceeded => Self::Depth,
            ErrorKind::InvalidIndentation
            | ErrorKind::InvalidBlockScalarIndent
            | ErrorKind::ExpectedBlockMappingKey
            | ErrorKind::ExpectedBlockSequenceEntry => Self::Indentation,
            ErrorKind::BlockSequenceEntryNotAllowed => Self::Dash,
            ErrorKind::ExpectedDocumentStart => Self::AfterRoot,
            ErrorKind::SimpleKeyExpected | ErrorKind::CommentInterceptedScalar => Self::LooseLine,
            ErrorKind::MappingValueNotAllowed | ErrorKind::InvalidColonPlacement => Self::Colon,
            ErrorKind::UnexpectedCharacter { character: character @ ('|' | '>' | '%' | '@' | '`') } => {
                Self::Character(*character)
            }
            ErrorKind::UnexpectedCharacter { .. } => {
                // The mark is at the start of the text; the character comes later.
                let character = rest.chars().find(|&c| is_control(c)).unwrap_or('\0');
                Self::Control(character)
            }
            ErrorKind::BomInsideDocument => Self::Control('\u{FEFF}'),
            ErrorKind::InvalidBlockScalarHeader
            | ErrorKind::ZeroBlockScalarIndent
            | ErrorKind::MissingAnchorOrAliasName
            | ErrorKind::MappingKeyNotAllowed => Self::Character(rest.chars().next().unwrap_or('?')),
            ErrorKind::UnknownAnchor => Self::Anchor,
            ErrorKind::ExpectedTagBang
            | ErrorKind::InvalidGlobalTagCharacter
            | ErrorKind::InvalidTagTerminator
            | ErrorKind::InvalidTagEscape
            | ErrorKind::MissingTagUri
            | ErrorKind::UnclosedVerbatimTag
            | ErrorKind::UndeclaredTagHandle => Self::Tag,
            _ => Self::Other,
        }
    }
}

/// Whether YAML forbids the character everywhere.
pub fn is_control(character: char) -> bool {
    matches!(character, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{7F}'..='\u{84}'
        | '\u{86}'..='\u{9F}' | '\u{FFFE}' | '\u{FFFF}')
}
