//! Classifies elements by name and attributes: how their content is laid out, and whether it is visible.

use html5gum::StartTag;

use crate::reader::collector::PieceLooks;

/// Inline elements, which do not start a new block.
const INLINE: [&str; 46] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "button", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "img", "input", "ins", "kbd", "label", "mark", "nobr", "o", "output", "picture", "q", "rp",
    "rt", "ruby", "s", "samp", "select", "small", "source", "span", "strike", "strong", "sub", "sup", "time",
    "tt", "u", "var", "wbr", "slot",
];
/// Void elements, which have no content.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
];
/// Elements whose content is not readable text.
const DATA: [&str; 9] =
    ["script", "style", "title", "noscript", "svg", "iframe", "math", "noembed", "noframe"];
/// Elements that end an unclosed `<svg>` or `<math>`, since they cannot be part of it.
const TEXT: [&str; 12] = ["body", "div", "dl", "h1", "h2", "h3", "h4", "main", "ol", "p", "table", "ul"];
/// Elements with secondary content, such as navigation.
const BESIDE: [&str; 6] = ["nav", "aside", "select", "textarea", "datalist", "label"];
/// ARIA roles of elements with secondary content.
const BESIDE_ROLES: [&str; 9] = [
    "dialog",
    "alertdialog",
    "navigation",
    "complementary",
    "search",
    "banner",
    "contentinfo",
    "menu",
    "menubar",
];
/// Words in the class or ID of elements with secondary content.
const BESIDE_WORDS: [&str; 15] = [
    "cookie",
    "cookies",
    "cookiebanner",
    "cookiebar",
    "cookieconsent",
    "cookiemelding",
    "consent",
    "breadcrumb",
    "breadcrumbs",
    "kruimelpad",
    "kruimelspoor",
    "share",
    "sharing",
    "addtoany",
    "related",
];

/// Whether and how an element is hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Hiding {
    /// Visible.
    #[default]
    Shown,
    /// Secondary content, such as a menu or dialog, unless the main text is in it.
    Beside,
    /// Not rendered (`display: none`, `hidden`), or struck out.
    Hidden,
}

/// The kind of content of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum HtmlContent {
    /// A block of text of its own.
    #[default]
    Block,
    /// Inline text, part of the surrounding block.
    Inline,
    /// No text.
    Data,
    /// JSON-LD data about the page.
    Json,
}

/// The properties of an element, from its start tag.
#[derive(Debug, Default)]
pub struct HtmlElement {
    pub name: String,
    pub is_void: bool,
    pub content: HtmlContent,
    pub hiding: Hiding,
    /// Whether the text is bold; `None` to inherit from the parent.
    pub bold: Option<bool>,
    /// Whether the element holds the main content of the page.
    pub is_main: bool,
    /// Whether the element is a layout table (`role="presentation"`).
    pub is_layout: bool,
    pub columns: usize,
    pub rows: usize,
}

impl HtmlElement {
    pub fn of(tag: &StartTag<usize>) -> Self {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        let value = |key: &[u8]| {
            let (_, value) = tag.attributes.iter().find(|(name, _)| name.as_slice() == key)?;
            Some(String::from_utf8_lossy(&value.value).trim().to_ascii_lowercase())
        };
        let role = value(b"role").unwrap_or_default();
        let style: String =
            value(b"style").unwrap_or_default().chars().filter(|sign| !sign.is_whitespace()).collect();
        let span = |key: &[u8]| {
            value(key).and_then(|count| count.parse().ok()).filter(|count| *count > 0).unwrap_or(1)
        };
        let is_main = name == "main" || role == "main";
        Self {
            is_void: tag.self_closing || VOID.contains(&name.as_str()),
            content: match name.as_str() {
                "script" if value(b"type").is_some_and(|kind| kind == "application/ld+json") => {
                    HtmlContent::Json
                }
                name if DATA.contains(&name) => HtmlContent::Data,
                // Elements with a prefix are inline elements written by Word.
                name if INLINE.contains(&name) || name.contains(':') => HtmlContent::Inline,
                _ => HtmlContent::Block,
            },
            hiding: hiding(&name, &role, &style, &value),
            bold: bold(&name, &style),
            is_main,
            is_layout: matches!(role.as_str(), "presentation" | "none"),
            columns: span(b"colspan"),
            rows: span(b"rowspan"),
            name,
        }
    }

    /// Whether the element ends an unclosed `<svg>` or `<math>`.
    pub fn ends_drawing(&self) -> bool {
        TEXT.contains(&self.name.as_str())
    }

    /// The level of a heading, from 1 to 6; `None` for other elements.
    pub fn level(&self) -> Option<u8> {
        level(&self.name)
    }
}

/// The level of a heading, from 1 to 6, by the name of its element; `None` for other elements.
pub fn level(name: &str) -> Option<u8> {
    match name.as_bytes() {
        [b'h', level @ b'1'..=b'6'] => Some(level - b'0'),
        _ => None,
    }
}

fn hiding(name: &str, role: &str, style: &str, value: &dyn Fn(&[u8]) -> Option<String>) -> Hiding {
    let is_true = |key| value(key).is_some_and(|value| value == "true");
    let is_hidden = value(b"hidden").is_some()
        || is_true(b"aria-hidden")
        || ["display:none", "visibility:hidden", "visibility:collapse"]
            .iter()
            .any(|part| style.contains(part))
        || looks(name).is_some_and(|looks| looks.is_hidden)
        || matches!(name, "template" | "object" | "canvas" | "audio" | "video")
        || name == "dialog" && value(b"open").is_none();
    if is_hidden {
        return Hiding::Hidden;
    }
    let names = |key: &[u8]| {
        value(key).is_some_and(|words| {
            words.split(|sign: char| !sign.is_alphanumeric()).any(|word| BESIDE_WORDS.contains(&word))
        })
    };
    let is_beside = BESIDE.contains(&name)
        || name == "dialog"
        || BESIDE_ROLES.contains(&role)
        || is_true(b"aria-modal")
        || !matches!(name, "html" | "body" | "main" | "article")
            && level(name).is_none()
            && (names(b"class") || names(b"id"));
    if is_beside { Hiding::Beside } else { Hiding::Shown }
}

/// Whether the text of an element is bold, by its `font-weight` or its name; `None` to inherit from the parent.
fn bold(name: &str, style: &str) -> Option<bool> {
    let weight = style
        .rsplit_once("font-weight:")
        .map(|(_, weight)| weight.split([';', '!']).next().unwrap_or_default());
    match weight {
        Some("bold" | "bolder") => Some(true),
        Some("normal" | "lighter") => Some(false),
        Some(weight) => weight.parse::<u16>().ok().map(|weight| weight >= 600),
        None if matches!(name, "b" | "strong" | "th" | "dt") => Some(true),
        None => None,
    }
}

/// The formatting of the text in an inline element; `None` if it does not differ from the surrounding text.
pub fn looks(name: &str) -> Option<PieceLooks> {
    match name {
        "b" | "strong" => Some(PieceLooks { is_bold: true, is_hidden: false }),
        "s" | "del" | "strike" => Some(PieceLooks { is_bold: false, is_hidden: true }),
        _ => None,
    }
}
