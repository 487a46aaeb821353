//! Renders many profiles as one web page: a summary, tables, and a sortable, searchable matrix with its evidence.

use serde::Serialize;

use super::landscape;
use crate::base::{Colour, Language};
use crate::blocks::from_markdown;
use crate::chart::radar;
use crate::compare::Comparison;
use crate::compare::fingerprint::Quote;
use crate::compare::landscape::{Counts, Landscape, ProfileRow};
use crate::compare::shard::LeftOut;
use crate::dimensions::Level;
use crate::messages::Words;
use crate::template::{RenderError, Templates, html_page};
use crate::write;
use crate::write::html::PageLook;
use crate::write::style::HouseStyle;

/// Maximum number of profiles for which the page contains all evidence; above it, one quotation per dimension.
const ALL_EVIDENCE: usize = 60;

/// Maximum number of profiles for which the page contains evidence at all; above it, the page would be too large.
const SOME_EVIDENCE: usize = 1000;

/// How many characters of context are shown around the quoted words.
const SHOWN: usize = 150;

/// Number of shades in the table of families.
const SHADES: usize = 4;

#[derive(Serialize)]
struct LandscapePage<'l> {
    language: &'static str,
    version: &'static str,
    title: &'static str,
    words: &'static Words,
    /// The house style, if any.
    huis: Option<House<'l>>,
    /// The parts of the document, as HTML.
    samenvatting: String,
    groepen: String,
    /// What the profiles share.
    gedeeld: String,
    clusters: String,
    leningen: String,
    /// The files that could not be compared; empty if none.
    overgeslagen: String,
    uitleg: String,
    grafiek: Option<String>,
    /// Whether groups are counted separately.
    telt_groepen: bool,
    heeft_bewijs: bool,
    groepkeuze: Vec<FilterChoice>,
    families: Vec<FamilySection<'l>>,
    profielen: Vec<Profile<'l>>,
}

/// The house style on the page: the settings of every web page, and shades of its colour for the matrix.
#[derive(Serialize)]
struct House<'l> {
    #[serde(flatten)]
    look: PageLook<'l>,
    tinten: Vec<Shade>,
}

/// A background colour and a text colour.
#[derive(Serialize)]
struct Shade {
    naam: &'static str,
    vlak: String,
    op: String,
}

/// The colours of the matrix by their names in the style sheet, each with its share of the house colour. That colour
/// has sufficient contrast on white, so white text has sufficient contrast on it.
const SHADED: [(&str, f64); 6] = [("e", 1.0), ("i", 0.2), ("d1", 0.1), ("d2", 0.3), ("d3", 0.6), ("d4", 1.0)];

impl<'l> House<'l> {
    fn of(style: &'l HouseStyle) -> Self {
        let shade = |(naam, share): (&'static str, f64)| {
            let colour = style.accent.on_white(share);
            let by_contrast = |a: &Colour, b: &Colour| colour.contrast(*a).total_cmp(&colour.contrast(*b));
            let op = [Colour::WHITE, Colour::BLACK].into_iter().max_by(by_contrast).unwrap_or(Colour::BLACK);
            Shade { naam, vlak: colour.hex(), op: op.hex() }
        };
        Self { look: PageLook::of(style), tinten: SHADED.map(shade).into() }
    }
}

#[derive(Serialize)]
struct FilterChoice {
    id: &'static str,
    naam: &'static str,
    n: usize,
}

#[derive(Serialize)]
struct FamilySection<'l> {
    id: &'static str,
    naam: &'l str,
    dimensies: Vec<&'l str>,
}

#[derive(Serialize)]
struct Profile<'l> {
    naam: &'l str,
    bestand: &'l str,
    groep: &'static str,
    groepnaam: &'static str,
    /// The text to search in, in lower case.
    zoek: String,
    telling: Counts,
    /// By family: how many dimensions are explicit, out of how many, and the shade.
    families: Vec<Tally>,
    /// By family, by dimension.
    cellen: Vec<Vec<Cell<'l>>>,
    ontbreekt: Vec<&'l str>,
}

#[derive(Serialize)]
struct Tally {
    expliciet: usize,
    totaal: usize,
    tint: usize,
}

#[derive(Serialize)]
struct Cell<'l> {
    /// `e`, `i` or `o`: the CSS class and, with `anker`, the target of the link.
    klasse: &'static str,
    letter: &'static str,
    aantal: usize,
    /// The index of the dimension among all dimensions.
    plaats: usize,
    naam: &'l str,
    citaten: Vec<Excerpt>,
}

/// Part of a text, with the words it is quoted for.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Excerpt {
    voor: String,
    woorden: String,
    na: String,
    regel: usize,
}

/// Renders the page. It is self-contained: it needs no network, and is readable without scripts.
///
/// # Errors
/// When a template fails.
pub fn page(
    templates: &Templates,
    landscape: &Landscape<'_>,
    comparison: &Comparison<'_>,
    left_out: &[LeftOut],
    style: Option<&HouseStyle>,
    language: Language,
) -> Result<String, RenderError> {
    let words = language.words();
    let parts = Parts::of(templates, landscape, comparison, language)?;
    let part = |name| parts.html(name, language);
    let few = landscape.profiles.len() <= landscape::BESIDE;
    let page = LandscapePage {
        language: language.tag(),
        version: env!("CARGO_PKG_VERSION"),
        title: &words.landscape.title,
        words,
        huis: style.map(House::of),
        samenvatting: part("samenvatting"),
        groepen: part("groepen"),
        gedeeld: part("gedeeld"),
        clusters: part("clusters"),
        leningen: part("leningen"),
        uitleg: part("uitleg"),
        overgeslagen: fragment(&super::left_out::left_out_list(left_out, language), language),
        grafiek: landscape::radar_of(landscape, language).map(|radar| radar::svg(&radar)),
        telt_groepen: !few,
        heeft_bewijs: landscape.profiles.len() <= SOME_EVIDENCE,
        groepkeuze: landscape
            .groups
            .iter()
            .map(|group| FilterChoice {
                id: group.id.id(),
                naam: group_name(group.id.id(), words),
                n: group.n,
            })
            .collect(),
        families: families(landscape, language),
        profielen: landscape.profiles.iter().map(|row| profile(row, landscape, language)).collect(),
    };
    html_page("overzicht.html", &page)
}

/// The output of the template by part: Markdown after a line `<!-- deel: name -->`.
struct Parts {
    markdown: String,
}

/// Prefix and suffix of such a line.
const PART: (&str, &str) = ("<!-- deel: ", " -->");

impl Parts {
    /// Renders the template once for all parts.
    fn of(
        templates: &Templates,
        landscape: &Landscape<'_>,
        comparison: &Comparison<'_>,
        language: Language,
    ) -> Result<Self, RenderError> {
        let mut view = landscape::view(landscape, comparison, language, true);
        view.pagina = true;
        templates.render("overzicht.md", &view, language).map(|markdown| Self { markdown })
    }

    /// A part as HTML; empty if the template does not have it.
    fn html(&self, name: &str, language: Language) -> String {
        let mut is_asked = false;
        let mut part = String::new();
        for line in self.markdown.lines() {
            match line.strip_prefix(PART.0).and_then(|rest| rest.strip_suffix(PART.1)) {
                Some(found) => is_asked = found == name,
                None if is_asked => part.extend([line, "\n"]),
                None => {}
            }
        }
        fragment(&part, language)
    }
}

fn fragment(markdown: &str, language: Language) -> String {
    write::html::fragment(&from_markdown::content(markdown, language, &[]), 3)
}

fn families<'l>(landscape: &'l Landscape<'_>, language: Language) -> Vec<FamilySection<'l>> {
    let families = landscape.families.iter().map(|family| FamilySection {
        id: family.id,
        naam: landscape::family_name(family, language),
        dimensies: family.dimensions.iter().map(|row| landscape::name(&row.name, language)).collect(),
    });
    families.collect()
}

fn group_name(id: &'static str, words: &'static Words) -> &'static str {
    words.landscape.groups.get(id).map_or(id, String::as_str)
}

fn profile<'l>(row: &'l ProfileRow<'_>, landscape: &'l Landscape<'_>, language: Language) -> Profile<'l> {
    let quotes = match landscape.profiles.len() {
        few if few <= ALL_EVIDENCE => usize::MAX,
        many if many <= SOME_EVIDENCE => 1,
        _ => 0,
    };
    let mut place = 0;
    let mut cells = Vec::new();
    let mut absent = Vec::new();
    for family in &landscape.families {
        let mut of_family = Vec::new();
        for dimension in &family.dimensions {
            let cell =
                cell(row, &dimension.name.id, landscape::name(&dimension.name, language), place, quotes);
            if cell.klasse == "o" {
                absent.push(cell.naam);
            }
            of_family.push(cell);
            place += 1;
        }
        cells.push(of_family);
    }
    Profile {
        naam: &row.name,
        bestand: row.file,
        groep: row.group.id(),
        groepnaam: group_name(row.group.id(), language.words()),
        zoek: row.name.to_lowercase(),
        telling: row.counts,
        families: row.by_family.iter().map(|counts| tally(*counts)).collect(),
        cellen: cells,
        ontbreekt: absent,
    }
}

fn tally(counts: Counts) -> Tally {
    let total = counts.total();
    Tally {
        expliciet: counts.explicit,
        totaal: total,
        tint: (SHADES * counts.explicit).div_ceil(total.max(1)),
    }
}

fn cell<'l>(row: &ProfileRow<'_>, id: &str, name: &'l str, place: usize, quotes: usize) -> Cell<'l> {
    let (class, letter) = match row.level(id) {
        Level::Explicit => ("e", "E"),
        Level::Implicit => ("i", "I"),
        Level::Absent => ("o", "–"),
    };
    let covered = row.dimensions.get(id);
    let evidence = covered.map_or(&[][..], |covered| &covered.evidence);
    Cell {
        klasse: class,
        letter,
        aantal: covered.map_or(0, |covered| covered.count),
        plaats: place,
        naam: name,
        citaten: evidence.iter().take(quotes).map(excerpt).collect(),
    }
}

/// The words with their surrounding context.
fn excerpt(quote: &Quote) -> Excerpt {
    let text = quote.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = quote.words.split_whitespace().collect::<Vec<_>>().join(" ");
    let found = if words.is_empty() { None } else { text.find(&words) };
    let (before, rest) = text.split_at(found.unwrap_or(0));
    let (marked, after) = rest.split_at(found.map_or(0, |_| words.len()));
    let room = SHOWN.saturating_sub(marked.chars().count());
    let ahead = room.saturating_sub(after.chars().count()).max(room / 3);
    let voor = last(before, ahead);
    let na = first(after, room.saturating_sub(voor.chars().count()));
    Excerpt { voor, woorden: marked.to_owned(), na, regel: quote.line }
}

/// The start of a text, cut at a word boundary.
fn first(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        None => text.to_owned(),
        Some((end, _)) => {
            let cut = text[..end].rfind(' ').unwrap_or(0);
            format!("{} …", &text[..cut])
        }
    }
}

/// The end of a text, cut at a word boundary.
fn last(text: &str, most: usize) -> String {
    let count = text.chars().count();
    if count <= most {
        return text.to_owned();
    }
    let start = text.char_indices().nth(count - most).map_or(text.len(), |(start, _)| start);
    let cut = text[start..].find(' ').map_or(text.len(), |space| start + space);
    format!("…{}", &text[cut..])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quote(text: &str, words: &str) -> Excerpt {
        excerpt(&Quote {
            text: text.to_owned(),
            words: words.to_owned(),
            pointer: "/doel".to_owned(),
            line: 3,
        })
    }

    #[test]
    fn a_short_text_is_whole_and_a_long_one_keeps_its_words() {
        let short = quote("Doet mee\naan intervisie.", "aan intervisie");
        assert_eq!(
            (short.voor.as_str(), short.woorden.as_str(), short.na.as_str()),
            ("Doet mee ", "aan intervisie", ".")
        );
        let text = format!("{}doet mee aan intervisie{}", "één ".repeat(200), " en meer".repeat(200));
        let long = quote(&text, "aan intervisie");
        let shown = format!("{}{}{}", long.voor, long.woorden, long.na);
        assert!(long.voor.starts_with('…') && long.na.ends_with('…') && long.woorden == "aan intervisie");
        assert!(shown.chars().count() <= SHOWN + 4, "{shown}");
        let field = quote("Een veld", "");
        assert_eq!((field.woorden.as_str(), field.na.as_str()), ("", "Een veld"));
    }

    #[test]
    fn only_nothing_is_white_and_only_all_is_darkest() {
        let tint = |explicit, absent| tally(Counts { explicit, implicit: 0, absent }).tint;
        assert_eq!((tint(0, 3), tint(1, 9), tint(9, 1), tint(3, 0)), (0, 1, 4, 4));
    }
}
