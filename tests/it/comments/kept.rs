//! What a run keeps: the text, comments by people, and the parts that belong to them.

use super::{Beside, W, anchored, at, commented, comments, holds, on, p, part, r, word};
use crate::made_documents::{Line, docx};
use crate::support::{bytes, kept, real_texts};
use goedwerk::annotate::Note;
use goedwerk::reader::{Kind, Zone, read};

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MICROSOFT: &str = "http://schemas.microsoft.com/office";
const TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const W14: &str = "http://schemas.microsoft.com/office/word/2010/wordml";

/// A body with a comment by a person on "jong" (ID 5), and her reply (ID 6).
fn body() -> String {
    p(&(r("een ")
        + "<w:commentRangeStart w:id=\"5\"/><w:commentRangeStart w:id=\"6\"/>"
        + &r("jong")
        + "<w:commentRangeEnd w:id=\"5\"/><w:r><w:commentReference w:id=\"5\"/></w:r>\
           <w:commentRangeEnd w:id=\"6\"/><w:r><w:commentReference w:id=\"6\"/></w:r>"
        + &r(" team")))
}

/// The comments part with comments by a person, including paragraph IDs.
fn list() -> String {
    let comment = |id: u32, name: &str, text: &str| {
        format!(
            "<w:comment w:id=\"{id}\" w:author=\"Ans\" w:initials=\"A\"><w:p w14:paraId=\"{name}\"><w:r><w:t>{text}</w:t></w:r></w:p>\
             </w:comment>"
        )
    };
    format!(
        "<w:comments xmlns:w=\"{W}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
         xmlns:w14=\"{W14}\" mc:Ignorable=\"w14\">{}{}</w:comments>",
        comment(5, "11111111", "Hoe jong?"),
        comment(6, "22222222", "Onder de dertig"),
    )
}

/// The additional comment parts of recent versions of Word.
fn modern() -> [(String, String, String, String); 4] {
    let part = |kind: &str, namespace: &str, prefix: &str, rows: &str| {
        let root = if kind == "commentsExtended" { "commentsEx" } else { kind };
        let year = match kind {
            "commentsIds" => "2016/09",
            "commentsExtensible" => "2018/08",
            _ => "2011",
        };
        (
            format!("{MICROSOFT}/{year}/relationships/{kind}"),
            format!("{kind}.xml"),
            format!("{TYPE}.{kind}+xml"),
            format!("<{prefix}:{root} xmlns:{prefix}=\"{namespace}\">{rows}</{prefix}:{root}>"),
        )
    };
    let word = format!("{MICROSOFT}/word");
    [
        part(
            "commentsExtended",
            &format!("{word}/2012/wordml"),
            "w15",
            "<w15:commentEx w15:paraId=\"11111111\" w15:done=\"0\"/>\
             <w15:commentEx w15:paraId=\"22222222\" w15:paraIdParent=\"11111111\" w15:done=\"0\"/>",
        ),
        part(
            "commentsIds",
            &format!("{word}/2016/wordml/cid"),
            "w16cid",
            "<w16cid:commentId w16cid:paraId=\"11111111\" w16cid:durableId=\"67000000\"/>\
             <w16cid:commentId w16cid:paraId=\"22222222\" w16cid:durableId=\"33333333\"/>",
        ),
        part(
            "commentsExtensible",
            &format!("{word}/2018/wordml/cex"),
            "w16cex",
            "<w16cex:commentExtensible w16cex:durableId=\"67000000\"/>",
        ),
        part(
            "people",
            &format!("{word}/2012/wordml"),
            "w15",
            "<w15:person w15:author=\"Ans\"><w15:presenceInfo w15:providerId=\"None\" w15:userId=\"Ans\"/></w15:person>",
        ),
    ]
}

fn comments_part(xml: &str) -> (String, String, String, String) {
    (format!("{OFFICE}/comments"), "comments.xml".to_owned(), format!("{TYPE}.comments+xml"), xml.to_owned())
}

fn file(body: &str, beside: &[(String, String, String, String)]) -> Vec<u8> {
    let beside: Vec<Beside> = beside.iter().map(|(a, b, c, d)| (&**a, &**b, &**c, &**d)).collect();
    word(body, &beside)
}

#[test]
fn comments_of_people_stay_with_their_places_and_replies() {
    let before = file(&body(), &[comments_part(&list())]);
    let after = holds(&before, &[at(&before, 1, "jong team", "x"), on(1, "y")]);
    let found = comments(&after);
    for (text, words) in
        [("Hoe jong?", "jong"), ("Onder de dertig", "jong"), ("x", "jong team"), ("y", "een jong team")]
    {
        assert_eq!(found[text], words, "{text}");
    }
    assert!(part(&after, "word/comments.xml").starts_with(&format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>{}",
        list().trim_end_matches("</w:comments>")
    )));
    // With other findings on a second run, the comments of goedwerk are replaced, and those of Ans are kept.
    let other = commented(&after, &[at(&before, 1, "een", "z")]);
    let found = comments(&other);
    assert_eq!(found.keys().map(String::as_str).collect::<Vec<_>>(), ["Hoe jong?", "Onder de dertig", "z"]);
    assert_eq!(comments(&commented(&other, &[])).len(), 2);
}

#[test]
fn numbers_are_above_those_of_comments_and_of_ranges() {
    let alone = p(&("<w:bookmarkStart w:id=\"900\" w:name=\"a\"/><w:bookmarkEnd w:id=\"900\"/>".to_owned()
        + "<w:commentRangeStart w:id=\"41\"/>"
        + &r("een team")
        + "<w:commentRangeEnd w:id=\"41\"/>"));
    let after = commented(&file(&alone, &[comments_part(&list())]), &[on(1, "x")]);
    assert!(part(&after, "word/comments.xml").contains("<w:comment w:id=\"42\" w:author=\"goedwerk\""));
}

#[test]
fn the_parts_beside_comments_have_a_row_for_each() {
    let mut beside = modern().to_vec();
    beside.push(comments_part(&list()));
    let before = file(&body(), &beside);
    let after = holds(&before, &[on(1, "x"), at(&before, 1, "team", "y")]);
    let rows = |bytes: &[u8], name: &str, row: &str| part(bytes, name).matches(row).count();
    assert_eq!(rows(&after, "word/commentsExtended.xml", "<w15:commentEx "), 4);
    assert_eq!(rows(&after, "word/commentsIds.xml", "<w16cid:commentId "), 4);
    assert_eq!(rows(&after, "word/commentsExtensible.xml", "<w16cex:commentExtensible "), 3);
    assert_eq!(rows(&after, "word/people.xml", "<w15:person "), 2);
    let list = part(&after, "word/comments.xml");
    for name in ["67000000", "67000001"] {
        assert!(list.contains(&format!("w14:paraId=\"{name}\"")), "{list}");
        assert!(part(&after, "word/commentsExtended.xml").contains(name));
    }
    // Durable IDs are unique.
    let ids = part(&after, "word/commentsIds.xml");
    assert_eq!(ids.matches("durableId=\"67000000\"").count(), 1, "{ids}");
    let without = commented(&after, &[]);
    for name in ["commentsExtended", "commentsIds", "commentsExtensible", "comments", "document"] {
        let name = format!("word/{name}.xml");
        if name.contains("document") {
            assert_eq!(anchored(&part(&without, &name)).len(), 2);
        } else {
            assert_eq!(part(&without, &name), part(&before, &name), "{name}");
        }
    }
}

#[test]
fn a_comment_that_somebody_replied_to_or_resolved_stays() {
    let mut beside = modern().to_vec();
    beside.push(comments_part(&list()));
    let before = file(&body(), &beside);
    let notes = [on(1, "x"), on(1, "y"), on(1, "z")];
    let after = commented(&before, &notes);
    // Ans replies to the first comment, and resolves the second.
    let changed = super::parts(&after).into_iter().map(|(name, xml)| {
        let xml = match name.as_str() {
            "word/commentsExtended.xml" => xml
                .replace(
                    "\"22222222\" w15:paraIdParent=\"11111111\"",
                    "\"22222222\" w15:paraIdParent=\"67000000\"",
                )
                .replace("\"67000001\" w15:done=\"0\"", "\"67000001\" w15:done=\"1\""),
            _ => xml,
        };
        (name, xml)
    });
    let changed: Vec<(String, String)> = changed.collect();
    let parts: Vec<(&str, &[u8])> =
        changed.iter().map(|(name, xml)| (name.as_str(), xml.as_bytes())).collect();
    let changed = crate::made_documents::archive(&parts);
    let again = comments(&commented(&changed, &notes));
    assert_eq!(again.len(), 5, "{again:?}");
    let none = comments(&commented(&changed, &[]));
    assert_eq!(
        none.keys().map(String::as_str).collect::<Vec<_>>(),
        ["Hoe jong?", "Onder de dertig", "x", "y"]
    );
}

#[test]
fn marks_in_two_tags_are_removed_too() {
    let before = word(&p(&r("een team")), &[]);
    let after = commented(&before, &[on(1, "x")]);
    let parts: Vec<(String, String)> = super::parts(&after)
        .into_iter()
        .map(|(name, xml)| {
            let two = xml
                .replace(
                    "<w:commentRangeStart w:id=\"0\"/>",
                    "<w:commentRangeStart w:id=\"0\"></w:commentRangeStart>",
                )
                .replace(
                    "<w:commentReference w:id=\"0\"/>",
                    "<w:rPr><w:b/></w:rPr><w:commentReference w:id=\"0\"></w:commentReference>",
                );
            (name, two)
        })
        .collect();
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, xml)| (name.as_str(), xml.as_bytes())).collect();
    let without = commented(&crate::made_documents::archive(&parts), &[]);
    assert_eq!(part(&without, "word/document.xml"), part(&before, "word/document.xml"));
}

/// Adds comments on every paragraph of a file and on words in each.
fn everywhere(file: &[u8]) -> Vec<u8> {
    let manuscript = read("a", file, Kind::Docx);
    let mut notes = Vec::new();
    for (number, block) in manuscript.blocks.iter().enumerate() {
        let paragraph = block.location.paragraph;
        notes.push(Note {
            elsewhere: Some(block.text().to_owned()),
            ..on(paragraph, &format!("hele {number}"))
        });
        let line = manuscript.source.line(paragraph);
        let words = block.text().split_whitespace().nth(number % 4);
        let start = words.and_then(|words| {
            manuscript.source.text[line.clone()].find(words).map(|at| at..at + words.len())
        });
        // Comments on text outside the body are anchored elsewhere.
        if let Some(words) = start.filter(|_| block.zone == Zone::Body) {
            notes.push(Note { words: Some(words), ..on(paragraph, &format!("woord {number}")) });
        }
    }
    let after = holds(file, &notes);
    let shown = comments(&after);
    for note in notes.iter().filter(|note| note.words.is_some()) {
        let line = manuscript.source.line(note.paragraph);
        let words = &manuscript.source.text[line][note.words.clone().expect("words")];
        let found = &shown.get(&note.text[0]).unwrap_or_else(|| panic!("{note:?}"));
        let found =
            found.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
        assert_eq!(found, words, "{note:?}");
    }
    after
}

/// The lines of a Markdown text, in the layout with styles or with tables.
fn lines(markdown: &str) -> Vec<Line> {
    let lines = markdown.lines().map(str::trim).filter(|line| line.chars().any(char::is_alphanumeric));
    let line = |(at, line): (usize, &str)| {
        let level = u8::try_from(line.bytes().take_while(|byte| *byte == b'#').count()).unwrap_or(0).min(6);
        let text = line.trim_start_matches(['#', '-', '*', ' ']);
        match (level, at % 7) {
            (0, 3) => Line::row(&["Regel", text]),
            (0, 5) => Line::item(0, text),
            (0, _) => Line::plain(text),
            (level, _) => Line::heading(level, text),
        }
    };
    lines.enumerate().map(line).collect()
}

#[test]
fn files_of_the_project_have_comments_on_every_word() {
    for name in ["docs/rondleiding.md", "README.md"] {
        let text = String::from_utf8(bytes(name)).expect("it is text");
        let file = docx(&lines(&text));
        let after = everywhere(&file);
        // The file is kept for the validator and for visual inspection.
        let name = name.replace("docs/", "").replace(".md", "");
        std::fs::write(kept("docx").join(format!("opmerkingen-{name}.docx")), after).expect("it can be kept");
    }
    for name in ["0-gewoon", "1-tekst-voor-tekstvak", "2-in-tekstvak", "3-verplaatst", "7-verborgen"] {
        everywhere(&bytes(format!("tests/word/{name}.docx")));
    }
    let mut beside = modern().to_vec();
    beside.push(comments_part(&list()));
    let body = body() + &docx_body();
    let modern = file(&body, &beside);
    let after = holds(&modern, &[at(&modern, 1, "jong team", "x"), at(&modern, 2, "twee", "y"), on(3, "z")]);
    std::fs::write(kept("docx").join("opmerkingen-van-mensen.docx"), after).expect("it can be kept");
}

/// Paragraphs with a link, a field and a tracked change.
fn docx_body() -> String {
    p(&(r("Zie ")
        + "<w:fldSimple w:instr=\"DATE\">"
        + &r("1 maart")
        + "</w:fldSimple>"
        + &r(" en bijlage twee")))
        + &p(&(r("Leidt ")
            + "<w:del w:id=\"7\" w:author=\"Ans\"><w:r><w:delText>het jonge</w:delText></w:r></w:del>\
               <w:ins w:id=\"8\" w:author=\"Ans\"><w:r><w:t>een team</w:t></w:r></w:ins>"))
}

#[test]
fn real_texts_have_comments_on_every_word() {
    let Some(folder) = real_texts("comments in real texts") else { return };
    for name in ["cases/word/Functieprofiel Consulent Inkomen.docx", "cases/vacancy/tabel.docx"] {
        #[allow(clippy::disallowed_methods, reason = "the texts are not part of the project")]
        let file = std::fs::read(folder.join(name)).expect("the file can be read");
        everywhere(&file);
    }
    #[allow(clippy::disallowed_methods, reason = "the texts are not part of the project")]
    let entries = std::fs::read_dir(folder.join("corpus/leren")).expect("the folder can be read");
    let texts: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    let texts = texts.iter().filter(|path| path.extension().is_some_and(|end| end == "md"));
    for path in texts.step_by(8) {
        #[allow(clippy::disallowed_methods, reason = "the texts are not part of the project")]
        let text = std::fs::read_to_string(path).expect("it is text");
        everywhere(&docx(&lines(&text)));
    }
}
