//! Template filters for one language: dates, amounts of money, lists and sentences.

use jiff::civil::Date;
use minijinja::{Environment, Value};

use super::origin;
use crate::base::day::in_words;
use crate::base::{Language, escape_markdown, is_email};
use crate::words::sentences;

/// Adds the filters of one language.
pub fn add(environment: &mut Environment<'static>, language: Language) {
    environment.add_filter("datum", move |value: &str| in_words(value, language));
    environment.add_filter("dag", move |value: &str| day(value, language));
    environment.add_filter("bron", origin::mark);
    environment.add_filter("telefoon", |value: &str| Value::from_safe_string(telephone(value)));
    environment.add_filter("geld", move |value: f64| money(value, language));
    environment.add_filter("getal", move |value: f64| number(value, language));
    environment.add_filter("opsomming", move |value: Vec<String>| listing(&value, language));
    environment.add_filter("vertaal", translated);
    environment.add_filter("zin", sentence);
    environment.add_filter("eerste_zin", |value: &str| sentence(first_sentence(value)));
    environment.add_filter("klein", lowered);
    environment.add_filter("hoofdletter", capitalised);
    environment.add_filter("zonder_punt", |value: &str| value.trim_end_matches('.').to_owned());
    environment.add_filter("op_een_regel", one_line);
    environment.add_filter("alineas", |value: &str| Value::from_safe_string(paragraphs(value)));
    environment.add_filter("koppeling", |value: &str| Value::from_safe_string(link(value)));
}

/// `2027-01-15` -> "vrijdag 15 januari 2027". A value that is not a date is returned unchanged.
fn day(value: &str, language: Language) -> String {
    let days = match language {
        Language::Dutch => ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
        Language::English => ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    };
    let weekday = value.parse::<Date>().ok().and_then(|date| {
        usize::try_from(date.weekday().to_monday_zero_offset()).ok().and_then(|number| days.get(number))
    });
    let date = in_words(value, language);
    weekday.map_or(date.clone(), |weekday| format!("{weekday} {date}"))
}

/// A telephone number as a link; any other value as text.
fn telephone(value: &str) -> String {
    // The trunk prefix 0 is dropped after a country code.
    let number: String =
        value.replace("(0)", "").chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').collect();
    let plain = value.chars().all(|sign| sign.is_ascii_digit() || " +-()".contains(sign));
    let shown = escape_markdown(value);
    if plain && number.len() > 2 { format!("[{shown}](tel:{number})") } else { shown }
}

/// 3200 -> "€ 3.200", 3200.5 -> "€ 3.200,50"; in English "€3,200".
fn money(value: f64, language: Language) -> String {
    let cents = format!("{:.2}", value.abs());
    let (whole, cents) = cents.split_once('.').unwrap_or((&cents, "00"));
    let (thousands, decimal, space) = match language {
        Language::Dutch => ('.', ',', " "),
        Language::English => (',', '.', ""),
    };
    let mut grouped = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            grouped.push(thousands);
        }
        grouped.push(digit);
    }
    let sign = if value < 0.0 { "-" } else { "" };
    let cents = if cents == "00" { String::new() } else { format!("{decimal}{cents}") };
    format!("€{space}{sign}{grouped}{cents}")
}

/// A number without unnecessary decimals: 2 -> "2", 0.5 -> "0,5".
fn number(value: f64, language: Language) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    match language {
        Language::Dutch => text.replace('.', ","),
        Language::English => text.to_owned(),
    }
}

/// a, b en c
fn listing(items: &[String], language: Language) -> String {
    let and = match language {
        Language::Dutch => "en",
        Language::English => "and",
    };
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [start @ .., last] => format!("{} {and} {last}", start.join(", ")),
    }
}

/// Replaces each item with the template's words for it; an item without an entry is returned unchanged.
fn translated(items: Vec<String>, words: &Value) -> Vec<String> {
    let word = |item: &String| words.get_attr(item).ok().and_then(|word| word.as_str().map(str::to_owned));
    items.into_iter().map(|item| word(&item).unwrap_or(item)).collect()
}

/// Formats a text as a sentence: initial capital, one punctuation mark at the end.
fn sentence(value: &str) -> String {
    let mut sentence = capitalised(value.trim());
    if !sentence.is_empty() && !sentence.ends_with(['.', '!', '?', ':', '…']) {
        sentence.push('.');
    }
    sentence
}

/// The first sentence of a text, with its punctuation mark.
fn first_sentence(value: &str) -> &str {
    match sentences(value).get(1) {
        // Punctuation before the first word of the next sentence belongs to that sentence.
        Some(next) => value[..next.span.start].trim_end_matches(|sign: char| {
            sign.is_whitespace() || matches!(sign, '(' | '[' | '"' | '\'' | '„' | '“' | '‘' | '*' | '-' | '–')
        }),
        None => value,
    }
}

/// The text with an initial capital.
fn capitalised(value: &str) -> String {
    // When the first letter of Dutch *één* is a capital, only the second letter keeps its accent.
    if let Some(rest) = value.strip_prefix("één") {
        return format!("Eén{rest}");
    }
    let mut letters = value.chars();
    let mut text: String = letters.next().map(|first| first.to_uppercase().collect()).unwrap_or_default();
    text.push_str(letters.as_str());
    text
}

/// Joins lines of a template into one line, with a dot as separator.
fn one_line(value: &Value) -> Value {
    let text = value.to_string();
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = line.strip_prefix("· ").unwrap_or(&line).to_owned();
    if value.is_safe() { Value::from_safe_string(line) } else { Value::from(line) }
}

/// The name of a job or competency for use within a sentence; abbreviations keep their capitals.
fn lowered(value: &str) -> String {
    let mut letters = value.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if first.is_uppercase() && second.is_lowercase() => {
            first.to_lowercase().chain(value.chars().skip(1)).collect()
        }
        _ => value.to_owned(),
    }
}

/// A text of one or more paragraphs, separated by blank lines.
fn paragraphs(value: &str) -> String {
    let mut paragraphs: Vec<String> = vec![String::new()];
    for line in value.lines() {
        if line.trim().is_empty() {
            paragraphs.push(String::new());
        } else if let Some(last) = paragraphs.last_mut() {
            last.push_str(line);
            last.push('\n');
        }
    }
    let escaped = paragraphs.iter().map(|text| escape_markdown(text)).filter(|text| !text.is_empty());
    escaped.collect::<Vec<_>>().join("\n\n")
}

/// A web or e-mail address as a link; anything else as text. Only these two, so that no other scheme, such as
/// `javascript:`, becomes a link.
fn link(value: &str) -> String {
    let plain = value.chars().all(|c| !c.is_whitespace() && !c.is_control() && !"<>\\`".contains(c));
    let web = value.starts_with("https://") || value.starts_with("http://");
    if plain && (web || is_email(value)) { format!("<{value}>") } else { escape_markdown(value) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_money_and_numbers_in_both_languages() {
        assert_eq!(in_words("2027-01-15", Language::Dutch), "15 januari 2027");
        assert_eq!(in_words("2027-12-01", Language::English), "1 December 2027");
        assert_eq!(in_words("in overleg", Language::Dutch), "in overleg");
        assert_eq!(day("2027-04-11", Language::Dutch), "zondag 11 april 2027");
        assert_eq!(day("2027-04-12", Language::English), "Monday 12 April 2027");
        assert_eq!(day("in overleg", Language::Dutch), "in overleg");
        assert_eq!(money(3200.0, Language::Dutch), "€ 3.200");
        assert_eq!(money(3200.5, Language::Dutch), "€ 3.200,50");
        assert_eq!(money(1_234_567.0, Language::English), "€1,234,567");
        assert_eq!(money(950.0, Language::Dutch), "€ 950");
        assert_eq!(number(0.5, Language::Dutch), "0,5");
        assert_eq!(number(36.0, Language::Dutch), "36");
    }

    #[test]
    fn lists_sentences_and_names() {
        let items = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(listing(&items, Language::Dutch), "a, b en c");
        assert_eq!(listing(&items[..1], Language::Dutch), "a");
        assert_eq!(sentence("goed luisteren"), "Goed luisteren.");
        assert_eq!(sentence("Wat nu?"), "Wat nu?");
        assert_eq!(first_sentence("Je belt (bijv. om 9 uur). Dan schrijf je."), "Je belt (bijv. om 9 uur).");
        assert_eq!(first_sentence("Kan dat? (Ja.)"), "Kan dat?");
        assert_eq!(first_sentence("Een zin"), "Een zin");
        assert_eq!(capitalised("één dag"), "Eén dag");
        assert_eq!(one_line(&Value::from("\n · UWV\n · Tilburg\n")).to_string(), "UWV · Tilburg");
        assert_eq!(lowered("Klantmanager"), "klantmanager");
        assert_eq!(lowered("UWV-adviseur"), "UWV-adviseur");
    }

    #[test]
    fn paragraphs_stay_apart_and_links_are_only_addresses() {
        assert_eq!(paragraphs("a\nb\n\n- c"), "a b\n\n\\- c");
        assert_eq!(link("https://example.org/a_b"), "<https://example.org/a_b>");
        assert_eq!(link("javascript:alert(1)"), "javascript:alert(1)");
        assert_eq!(link("javascript:alert(1)//@b"), "javascript:alert(1)//@b");
        assert_eq!(link("@"), "@");
        assert_eq!(link("kim.proefman@example.org"), "<kim.proefman@example.org>");
        assert_eq!(link("bel *mij*"), "bel \\*mij\\*");
        assert_eq!(telephone("06 - 12 34"), "[06 - 12 34](tel:061234)");
        assert_eq!(telephone("+31 (0)6 12"), "[+31 (0)6 12](tel:+31612)");
        assert_eq!(telephone("via de balie"), "via de balie");
    }
}
