//! Pages, lists and the complete rule book as Markdown.

use std::fmt::Write as _;

use super::book::{Book, FamilyChapter, GroundIndex, SectionIndex};
use super::facts::{
    CitationFacts, DimensionFacts, ExampleFacts, RuleFacts, SectionFacts, dimension_family_name,
    dimension_name, severity,
};
use super::law::GroundFacts;
use crate::base::{Language, escape_markdown as escape};
use crate::dimensions::{Dimension, catalogue};
use crate::lint::{rule, rules};
use crate::report::coverage;
use crate::rule::{MARK, Rule};

/// The page of one rule, with a level-1 heading.
#[must_use]
pub fn page_markdown(rule: &Rule, language: Language) -> String {
    let mut page = String::new();
    add_rule(&mut page, &RuleFacts::of(rule, language), 1, language);
    page
}

/// The page of one dimension, with a level-1 heading.
#[must_use]
pub fn dimension_markdown(dimension: &'static Dimension, language: Language) -> String {
    let mut page = String::new();
    add_dimension(&mut page, &DimensionFacts::of(dimension, language), 1, language);
    page
}

/// All rules, in a table.
#[must_use]
pub fn list_markdown(language: Language) -> String {
    let words = &language.words().explain;
    let mut list = format!("| {} | {} | {} |\n|---|---|---|\n", words.rule, words.severity, words.message);
    for rule in rules() {
        let facts = RuleFacts::of(rule, language);
        let severity = severity(rule, language);
        let _ = writeln!(list, "| `{}` | {severity} | {} |", rule.name, own_text(&facts.message));
    }
    list
}

/// All dimensions, in a table.
#[must_use]
pub fn dimensions_markdown(language: Language) -> String {
    let words = language.words();
    let headings = [&words.explain.dimensions, &words.explain.title, &words.dimension.family];
    let mut list = format!("| {} | {} | {} |\n|---|---|---|\n", headings[0], headings[1], headings[2]);
    for family in catalogue().families() {
        let of = coverage::family_name(family, language);
        for dimension in &family.dimensions {
            let name = coverage::dimension_name(dimension, language);
            let _ = writeln!(list, "| `{}` | {} | {} |", dimension.id, escape(name), escape(of));
        }
    }
    list
}

/// The complete rule book.
#[must_use]
pub fn book_markdown(language: Language) -> String {
    let mut page = rules_markdown(language);
    add_catalogue(&mut page, &Book::new(language), 2, language);
    page
}

/// The rules in the rule book, with the indexes.
#[must_use]
pub fn rules_markdown(language: Language) -> String {
    let words = &language.words().book;
    let book = Book::new(language);
    let mut page = format!("# {}\n\n{}\n", words.title, words.intro);
    heading(&mut page, 2, &words.by_family);
    for chapter in &book.families {
        let _ = writeln!(
            page,
            "- **{}**: {}",
            escape(chapter.name),
            rule_links(chapter.rules.iter().map(|rule| rule.name))
        );
    }
    heading(&mut page, 2, &words.by_severity);
    for index in &book.by_severity {
        let names = rule_links(index.rules.iter().copied());
        let _ = writeln!(page, "- **{}** ({}): {names}", index.name, index.rules.len());
    }
    heading(&mut page, 2, &words.by_section);
    add_sections(&mut page, &book.by_section, language);
    for chapter in &book.families {
        add_family(&mut page, chapter, language);
    }
    add_law(&mut page, &book.by_ground, language);
    page
}

/// The dimensions in the rule book, with a level-1 heading.
#[must_use]
pub fn catalogue_markdown(language: Language) -> String {
    let mut page = String::new();
    add_catalogue(&mut page, &Book::new(language), 1, language);
    page
}

fn add_catalogue(page: &mut String, book: &Book, level: usize, language: Language) {
    heading(page, level, &language.words().book.dimensions);
    let _ = writeln!(page, "{}", escape(&language.words().dimension.signs));
    for chapter in &book.dimensions {
        heading(page, level + 1, &escape(chapter.name));
        for facts in &chapter.dimensions {
            add_dimension(page, facts, level + 2, language);
        }
    }
}

fn add_family(page: &mut String, chapter: &FamilyChapter, language: Language) {
    heading(page, 2, &escape(chapter.name));
    for facts in &chapter.rules {
        add_rule(page, facts, 3, language);
    }
}

fn add_sections(page: &mut String, sections: &[SectionIndex], language: Language) {
    let words = &language.words().explain;
    let headings = [&words.section, &words.title, &words.rules, &words.dimensions];
    let _ = writeln!(page, "| {} | {} | {} | {} |", headings[0], headings[1], headings[2], headings[3]);
    let _ = writeln!(page, "|---|---|---|---|");
    for index in sections {
        let dimensions: Vec<String> = index.dimensions.iter().map(|id| format!("`{id}`")).collect();
        let SectionFacts { section, title } = &index.section;
        let rules = rule_links(index.rules.iter().copied());
        let _ = writeln!(page, "| {section} | {} | {rules} | {} |", escape(title), dimensions.join(", "));
    }
}

fn add_rule(page: &mut String, facts: &RuleFacts, level: usize, language: Language) {
    let words = &language.words().explain;
    heading(page, level, facts.name);
    let _ = writeln!(page, "{}\n", own_text(&facts.message));
    if let Some(rule) = rule(facts.name) {
        let family = super::family_name(rule.family, language);
        let _ = writeln!(page, "- {}: {}", words.severity, severity(rule, language));
        let _ = writeln!(page, "- {}: {}", words.family, escape(family));
    }
    let _ = writeln!(page, "- {}: {}", words.source, citations(&facts.source, language));
    if !facts.dimensions.is_empty() {
        let named = |id: &&str| format!("{} (`{id}`)", escape(dimension_name(id, language)));
        let dimensions: Vec<String> = facts.dimensions.iter().map(named).collect();
        let _ = writeln!(page, "- {}: {}", words.dimensions, dimensions.join(", "));
    }
    add_sources(page, facts, level, language);
    heading(page, level + 1, &words.why);
    let _ = writeln!(page, "{}", own_text(&facts.why));
    heading(page, level + 1, &words.remedy);
    let _ = writeln!(page, "{}", own_text(&facts.remedy));
    if !facts.snippet.is_empty() {
        let _ = write!(page, "\n{}", fenced("yaml", facts.snippet));
    }
    heading(page, level + 1, &words.bad);
    let _ = write!(page, "{}", fenced(facts.bad.written_in, &marked(&facts.bad, &words.here)));
    heading(page, level + 1, &words.good);
    let _ = write!(page, "{}", fenced(facts.good.written_in, &facts.good.text));
}

/// What the sources say. In the rule book, the grounds of all rules have a chapter of their own.
fn add_sources(page: &mut String, facts: &RuleFacts, level: usize, language: Language) {
    for source in &facts.source {
        match source {
            CitationFacts::Law(ground) if level == 1 => add_ground(page, ground, level + 1, language),
            CitationFacts::Abolished { terms } => {
                heading(page, level + 1, &language.words().law.abolished);
                for term in terms {
                    let _ = writeln!(page, "- {}", escape(&term.sentence));
                }
            }
            _ => {}
        }
    }
}

fn add_ground(page: &mut String, ground: &GroundFacts, level: usize, language: Language) {
    heading(page, level, &format!("{} (`{}`)", escape(&ground.title(&language.words().law)), ground.key));
    for line in &ground.lines {
        let text =
            if line.text.starts_with("https://") { format!("<{}>", line.text) } else { escape(&line.text) };
        let _ = writeln!(page, "- {}: {text}", line.name);
    }
}

/// The chapter of the legal file.
fn add_law(page: &mut String, grounds: &[GroundIndex], language: Language) {
    let words = language.words();
    heading(page, 2, &words.law.chapter);
    let _ = writeln!(page, "{}", escape(&words.law.intro));
    for index in grounds {
        add_ground(page, &index.ground, 3, language);
        if !index.rules.is_empty() {
            let _ = writeln!(page, "- {}: {}", words.explain.rules, rule_links(index.rules.iter().copied()));
        }
    }
}

fn add_dimension(page: &mut String, facts: &DimensionFacts, level: usize, language: Language) {
    let words = language.words();
    heading(page, level, &format!("{} (`{}`)", escape(facts.name), facts.id));
    let _ = writeln!(page, "{}\n", escape(facts.shows));
    let family = dimension_family_name(facts.family, language);
    let _ = writeln!(page, "- {}: {}", words.dimension.family, escape(family));
    let sections: Vec<String> = facts.sections.iter().map(titled).collect();
    let _ = writeln!(page, "- {}: {} {}", words.explain.source, words.report.report, sections.join(", "));
    let rules = match facts.rules.as_slice() {
        [] => words.dimension.no_rules.clone(),
        names => rule_names(names),
    };
    let _ = writeln!(page, "- {}: {rules}", words.explain.rules);
    let _ = writeln!(page, "\n**{}**\n", words.dimension.counts);
    for way in facts.ways(language) {
        let _ = writeln!(page, "- {}", escape(&way));
    }
    for signs in &facts.signs {
        let _ = writeln!(page);
        if let Some(pole) = signs.pole {
            let _ = writeln!(page, "**{}**\n", escape(pole));
        }
        let fields: Vec<String> = signs.fields.iter().map(|field| format!("`{field}`")).collect();
        for (heading, items) in [
            (&words.dimension.fields, fields),
            (&words.dimension.strong, signs.strong.iter().map(|word| escape(word)).collect()),
            (&words.dimension.weak, signs.in_passing.iter().map(|word| escape(word)).collect()),
            (&words.dimension.excluded, signs.excluded.iter().map(|word| escape(word)).collect()),
        ] {
            if !items.is_empty() {
                let _ = writeln!(page, "- {heading}: {}", items.join("; "));
            }
        }
    }
    // In the rule book, the symbols are explained once, before the first dimension.
    if level == 1 {
        let _ = writeln!(page, "\n{}", escape(&words.dimension.signs));
    }
}

/// The sources of a rule: `rapport 3.2 (Motivatie van professionals)`.
pub fn citations(source: &[CitationFacts], language: Language) -> String {
    let words = &language.words().report;
    let cited: Vec<String> = source
        .iter()
        .map(|citation| match citation {
            CitationFacts::Report(section) => format!("{} {}", words.report, titled(section)),
            CitationFacts::Law(facts) => {
                format!("{} ({} {})", escape(&facts.ground), words.checked, facts.checked)
            }
            CitationFacts::Abolished { .. } => escape(&words.each_its_ground),
            CitationFacts::Own { reason } => format!("goedwerk: {}", escape(reason)),
            CitationFacts::Format { name } => escape(name),
        })
        .collect();
    cited.join("; ")
}

fn titled(section: &SectionFacts) -> String {
    format!("{} ({})", section.section, escape(section.title))
}

/// Formats the tool's own text: text between backticks is code, everything else is escaped.
pub fn own_text(text: &str) -> String {
    let parts = text.split('`').enumerate();
    let parts = parts.map(|(index, part)| if index % 2 == 1 { format!("`{part}`") } else { kept(part) });
    parts.collect()
}

/// Escapes text, keeping leading and trailing spaces.
fn kept(part: &str) -> String {
    let start = if part.starts_with(' ') { " " } else { "" };
    let end = if part.ends_with(' ') && !part.trim().is_empty() { " " } else { "" };
    format!("{start}{}{end}", escape(part))
}

/// A code block with a fence longer than any run of backticks in the text, and a language tag.
pub fn fenced(written_in: &str, text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}{written_in}\n{}\n{fence}\n", text.trim_end_matches('\n'))
}

/// The example with a comment on the line of the finding.
fn marked(example: &ExampleFacts, here: &str) -> String {
    let lines = example.text.lines().enumerate().map(|(index, line)| {
        if example.line == Some(index + 1) { format!("{line}{}{here}", mark_sign()) } else { line.to_owned() }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Turns the marker into a YAML comment.
fn mark_sign() -> &'static str {
    MARK.split('<').next().unwrap_or(" # ")
}

fn rule_names(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// Links to the headings of the rules.
fn rule_links<'n>(names: impl Iterator<Item = &'n str>) -> String {
    names.map(|name| format!("[{name}](#{name})")).collect::<Vec<_>>().join(", ")
}

fn heading(page: &mut String, level: usize, text: &str) {
    if !page.is_empty() {
        page.push('\n');
    }
    let _ = writeln!(page, "{} {text}\n", "#".repeat(level));
}
