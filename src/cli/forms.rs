//! The table of output formats: their names on the command line, their file extensions, and which command writes which.

use std::io::IsTerminal as _;
use std::path::Path;

use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::disk;
use crate::messages::{Words, fill};
use crate::write;

/// An output format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutputForm {
    Text,
    Concise,
    Json,
    Ndjson,
    Sarif,
    Github,
    Gitlab,
    Junit,
    Markdown,
    Html,
    Fragment,
    Docx,
    Pdf,
    Csv,
    Xlsx,
    Ics,
    Jsonld,
    JsonResume,
}

use OutputForm::{
    Concise, Csv, Docx, Fragment, Github, Gitlab, Html, Ics, Json, JsonResume, Jsonld, Junit, Markdown,
    Ndjson, Pdf, Sarif, Text, Xlsx,
};

/// Format, name, file extensions. If a command writes two formats with the same extension, the first one is chosen.
const FORMS: [(OutputForm, &str, &[&str]); 18] = [
    (Text, "text", &["txt"]),
    (Concise, "concise", &[]),
    (Json, "json", &["json"]),
    (Ndjson, "ndjson", &["ndjson", "jsonl"]),
    (Sarif, "sarif", &["sarif", "sarif.json"]),
    (Github, "github", &[]),
    (Gitlab, "gitlab", &[]),
    (Junit, "junit", &["xml"]),
    (Markdown, "markdown", &["md", "markdown"]),
    (Html, "html", &["html", "htm"]),
    (Fragment, "fragment", &[]),
    (Docx, "docx", &["docx"]),
    (Pdf, "pdf", &["pdf"]),
    (Csv, "csv", &["csv"]),
    (Xlsx, "xlsx", &["xlsx"]),
    (Ics, "ics", &["ics"]),
    (Jsonld, "jsonld", &["jsonld", "json"]),
    (JsonResume, "json-resume", &[]),
];

impl OutputForm {
    fn facts(self) -> (&'static str, &'static [&'static str]) {
        FORMS.iter().find(|(form, ..)| *form == self).map_or(("", &[]), |(_, name, ends)| (name, ends))
    }

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        self.facts().0
    }

    /// Its file extensions, without the dot; the usual one first.
    pub fn endings(self) -> &'static [&'static str] {
        self.facts().1
    }

    /// The format with this name.
    pub fn named(name: &str) -> Option<Self> {
        FORMS.iter().find(|(_, known, _)| *known == name).map(|(form, ..)| *form)
    }

    /// The document format; `None` if it is not a document.
    pub fn document(self) -> Option<write::Format> {
        match self {
            Markdown => Some(write::Format::Markdown),
            Text => Some(write::Format::Text),
            Html => Some(write::Format::Html),
            Fragment => Some(write::Format::Fragment),
            Docx => Some(write::Format::Docx),
            Pdf => Some(write::Format::Pdf),
            _ => None,
        }
    }

    /// Whether it is binary, and therefore useless on a terminal.
    fn is_binary(self) -> bool {
        self == Xlsx || self.document().is_some_and(write::Format::is_binary)
    }

    /// The length of its longest extension that matches a file name; `None` if none does.
    fn fits(self, name: &str) -> Option<usize> {
        let ends = |end: &&&str| name.strip_suffix(**end).is_some_and(|rest| rest.ends_with('.'));
        self.endings().iter().filter(ends).map(|end| end.len()).max()
    }
}

/// The mode of a command, as far as it determines the output formats and applicable options.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    Check,
    Diff,
    UpdateBaseline,
    Page,
    Book,
    Coverage,
    Profile,
    Vacancy,
    Origins,
    Posting,
    Plan,
    Team,
    Compare,
    Versions,
    Findings,
    Fingerprints,
}

/// Documents for people.
pub const DOCUMENTS: &[OutputForm] = &[Markdown, Text, Html, Fragment, Docx, Pdf];
/// Reports of findings.
const REPORTS: &[OutputForm] = &[Text, Concise, Json, Ndjson, Sarif, Github, Gitlab, Junit, Markdown, Html];

/// What `check` writes only to a file: the document itself with comments, or a memo.
pub const FILES_OF_CHECK: &[OutputForm] = &[Docx];

/// Mode, the command line that selects it, and its formats: the first is the default if neither `--format` nor the file
/// name determines one.
pub const MODES: [(Mode, &str, &[OutputForm]); 16] = [
    (Mode::Check, "check", REPORTS),
    (Mode::Diff, "check --diff", REPORTS),
    (Mode::UpdateBaseline, "check --update-baseline", REPORTS),
    (Mode::Page, "explain", &[Text, Json, Markdown]),
    (Mode::Book, "explain --all", &[Markdown, Json, Html]),
    (Mode::Coverage, "coverage", &[Text, Json, Ndjson]),
    (Mode::Profile, "profile", DOCUMENTS),
    (Mode::Vacancy, "vacancy", DOCUMENTS),
    (Mode::Origins, "vacancy --trace", &[Text, Json]),
    (Mode::Posting, "vacancy --posting", &[Jsonld, JsonResume]),
    (Mode::Plan, "plan", &[Markdown, Text, Html, Fragment, Docx, Pdf, Json, Ics]),
    (Mode::Team, "plan --team", &[Markdown, Text, Html, Fragment, Docx, Pdf, Json]),
    (Mode::Compare, "compare", &[Markdown, Text, Html, Fragment, Docx, Pdf, Json, Csv, Xlsx]),
    (Mode::Versions, "compare --versies", &[Markdown, Text, Html, Fragment, Docx, Pdf, Json]),
    (Mode::Findings, "compare --bevindingen", REPORTS),
    (Mode::Fingerprints, "compare --fingerprint", &[Ndjson]),
];

impl Mode {
    fn facts(self) -> (&'static str, &'static [OutputForm]) {
        MODES.iter().find(|(mode, ..)| *mode == self).map_or(("", &[]), |(_, line, forms)| (line, forms))
    }

    /// The command line that selects it, without the program name.
    pub fn line(self) -> &'static str {
        self.facts().0
    }

    /// The command.
    pub fn command(self) -> &'static str {
        self.line().split(' ').next().unwrap_or_default()
    }

    /// Its output formats.
    pub fn forms(self) -> &'static [OutputForm] {
        self.facts().1
    }
}

/// Why no format can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoForm {
    /// It is not available in this mode.
    Elsewhere(OutputForm),
    /// The file name does not imply a format.
    Unnamed,
    /// It is useless on a terminal.
    NeedsFile,
}

/// The requested format, or else the one implied by the file name, or else the default. An explicit format takes
/// precedence over a file name.
pub fn choose(mode: Mode, asked: Option<OutputForm>, output: Option<&Path>) -> Result<OutputForm, NoForm> {
    let usual = mode.forms().first().copied().unwrap_or(Text);
    let form = match (asked, output) {
        (Some(form), _) if mode.forms().contains(&form) => form,
        (Some(form), _) => return Err(NoForm::Elsewhere(form)),
        (None, Some(path)) => match of_file(mode.forms(), path) {
            Some(form) => form,
            // The name of a device or pipe implies no format; that a folder is not a file is reported on writing.
            None if path.exists() && !disk::is_stored(path) => usual,
            None => return Err(NoForm::Unnamed),
        },
        (None, None) => usual,
    };
    if form.is_binary() && output.is_none() && std::io::stdout().is_terminal() {
        return Err(NoForm::NeedsFile);
    }
    Ok(form)
}

/// The format implied by a file name.
pub fn of_file(forms: &[OutputForm], path: &Path) -> Option<OutputForm> {
    let name = path.file_name()?.to_string_lossy().to_lowercase();
    let fitting = forms.iter().filter_map(|form| Some((form.fits(&name)?, *form)));
    // The longest extension wins; among equals, the first.
    fitting.reduce(|best, next| if next.0 > best.0 { next } else { best }).map(|(_, form)| form)
}

impl NoForm {
    /// The message for the user.
    pub fn sentence(&self, mode: Mode, words: &Words) -> String {
        let problem = &words.problem;
        match self {
            Self::Elsewhere(form) => {
                let names: Vec<&str> = mode.forms().iter().map(|form| form.name()).collect();
                let args = [
                    ("form", form.name().to_owned()),
                    ("command", mode.line().to_owned()),
                    ("known", names.join(", ")),
                ];
                fill(&problem.wrong_form, &args)
            }
            Self::Unnamed => {
                let or_format = if mode.forms().len() > 1 { problem.or_format.as_str() } else { "" };
                fill(&problem.unknown_extension, &[("known", endings(mode))]) + or_format
            }
            Self::NeedsFile => problem.needs_file.clone(),
        }
    }
}

/// The file extensions in this mode: `.md, .txt`.
pub fn endings(mode: Mode) -> String {
    let usual = mode.forms().iter().filter_map(|form| form.endings().first());
    usual.map(|end| format!(".{end}")).collect::<Vec<_>>().join(", ")
}

/// A parser for the names of the formats in these modes, for an option.
pub fn parser(modes: &[Mode]) -> impl TypedValueParser<Value = OutputForm> + use<> {
    let known = |form: &OutputForm| modes.iter().any(|mode| mode.forms().contains(form));
    let mut forms: Vec<OutputForm> = Vec::new();
    for form in modes.iter().flat_map(|mode| mode.forms()) {
        if known(form) && !forms.contains(form) {
            forms.push(*form);
        }
    }
    let names: Vec<&'static str> = forms.into_iter().map(OutputForm::name).collect();
    // Every one of these names is in the table.
    PossibleValuesParser::new(names).map(|name| OutputForm::named(&name).unwrap_or(Text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_and_every_mode_stands_in_its_table_once() {
        for (form, name, _) in FORMS {
            assert_eq!(FORMS.iter().filter(|(_, other, _)| *other == name).count(), 1, "{name}");
            assert_eq!(OutputForm::named(name), Some(form));
            assert!(MODES.iter().any(|(.., forms)| forms.contains(&form)), "no mode writes {name}");
        }
        for (mode, line, forms) in MODES {
            assert_eq!((mode.line(), mode.forms()), (line, forms));
        }
    }

    #[test]
    fn the_name_of_a_file_says_its_format_everywhere() {
        for (mode, line, forms) in MODES {
            for form in forms {
                for end in form.endings() {
                    let path = format!("map.pdf/uit.voer.{}", end.to_uppercase());
                    assert_eq!(choose(mode, None, Some(Path::new(&path))), Ok(*form), "{line}: {path}");
                    assert_eq!(choose(mode, Some(forms[0]), Some(Path::new(&path))), Ok(forms[0]));
                }
            }
            for name in ["uitvoer", "uitvoer.", "md", "uitvoer.doc", "uitvoermd"] {
                assert_eq!(choose(mode, None, Some(Path::new(name))), Err(NoForm::Unnamed), "{line}: {name}");
            }
        }
    }

    #[test]
    fn a_format_of_another_command_is_refused_with_what_there_is() {
        let words = crate::base::Language::Dutch.words();
        let refused = choose(Mode::Team, Some(Ics), None).expect_err("a team has no calendar");
        let sentence = refused.sentence(Mode::Team, words);
        assert!(sentence.contains("ics") && sentence.contains("plan --team") && sentence.contains("docx"));
        let unnamed =
            choose(Mode::Book, None, Some(Path::new("x.pdf"))).expect_err("no PDF of the rule book");
        assert!(unnamed.sentence(Mode::Book, words).contains(".md, .json, .html"));
    }
}
