//! Recognises the job holder in a text, and how the reader is addressed.

use super::split;
use super::turned::AddressForm;

/// What regulations call the job holder.
const GENERIC: &[&str] = &["functionaris", "functiehouder", "functievervuller", "taakvervuller"];

/// Whether the first word of a longer job name stands for the job: "consulent", but not "medewerker", which can be a
/// colleague, or "senior".
fn is_job(word: &str) -> bool {
    let is_general =
        matches!(word, "medewerker" | "manager" | "directeur" | "hoofd" | "adviseur" | "teamleider");
    !is_general
        && ["ent", "aris", "er", "eur", "ist", "ant", "or", "coach"].iter().any(|end| word.ends_with(end))
        && word != "senior"
        && word != "junior"
}

/// Rewrites texts of one profile.
#[derive(Debug, Clone)]
pub struct Turner {
    /// How the reader is addressed.
    pub form: AddressForm,
    /// The names of the job in lower case, each split into words.
    names: Vec<Vec<String>>,
}

impl Turner {
    /// For a profile with these job names.
    #[must_use]
    pub fn new<'a>(form: AddressForm, names: impl IntoIterator<Item = &'a str>) -> Self {
        let words = |name: &str| name.to_lowercase().split_whitespace().map(str::to_owned).collect();
        let mut names: Vec<Vec<String>> = names.into_iter().map(words).collect();
        // "de consulent" for a "Consulent Inkomen".
        let heads: Vec<Vec<String>> = names
            .iter()
            .filter(|name| name.len() > 1 && is_job(&name[0]))
            .map(|name| vec![name[0].clone()])
            .collect();
        names.extend(heads);
        names.extend(GENERIC.iter().map(|name| vec![(*name).to_owned()]));
        // Longest name first: otherwise "klantmanager werk" would match "klantmanager".
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        Self { form, names }
    }

    /// How many words the name of the job takes that begins at the first of these words ("de klantmanager"); 0 where
    /// it does not stand there.
    #[must_use]
    pub fn holder_at(&self, words: &[split::Word<'_>]) -> usize {
        let Some((first, rest)) = words.split_first() else { return 0 };
        if first.low != "de" || !first.trail.is_empty() {
            return 0;
        }
        let named = |name: &&Vec<String>| {
            !name.is_empty()
                && rest.len() >= name.len()
                && name.iter().zip(rest).all(|(wanted, word)| *wanted == word.low)
        };
        let size = self.names.iter().find(named).map_or(0, |name| name.len() + 1);
        // "de informatiemanager ROT"
        let is_short = size > 0
            && words[size - 1].trail.is_empty()
            && words.get(size).is_some_and(|next| {
                next.text.chars().count() > 1 && next.text.chars().all(char::is_uppercase)
            });
        size + usize::from(is_short)
    }

    /// How many words a name of the job takes without its article: "Klantmanager beoordeelt aanvragen."
    #[must_use]
    pub fn bare_holder_at(&self, words: &[split::Word<'_>]) -> usize {
        let named = |name: &&Vec<String>| {
            !name.is_empty()
                && words.len() > name.len()
                && name.iter().zip(words).all(|(wanted, word)| *wanted == word.low)
        };
        self.names.iter().find(named).map_or(0, Vec::len)
    }
}
