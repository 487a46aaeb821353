//! Go to definition, for references.

use std::ops::Range;

use gen_lsp_types as lsp;

use super::open::View;
use super::{locate, uri};
use crate::check::{Content, read_profile};
use crate::document::Document;
use crate::finding::Place;
use crate::lint::references::Ids;
use crate::model::Profile;
use crate::schema::meaning::Referent;
use crate::source::Source;

/// The location of the definition that the value at an offset refers to.
pub fn at(view: &View<'_>, offset: usize) -> Option<lsp::Definition> {
    let spot = locate::at(&view.checked.document, offset).filter(|spot| !spot.is_key)?;
    let value = view.checked.document.text(&spot.pointer)?;
    let other = match &view.checked.content {
        Some(Content::Vacancy(vacancy)) => Some(vacancy.profile.as_str()),
        Some(Content::Development(development)) => Some(development.profile.as_str()),
        _ => None,
    };
    let referent = view.checked.format?.meaning().at(&spot.pointer)?.refers?;
    if other.is_some() && referent == Referent::ProfileFile {
        let address = uri::beside(view.uri, value)?;
        (view.sibling)(value)?;
        return Some(location(address, lsp::Range::default()));
    }
    match (&view.checked.content, other) {
        (Some(Content::Profile(profile, _)), _) => {
            let span = item(&view.checked.document, view.source(), profile, referent, value)?;
            Some(location(view.uri.to_owned(), view.range(&span)))
        }
        (_, Some(path)) => {
            let bytes = (view.sibling)(path)?;
            let profile = read_profile(path, &bytes)?;
            let (source, _) = Source::decode("", &bytes);
            let (document, _) = Document::parse(&source);
            let span = item(&document, &source, &profile, referent, value)?;
            Some(location(uri::beside(view.uri, path)?, view.encoding.range(&source, &span)))
        }
        _ => None,
    }
}

fn location(address: String, range: lsp::Range) -> lsp::Definition {
    lsp::Location { uri: address.into(), range }.into()
}

/// The location of the item with this id: its id, or the name from which the id is derived.
fn item(
    document: &Document,
    source: &Source,
    profile: &Profile,
    referent: Referent,
    id: &str,
) -> Option<Range<usize>> {
    let ids = Ids::of(profile);
    let (list, name) = referent.home()?;
    let index = ids.of_kind(referent)?.iter().position(|known| known == id)?;
    let item = format!("/{list}/{index}");
    let key = if document.node(&format!("{item}/id")).is_some() { "id" } else { name };
    Some(document.span(source, &Place::Value(format!("{item}/{key}"))))
}
