//! Patterns that are led by a verb, in every form in which Dutch writes the same meaning.
//!
//! `<volgen|bezoeken> .. cursus|training` stands for "volgt een cursus", "je volgt een cursus", "een cursus volgen",
//! "het volgen van cursussen", "een cursus wordt gevolgd" and "heeft een cursus gevolgd"; `<aan-passen> .. aanpak`, with the
//! particle of a separable verb before the hyphen, also for "past de aanpak aan" and "de aanpak aan te passen".

use super::verb::Verb;

/// The patterns that a pattern with a verb stands for; `None` if it does not begin with a verb.
pub(super) fn expanded(source: &str) -> Option<Vec<String>> {
    let (verbs, object) = source.trim().strip_prefix('<')?.split_once('>')?;
    let object = object.trim();
    let alone = object.trim_start_matches("..").trim();
    let mut found = Vec::new();
    let mut plain = Vec::new();
    for verb in verbs.split('|').map(str::trim) {
        match verb.split_once('-') {
            Some((particle, base)) => separable(particle, base, object, alone, &mut found, &mut plain),
            None => plain.push(Verb::of(verb)),
        }
    }
    if !plain.is_empty() {
        found.extend(around(&plain, object, alone));
    }
    Some(found)
}

/// The patterns of a verb in two words, and its forms in one word.
fn separable(
    particle: &str,
    base: &str,
    object: &str,
    alone: &str,
    found: &mut Vec<String>,
    plain: &mut Vec<Verb>,
) {
    let verb = Verb::of(base);
    let apart = [&verb.finite[..], std::slice::from_ref(&verb.infinitive)].concat().join("|");
    let infinitive = &verb.infinitive;
    if alone.is_empty() {
        found.extend([format!("{apart} .. {particle}"), format!("{particle} te {infinitive}")]);
    } else {
        found.extend([
            format!("{apart} {object} .. {particle}"),
            format!("{apart} .. {particle} {object}"),
            format!("{alone} .. {particle} te {infinitive}"),
            format!("{particle} te {infinitive} {object}"),
        ]);
    }
    plain.push(verb.joined(particle));
}

/// The patterns with the verb before and after its object.
fn around(verbs: &[Verb], object: &str, alone: &str) -> Vec<String> {
    let mut after: Vec<String> = Vec::new();
    let mut all: Vec<String> = Vec::new();
    for verb in verbs {
        after.push(verb.infinitive.clone());
        after.extend(verb.finite.iter().chain(&verb.participles).cloned());
        all.extend(verb.derived.iter().cloned());
    }
    all.splice(0..0, after.iter().cloned());
    let (all, after) = (all.join("|"), after.join("|"));
    if alone.is_empty() { vec![all] } else { vec![format!("{all} {object}"), format!("{alone} .. {after}")] }
}
