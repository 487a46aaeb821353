//! Formats commands as a user would type them.

use std::ffi::{OsStr, OsString};

/// The command as typed, with one more option: `goedwerk check 'mijn map' --full`. The cache option is left out: it
/// does not affect the output.
pub fn with_option(args: &[OsString], option: &str) -> String {
    // Arguments after a bare `--` are not options.
    let end = args.iter().position(|arg| arg == "--").unwrap_or(args.len());
    let (before, after) = args.split_at(end);
    let before = before.iter().filter(|arg| !arg.to_string_lossy().starts_with("--cache"));
    let words = before.map(|arg| quoted(arg)).chain([option.to_owned()]);
    let words = words.chain(after.iter().map(|arg| quoted(arg)));
    std::iter::once("goedwerk".to_owned()).chain(words).collect::<Vec<_>>().join(" ")
}

/// An argument, quoted for the shell if needed.
fn quoted(arg: &OsStr) -> String {
    let text = arg.to_string_lossy();
    let is_plain = |sign: char| sign.is_alphanumeric() || "-_./=:,@%+\\".contains(sign);
    if !text.is_empty() && text.chars().all(|sign| is_plain(sign) && (sign != '\\' || cfg!(windows))) {
        return text.into_owned();
    }
    if cfg!(windows) { format!("\"{text}\"") } else { format!("'{}'", text.replace('\'', r"'\''")) }
}

#[cfg(test)]
mod tests {
    use super::with_option;

    #[test]
    fn a_command_can_be_pasted_as_it_is_told() {
        let told = |args: &[&str]| with_option(&args.iter().map(Into::into).collect::<Vec<_>>(), "--full");
        assert_eq!(told(&["check", "a.yaml"]), "goedwerk check a.yaml --full");
        assert_eq!(told(&["check", "a.yaml", "--cache=c"]), "goedwerk check a.yaml --full");
        assert_eq!(told(&["check", "--", "-a.yaml"]), "goedwerk check --full -- -a.yaml");
        if cfg!(unix) {
            assert_eq!(
                told(&["check", "mijn map/é's.yaml"]),
                r"goedwerk check 'mijn map/é'\''s.yaml' --full"
            );
        }
    }
}
