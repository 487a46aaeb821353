//! The template engine: which templates there are, and the bounds they run in.

use std::sync::LazyLock;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, Error, Output, State, UndefinedBehavior, Value};

use super::{filters, markdown};
use crate::text::Language;

/// How much work one document may take, in steps of the engine. A long plan takes some ten thousand.
const FUEL: u64 = 2_000_000;

/// The templates: language, name, text.
const TEMPLATES: [(&str, &str); 6] = [
    ("nl/vacature.md", include_str!("../../templates/nl/vacature.md.j2")),
    ("nl/plan.md", include_str!("../../templates/nl/plan.md.j2")),
    ("nl/vergelijking.md", include_str!("../../templates/nl/vergelijking.md.j2")),
    ("en/vacature.md", include_str!("../../templates/en/vacature.md.j2")),
    ("en/plan.md", include_str!("../../templates/en/plan.md.j2")),
    ("en/vergelijking.md", include_str!("../../templates/en/vergelijking.md.j2")),
];

/// A template that fails.
#[derive(Debug, thiserror::Error)]
#[error("{template}, regel {line}: {reason}")]
pub struct RenderError {
    /// The template.
    pub template: String,
    /// The line in it, from 1; 0 where it is not known.
    pub line: usize,
    /// What the engine says.
    pub reason: String,
}

/// Fills a template and tidies its Markdown.
///
/// # Errors
/// When the template cannot be read, uses what is not there, or takes too much work.
pub fn render(
    name: &str,
    context: &impl serde::Serialize,
    language: Language,
) -> Result<String, RenderError> {
    static DUTCH: LazyLock<Environment<'static>> = LazyLock::new(|| environment(Language::Dutch));
    static ENGLISH: LazyLock<Environment<'static>> = LazyLock::new(|| environment(Language::English));
    let environment: &Environment<'_> = match language {
        Language::Dutch => &DUTCH,
        Language::English => &ENGLISH,
    };
    let name = format!("{}/{name}", language.tag());
    fill(environment, &name, context)
}

fn fill(
    environment: &Environment<'_>,
    name: &str,
    context: &impl serde::Serialize,
) -> Result<String, RenderError> {
    let text = environment
        .get_template(name)
        .and_then(|template| template.render(Value::from(Serde(context))))
        .map_err(|error| failure(name, &error))?;
    Ok(markdown::tidy(&text))
}

pub(super) fn failure(name: &str, error: &Error) -> RenderError {
    RenderError {
        template: error.name().unwrap_or(name).to_owned(),
        line: error.line().unwrap_or(0),
        reason: error.detail().map_or_else(|| error.kind().to_string(), str::to_owned),
    }
}

fn environment(language: Language) -> Environment<'static> {
    let mut environment = bare(language);
    for (name, text) in TEMPLATES {
        // A template with a mistake is missing from the environment, and says so when it is asked for.
        let _ = environment.add_template(name, text);
    }
    environment
}

/// The engine without templates.
fn bare(language: Language) -> Environment<'static> {
    let mut environment = Environment::new();
    // Printing what is not there is a mistake of the template; asking whether it is there is not.
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

/// A line with nothing but a tag leaves no line behind.
pub(super) fn syntax() -> Result<SyntaxConfig, Error> {
    SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()
}

/// Prints a value: text of a file as the text it is, whatever Markdown would make of it.
fn print(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    let text = value.as_str().filter(|_| !value.is_safe());
    match text {
        Some(text) => out.write_str(&markdown::escape(text)).map_err(Error::from),
        None if value.is_undefined() || value.is_none() => {
            minijinja::escape_formatter(out, state, &Value::UNDEFINED)?;
            Err(Error::new(minijinja::ErrorKind::UndefinedError, "een lege waarde wordt afgedrukt"))
        }
        None => out.write_str(&value.to_string()).map_err(Error::from),
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
    fn the_templates_can_be_read() {
        let mut environment = Environment::new();
        for (name, text) in TEMPLATES {
            let read = environment.add_template(name, text);
            assert!(read.is_ok(), "{name}: {:?}", read.err());
        }
    }
}
