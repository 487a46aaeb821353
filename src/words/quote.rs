//! The quotation for a match: the matched words with the surrounding clause.

use std::ops::{Range, RangeInclusive};

use super::listed::listed;
use super::tokens::Tokens;

/// The number of words to show on either side.
const REACH: usize = 4;

/// Words before which a clause is cut.
const CONJUNCTIONS: &[&str] = &[
    "aangezien",
    "als",
    "alsmede",
    "anderzijds",
    "dat",
    "die",
    "doch",
    "door",
    "doordat",
    "dus",
    "en",
    "enerzijds",
    "evenals",
    "hetzij",
    "hoe",
    "hoewel",
    "indien",
    "maar",
    "mits",
    "nadat",
    "noch",
    "of",
    "om",
    "omdat",
    "ondanks",
    "opdat",
    "tenzij",
    "terwijl",
    "totdat",
    "voordat",
    "waar",
    "waaraan",
    "waarbij",
    "waardoor",
    "waarin",
    "waarmee",
    "waarna",
    "waarom",
    "waaronder",
    "waarop",
    "waarvan",
    "waarvoor",
    "wanneer",
    "want",
    "wat",
    "wie",
    "zoals",
    "zodat",
];

/// Words that need a continuation: a quotation does not end with one of these.
const LEADING: &[&str] = &[
    "aan", "als", "bij", "de", "deze", "een", "haar", "het", "hun", "in", "met", "naar", "op", "over", "tot",
    "tussen", "uit", "van", "voor", "zijn",
];

/// The bytes of the quotation for these words: up to four more words on either side, within the clause and up to a
/// conjunction.
pub(super) fn around(text: &str, tokens: &Tokens, words: &RangeInclusive<usize>) -> Range<usize> {
    let (start, end) = (*words.start(), *words.end());
    let within =
        |from: usize, to: usize| tokens.same_clause(from, to) && !listed(CONJUNCTIONS, tokens.word(to));
    let first = (0..start).rev().take(REACH).take_while(|&to| within(start, to)).last().unwrap_or(start);
    let mut last =
        (end + 1..tokens.list.len()).take(REACH).take_while(|&to| within(end, to)).last().unwrap_or(end);
    while last > end && listed(LEADING, tokens.word(last)) {
        last -= 1;
    }
    with_parentheses(text, tokens.list[first].span.start..tokens.list[last].span.end)
}

/// Includes the parenthesis that would be cut off from a word such as "(bij)scholing" or "werkgevers(organisaties)".
fn with_parentheses(text: &str, quote: Range<usize>) -> Range<usize> {
    let words = &text[quote.clone()];
    let (opened, closed) = (words.matches('(').count(), words.matches(')').count());
    let start = usize::from(closed > opened && text[..quote.start].ends_with('('));
    let end = usize::from(opened > closed && text[quote.end..].starts_with(')'));
    quote.start - start..quote.end + end
}

#[cfg(test)]
mod tests {
    use super::super::PatternSet;
    use super::{CONJUNCTIONS, LEADING};

    #[test]
    fn the_lists_are_sorted() {
        assert!(CONJUNCTIONS.is_sorted() && LEADING.is_sorted());
    }

    #[test]
    fn a_quote_is_the_clause_around_the_words() {
        let cases = [
            (
                "integer",
                "helder maar tactisch met de klant te communiceren, resultaatgericht te blijven handelen en steeds \
                 integer te blijven.",
                "steeds integer te blijven",
            ),
            ("lef", "toont hiervoor enthousiasme, lef en creativiteit", "lef"),
            ("maatwerk", "Levert maatwerk en streeft naar een duurzame oplossing.", "Levert maatwerk"),
            (
                "regelruimte",
                "De werkcoach heeft regelruimte om te matchen.",
                "De werkcoach heeft regelruimte",
            ),
            (
                "netwerk",
                "bouwt aan een adequaat netwerk van werkgevers uit de",
                "bouwt aan een adequaat netwerk van werkgevers",
            ),
            (
                "wijst .. op rechten",
                "wijst de klant, zo nodig, op rechten en plichten",
                "wijst de klant, zo nodig, op rechten",
            ),
            ("onderwijs", "het (beroeps)onderwijs.", "het (beroeps)onderwijs"),
            ("scholing", "(bij)scholing volgen", "(bij)scholing volgen"),
            ("werkgevers", "met werkgevers(organisaties).", "met werkgevers(organisaties)"),
            ("caseload", "ervaring m.b.t. de eigen caseload", "ervaring m.b.t. de eigen caseload"),
            ("collega's", "Overlegt met collega‟s (ook van elders).", "Overlegt met collega‟s"),
        ];
        for (pattern, text, expected) in cases {
            let mut builder = PatternSet::builder();
            builder.add(0, pattern).expect("a valid pattern");
            let set = builder.build();
            let found = set.find(text);
            assert_eq!(found.len(), 1, "{pattern} in {text}");
            assert_eq!(&text[found[0].quote.clone()], expected, "{pattern}");
        }
    }
}
