//! Errors from the system and from libraries, in the reader's language. The original messages are in English and are
//! not shown to Dutch readers.

use std::error::Error;
use std::io;

use crate::base::Language;
use crate::messages::{SystemWords, fill};

/// Codes of errors that have no stable name in the standard library: a symbolic link loop, too many open files (per
/// process, system-wide), a disk or device that failed or was removed.
const TOO_MANY_LINKS: i32 = if cfg!(target_os = "linux") { 40 } else { 62 };
const TOO_MANY_OPEN: [i32; 2] = [23, 24];
const DEVICE_FAILS: [i32; 3] = [5, 6, 19];

/// The message for an I/O error.
pub fn sentence(error: &io::Error, language: Language) -> String {
    let words = language.words();
    if let Some(known) = of_kind(error.kind(), language) {
        return known.to_owned();
    }
    match error.raw_os_error() {
        // The codes are those of Unix; elsewhere they have other meanings.
        Some(TOO_MANY_LINKS) if cfg!(unix) => words.problem.link_circle.clone(),
        Some(code) if cfg!(unix) && TOO_MANY_OPEN.contains(&code) => words.problem.too_many_open.clone(),
        Some(code) if cfg!(unix) && DEVICE_FAILS.contains(&code) => words.system.device.clone(),
        Some(code) => fill(&words.system.number, &[("code", code.to_string())]),
        None => words.system.unknown.clone(),
    }
}

fn of_kind(kind: io::ErrorKind, language: Language) -> Option<&'static str> {
    use io::ErrorKind as Kind;
    let (problem, system) = (&language.words().problem, &language.words().system);
    let sentence = match kind {
        Kind::NotFound => &problem.not_found,
        Kind::PermissionDenied => &problem.no_permission,
        Kind::IsADirectory => &problem.is_folder,
        Kind::AlreadyExists => &problem.exists,
        Kind::StorageFull | Kind::QuotaExceeded => &problem.disk_full,
        Kind::FileTooLarge => &problem.too_large,
        Kind::ReadOnlyFilesystem => &problem.read_only,
        Kind::NotADirectory => &problem.no_folder,
        Kind::InvalidData => &problem.no_text,
        Kind::InvalidInput => &system.bad_name,
        Kind::InvalidFilename => &system.long_name,
        Kind::DirectoryNotEmpty => &system.not_empty,
        Kind::ResourceBusy | Kind::ExecutableFileBusy | Kind::Deadlock => &system.busy,
        Kind::CrossesDevices => &system.other_disk,
        Kind::TooManyLinks => &system.many_links,
        Kind::WouldBlock | Kind::TimedOut | Kind::Interrupted => &system.no_answer,
        Kind::UnexpectedEof | Kind::BrokenPipe | Kind::WriteZero | Kind::ConnectionReset => &system.ended,
        Kind::Unsupported | Kind::NotSeekable => &system.unsupported,
        Kind::OutOfMemory => &system.no_memory,
        Kind::StaleNetworkFileHandle | Kind::NetworkDown | Kind::HostUnreachable => &system.network,
        _ => return None,
    };
    Some(sentence)
}

/// The cause of an error: the underlying I/O error, or the message of the library, if available in this language.
pub fn reason(error: &(dyn Error + 'static), language: Language) -> Option<String> {
    let mut cause = Some(error);
    while let Some(at) = cause {
        if let Some(io) = at.downcast_ref::<io::Error>() {
            return Some(sentence(io, language));
        }
        cause = at.source();
    }
    library(&error.to_string(), language)
}

/// The message of a library in this language; `None` if there is no translation.
pub fn library(said: &str, language: Language) -> Option<String> {
    match language {
        Language::English => Some(said.to_owned()),
        Language::Dutch => translated(said, &language.words().system),
    }
}

/// A sentence with the reason as its `{reason}`; without a reason, the placeholder and its brackets are removed.
pub fn because(template: &str, args: &[(&str, String)], reason: Option<String>) -> String {
    let Some(reason) = reason else {
        return fill(&template.replace(" ({reason})", "").replace(": {reason}", ""), args);
    };
    fill(template, &[args, &[("reason", reason)]].concat())
}

/// Translates the message of a library by matching a known pattern; its variable parts must be known too, or be names
/// or symbols that are the same in every language.
fn translated(said: &str, words: &SystemWords) -> Option<String> {
    words.library.iter().find_map(|phrase| {
        let gaps = gaps(said, &phrase.english)?;
        let gaps: Option<Vec<String>> = gaps.iter().map(|gap| part(gap, words)).collect();
        gaps.map(|gaps| gaps.iter().fold(phrase.own.clone(), |text, gap| text.replacen("{}", gap, 1)))
    })
}

/// The text matched by each `{}` in a pattern.
fn gaps<'t>(text: &'t str, pattern: &str) -> Option<Vec<&'t str>> {
    let mut pieces = pattern.split("{}");
    let mut rest = text.strip_prefix(pieces.next()?)?;
    let mut gaps = Vec::new();
    let mut pieces = pieces.peekable();
    while let Some(piece) = pieces.next() {
        let end = if pieces.peek().is_none() && piece.is_empty() { rest.len() } else { rest.find(piece)? };
        gaps.push(&rest[..end]);
        rest = &rest[end + piece.len()..];
    }
    rest.is_empty().then_some(gaps)
}

fn part(text: &str, words: &SystemWords) -> Option<String> {
    if let Some(known) = words.parts.get(text) {
        return Some(known.clone());
    }
    let is_name = !text.is_empty() && !text.contains(' ');
    let is_sign = text.starts_with('`') && text.ends_with('`');
    (is_name || is_sign).then(|| text.trim_matches('`').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words that occur almost only in English system messages.
    fn is_english(text: &str) -> bool {
        let words =
            ["no such", "error", "denied", "invalid", "unexpected", "failed", "the ", "not ", "too many"];
        words.iter().any(|word| text.to_lowercase().contains(word))
    }

    #[test]
    fn no_number_of_the_system_gives_english_in_dutch() {
        for code in 1..200 {
            let error = io::Error::from_raw_os_error(code);
            let text = sentence(&error, Language::Dutch);
            assert!(!is_english(&text), "{code}: {text}");
            let system = error.to_string();
            assert!(!text.contains(system.split(" (os").next().unwrap_or_default()), "{code}: {text}");
            assert!(!sentence(&error, Language::English).is_empty());
        }
    }

    #[test]
    fn the_failure_behind_a_failure_is_told() {
        let full = io::Error::from(io::ErrorKind::StorageFull);
        let wrapped = io::Error::other(full);
        let found = reason(&wrapped, Language::Dutch);
        assert!(found.is_some_and(|text| !is_english(&text)));
        let foreign: Box<dyn Error> = "something odd happened".into();
        assert_eq!(reason(foreign.as_ref(), Language::Dutch), None);
        assert_eq!(reason(foreign.as_ref(), Language::English).as_deref(), Some("something odd happened"));
    }

    #[test]
    fn what_libraries_say_is_translated_or_left_out() {
        let dutch = |said: &str| library(said, Language::Dutch);
        assert_eq!(
            dutch("unexpected end of input, expected end of block").as_deref(),
            Some("hier staat het einde van het sjabloon, verwacht werd het einde van een blok")
        );
        assert_eq!(dutch("unexpected `}`").as_deref(), Some("} hoort hier niet"));
        assert_eq!(dutch("filter groot is unknown").as_deref(), Some("het filter groot is onbekend"));
        assert_eq!(dutch("something went very wrong"), None);
    }

    #[test]
    fn a_sentence_without_reason_has_no_empty_brackets() {
        assert_eq!(because("niet te lezen ({reason}); klaar", &[], None), "niet te lezen; klaar");
        assert_eq!(because("fout in {a}: {reason}", &[("a", "b".into())], None), "fout in b");
        assert_eq!(because("fout ({reason})", &[], Some("vol".into())), "fout (vol)");
    }
}
