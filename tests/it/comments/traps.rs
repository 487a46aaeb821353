//! Positions at which anchoring a comment is error-prone.

use super::{Beside, STRICT, W, at, commented, comments, holds, on, p, package, part, parts, r, word};
use goedwerk::annotate::{Note, annotate};

/// The anchored text of a comment on words of the first paragraph.
fn anchor(body: &str, words: &str) -> String {
    let file = word(body, &[]);
    let after = holds(&file, &[at(&file, 1, words, "x")]);
    comments(&after)["x"].clone()
}

#[test]
fn a_comment_stands_at_its_words() {
    let two = p(&(r("Voert gespr") + &r("ekken met &amp; over burgers.")));
    assert_eq!(anchor(&two, "gesprekken"), "gesprekken");
    assert_eq!(anchor(&two, "&"), "&amp;");
    assert_eq!(anchor(&two, "met & over"), "met &amp; over");
    assert_eq!(anchor(&two, "Voert"), "Voert");
    assert_eq!(anchor(&two, "burgers."), "burgers.");
    // White space is collapsed by the reader, but kept in the file.
    assert_eq!(
        anchor(&p(&r("een  \u{a0} team\u{ad}leider gezocht")), "een teamleider"),
        "een  \u{a0} team\u{ad}leider"
    );
    assert_eq!(
        anchor(
            &p("<w:r><w:t><![CDATA[een & team]]></w:t><w:t xml:space=\"preserve\"> leidt</w:t></w:r>"),
            "leidt"
        ),
        "leidt"
    );
}

#[test]
fn a_split_run_keeps_its_formatting() {
    let bold = "<w:r w:rsidR=\"00AB\"><w:rPr><w:b/></w:rPr><w:t>een jong team</w:t></w:r>";
    let file = word(&p(bold), &[]);
    let after = part(&holds(&file, &[at(&file, 1, "jong", "x")]), "word/document.xml");
    let run = |text: &str| {
        format!("<w:r w:rsidR=\"00AB\"><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
    };
    assert!(after.contains(&(run("een ") + "<w:commentRangeStart w:id=\"0\"/>" + &run("jong"))), "{after}");
    assert!(after.contains(&run(" team")), "{after}");
    // Run properties without content.
    let file = word(&p("<w:r><w:rPr/><w:t>een jong team</w:t></w:r>"), &[]);
    let after = part(&holds(&file, &[at(&file, 1, "jong", "x")]), "word/document.xml");
    assert_eq!(after.matches("<w:r><w:rPr/><w:t xml:space=\"preserve\">").count(), 3, "{after}");
    // `default` is the opposite of `preserve`.
    let file = word(&p("<w:r><w:t xml:space=\"default\">een jong team</w:t></w:r>"), &[]);
    let after = part(&holds(&file, &[at(&file, 1, "jong", "x")]), "word/document.xml");
    assert_eq!(after.matches("xml:space=\"preserve\">").count(), 3, "{after}");
}

#[test]
fn tabs_breaks_and_signs_in_a_run_stay_where_they_are() {
    let run = "<w:r><w:lastRenderedPageBreak/><w:t>Doel</w:t><w:tab/><w:t>Helpt mensen</w:t><w:br/><w:t>aan werk</w:t>\
               <w:noBreakHyphen/><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>";
    assert_eq!(anchor(&p(run), "Helpt mensen"), "Helpt mensen");
    assert_eq!(anchor(&p(run), "Doel"), "Doel");
    assert_eq!(anchor(&p(run), "mensen aan"), "mensenaan");
    let file = word(&p(run), &[]);
    holds(&file, &[at(&file, 1, "aan werk-", "x"), on(1, "y")]);
}

#[test]
fn fields_are_commented_at_their_result() {
    let field = |code: &str| {
        p(&(r("Zie ")
            + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>"
            + code
            + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
            + &r("bijlage twee")
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
            + &r(" hierna")))
    };
    assert_eq!(anchor(&field("REF twee"), "twee"), "twee");
    assert_eq!(anchor(&field("REF twee"), "Zie bijlage"), "Zie bijlage");
    let all = "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>REF x</w:instrText><w:fldChar w:fldCharType=\"separate\"/>\
               <w:t>bijlage</w:t><w:fldChar w:fldCharType=\"end\"/></w:r>";
    assert_eq!(anchor(&p(all), "bijlage"), "bijlage");
    // The result of a simple field is replaced as a whole when it is updated, so the comment encloses the field.
    let simple = p(&(r("Op ") + "<w:fldSimple w:instr=\"DATE\">" + &r("1 maart 2027") + "</w:fldSimple>"));
    assert_eq!(anchor(&simple, "maart"), "1 maart 2027");
}

#[test]
fn tracked_changes_are_crossed_and_deleted_text_has_no_comments() {
    let body = p(&(r("Leidt ")
        + "<w:del w:id=\"7\" w:author=\"A\"><w:r><w:delText>het jonge</w:delText></w:r></w:del>\
           <w:ins w:id=\"8\" w:author=\"A\"><w:r><w:t>een team</w:t></w:r></w:ins>\
           <w:moveFrom w:id=\"9\" w:author=\"A\"><w:r><w:t>weg</w:t></w:r></w:moveFrom>\
           <w:moveTo w:id=\"10\" w:author=\"A\"><w:r><w:t> van vijf</w:t></w:r></w:moveTo>"
        + &r(" mensen")));
    assert_eq!(anchor(&body, "Leidt een"), "Leidt een");
    assert_eq!(anchor(&body, "team van"), "team".to_owned() + "weg van");
    assert_eq!(anchor(&body, "een"), "een");
    let file = word(&body, &[]);
    holds(&file, &[on(1, "x"), at(&file, 1, "van vijf mensen", "y")]);
}

#[test]
fn links_and_content_controls_hold_comments_or_have_them_around() {
    let link = p(&(r("Zie ") + "<w:hyperlink w:anchor=\"a\">" + &r("de website van ons") + "</w:hyperlink>"));
    assert_eq!(anchor(&link, "website"), "website");
    let control = |kind: &str| {
        p(&(r("Naam: ")
            + "<w:sdt><w:sdtPr>"
            + kind
            + "</w:sdtPr><w:sdtContent>"
            + &r("Consulent Inkomen")
            + "</w:sdtContent></w:sdt>"))
    };
    assert_eq!(anchor(&control("<w:tag w:val=\"a\"/>"), "Inkomen"), "Inkomen");
    assert_eq!(anchor(&control("<w:text/>"), "Inkomen"), "Consulent Inkomen");
    let formula =
        p(&(r("Som ") + "<m:oMath xmlns:m=\"m\"><m:r><m:t>a plus b</m:t></m:r></m:oMath>" + &r(" is c")));
    assert_eq!(anchor(&formula, "plus"), "a plus b");
}

#[test]
fn text_boxes_are_commented_where_they_are_anchored() {
    let boxed = |text: &str| format!("<w:txbxContent>{}</w:txbxContent>", p(&r(text)));
    let body = p(&(r("Voor ")
        + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
        + &boxed("In het vak")
        + "</w:drawing></mc:Choice><mc:Fallback><w:pict>"
        + &boxed("In het vak")
        + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        + &r(" na")));
    let file = word(&body, &[]);
    let after = holds(&file, &[at(&file, 2, "het vak", "x"), at(&file, 1, "na", "y")]);
    let xml = part(&after, "word/document.xml");
    let start = "<w:commentRangeStart w:id=\"0\"/><w:r><mc:AlternateContent>";
    assert!(
        xml.contains(start) && xml.contains("</mc:AlternateContent></w:r><w:commentRangeEnd w:id=\"0\"/>"),
        "{xml}"
    );
    // Paragraphs in alternatives occur twice, so the comment is anchored before them.
    let around = p(&r("Vooraf"))
        + "<mc:AlternateContent><mc:Choice Requires=\"wps\">"
        + &p(&r("Keus"))
        + "</mc:Choice></mc:AlternateContent>";
    let file = word(&around, &[]);
    let note = Note { elsewhere: Some("Bij: Keus".to_owned()), ..on(2, "x") };
    assert_eq!(comments(&holds(&file, &[note]))["Bij: Keusx"], "Vooraf");
}

#[test]
fn a_note_that_has_no_place_of_its_own_says_where_it_is_about() {
    let footer = format!("<w:ftr xmlns:w=\"{W}\">{}</w:ftr>", p(&r("Bel mij")));
    let beside: [Beside; 1] = [(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer",
        "footer1.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml",
        &footer,
    )];
    let file = word(&(p(&r("Functie")) + &p("") + &p(&r("Doel"))), &beside);
    let note = |paragraph| Note { elsewhere: Some("Elders: ".to_owned()), ..on(paragraph, "x") };
    for (paragraph, said, words) in
        [(4, "Elders: x", "Doel"), (2, "Elders: x", "Functie"), (0, "Elders: x", "Functie"), (3, "x", "Doel")]
    {
        assert_eq!(comments(&holds(&file, &[note(paragraph)]))[said], words, "{paragraph}");
    }
    let empty = word(&p(""), &[]);
    assert!(annotate(&empty, &[on(1, "x")], None).is_err());
}

#[test]
fn names_follow_the_file() {
    let other = format!(
        "<a:document xmlns:a=\"{W}\"><a:body><a:p><a:r><a:t>een jong team</a:t></a:r></a:p></a:body></a:document>"
    );
    let bare = format!("<document xmlns=\"{W}\"><body><p><r><t>een jong team</t></r></p></body></document>");
    let strict = other.replace(W, STRICT);
    for xml in [&other, &bare, &strict] {
        let file = package(xml, &[]);
        let after = holds(&file, &[at(&file, 1, "jong", "x")]);
        assert_eq!(comments(&after)["x"], "jong");
        let list = part(&after, "word/comments.xml");
        assert_eq!(list.contains(STRICT), *xml == strict);
        let links = part(&after, "word/_rels/document.xml.rels");
        assert_eq!(links.contains("purl.oclc.org"), *xml == strict, "{links}");
    }
    let file = package(&bare, &[]);
    let after = part(&commented(&file, &[on(1, "x")]), "word/document.xml");
    assert!(after.contains(&format!("<w:commentRangeStart xmlns:w=\"{W}\" w:id=\"0\"/>")), "{after}");
}

#[test]
fn the_main_part_may_have_another_name_and_another_encoding() {
    let file = goedwerk_tests_file("5-ander-deel.docx");
    let after = holds_elsewhere(&file);
    assert!(parts(&after).iter().any(|(name, _)| name.ends_with("comments.xml")));
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><w:document xmlns:w=\"{W}\"><w:body>{}</w:body></w:document>",
        p(&r("een jong team"))
    );
    let utf16: Vec<u8> =
        "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    let file = crate::made_documents::archive(&[
        ("[Content_Types].xml", types.as_bytes()),
        ("word/document.xml", &utf16),
    ]);
    let after = commented(&file, &[at(&file, 1, "jong", "x")]);
    let old = goedwerk::reader::read("a", &file, goedwerk::reader::Kind::Docx);
    let new = goedwerk::reader::read("a", &after, goedwerk::reader::Kind::Docx);
    assert_eq!(old.blocks, new.blocks);
    assert!(commented(&after, &[at(&file, 1, "jong", "x")]) == after);
}

fn goedwerk_tests_file(name: &str) -> Vec<u8> {
    crate::support::bytes(format!("tests/word/{name}"))
}

/// Like [`holds`], for a file whose main document part has another name.
fn holds_elsewhere(file: &[u8]) -> Vec<u8> {
    let after = commented(file, &[on(1, "x")]);
    let [old, new] =
        [file, &after].map(|bytes| goedwerk::reader::read("a", bytes, goedwerk::reader::Kind::Docx));
    assert_eq!(old.blocks, new.blocks);
    assert!(commented(&after, &[on(1, "x")]) == after);
    after
}

#[test]
fn a_signed_or_locked_file_is_refused() {
    let file = word(&p(&r("Functie")), &[]);
    let signed = parts(&file);
    let mut signed: Vec<_> = signed.iter().map(|(name, xml)| (name.as_str(), xml.as_bytes())).collect();
    signed.push(("_xmlsignatures/sig1.xml", b"<Signature/>"));
    let signed = crate::made_documents::archive(&signed);
    assert_eq!(annotate(&signed, &[on(1, "x")], None), Err("docx-ondertekend"));
    assert_eq!(annotate(b"PK", &[], None).map(|_| ()), Err("docx-geen-zip"));
}

#[test]
fn a_date_is_written_only_if_given_and_signs_are_escaped() {
    let file = word(&p(&r("Functie")), &[]);
    assert!(!part(&commented(&file, &[on(1, "x")]), "word/comments.xml").contains("w:date"));
    let note = Note { text: vec!["a < b & \"c\"".to_owned(), "tweede".to_owned()], ..on(1, "") };
    let dated = annotate(&file, &[note], Some("2027-03-01T00:00:00Z")).expect("it can have comments");
    let list = part(&dated, "word/comments.xml");
    assert!(list.contains("w:date=\"2027-03-01T00:00:00Z\""), "{list}");
    assert!(list.contains("a &lt; b &amp; &quot;c&quot;"), "{list}");
    assert_eq!(list.matches("<w:p>").count(), 2);
}
