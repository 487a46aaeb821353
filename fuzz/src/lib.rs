//! Fuzz targets: operations on arbitrary bytes, and the properties that must hold. One function per target; `targets/`
//! passes bytes from libFuzzer, `tests/it/fuzz_replay.rs` those of past failures.
//!
//! Each panics if a property does not hold. Crashes, hangs and unbounded memory use are for the caller to detect.

mod generated;

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::Path;
use std::sync::LazyLock;

use goedwerk::base::{Language, slug};
use goedwerk::baseline::Baseline;
use goedwerk::blocks::Image;
use goedwerk::blocks::from_markdown::{Picture, blocks, content};
use goedwerk::check::{Checked, Content, Settings, check as check_file, check_vacancy_text};
use goedwerk::compare::shard::{Collection, ShardLine};
use goedwerk::compare::{Fingerprint, compare, landscape};
use goedwerk::compose;
use goedwerk::compose::traced_vacancy;
use goedwerk::compose::vacancy::Length;
use goedwerk::config::load;
use goedwerk::document::Document;
use goedwerk::finding::{Evidence, Finding, Place};
use goedwerk::fix::{apply, fix};
use goedwerk::model::{Development, Pairings, Profile, Vacancy};
use goedwerk::plan::Catalogue;
use goedwerk::reader::read as read_document;
use goedwerk::report::{
    Report, Summary, concise, github, gitlab, html, json, junit, markdown as markdown_report, sarif, text,
};
use goedwerk::rule::Severity;
use goedwerk::schema::Format;
use goedwerk::source::Source;
use goedwerk::tables::{Compared, csv, json as json_table, workbook};
use goedwerk::template::Templates;
use goedwerk::vacancy_text::{Kind, read as read_vacancy};
use goedwerk::words::{Readability, Text, content_words, passive, sentences, syllables};
use goedwerk::write::calendar;
use goedwerk::write::style::HouseStyle;
use goedwerk::write::typeface::{Family, FontFile};
use goedwerk::write::{Format as Written, WriteError, write};

const PROFILE: &[u8] = include_bytes!("../../profiles/gemeenten/klantmanager.yaml");
const VACANCY: &[u8] = include_bytes!("../../profiles/gemeenten/klantmanager.vacature.yaml");
const DEVELOPMENT: &[u8] = include_bytes!("../../profiles/gemeenten/klantmanager.ontwikkeling.yaml");
const LOGO: &str = include_str!("../../profiles/gemeenten/logo.svg");

/// The shipped files for one job.
static SHIPPED: LazyLock<(Profile, Vacancy, Development)> = LazyLock::new(|| {
    let profile = serde_yaml::from_slice(PROFILE).expect("it is a profile");
    let vacancy = serde_yaml::from_slice(VACANCY).expect("it is a vacancy");
    (profile, vacancy, serde_yaml::from_slice(DEVELOPMENT).expect("it is a development file"))
});

/// The language selected by the first byte, and the remaining bytes.
fn language(bytes: &[u8]) -> (Language, &[u8]) {
    match bytes.split_first() {
        Some((first, rest)) if first % 2 == 1 => (Language::English, rest),
        Some((_, rest)) => (Language::Dutch, rest),
        None => (Language::Dutch, bytes),
    }
}

/// Parses YAML: every span is within the file, and every text occurs at its span.
pub fn document(bytes: &[u8]) {
    let (source, in_bytes) = Source::decode("bestand.yaml", bytes);
    let (document, findings) = Document::parse(&source);
    assert!(
        document.root().is_some() || !findings.is_empty() || in_bytes.is_some(),
        "no tree and no findings"
    );
    for finding in findings.iter().chain(&in_bytes) {
        in_file(&source, &document, finding);
    }
    for (pointer, value) in document.texts() {
        assert_eq!(document.text(&pointer), Some(value), "{pointer}");
        let evidence = Evidence { pointer: pointer.clone(), offset: 0, quote: value.to_owned() };
        for place in [Place::Key(pointer.clone()), Place::Value(pointer), Place::Words(evidence)] {
            assert!(source.text.get(document.span(&source, &place)).is_some(), "{place:?}");
            assert!(source.text.get(document.edit_span(&source, &place)).is_some(), "{place:?}");
        }
    }
    assert_eq!(document.to_json().is_null(), document.root().is_none_or(|root| root.to_json().is_null()));
}

/// A finding and its fix have spans within the file.
fn in_file(source: &Source, document: &Document, finding: &Finding) {
    let name = finding.rule.name;
    let span = document.span(source, &finding.place);
    assert!(source.text.get(span.clone()).is_some(), "{name}: {span:?}");
    assert!((1..=source.lines()).contains(&source.position(span.start).line), "{name}");
    for evidence in &finding.evidence {
        assert!(source.text.get(document.evidence_span(source, evidence)).is_some(), "{name}: {evidence:?}");
    }
    for edit in finding.fix.iter().flat_map(|fix| &fix.edits) {
        assert!(source.text.get(document.edit_span(source, &edit.place)).is_some(), "{name}: {edit:?}");
    }
}

fn sound(checked: &Checked) {
    let suppressed = checked.suppressed.iter().map(|suppressed| &suppressed.finding);
    for finding in checked.findings.iter().chain(suppressed) {
        in_file(&checked.source, &checked.document, finding);
    }
}

/// Files that a file refers to: the shipped profile, or nothing.
fn beside(path: &str) -> Option<Vec<u8>> {
    path.ends_with("klantmanager.yaml").then(|| PROFILE.to_vec())
}

fn options() -> Settings<'static> {
    Settings { sibling: &beside, today: Some("2027-01-01"), ..Settings::default() }
}

/// Loads what the first file loads: rules, word lists, schemas, templates, fonts.
#[allow(dead_code, reason = "the replay in the tests does not count work")]
pub fn warm() {
    let checked = check_file("klantmanager.yaml", PROFILE, options());
    let (profile, vacancy, development) = &*SHIPPED;
    documents(profile, vacancy, development, Language::Dutch);
    written(&checked, 0);
    all_forms(&content("# Kop\n\nTekst.", Language::Dutch, &[]));
}

/// A file with a format line that the first byte selects: none, or one of the formats; and what is left of that byte.
fn with_format(bytes: &[u8]) -> Option<(Vec<u8>, usize)> {
    let (first, rest) = bytes.split_first()?;
    let mut file = Vec::new();
    let formats = Format::ALL.len();
    if let Some(format) = Format::ALL.get(usize::from(*first) % (formats + 1)) {
        file.extend(format!("formaat: {}\n", format.id()).bytes());
    }
    file.extend(rest);
    Some((file, usize::from(*first) / (formats + 1)))
}

/// Checks a file with every rule, fixes it, and writes reports. The first byte selects the format line: none, or one of
/// the formats.
pub fn check(bytes: &[u8]) {
    let Some((file, which)) = with_format(bytes) else { return };
    let checked = check_file("bestand.yaml", &file, options());
    sound(&checked);
    written(&checked, which);
    let fixed = fix("bestand.yaml", &file, options());
    sound(&fixed.checked);
    if let Some(mended) = &fixed.bytes {
        let again = check_file("bestand.yaml", mended, options());
        assert_eq!(again.findings.len(), fixed.checked.findings.len(), "findings match the fixed file");
    }
}

/// Fixes a file: only the named edits change it, it grows within bounds, and there is nothing to fix afterwards. The
/// first byte selects the format line, as for [`check`].
pub fn mend(bytes: &[u8]) {
    let Some((file, _)) = with_format(bytes) else { return };
    let (before, _) = Source::decode("bestand.yaml", &file);
    let fixed = fix("bestand.yaml", &file, options());
    sound(&fixed.checked);
    let Some(after) = &fixed.bytes else {
        assert!(fixed.edits.is_empty() && fixed.count == 0, "edits without a change");
        return;
    };
    let text = &fixed.checked.source.text;
    assert_eq!(&apply(&before.text, &fixed.edits), text, "what no edit names is unchanged");
    let touched: BTreeSet<usize> = fixed
        .edits
        .iter()
        .flat_map(|edit| before.position(edit.span.start).line..=before.position(edit.span.end).line)
        .collect();
    let length = before.text.len();
    let most = length + length / 10 + 200 + 8 * touched.len();
    assert!(text.len() <= most, "{length} bytes grew to {}, where {most} is the most", text.len());
    let again = fix("bestand.yaml", after, options());
    assert!(again.bytes.is_none(), "{} more findings are fixed the second time", again.count);
}

/// Generates a file that follows its schema, with odd values. If it has no errors, a document that can be made from it,
/// chosen by the first byte, renders in every form: one for each input, since that takes longer than all of the rest.
pub fn structured(bytes: &[u8]) {
    let (language, rest) = language(bytes);
    let which = bytes.first().map_or(0, |first| usize::from(first / 2) % 5);
    let checked = check_file("bestand.yaml", &generated::file(rest), options());
    sound(&checked);
    if checked.findings.iter().any(|finding| finding.severity == Severity::Error) {
        return;
    }
    let (profile, vacancy, development) = &*SHIPPED;
    match &checked.content {
        Some(Content::Profile(_, _)) if which == 4 => tables_of(&checked, language),
        Some(Content::Profile(own, _)) => a_document(own, vacancy, development, which, language),
        Some(Content::Vacancy(own)) => {
            a_document(profile, own, development, which, language);
            let _ = compose::posting::job_posting(profile, own, "", Some("2027-01-01"), language);
        }
        Some(Content::Development(own)) => a_document(profile, vacancy, own, 3, language),
        _ => {}
    }
}

/// The size of the file that [`structured`] generates.
#[must_use]
#[allow(dead_code, reason = "the replay in the tests does not count work")]
pub fn structured_size(bytes: &[u8]) -> usize {
    generated::file(language(bytes).1).len()
}

/// The vacancy in one of its lengths, or else the plan, in every form.
fn a_document(profile: &Profile, vacancy: &Vacancy, own: &Development, which: usize, language: Language) {
    if let Some(length) = [Length::Short, Length::Normal, Length::Long].get(which) {
        let text = traced_vacancy(&Templates::default(), profile, vacancy, *length, language);
        all_forms(&content(&text.expect("the shipped template holds").marked, language, &[]));
    } else {
        the_plan(profile, own, language);
    }
}

/// The plan, with its chart and calendar.
fn the_plan(profile: &Profile, development: &Development, language: Language) {
    let catalogue = Catalogue::default();
    let plan = goedwerk::plan::plan(profile, development, None, &catalogue, language);
    let chart = goedwerk::chart::bars::gaps(&plan, language);
    let chart = chart.map(|chart| goedwerk::chart::svg(&chart, "#154273", "#000000"));
    let pictures: Vec<Picture> =
        chart.map(|svg| (compose::plan::GAPS.to_owned(), Image::Svg(svg))).into_iter().collect();
    let text = compose::plan(profile, development, language).expect("the shipped template holds");
    all_forms(&content(&text, language, &pictures));
    let made = development.period.from.parse().expect("check passes no other date");
    let about = calendar::About { plan: "p", who: development.employee.label(), made };
    let entries = goedwerk::plan::moments::entries(development);
    calendar::write(&entries, about, language).expect("it is a calendar");
}

/// A comparison with the shipped profile: as a document and as a workbook.
fn tables_of(checked: &Checked, language: Language) {
    let shipped = check_file("klantmanager.yaml", PROFILE, options());
    let prints: Vec<Fingerprint> = [checked, &shipped].into_iter().filter_map(fingerprint).collect();
    let comparison = compare(&prints, &Pairings::default());
    let text = compose::comparison(&Templates::default(), &comparison, language);
    all_forms(&content(&text.expect("the shipped template holds"), language, &[]));
    workbook::write(Compared { comparison: &comparison, left_out: &[] }, language).expect("it fits");
}

fn fingerprint(checked: &Checked) -> Option<Fingerprint> {
    let Some(Content::Profile(profile, coverage)) = &checked.content else { return None };
    let coverage = coverage.of(&checked.document, profile);
    Some(Fingerprint::of(&checked.source, &checked.document, profile, coverage))
}

/// Writes one of the reports, and always the text report.
fn written(checked: &Checked, which: usize) {
    let language = if which.is_multiple_of(2) { Language::Dutch } else { Language::English };
    let reports: [&dyn Report; 9] = [
        &concise::Concise::new(language),
        &json::Json::new(language, None),
        &json::Lines::new(language, None),
        &sarif::Sarif::new(language, None),
        &github::Github::new(language),
        &gitlab::Gitlab::new(language),
        &junit::Junit::new(language, None),
        &markdown_report::Markdown::new(language),
        &html::Html::new(language),
    ];
    let mut summary = Summary::default();
    summary.add(checked);
    let place = which % reports.len();
    for (at, report) in [(place, reports[place]), (usize::MAX, &text::Text::new(language) as &dyn Report)] {
        let run = report.run(&[report.file(checked)], &summary);
        if [1, 3, 5].contains(&at) {
            let data: Result<serde_json::Value, _> = serde_json::from_str(&run);
            assert!(data.is_ok(), "{:?}: {run}", data.err());
        }
    }
}

/// A user template: it renders, or fails within limits.
pub fn template(bytes: &[u8]) {
    let (language, rest) = language(bytes);
    let Ok(text) = std::str::from_utf8(rest) else { return };
    let (profile, vacancy, _) = &*SHIPPED;
    let name = format!("{}/vacature.md", language.tag());
    let templates = Templates::over_shipped(vec![(name.clone(), text.to_owned())]);
    assert!(templates.is_own(&name));
    if let Ok(traced) = traced_vacancy(&templates, profile, vacancy, Length::Normal, language) {
        assert!(traced.marked.len() < 16_000_000, "{} bytes", traced.marked.len());
    }
}

/// Parses Markdown into blocks, writes it and parses it again.
pub fn markdown(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let found = blocks(&text, &[]);
    let content = content(&text, Language::Dutch, &[]);
    assert_eq!(content.blocks, found);
    let written = write(Written::Markdown, &content, &HouseStyle::default());
    let written = String::from_utf8(written.expect("Markdown has no bounds")).expect("it is text");
    let _ = blocks(&written, &[]);
    let reading = read_vacancy("vacature.md", text.as_bytes(), Kind::Markdown);
    assert!(!reading.passages.is_empty() || !reading.findings.is_empty(), "nothing read or said");
}

/// Writes blocks to every document format. Only a character that the font lacks may cause an error.
pub fn layout(bytes: &[u8]) {
    let (language, rest) = language(bytes);
    let text = String::from_utf8_lossy(rest);
    let pictures: [Picture; 1] = [("a".to_owned(), Image::Svg(LOGO.to_owned()))];
    let content = content(&text, language, &pictures);
    all_forms(&content);
}

/// House styles: a damaged font, and bytes as both kinds of picture. Each is used or rejected.
pub fn style(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else { return };
    let mut style = HouseStyle::default();
    match first % 3 {
        0 => {
            let Ok(regular) = FontFile::read(patched(notosans::REGULAR_TTF, rest)) else { return };
            let name = "Eigen".to_owned();
            style.fonts.text = Some(Family { name, regular, bold: None, italic: None, bold_italic: None });
        }
        1 => style.logo = Some((Image::Png(rest.to_vec()), "Logo".to_owned())),
        _ => style.logo = Some((Image::Svg(String::from_utf8_lossy(rest).into_owned()), "Logo".to_owned())),
    }
    let content = content("# Zorgvuldig\n\nWoorden **vet**: 1 – 2.", Language::Dutch, &[]);
    for format in Written::ALL {
        let _ = write(format, &content, &style);
    }
}

/// Patches bytes in a file, half of them near its start: three bytes for the offset, one for the change.
fn patched(file: &[u8], changes: &[u8]) -> Vec<u8> {
    let mut file = file.to_vec();
    for change in changes.chunks_exact(4) {
        let place = usize::from(change[1]) << 8 | usize::from(change[2]);
        let place = if change[0] < 128 { place % 4096 } else { usize::from(change[0] - 128) << 16 | place };
        let length = file.len();
        file[place % length] = change[3];
    }
    file
}

fn all_forms(content: &goedwerk::blocks::Content) {
    for format in Written::ALL {
        match write(format, content, &HouseStyle::default()) {
            Ok(bytes) => assert!(format.is_binary() || std::str::from_utf8(&bytes).is_ok(), "{format:?}"),
            Err(WriteError::MissingGlyph { .. }) => assert_eq!(format, Written::Pdf),
            Err(error) => panic!("{format:?}: {error}"),
        }
    }
}

/// Turns a file of any format, as far as it can be parsed, into all documents that can be made from it.
pub fn files(bytes: &[u8]) {
    let (language, rest) = language(bytes);
    let checked = check_file("bestand.yaml", rest, options());
    let (profile, vacancy, development) = &*SHIPPED;
    match &checked.content {
        Some(Content::Profile(own, _)) => {
            documents(own, vacancy, development, language);
            let _ = goedwerk::plan::team::team(&[(own, development), (profile, development)], 1);
        }
        Some(Content::Vacancy(own)) => {
            documents(profile, own, development, language);
            let _ = compose::posting::job_posting(profile, own, "", Some("2027-01-01"), language);
            let _ = compose::posting::json_resume(profile, own, None, language);
        }
        Some(Content::Development(own)) => {
            documents(profile, vacancy, own, language);
            let nameless = goedwerk::plan::anonymous::anonymous(own, language);
            documents(profile, vacancy, &nameless, language);
        }
        _ => {}
    }
}

fn documents(profile: &Profile, vacancy: &Vacancy, development: &Development, language: Language) {
    for length in [Length::Short, Length::Normal, Length::Long] {
        let text = traced_vacancy(&Templates::default(), profile, vacancy, length, language);
        let text = text.expect("the shipped template holds");
        assert!(!blocks(&text.marked, &[]).is_empty());
    }
    let plan = compose::plan(profile, development, language).expect("the shipped template holds");
    assert!(!blocks(&plan, &[]).is_empty());
    let _ = slug(&profile.job.title);
}

/// A vacancy in each supported form: plain text, Markdown, a web page, a Word file or its XML.
pub fn vacancy_text(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else { return };
    let (kind, rest) = match first % 8 {
        0 => (Kind::Plain, rest.to_vec()),
        1 => (Kind::Markdown, rest.to_vec()),
        2 | 3 => (Kind::Html, rest.to_vec()),
        4 => (Kind::Docx, rest.to_vec()),
        _ => (Kind::Docx, zipped(rest)),
    };
    let reading = read_vacancy("vacature", &rest, kind);
    assert!(!reading.passages.is_empty() || !reading.findings.is_empty(), "nothing read or said");
    let document = Document::of_passages(reading.passages.into_iter().map(|(_, passage)| passage).collect());
    for (pointer, text) in document.texts() {
        let words = Evidence { pointer, offset: 0, quote: text.to_owned() };
        let span = document.evidence_span(&reading.source, &words);
        assert!(reading.source.text.get(span).is_some());
    }
    // Rules cost many times as much as parsing.
    if first.is_multiple_of(5) {
        let checked = check_vacancy_text("vacature", &rest, kind, options());
        sound(&checked);
        written(&checked, usize::from(first / 5));
        let _ = checked.sentences();
    }
}

/// A PDF file.
pub fn pdf(bytes: &[u8]) {
    let reading = read_document("functie.pdf", bytes, Kind::Pdf);
    assert!(!reading.blocks.is_empty() || !reading.findings.is_empty(), "nothing read or said");
    for block in &reading.blocks {
        for piece in &block.passage.pieces {
            assert_eq!(
                reading.source.text.get(piece.file.clone()),
                block.passage.text.get(piece.text.clone())
            );
        }
    }
}

/// The relationships of a part: one of each kind that matters for text, all with parts that are the same XML.
const RELATIONS: &str = r#"<Relationships>
<Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/a.xml"/>
<Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="a.xml"/>
<Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/footer" Target="/word/a.xml"/>
</Relationships>"#;

/// A Word file with this XML as its text, its styles and its footer; or, if it starts with `<Relationships`, as the
/// relationships that lead to them.
fn zipped(xml: &[u8]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let (relations, xml) = if xml.starts_with(b"<Relationships") {
        (xml, b"<p><t>Klantmanager</t></p>".as_slice())
    } else {
        (RELATIONS.as_bytes(), xml)
    };
    let parts = [("_rels/.rels", relations), ("word/_rels/a.xml.rels", relations), ("word/a.xml", xml)];
    for (name, bytes) in parts {
        archive.start_file(name, options).expect("a name that may be");
        archive.write_all(bytes).expect("there is room");
    }
    archive.finish().expect("there is room").into_inner()
}

/// Settings that extend themselves, and a baseline.
pub fn settings(bytes: &[u8]) {
    let itself = |path: &Path| path.ends_with("eigen.toml").then(|| bytes.to_vec());
    let (loaded, files) = load(Path::new("goedwerk.toml"), bytes, &itself);
    for read in &files {
        for finding in &read.findings {
            in_file(&read.source, &read.document, finding);
        }
    }
    for file in ["werkcoach.yaml", "a/b/c.yaml", "é/../x.yaml"] {
        let _ = (loaded.for_file(Path::new(file)), loaded.wants(Path::new(file)));
    }
    if let Ok(text) = std::str::from_utf8(bytes)
        && let Ok(baseline) = Baseline::parse(text)
    {
        let again = Baseline::parse(&baseline.to_text().expect("it is data")).expect("it was written");
        assert_eq!((again.len(), again.is_empty()), (baseline.len(), baseline.is_empty()));
    }
}

/// Merges lines of fingerprints from any source, compares them, and writes every table.
pub fn fingerprints(bytes: &[u8]) {
    let (language, rest) = language(bytes);
    let mut collection = Collection::default();
    for line in String::from_utf8_lossy(rest).lines().take(6) {
        let Ok(line) = ShardLine::parse(line) else { continue };
        let again = ShardLine::parse(line.to_text().expect("it is data").trim_end()).expect("it was written");
        assert_eq!(again, line);
        let _ = collection.add(line);
    }
    let (prints, left_out) = collection.into_parts();
    // The command requires at least two.
    if prints.len() < 2 {
        return;
    }
    let comparison = compare(&prints, &Pairings::default());
    let compared = Compared { comparison: &comparison, left_out: &left_out };
    csv::write(compared, language).expect("it is a table");
    let data = json_table::write(compared).expect("it is data");
    let _: serde_json::Value = serde_json::from_str(&data).expect("it is JSON");
    workbook::write(compared, language).expect("it fits");
    let templates = Templates::default();
    compose::comparison(&templates, &comparison, language).expect("the shipped template holds");
    let landscape = landscape::of(&prints);
    compose::landscape(&templates, &landscape, &comparison, true, language)
        .expect("the shipped template holds");
    compose::landscape_page(&templates, &landscape, &comparison, &left_out, None, language)
        .expect("the shipped template holds");
}

/// The fingerprint of a shipped profile as a line, for use as a seed.
#[must_use]
pub fn fingerprint_line(name: &str, bytes: &[u8]) -> Option<String> {
    let print = fingerprint(&check_file(name, bytes, Settings::default()))?;
    ShardLine::Print(Box::new(print)).to_text().ok()
}

/// Running text: sentences, words, syllables and readability.
pub fn words(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let _ = (Text::read(&text), content_words(&text));
    for sentence in sentences(&text) {
        let _ = passive(&sentence);
        let measured = Readability::of(&text, &sentence);
        for number in [measured.words_per_sentence(), measured.flesch_douma(), measured.leesindex_a()] {
            assert!(number.is_finite(), "{measured:?}");
        }
    }
    for word in text.split_whitespace() {
        assert!(syllables(word) <= word.len());
    }
}
