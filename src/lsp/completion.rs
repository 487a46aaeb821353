//! Completions at the cursor.

use gen_lsp_types as lsp;

use super::open::View;
use super::typing::{self, Typing, Wanted};
use crate::base::Language;
use crate::check::read_profile;
use crate::dimensions::catalogue;
use crate::document::Document;
use crate::lint::rules;
use crate::model::Profile;
use crate::schema::Format;
use crate::schema::meaning::Referent;
use crate::schema::outline::{self, Form, Key};
use crate::source::Source;
use crate::waivers;

/// The keys and values that are valid at an offset. The editor filters by prefix.
pub fn at(view: &View<'_>, offset: usize) -> Option<Vec<lsp::CompletionItem>> {
    let typing = typing::at(view.source(), offset)?;
    let rest = Rest::of(view.source(), &typing);
    let range = view.range(&typing.word);
    let Some(format) = rest.format() else {
        return Some(beginning(view, &typing, range)).filter(|items| !items.is_empty());
    };
    let mut items = Vec::new();
    if typing.wanted != Wanted::Key {
        items.extend(values(view, &rest, format, &typing.pointer, range));
    }
    if typing.wanted != Wanted::Value {
        let keys = outline::keys(format, &typing.pointer);
        let absent = keys.iter().filter(|key| !typing.present.iter().any(|present| present == key.name));
        items.extend(absent.map(|key| key_item(view, key, &typing, range)));
    }
    // Keeps the order of the schema, in which the expected items come first.
    for (index, item) in items.iter_mut().enumerate() {
        item.sort_text = Some(format!("{index:03}"));
    }
    Some(items)
}

/// The file without the line being typed, which is usually incomplete.
struct Rest {
    bytes: Vec<u8>,
    document: Document,
}

impl Rest {
    fn of(source: &Source, typing: &Typing) -> Self {
        let line = source.line(source.position(typing.word.start).line);
        let mut text = source.text.clone();
        text.replace_range(line, "");
        let source = Source::new("", text);
        let (document, _) = Document::parse(&source);
        Self { bytes: source.text.into_bytes(), document }
    }

    fn format(&self) -> Option<Format> {
        let named = self.document.text("/formaat")?;
        Format::ALL.into_iter().find(|format| format.id() == named)
    }

    /// The profile whose items can be referred to: this file, or the one it refers to.
    fn profile(&self, view: &View<'_>) -> Option<Profile> {
        match self.document.text("/profiel") {
            Some(path) => read_profile(path, &(view.sibling)(path)?),
            None => read_profile("", &self.bytes),
        }
    }
}

/// In a file without a format, the only completion is the format line.
fn beginning(view: &View<'_>, typing: &Typing, range: lsp::Range) -> Vec<lsp::CompletionItem> {
    let is_key = typing.wanted == Wanted::Key && typing.pointer.is_empty() && typing.column == 0;
    let is_value = typing.wanted == Wanted::Value && typing.pointer == "/formaat";
    // Files of other kinds are ignored.
    if !is_value && !(is_key && (view.is_ours() || view.checked.document.root().is_none() || only_word(view)))
    {
        return Vec::new();
    }
    let items = Format::ALL.into_iter().map(|format| {
        let label = if is_key { format!("formaat: {}", format.id()) } else { format.id().to_owned() };
        item(
            label.clone(),
            label,
            lsp::CompletionItemKind::Value,
            range,
            outline::description(format, "").to_owned(),
        )
    });
    items.collect()
}

/// Whether the file consists only of the word being typed.
fn only_word(view: &View<'_>) -> bool {
    !view.source().text.trim().contains(char::is_whitespace)
}

fn key_item(view: &View<'_>, key: &Key, typing: &Typing, range: lsp::Range) -> lsp::CompletionItem {
    let below = " ".repeat(typing.column + 2);
    let text = match key.form {
        Form::Plain => format!("{}: ", key.name),
        Form::Block if typing.in_flow => format!("{}: {{ ", key.name),
        Form::List if typing.in_flow => format!("{}: [", key.name),
        Form::Block => format!("{}:\n{below}", key.name),
        Form::List => format!("{}:\n{below}- ", key.name),
    };
    let kind = if key.form == Form::Plain {
        lsp::CompletionItemKind::Property
    } else {
        lsp::CompletionItemKind::Module
    };
    let mut item = item(key.name.to_owned(), text, kind, range, key.description.to_owned());
    item.insert_text_mode = Some(lsp::InsertTextMode::AsIs);
    item.detail = key.is_required.then(|| view.language.words().editor.required.clone());
    item
}

fn values(
    view: &View<'_>,
    rest: &Rest,
    format: Format,
    pointer: &str,
    range: lsp::Range,
) -> Vec<lsp::CompletionItem> {
    let make = |value: &str, kind, detail: Option<String>, text: String| {
        let mut item = item(value.to_owned(), value.to_owned(), kind, range, text);
        item.detail = detail;
        item
    };
    let referent = format.meaning().at(pointer).and_then(|meaning| meaning.refers);
    if referent == Some(Referent::Rule) {
        let named = rules().filter(|rule| waivers::can_be_set_aside(rule));
        let items = named.map(|rule| {
            let why = rule.wording(view.language).why.to_owned();
            make(rule.name, lsp::CompletionItemKind::Constant, None, why)
        });
        return items.collect();
    }
    if let Some(referent @ (Referent::Competency | Referent::CoreTask)) = referent {
        let Some(profile) = rest.profile(view) else { return Vec::new() };
        let known: Vec<(String, String)> = if referent == Referent::Competency {
            profile.competencies.iter().map(|item| (item.id(), item.name.clone())).collect()
        } else {
            profile.core_tasks.iter().map(|item| (item.id(), item.title.clone())).collect()
        };
        let known = known.into_iter().filter(|(id, _)| !id.is_empty());
        return known
            .map(|(id, name)| make(&id, lsp::CompletionItemKind::Reference, Some(name), String::new()))
            .collect();
    }
    let items = outline::values(format, pointer).into_iter().map(|value| match catalogue().get(value) {
        Some(dimension) => {
            // The full page is shown on hover, once the name is inserted.
            let (name, shows) = match view.language {
                Language::Dutch => (&dimension.dutch, &dimension.shows_dutch),
                Language::English => (&dimension.english, &dimension.shows_english),
            };
            make(value, lsp::CompletionItemKind::EnumMember, Some(name.clone()), shows.clone())
        }
        None => make(value, lsp::CompletionItemKind::EnumMember, None, String::new()),
    });
    items.collect()
}

fn item(
    label: String,
    text: String,
    kind: lsp::CompletionItemKind,
    range: lsp::Range,
    explanation: String,
) -> lsp::CompletionItem {
    let explained = lsp::MarkupContent { kind: lsp::MarkupKind::Markdown, value: explanation };
    lsp::CompletionItem {
        label,
        kind: Some(kind),
        documentation: (!explained.value.is_empty()).then(|| explained.into()),
        text_edit: Some(lsp::TextEdit { range, new_text: text }.into()),
        ..lsp::CompletionItem::default()
    }
}
