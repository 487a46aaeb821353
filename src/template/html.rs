//! The engine for web pages. Its templates are independent of language: their words come with the context.

use std::sync::LazyLock;

use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value};

use crate::base::escape_html;

use super::engine::{RenderError, failure, load};
use super::syntax::syntax;

/// The templates: name, text.
static TEMPLATES: [(&str, &str); 11] = [
    ("kader.html", include_str!("../../templates/html/kader.html.j2")),
    ("stijl.css", include_str!("../../templates/html/stijl.css.j2")),
    ("delen.html", include_str!("../../templates/html/delen.html.j2")),
    ("huis.css", include_str!("../../templates/html/huis.css.j2")),
    ("huismerk.html", include_str!("../../templates/html/huismerk.html.j2")),
    ("document.html", include_str!("../../templates/html/document.html.j2")),
    ("regelboek.html", include_str!("../../templates/html/regelboek.html.j2")),
    ("overzicht.html", include_str!("../../templates/html/overzicht.html.j2")),
    ("overzicht.js", include_str!("../../templates/html/overzicht.js")),
    ("bevindingen.html", include_str!("../../templates/html/bevindingen.html.j2")),
    ("bevindingen-bestand.html", include_str!("../../templates/html/bevindingen-bestand.html.j2")),
];

/// Renders the template of a web page. All text in the context is escaped.
///
/// # Errors
/// When the template cannot be parsed or uses an undefined value.
pub fn page(name: &str, context: &impl serde::Serialize) -> Result<String, RenderError> {
    static PAGES: LazyLock<Environment<'static>> = LazyLock::new(environment);
    PAGES
        .get_template(name)
        .and_then(|template| template.render(Value::from(Serde(context))))
        .map_err(|error| failure(name, &error))
}

/// These templates are shipped and loop only over the context: they need no fuel limit.
fn environment() -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::SemiStrict);
    if let Ok(syntax) = syntax() {
        environment.set_syntax(syntax);
    }
    environment.set_auto_escape_callback(|name| match name.rsplit_once('.') {
        Some((_, "css" | "js")) => AutoEscape::None,
        _ => AutoEscape::Html,
    });
    environment.add_filter("code", |value: &str| Value::from_safe_string(code(value)));
    load(&mut environment, &TEMPLATES);
    environment
}

/// Formats text between backticks as code.
fn code(text: &str) -> String {
    let mut parts = text.split('`').peekable();
    let mut html = String::with_capacity(text.len() + 16);
    let mut is_code = false;
    while let Some(part) = parts.next() {
        // An unpaired backtick is literal text.
        let pair = is_code && parts.peek().is_some();
        if is_code && !pair {
            html.push('`');
        }
        let escaped = escape_html(part);
        let (open, close) = if pair { ("<code>", "</code>") } else { ("", "") };
        html.extend([open, escaped.as_str(), close]);
        is_code = !is_code;
    }
    html
}

#[cfg(test)]
mod tests {
    use super::{TEMPLATES, code, environment};

    #[test]
    fn the_templates_can_be_read() {
        let mut environment = environment();
        for (name, text) in TEMPLATES {
            let read = environment.add_template(name, text);
            assert!(read.is_ok(), "{name}: {:?}", read.err());
        }
    }

    #[test]
    fn pairs_of_backticks_are_code_and_nothing_is_markup() {
        assert_eq!(code("a `b<` c"), "a <code>b&lt;</code> c");
        assert_eq!(code("een ` los <b>"), "een ` los &lt;b&gt;");
    }
}
