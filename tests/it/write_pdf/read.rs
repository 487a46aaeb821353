//! Reads a PDF back, with a library unrelated to the one that wrote it.

use std::collections::BTreeMap;

use hayro_syntax::Pdf;
use hayro_syntax::content::ops::TypedInstruction;
use hayro_syntax::object::{Array, Dict, Name, Object, Stream, String as Bytes};
use hayro_syntax::page::Page;

/// The content of a PDF.
pub struct ReadBack {
    /// The structure tree.
    pub root: Element,
    /// The text of each page in content order, decoration and real content separately.
    pub pages: Vec<Sheet>,
    /// The language.
    pub language: String,
    /// The title in the document properties.
    pub title: String,
    /// The outline entries, each with its depth.
    pub outline: Vec<(usize, String)>,
    /// The metadata.
    pub metadata: String,
    /// The number of codes on the pages without a glyph.
    pub unknown: usize,
}

/// The text of a page.
#[derive(Default)]
pub struct Sheet {
    /// Real content, by marked-content id.
    pub content: BTreeMap<i32, String>,
    /// The text of decoration (artifacts).
    pub decoration: String,
}

/// A structure element.
#[derive(Debug, Clone)]
pub struct Element {
    /// Its role.
    pub role: String,
    /// The scope of a table header.
    pub scope: Option<String>,
    /// The alternative text of a figure.
    pub alternative: Option<String>,
    /// The target of a link, and its description for screen readers.
    pub links: Vec<(String, String)>,
    /// Its own text, without that of its children.
    pub own: String,
    /// Its children.
    pub parts: Vec<Element>,
    /// All its text, in reading order.
    pub text: String,
}

impl Element {
    /// All descendants with this role, in reading order.
    pub fn all(&self, role: &str) -> Vec<&Element> {
        let mut found = Vec::new();
        for part in &self.parts {
            if part.role == role {
                found.push(part);
            }
            found.extend(part.all(role));
        }
        found
    }

    /// The roles of the children.
    pub fn roles(&self) -> Vec<&str> {
        self.parts.iter().map(|part| part.role.as_str()).collect()
    }
}

/// Reads a PDF.
pub fn read(bytes: &[u8]) -> ReadBack {
    let pdf = Pdf::new(bytes.to_vec()).expect("it is a PDF");
    let catalog: Dict = pdf.xref().get(pdf.xref().root_id()).expect("there is a catalog");
    let mut unknown = 0;
    let mut numbers = BTreeMap::new();
    let mut pages = Vec::new();
    for (index, page) in pdf.pages().iter().enumerate() {
        numbers.insert(page.raw().obj_id().expect("a page has a number"), index);
        pages.push(sheet(page, &mut unknown));
    }
    let tree: Dict = catalog.get("StructTreeRoot").expect("there are tags");
    let top: Array = tree.get("K").expect("there is a tag");
    let document: Dict = top.iter::<Dict>().next().expect("the first tag");
    let root = element(&document, &pages, &numbers);
    let outline = catalog.get::<Dict>("Outlines").map(|outlines| entries(&outlines, 0)).unwrap_or_default();
    let metadata: Stream = catalog.get("Metadata").expect("there is metadata");
    ReadBack {
        root,
        language: words(&catalog.get::<Bytes>("Lang").expect("there is a language")),
        title: words_of(pdf.metadata().title.as_deref().unwrap_or_default()),
        outline,
        metadata: String::from_utf8(metadata.decoded().expect("it can be read").to_vec())
            .expect("it is text"),
        pages,
        unknown,
    }
}

fn entries(parent: &Dict, depth: usize) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut next: Option<Dict> = parent.get("First");
    while let Some(entry) = next {
        found.push((depth, words(&entry.get::<Bytes>("Title").expect("an entry has a title"))));
        found.extend(entries(&entry, depth + 1));
        next = entry.get("Next");
    }
    found
}

fn element(
    tag: &Dict,
    pages: &[Sheet],
    numbers: &BTreeMap<hayro_syntax::object::ObjectIdentifier, usize>,
) -> Element {
    let role = tag.get::<Name>("S").expect("a tag has a role").as_str().to_owned();
    let attributes: Option<Dict> = tag.get("A");
    let scope = attributes.and_then(|attributes| Some(attributes.get::<Name>("Scope")?.as_str().to_owned()));
    let alternative = tag.get::<Bytes>("Alt").map(|text| words(&text));
    let page_of = |dict: &Dict| dict.get::<Dict>("Pg").and_then(|page| numbers.get(&page.obj_id()?).copied());
    let on = page_of(tag);
    let mut element = Element {
        role,
        scope,
        alternative,
        links: Vec::new(),
        own: String::new(),
        parts: Vec::new(),
        text: String::new(),
    };
    for kid in tag.get::<Array>("K").expect("a tag has parts").iter::<Object>() {
        let Some(dict) = kid.clone().into_dict() else {
            let number = kid.into_i32().expect("a number");
            element.say(&pages[on.expect("a page")].content[&number]);
            continue;
        };
        match dict.get::<Name>("Type").expect("a type").as_str() {
            "MCR" => {
                let page = page_of(&dict).expect("a page");
                let number = dict.get::<i32>("MCID").expect("a number");
                element.say(&pages[page].content[&number]);
            }
            "OBJR" => {
                let annotation: Dict = dict.get("Obj").expect("an annotation");
                let action: Dict = annotation.get("A").expect("an action");
                let address = words(&action.get::<Bytes>("URI").expect("an address"));
                element.links.push((address, words(&annotation.get::<Bytes>("Contents").expect("words"))));
            }
            _ => {
                let part = self::element(&dict, pages, numbers);
                element.text.push_str(&part.text);
                element.parts.push(part);
            }
        }
    }
    element
}

impl Element {
    /// A soft hyphen at the end of a line is not part of the word.
    fn say(&mut self, text: &str) {
        let text = text.replace('\u{ad}', "");
        self.own.push_str(&text);
        self.text.push_str(&text);
    }
}

fn sheet(page: &Page, unknown: &mut usize) -> Sheet {
    let mut sheet = Sheet::default();
    let mut number = None;
    let mut font = BTreeMap::new();
    let mut operations = page.typed_operations();
    while let Some(operation) = operations.next() {
        match operation {
            TypedInstruction::BeginMarkedContentWithProperties(begin) => {
                number = begin.1.clone().into_dict().and_then(|properties| properties.get::<i32>("MCID"));
                assert!(
                    number.is_some() || begin.0.as_str() == "Artifact",
                    "what is not content is decoration"
                );
                if let Some(number) = number {
                    assert!(
                        sheet.content.insert(number, String::new()).is_none(),
                        "marked-content ids are unique"
                    );
                }
            }
            TypedInstruction::TextFont(set) => {
                font = codes(&page.resources().get_font(set.0).expect("the font is there"));
            }
            TypedInstruction::ShowTexts(shown) => {
                for part in shown.0.iter::<Object>() {
                    let Some(bytes) = part.into_string() else { continue };
                    for code in bytes.as_bytes().chunks(2) {
                        let said = font.get(&u16::from_be_bytes([code[0], code[1]]));
                        let said = said.map_or_else(
                            || {
                                *unknown += 1;
                                ""
                            },
                            String::as_str,
                        );
                        match number {
                            Some(number) => sheet.content.entry(number).or_default().push_str(said),
                            None => sheet.decoration.push_str(said),
                        }
                    }
                }
            }
            _ => {}
        }
    }
    sheet
}

/// The text of each code of a font; codes mapped to glyph 0 are left out.
fn codes(font: &Dict) -> BTreeMap<u16, String> {
    let texts: Stream = font.get("ToUnicode").expect("the codes have texts");
    let texts = String::from_utf8(texts.decoded().expect("it can be read").to_vec()).expect("it is text");
    let descendant: Dict =
        font.get::<Array>("DescendantFonts").expect("a font").iter::<Dict>().next().expect("one");
    let glyphs: Stream = descendant.get("CIDToGIDMap").expect("the codes have glyphs");
    let glyphs = glyphs.decoded().expect("it can be read").to_vec();
    let mut codes = BTreeMap::new();
    for line in texts.lines().filter(|line| line.starts_with('<') && line.matches('<').count() == 2) {
        let [code, said] = line.split_whitespace().collect::<Vec<_>>()[..] else { continue };
        let code = u16::from_str_radix(code.trim_matches(['<', '>']), 16).expect("hexadecimal");
        let said = said.trim_matches(['<', '>']);
        let units: Vec<u16> = (0..said.len())
            .step_by(4)
            .map(|at| u16::from_str_radix(&said[at..at + 4], 16).expect("hexadecimal"))
            .collect();
        let glyph = usize::from(code) * 2;
        if glyphs[glyph..glyph + 2] != [0, 0] {
            codes.insert(code, String::from_utf16(&units).expect("it is text"));
        }
    }
    codes
}

fn words(bytes: &Bytes) -> String {
    words_of(bytes.as_bytes())
}

fn words_of(bytes: &[u8]) -> String {
    let Some(wide) = bytes.strip_prefix(&[0xfe, 0xff]) else {
        return String::from_utf8_lossy(bytes).into_owned();
    };
    let units: Vec<u16> = wide.chunks(2).map(|unit| u16::from_be_bytes([unit[0], unit[1]])).collect();
    String::from_utf16(&units).expect("it is text")
}
