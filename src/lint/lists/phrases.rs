//! Lists of words and phrases in the rules for vacancies, matched without compiling anything: most texts meet few of them.

/// Whether any phrase of a list occurs in a text as whole words. Both must be [folded](super::letters::fold); a list
/// separates its phrases with commas, and `*` stands for any letters.
pub fn any_occurs(list: &str, folded: &str) -> bool {
    phrases(list).any(|phrase| occurs(phrase, folded))
}

/// Whether a form is such a list, and not a regular expression.
pub fn is_list(text: &str) -> bool {
    !text.contains(['\\', '(', '[', '^', '$', '|'])
}

/// The phrases of a list.
pub fn phrases(list: &str) -> impl Iterator<Item = &str> {
    list.split(',').map(str::trim).filter(|phrase| !phrase.is_empty())
}

fn occurs(phrase: &str, folded: &str) -> bool {
    let parts: Vec<&str> = phrase.split('*').collect();
    let Some((first, rest)) = parts.split_first() else { return false };
    if first.is_empty() {
        // A phrase that starts with letters: its first part may start anywhere in a word.
        return rest.first().is_some_and(|second| {
            folded.match_indices(*second).any(|(at, part)| continues(&rest[1..], folded, at + part.len()))
        });
    }
    folded.match_indices(*first).any(|(at, part)| {
        is_edge(folded, at, first.chars().next()) && continues(rest, folded, at + part.len())
    })
}

/// Whether the parts follow at a place, each after any letters, and end with a word.
fn continues(parts: &[&str], folded: &str, at: usize) -> bool {
    let Some((next, rest)) = parts.split_first() else {
        return is_edge(folded, at, before(folded, at));
    };
    let after = folded.get(at..).unwrap_or_default();
    let letters = after.find(|sign: char| !is_letter(sign)).unwrap_or(after.len());
    if next.is_empty() && rest.is_empty() {
        return true;
    }
    after
        .match_indices(*next)
        .take_while(|(skipped, _)| *skipped <= letters)
        .any(|(skipped, part)| continues(rest, folded, at + skipped + part.len()))
}

/// Whether a word starts or ends at a place; a sign such as `?` needs no edge.
fn is_edge(folded: &str, at: usize, sign: Option<char>) -> bool {
    if !sign.is_some_and(is_letter) {
        return true;
    }
    let after = folded.get(at..).and_then(|text| text.chars().next());
    before(folded, at).is_some_and(is_letter) != after.is_some_and(is_letter)
}

fn before(folded: &str, at: usize) -> Option<char> {
    folded.get(..at).and_then(|text| text.chars().next_back())
}

fn is_letter(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_'
}

#[cfg(test)]
mod tests {
    use super::super::letters::fold;
    use super::*;

    #[test]
    fn a_list_matches_whole_words() {
        for (list, text, expected) in [
            ("man, vrouw", "Wij zoeken een man.", true),
            ("man, vrouw", "Wij zoeken een manager.", false),
            ("man, vrouw", "Die roman is van een VROUW", true),
            ("wettelijk*", "Een wettelijke eis", true),
            ("wettelijk*", "Buitenwettelijke eisen", false),
            ("*wet", "De Participatiewet zegt het.", true),
            ("*wet", "De wethouder zegt het.", false),
            ("stabiel* huwelijk", "een stabiel huwelijk", true),
            ("stabiel* huwelijk", "een stabiele huwelijk", true),
            ("stabiel* huwelijk", "een stabiele, huwelijk", false),
            ("zoek*, ?", "Heb je kinderen?", true),
            ("zoek*, ?", "Heb je kinderen", false),
            ("mama's", "Voor mama's met tijd", true),
            ("één", "Nog ÉÉN plek", true),
            ("één", "Nog geen plek", false),
            ("h*ers", "De helpers", true),
            ("h*ers", "De helperskring", false),
            ("", "De helpers", false),
        ] {
            assert_eq!(any_occurs(list, &fold(text)), expected, "{list} in {text}");
        }
    }
}
