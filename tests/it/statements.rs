//! What a sentence says about words in it: whether it is so, and whose it is, against tables of sentences that were written
//! before the code. `statements/used.tsv` was used to improve it; `statements/aside.tsv` was not. `STATEMENTS_SHOW=1` prints the
//! figures, and the misses of the first table.

use goedwerk::words::{PatternSet, Text, Whether, Whose};

/// A line of the table.
struct Line {
    sentence: &'static str,
    /// The words that are judged.
    words: &'static str,
    whether: &'static str,
    whose: &'static str,
}

fn lines(text: &'static str) -> Vec<Line> {
    let lines = text.lines().skip(1).map(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        let [sentence, words, whether, whose, _form] = cells[..] else { panic!("five cells: {line}") };
        Line { sentence, words, whether, whose }
    });
    lines.collect()
}

/// What is found: whether, and whose.
fn found(line: &Line) -> (&'static str, &'static str) {
    let mut builder = PatternSet::builder();
    builder.add(0, line.words).expect("a valid pattern");
    let set = builder.build();
    let text = Text::read(line.sentence);
    let found = set.find_mentions_in(&text);
    let status = found.first().unwrap_or_else(|| panic!("{} in {}", line.words, line.sentence)).status(&text);
    let whether = match status.whether {
        Whether::Present => "aanwezig",
        Whether::Absent => "afwezig",
        Whether::Uncertain => "onzeker",
        Whether::Conditional => "voorwaardelijk",
        Whether::Past => "verleden",
        Whether::Forbidden => "verboden",
    };
    let whose = match status.whose {
        Whose::Holder => "functiehouder",
        Whose::Manager => "leidinggevende",
        Whose::Colleague => "collega",
        Whose::Citizen => "burger",
        Whose::Partner => "partner",
        Whose::Organisation => "organisatie",
    };
    (whether, whose)
}

/// The number of lines that are right: whether it counts, whether in six classes, whose, and both whether it counts and
/// whether it is the job holder's.
fn right(lines: &[Line], mut miss: impl FnMut(String)) -> [usize; 4] {
    let mut right = [0; 4];
    for line in lines {
        let (whether, whose) = found(line);
        let counts = (whether == "aanwezig") == (line.whether == "aanwezig");
        let is_holders = (whose == "functiehouder") == (line.whose == "functiehouder");
        let parts = [counts, whether == line.whether, whose == line.whose, counts && is_holders];
        for (count, part) in right.iter_mut().zip(parts) {
            *count += usize::from(part);
        }
        if !parts[1] || !parts[2] {
            let Line { sentence, words, whether: meant, whose: of } = line;
            miss(format!("{meant} {of}, not {whether} {whose}: [{words}] {sentence}"));
        }
    }
    right
}

#[test]
#[allow(clippy::print_stdout, reason = "the figures are printed on request")]
fn most_statements_are_read_as_they_are_meant() {
    let show = std::env::var_os("STATEMENTS_SHOW").is_some();
    let (used, aside) =
        (lines(include_str!("statements/used.tsv")), lines(include_str!("statements/aside.tsv")));
    assert_eq!((used.len(), aside.len()), (360, 180));
    for (lines, is_aside, goals) in [(&used, false, [97, 96, 91, 90]), (&aside, true, [88, 88, 80, 72])] {
        let right = right(lines, |miss| {
            if show && !is_aside {
                println!("{miss}");
            }
        });
        if show {
            println!("aside {is_aside}: counts, whether, whose, both: {right:?} of {}", lines.len());
        }
        for (right, goal) in right.into_iter().zip(goals) {
            assert!(right * 100 >= goal * lines.len(), "aside {is_aside}: {right} of {}", lines.len());
        }
    }
}
