//! The one table of output formats: their names on the command line, the file names they go by, and which command writes
//! which.

use std::io::IsTerminal as _;
use std::path::Path;

use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::disk;
use crate::text::{Words, fill};
use crate::write;

/// A format a command writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
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

use Form::{
    Concise, Csv, Docx, Fragment, Github, Gitlab, Html, Ics, Json, JsonResume, Jsonld, Junit, Markdown,
    Ndjson, Pdf, Sarif, Text, Xlsx,
};

/// Format, name, endings of file names. Where a command writes two formats whose files end alike, the first one counts.
const FORMS: [(Form, &str, &[&str]); 18] = [
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

impl Form {
    fn facts(self) -> (&'static str, &'static [&'static str]) {
        FORMS.iter().find(|(form, ..)| *form == self).map_or(("", &[]), |(_, name, ends)| (name, ends))
    }

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        self.facts().0
    }

    /// How the names of its files end, without the dot; the usual one first.
    pub fn endings(self) -> &'static [&'static str] {
        self.facts().1
    }

    /// The format with this name.
    pub fn named(name: &str) -> Option<Self> {
        FORMS.iter().find(|(_, known, _)| *known == name).map(|(form, ..)| *form)
    }

    /// The format of a document; `None` for what is no document.
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

    /// Whether a terminal can do nothing with it.
    fn is_binary(self) -> bool {
        self == Xlsx || self.document().is_some_and(write::Format::is_binary)
    }

    /// The length of the longest of its endings with which a file name ends; `None` where it ends with none.
    fn fits(self, name: &str) -> Option<usize> {
        let ends = |end: &&&str| name.strip_suffix(**end).is_some_and(|rest| rest.ends_with('.'));
        self.endings().iter().filter(ends).map(|end| end.len()).max()
    }
}

/// What a command is asked to do, as far as it matters for what it writes and which options count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    Check,
    Diff,
    UpdateBaseline,
    Page,
    Book,
    Coverage,
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
pub const DOCUMENTS: &[Form] = &[Markdown, Text, Html, Fragment, Docx, Pdf];
/// Reports of findings.
const REPORTS: &[Form] = &[Text, Concise, Json, Ndjson, Sarif, Github, Gitlab, Junit, Markdown, Html];

/// What a command is asked to do, the command line that asks it, and the formats it writes: the first one where neither
/// `--format` nor the name of a file says which.
pub const MODES: [(Mode, &str, &[Form]); 15] = [
    (Mode::Check, "check", REPORTS),
    (Mode::Diff, "check --diff", REPORTS),
    (Mode::UpdateBaseline, "check --update-baseline", REPORTS),
    (Mode::Page, "explain", &[Text, Json, Markdown]),
    (Mode::Book, "explain --all", &[Markdown, Json, Html]),
    (Mode::Coverage, "coverage", &[Text, Json, Ndjson]),
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
    fn facts(self) -> (&'static str, &'static [Form]) {
        MODES.iter().find(|(mode, ..)| *mode == self).map_or(("", &[]), |(_, line, forms)| (line, forms))
    }

    /// The command line that asks for it, without the name of the program.
    pub fn line(self) -> &'static str {
        self.facts().0
    }

    /// The command.
    pub fn command(self) -> &'static str {
        self.line().split(' ').next().unwrap_or_default()
    }

    /// The formats it writes.
    pub fn forms(self) -> &'static [Form] {
        self.facts().1
    }
}

/// Why there is no format to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoForm {
    /// It cannot be written here.
    Elsewhere(Form),
    /// The name of the file does not say which one it gets.
    Unnamed,
    /// A terminal can do nothing with it.
    NeedsFile,
}

/// The format that is asked for by name; else the one the name of the file says; else the usual one. A name the user gave
/// wins from how a file is called.
pub fn choose(mode: Mode, asked: Option<Form>, output: Option<&Path>) -> Result<Form, NoForm> {
    let usual = mode.forms().first().copied().unwrap_or(Text);
    let form = match (asked, output) {
        (Some(form), _) if mode.forms().contains(&form) => form,
        (Some(form), _) => return Err(NoForm::Elsewhere(form)),
        (None, Some(path)) => match of_file(mode.forms(), path) {
            Some(form) => form,
            // A device or a pipe has no name that could say it; that a folder is none is told when it is written.
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

/// The format a file is to have by its name.
pub fn of_file(forms: &[Form], path: &Path) -> Option<Form> {
    let name = path.file_name()?.to_string_lossy().to_lowercase();
    let fitting = forms.iter().filter_map(|form| Some((form.fits(&name)?, *form)));
    // The longest ending wins; of equals the first.
    fitting.reduce(|best, next| if next.0 > best.0 { next } else { best }).map(|(_, form)| form)
}

impl NoForm {
    /// The sentence for the user.
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

/// How files may be called here: `.md, .txt`.
pub fn endings(mode: Mode) -> String {
    let usual = mode.forms().iter().filter_map(|form| form.endings().first());
    usual.map(|end| format!(".{end}")).collect::<Vec<_>>().join(", ")
}

/// Reads the name of a format one of these modes writes, for an option of the command line.
pub fn parser(modes: &[Mode]) -> impl TypedValueParser<Value = Form> + use<> {
    let known = |form: &Form| modes.iter().any(|mode| mode.forms().contains(form));
    let mut forms: Vec<Form> = Vec::new();
    for form in modes.iter().flat_map(|mode| mode.forms()) {
        if known(form) && !forms.contains(form) {
            forms.push(*form);
        }
    }
    let names: Vec<&'static str> = forms.into_iter().map(Form::name).collect();
    // Of these names every one is in the table.
    PossibleValuesParser::new(names).map(|name| Form::named(&name).unwrap_or(Text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_and_every_mode_stands_in_its_table_once() {
        for (form, name, _) in FORMS {
            assert_eq!(FORMS.iter().filter(|(_, other, _)| *other == name).count(), 1, "{name}");
            assert_eq!(Form::named(name), Some(form));
            assert!(MODES.iter().any(|(.., forms)| forms.contains(&form)), "nobody writes {name}");
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
