//! The template engine: the available templates, and the limits they run under.

use std::io::{self, Write};
use std::sync::LazyLock;

use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, Value};

use super::syntax::syntax;
use super::{doubling, filters, markdown};
use crate::base::{Language, escape_markdown};

/// Maximum work per document, in engine steps. A long plan takes about ten thousand.
const FUEL: u64 = 2_000_000;

/// The templates: language, name, text.
static TEMPLATES: [(&str, &str); 18] = [
    ("nl/vacature.md", include_str!("../../templates/nl/vacature.md.j2")),
    ("nl/vacature-kort.md", include_str!("../../templates/nl/vacature-kort.md.j2")),
    ("nl/plan.md", include_str!("../../templates/nl/plan.md.j2")),
    ("nl/team.md", include_str!("../../templates/nl/team.md.j2")),
    ("nl/vergelijking.md", include_str!("../../templates/nl/vergelijking.md.j2")),
    ("nl/versies.md", include_str!("../../templates/nl/versies.md.j2")),
    ("nl/functieprofiel.md", include_str!("../../templates/nl/functieprofiel.md.j2")),
    ("nl/overzicht.md", include_str!("../../templates/nl/overzicht.md.j2")),
    ("en/vacature.md", include_str!("../../templates/en/vacature.md.j2")),
    ("en/vacature-kort.md", include_str!("../../templates/en/vacature-kort.md.j2")),
    ("en/plan.md", include_str!("../../templates/en/plan.md.j2")),
    ("en/team.md", include_str!("../../templates/en/team.md.j2")),
    ("en/vergelijking.md", include_str!("../../templates/en/vergelijking.md.j2")),
    ("en/versies.md", include_str!("../../templates/en/versies.md.j2")),
    ("en/functieprofiel.md", include_str!("../../templates/en/functieprofiel.md.j2")),
    ("en/overzicht.md", include_str!("../../templates/en/overzicht.md.j2")),
    ("nl/memo.md", include_str!("../../templates/nl/memo.md.j2")),
    ("en/memo.md", include_str!("../../templates/en/memo.md.j2")),
];

/// Maximum output size in bytes. The longest plan takes tens of thousands.
const MOST: usize = 4_000_000;

/// Maximum size of a user template in bytes. The shipped ones are about fifteen thousand.
const LARGEST: usize = 64 * 1024;

/// Stack size for parsing and rendering user templates, in bytes. The engine recurses a few calls for every operand of
/// `1+1+1`, every `not` in `not not` and every nested list. A template that consists of nothing else must still end in
/// an error message: this is enough for one of the maximum size, and for as many lists as the fuel allows.
const STACK: usize = 512 * 1024 * 1024;

/// The templates of a run: the shipped ones, and the user's, which override or extend them.
#[derive(Debug, Clone, Default)]
pub struct Templates {
    /// Name, for example `nl/vacature.md`, and text.
    own: Vec<(String, String)>,
}

impl Templates {
    /// Adds user templates, which override shipped ones: name, for example `nl/vacature.md`, and text.
    #[must_use]
    pub fn over_shipped(own: Vec<(String, String)>) -> Self {
        Self { own }
    }

    /// The shipped templates that a user may override: name and text. A memo is no document of an organisation.
    pub fn shipped() -> impl Iterator<Item = (&'static str, &'static str)> {
        TEMPLATES.into_iter().filter(|(name, _)| !name.ends_with("/memo.md"))
    }

    /// Whether a template is a user template.
    #[must_use]
    pub fn is_own(&self, name: &str) -> bool {
        self.own.iter().any(|(own, _)| own == name)
    }

    /// The names of user templates that no document uses: they override no shipped template, and no other template
    /// refers to them.
    pub fn unused(&self) -> impl Iterator<Item = &str> {
        let is_named = |name: &str| {
            let quoted = [format!("\"{name}\""), format!("'{name}'")];
            self.own.iter().any(|(_, text)| quoted.iter().any(|quoted| text.contains(quoted)))
        };
        let names = self.own.iter().map(|(name, _)| name.as_str());
        names.filter(move |name| !Self::shipped().any(|(known, _)| known == *name) && !is_named(name))
    }

    /// Renders a template and tidies its Markdown. Origin comments, which are not shown, are kept.
    ///
    /// # Errors
    /// When a template cannot be parsed, uses an undefined value, takes too much work or produces too much
    /// text.
    pub fn render(
        &self,
        name: &str,
        context: &(impl serde::Serialize + Sync),
        language: Language,
    ) -> Result<String, RenderError> {
        #[cfg(test)]
        FILLED.set(FILLED.get() + 1);
        let name = format!("{}/{name}", language.tag());
        if self.own.is_empty() {
            return fill(shipped(language), &name, context);
        }
        deeply(&name, || {
            let mut environment = shipped(language).clone();
            if let Some((own, text)) = self.own.iter().find(|(_, text)| text.len() > LARGEST) {
                return Err(stopped(own, Fault::TooLarge, format!("{} kB", text.len().div_ceil(1000))));
            }
            if let Some(found) = doubling::find(self.own.iter().map(|(_, text)| text.as_str())) {
                let own = self.own.get(found.template).map_or("", |(own, _)| own.as_str());
                let reason = "it doubles".to_owned();
                return Err(RenderError { line: found.line, ..stopped(own, Fault::Doubles, reason) });
            }
            for (own, text) in &self.own {
                environment.add_template(own, text).map_err(|error| failure(own, &error))?;
            }
            fill(&environment, &name, context)
        })
    }
}

#[cfg(test)]
thread_local! {
    /// Number of times this thread rendered a template, for tests that count work.
    pub(crate) static FILLED: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// An error in a template.
#[derive(Debug, thiserror::Error)]
#[error("{template}, regel {line}: {reason}")]
pub struct RenderError {
    /// The name of the template.
    pub template: String,
    /// The line of the error, from 1; 0 if unknown.
    pub line: usize,
    /// The kind of error.
    pub fault: Fault,
    /// The engine's message.
    pub reason: String,
}

/// The kind of error in a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It cannot be parsed.
    Syntax,
    /// It prints an undefined value.
    Absent,
    /// It names a filter, function or test that does not exist.
    UnknownName,
    /// It extends or includes a template that does not exist.
    UnknownTemplate,
    /// It takes too much work.
    TooMuchWork,
    /// It makes a value that contains itself more than once, and so doubles with every step.
    Doubles,
    /// It produces too much text.
    TooLong,
    /// It exceeds the maximum template size.
    TooLarge,
    /// Anything else.
    Other,
}

/// Renders a shipped template and tidies its Markdown.
///
/// # Errors
/// When the template cannot be parsed, uses an undefined value, or takes too much work.
pub fn render(
    name: &str,
    context: &(impl serde::Serialize + Sync),
    language: Language,
) -> Result<String, RenderError> {
    Templates::default().render(name, context, language)
}

/// Runs the work on a stack deep enough for any template.
fn deeply(
    name: &str,
    work: impl FnOnce() -> Result<String, RenderError> + Send,
) -> Result<String, RenderError> {
    let broken = |reason: &str| stopped(name, Fault::Other, reason.to_owned());
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
        thread
            .map_err(|error| broken(&error.to_string()))?
            .join()
            .unwrap_or_else(|_| Err(broken("the engine broke off")))
    })
}

/// The error for a template that is stopped before the engine can report a location.
fn stopped(template: &str, fault: Fault, reason: String) -> RenderError {
    RenderError { template: template.to_owned(), line: 0, fault, reason }
}

fn shipped(language: Language) -> &'static Environment<'static> {
    static DUTCH: LazyLock<Environment<'static>> = LazyLock::new(|| environment(Language::Dutch));
    static ENGLISH: LazyLock<Environment<'static>> = LazyLock::new(|| environment(Language::English));
    match language {
        Language::Dutch => &DUTCH,
        Language::English => &ENGLISH,
    }
}

fn fill(
    environment: &Environment<'_>,
    name: &str,
    context: &impl serde::Serialize,
) -> Result<String, RenderError> {
    let mut bounded = Bounded(Vec::new());
    environment
        .get_template(name)
        .and_then(|template| {
            template.render_captured_to(Value::from(Serde(context)), &mut bounded).map(|_| ())
        })
        .map_err(|error| failure(name, &error))?;
    Ok(markdown::tidy(&String::from_utf8_lossy(&bounded.0)))
}

/// Output of limited size. Fuel limits the work of a template, but a single step can print a long text.
struct Bounded(Vec<u8>);

impl Write for &mut Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > MOST {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

pub(super) fn failure(name: &str, error: &Error) -> RenderError {
    RenderError {
        template: error.name().unwrap_or(name).to_owned(),
        line: error.line().unwrap_or(0),
        fault: fault(error.kind()),
        reason: error.detail().map_or_else(|| error.kind().to_string(), str::to_owned),
    }
}

fn fault(kind: ErrorKind) -> Fault {
    match kind {
        ErrorKind::SyntaxError => Fault::Syntax,
        ErrorKind::UndefinedError => Fault::Absent,
        ErrorKind::UnknownFilter
        | ErrorKind::UnknownTest
        | ErrorKind::UnknownFunction
        | ErrorKind::UnknownMethod => Fault::UnknownName,
        ErrorKind::TemplateNotFound => Fault::UnknownTemplate,
        ErrorKind::OutOfFuel => Fault::TooMuchWork,
        ErrorKind::WriteFailure => Fault::TooLong,
        _ => Fault::Other,
    }
}

fn environment(language: Language) -> Environment<'static> {
    let mut environment = bare(language);
    load(&mut environment, &TEMPLATES);
    environment
}

/// Gives an engine its templates: name and text. Each is parsed on first use, since a document needs only a few.
pub(super) fn load(
    environment: &mut Environment<'static>,
    templates: &'static [(&'static str, &'static str)],
) {
    let text = |name: &str| templates.iter().find(|(known, _)| *known == name).map(|(_, text)| *text);
    environment.set_loader(move |name| Ok(text(name)));
}

/// The engine without templates.
fn bare(language: Language) -> Environment<'static> {
    let mut environment = Environment::new();
    // Printing an undefined value is an error in the template; testing whether a value is defined is not.
    environment.set_undefined_behavior(UndefinedBehavior::SemiStrict);
    environment.set_fuel(Some(FUEL));
    if let Ok(syntax) = syntax() {
        environment.set_syntax(syntax);
    }
    environment.set_auto_escape_callback(|_| AutoEscape::Custom("markdown".into()));
    environment.set_formatter(print);
    filters::add(&mut environment, language);
    environment
}

/// Prints a value. Text from a file is escaped, so that Markdown does not interpret it.
fn print(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    let text = value.as_str().filter(|_| !value.is_safe());
    match text {
        Some(text) => out.write_str(&escape_markdown(text)).map_err(Error::from),
        None if value.is_undefined() || value.is_none() => {
            minijinja::escape_formatter(out, state, &Value::UNDEFINED)?;
            Err(Error::new(ErrorKind::UndefinedError, "een lege waarde wordt afgedrukt"))
        }
        // Written piece by piece, so that output that is too long is stopped before it is complete.
        None => write!(out, "{value}").map_err(Error::from),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn run(template: &'static str, context: &serde_json::Value) -> Result<String, RenderError> {
        let mut environment = bare(Language::Dutch);
        environment.add_template("proef.md", template).expect("the template can be read");
        fill(&environment, "proef.md", context)
    }

    #[test]
    fn text_of_a_file_stays_text() {
        let context = json!({"x": "# *a* [b](c) <d> | e_f"});
        assert_eq!(run("- {{ x }}", &context).expect("filled"), "- \\# \\*a\\* \\[b\\](c) \\<d> \\| e\\_f\n");
    }

    #[test]
    fn what_is_not_there_is_a_mistake_with_its_line() {
        let error = run("een\ntwee {{ x }}\n", &json!({})).expect_err("x is not there");
        assert_eq!((error.template.as_str(), error.line), ("proef.md", 2));
        let error = run("{{ a.b.c }}", &json!({"a": {}})).expect_err("a.b is not there");
        assert_eq!(error.line, 1);
        assert!(run("{% if x %}a{% endif %}b", &json!({})).is_ok());
        assert!(run("{{ x }}", &json!({"x": null})).is_err());
    }

    #[test]
    fn a_template_without_end_is_stopped() {
        let endless = "{% for a in range(9999) %}{% for b in range(9999) %}x{% endfor %}{% endfor %}";
        let error = run(endless, &json!({})).expect_err("it is stopped");
        assert_eq!((error.template.as_str(), error.line), ("proef.md", 1));
    }

    #[test]
    fn a_template_that_says_too_much_is_stopped() {
        let loud = "{% for a in range(9000) %}{{ x }}{% endfor %}";
        let error = run(loud, &json!({"x": "a".repeat(1000)})).expect_err("it is stopped");
        assert_eq!(error.fault, Fault::TooLong);
    }

    #[test]
    fn a_template_of_the_user_stands_in_the_stead_of_the_shipped_one() {
        let own = |files: &[(&str, &str)]| {
            let owned = files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
            Templates::over_shipped(owned.collect())
        };
        let templates = own(&[
            ("nl/plan.md", "# {{ x }}\n{% include \"nl/voet.md\" %}"),
            ("nl/voet.md", "einde"),
            ("nl/los.md", "niets"),
        ]);
        let text = templates.render("plan.md", &json!({"x": "a*b"}), Language::Dutch).expect("filled");
        assert_eq!(text, "# a\\*b\neinde\n");
        assert_eq!(templates.unused().collect::<Vec<_>>(), ["nl/los.md"]);
        for (text, fault, line) in [
            ("a\n{% if %}", Fault::Syntax, 2),
            ("a\n\n{{ x | onbekend }}", Fault::UnknownName, 3),
            ("{% include \"nl/weg.md\" %}", Fault::UnknownTemplate, 1),
            ("{{ y }}", Fault::Absent, 1),
        ] {
            let error = own(&[("nl/plan.md", text)]).render("plan.md", &json!({"x": 1}), Language::Dutch);
            let error = error.expect_err("it fails");
            assert_eq!(
                (error.template.as_str(), error.fault, error.line),
                ("nl/plan.md", fault, line),
                "{error}"
            );
        }
    }

    #[test]
    fn the_templates_can_be_read() {
        let mut environment = Environment::new();
        for (name, text) in TEMPLATES {
            let read = environment.add_template(name, text);
            assert!(read.is_ok(), "{name}: {:?}", read.err());
        }
    }
}
