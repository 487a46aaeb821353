//! Tokenizes text into words, each with its original span, its folded form, its sentence and its clause.

use std::ops::Range;

use crate::base::fold_accent;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// Its span in the original text.
    pub span: Range<usize>,
    /// Its span in [`Tokens::folded`].
    pub folded: Range<usize>,
    /// The index of its sentence in the text.
    pub sentence: usize,
    /// The index of its clause in the text; every sentence starts a new clause.
    pub clause: usize,
}

/// A tokenized text.
#[derive(Debug, Default)]
pub(super) struct Tokens {
    /// The folded words, with a single space before each.
    pub folded: String,
    /// The words in text order.
    pub list: Vec<Token>,
}

/// The separation between two words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Break {
    None,
    Clause,
    Sentence,
}

impl Tokens {
    /// Tokenizes a text.
    pub fn read(text: &str) -> Self {
        let mut reader = Reader { text, tokens: Self::default(), sentence: 0, clause: 0, gap: Break::None };
        reader.tokens.folded.reserve(text.len() + 2);
        reader.tokens.list.reserve(text.len() / 5);
        reader.run();
        reader.tokens.folded.push(' ');
        reader.tokens
    }

    /// The folded form of the word with this index.
    pub fn word(&self, index: usize) -> &str {
        &self.folded[self.list[index].folded.clone()]
    }

    /// Whether both words are there and in the same sentence.
    pub fn same_sentence(&self, one: usize, other: usize) -> bool {
        self.list
            .get(one)
            .zip(self.list.get(other))
            .is_some_and(|(one, other)| one.sentence == other.sentence)
    }

    /// Whether both words are there and in the same clause.
    pub fn same_clause(&self, one: usize, other: usize) -> bool {
        self.list.get(one).zip(self.list.get(other)).is_some_and(|(one, other)| one.clause == other.clause)
    }
}

/// The folded words of a pattern or a word list entry, tokenized like text.
pub(super) fn fold(text: &str) -> Vec<String> {
    // The fast path: most entries are a single plain word, and there are thousands.
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return vec![text.to_ascii_lowercase()];
    }
    let tokens = Tokens::read(text);
    (0..tokens.list.len()).map(|index| tokens.word(index).to_owned()).collect()
}

struct Reader<'t> {
    text: &'t str,
    tokens: Tokens,
    sentence: usize,
    clause: usize,
    gap: Break,
}

impl Reader<'_> {
    fn run(&mut self) {
        let mut at = 0;
        while let Some(c) = self.text[at..].chars().next() {
            at = if c == ' ' {
                at + 1
            } else if c.is_alphanumeric() || c == '&' {
                self.word(at)
            } else {
                let end = at + c.len_utf8();
                // A sentence break already outranks any other mark.
                if self.gap != Break::Sentence {
                    self.gap = self.gap.max(self.mark(c, at, end));
                }
                end
            };
        }
    }

    /// Reads the word that begins at this byte and returns the offset of its end.
    fn word(&mut self, start: usize) -> usize {
        match std::mem::replace(&mut self.gap, Break::None) {
            Break::Sentence if !self.tokens.list.is_empty() => {
                self.sentence += 1;
                self.clause += 1;
            }
            Break::Clause if !self.tokens.list.is_empty() => self.clause += 1,
            _ => {}
        }
        self.tokens.folded.push(' ');
        let folded = self.tokens.folded.len();
        let plain =
            self.text.as_bytes()[start..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        let mut end = start + plain;
        // The fast path: most words are plain, and a space follows.
        self.tokens.folded.push_str(&self.text[start..end]);
        self.tokens.folded[folded..].make_ascii_lowercase();
        let rest = if self.text.as_bytes().get(end) == Some(&b' ') { "" } else { &self.text[end..] };
        for (offset, c) in rest.char_indices() {
            let at = start + plain + offset;
            if c == '&' && at == start {
                // "vraag & aanbod" is read as "vraag en aanbod".
                self.tokens.folded.push_str("en");
                end = at + 1;
                break;
            } else if c.is_ascii_alphanumeric() {
                self.tokens.folded.push(c.to_ascii_lowercase());
            } else if c.is_alphanumeric() {
                self.tokens.folded.extend(c.to_lowercase().filter(|c| !is_combining(*c)).map(fold_accent));
            } else if c == ' '
                || !(is_combining(c)
                    || c == '\u{ad}'
                    || self.is_inner_apostrophe(c, at)
                    || self.is_inner_stop(c, start, at))
            {
                break;
            }
            end = at + c.len_utf8();
        }
        let token = Token {
            span: start..end,
            folded: folded..self.tokens.folded.len(),
            sentence: self.sentence,
            clause: self.clause,
        };
        self.tokens.list.push(token);
        end
    }

    fn is_inner_apostrophe(&self, c: char, at: usize) -> bool {
        matches!(c, '\'' | '’' | '‘' | '‟' | '‛' | '`' | '´')
            && self.text[at + c.len_utf8()..].starts_with(char::is_alphanumeric)
    }

    /// Whether a full stop is part of an abbreviation: "o.a." and "m.b.t." are one word.
    fn is_inner_stop(&self, c: char, start: usize, at: usize) -> bool {
        let is_letter = |text: &str| text.chars().count() == 1 && text.chars().all(char::is_alphabetic);
        let last = self.text[start..at].rsplit('.').next().unwrap_or("");
        c == '.' && is_letter(last) && {
            let rest = &self.text[at + 1..];
            let next = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
            is_letter(&rest[..next]) && rest[next..].starts_with('.')
        }
    }

    /// The break that a character between words causes.
    fn mark(&self, c: char, at: usize, end: usize) -> Break {
        let before = self.text[..at].chars().next_back();
        let after = self.text[end..].chars().next();
        let open = after.is_none_or(|c| !c.is_alphanumeric());
        match c {
            '!' | '?' | ';' | '…' | '•' => Break::Sentence,
            ':' if open => Break::Sentence,
            '.' if open && !self.is_abbreviation(end) => Break::Sentence,
            ',' if open || !before.is_some_and(char::is_numeric) => Break::Clause,
            // "(bij)scholing" and "werkgevers(organisaties)" are words, not asides.
            '(' | '[' if !before.is_some_and(char::is_alphanumeric) && !self.closes_inside_word(end) => {
                Break::Clause
            }
            ')' | ']' if open => Break::Clause,
            '–' | '—' if open || before.is_none_or(char::is_whitespace) => Break::Clause,
            '-' if open && before.is_none_or(char::is_whitespace) => Break::Clause,
            '\n' if self.starts_paragraph(end) => Break::Sentence,
            _ => Break::None,
        }
    }

    /// Whether the parenthesis opened just before this byte closes in the middle of a word.
    fn closes_inside_word(&self, from: usize) -> bool {
        let rest = &self.text[from..];
        let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        rest[end..].strip_prefix(')').is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
    }

    /// Whether the full stop before this byte ends an abbreviation: one with inner full stops, or a short word after
    /// which the sentence continues in lower case or with a number.
    fn is_abbreviation(&self, end: usize) -> bool {
        let Some(last) = self.tokens.list.last() else { return false };
        let word = &self.tokens.folded[last.folded.clone()];
        let rest = self.text[end..].trim_start();
        let goes_on = rest.starts_with(|c: char| c.is_lowercase() || c.is_numeric());
        let dotted = self.text[last.span.clone()].contains('.');
        !rest.is_empty() && (dotted || (goes_on && (word.len() <= 2 || ABBREVIATIONS.contains(&word))))
    }

    /// Whether a new paragraph or list item begins at this byte, which follows a line break.
    fn starts_paragraph(&self, from: usize) -> bool {
        let rest = self.text[from..].trim_start_matches([' ', '\t', '\r']);
        let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        rest.starts_with(['\n', '•', '*'])
            || rest.starts_with("- ")
            || (digits.len() < rest.len() && digits.starts_with([')', '.']))
    }
}

/// Abbreviations whose full stop does not end the sentence.
const ABBREVIATIONS: &[&str] = &[
    "art", "bijv", "blz", "bv", "ca", "dr", "drs", "enz", "etc", "evt", "excl", "incl", "ing", "ir", "max",
    "mevr", "min", "mr", "nl", "nr", "resp", "vgl", "zgn",
];

fn is_combining(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words of a text as a search sees them.
    fn words(text: &str) -> Vec<String> {
        let tokens = Tokens::read(text);
        (0..tokens.list.len()).map(|index| tokens.word(index).to_owned()).collect()
    }

    #[test]
    fn a_word_of_a_pattern_is_folded_as_in_a_text() {
        for text in ["Intervisie", "WIA2", "cliënt", "peer-review", "vraag & aanbod", "&", ""] {
            assert_eq!(fold(text), words(text), "{text}");
        }
    }

    fn breaks(text: &str) -> Vec<(usize, usize)> {
        Tokens::read(text).list.iter().map(|token| (token.sentence, token.clause)).collect()
    }

    #[test]
    fn words_are_folded() {
        let cases: &[(&str, &[&str])] = &[
            ("Cliënten één", &["clienten", "een"]),
            ("collega‟s, collega’s en collega's", &["collegas", "collegas", "en", "collegas"]),
            ("‘integer’ „eer‟", &["integer", "eer"]),
            ("peer-review re-integratie", &["peer", "review", "re", "integratie"]),
            ("HBO- denk- en werkniveau", &["hbo", "denk", "en", "werkniveau"]),
            ("vraag & aanbod", &["vraag", "en", "aanbod"]),
            ("(bij)scholing werkgever/werknemer", &["bij", "scholing", "werkgever", "werknemer"]),
            ("re\u{308}integratie be\u{ad}roep", &["reintegratie", "beroep"]),
            ("m.b.t. o.a. zaken", &["mbt", "oa", "zaken"]),
            ("", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(words(text), *expected, "{text}");
        }
    }

    #[test]
    fn sentences_and_clauses_are_kept_apart() {
        let cases: &[(&str, &[(usize, usize)])] = &[
            ("Een. Twee", &[(0, 0), (1, 1)]),
            ("een, twee", &[(0, 0), (0, 1)]),
            ("een (twee) drie", &[(0, 0), (0, 1), (0, 2)]),
            ("werkgevers(organisaties) drie", &[(0, 0), (0, 0), (0, 1)]),
            ("(beroeps)onderwijs", &[(0, 0), (0, 0)]),
            ("een - twee", &[(0, 0), (0, 1)]),
            ("een-twee", &[(0, 0), (0, 0)]),
            ("een: twee; drie", &[(0, 0), (1, 1), (2, 2)]),
            ("bijv. een", &[(0, 0), (0, 0)]),
            ("o.a. UWV", &[(0, 0), (0, 0)]),
            ("Doet dat zo. Een", &[(0, 0), (0, 0), (0, 0), (1, 1)]),
            ("art. 18 telt", &[(0, 0), (0, 0), (0, 0)]),
            ("een\ntwee\n\ndrie", &[(0, 0), (0, 0), (1, 1)]),
            ("een\n- twee\n2. drie", &[(0, 0), (1, 1), (2, 2), (2, 2)]),
            ("3,5 uur", &[(0, 0), (0, 0), (0, 0)]),
        ];
        for (text, expected) in cases {
            assert_eq!(breaks(text), *expected, "{text}");
        }
    }

    #[test]
    fn spans_are_those_of_the_original() {
        let text = "De cliënt, collega’s";
        let tokens = Tokens::read(text);
        let spans: Vec<_> = tokens.list.iter().map(|token| &text[token.span.clone()]).collect();
        assert_eq!(spans, ["De", "cliënt", "collega’s"]);
    }
}
