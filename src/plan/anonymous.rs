//! Anonymises a development file.

use crate::base::Language;
use crate::model::Development;
use crate::model::development::Employee;

/// A copy of the file without names: the person and the manager are called by their role. Fields that may identify
/// someone indirectly (introduction, evidence for ratings, outcomes of reviews, readers) are removed. Names of others
/// in goals and agreements cannot be recognised, and remain.
#[must_use]
pub fn anonymous(development: &Development, language: Language) -> Development {
    let words = &language.words().plan;
    let names = [
        (development.employee.name.clone(), words.employee.clone()),
        (development.employee.pseudonym.clone(), words.employee.clone()),
        (development.manager.clone(), words.manager.clone()),
    ];
    let names: Vec<(String, String)> =
        names.into_iter().filter_map(|(name, part)| Some((name?, part))).collect();
    let clean = |text: &mut String| replace(text, &names);
    let mut file = development.clone();
    file.employee = Employee { name: None, pseudonym: Some(words.employee.clone()) };
    file.manager = file.manager.map(|_| words.manager.clone());
    file.introduction = None;
    if let Some(privacy) = &mut file.privacy {
        privacy.readers.clear();
    }
    for rating in &mut file.ratings {
        rating.evidence = None;
        rating.date = None;
    }
    file.ambition.iter_mut().for_each(clean);
    file.agreements.iter_mut().for_each(|agreement| clean(&mut agreement.text));
    for goal in &mut file.goals {
        clean(&mut goal.goal);
        goal.measure.iter_mut().chain(&mut goal.evidence).for_each(clean);
    }
    let of_goals = file.goals.iter_mut().flat_map(|goal| &mut goal.activities);
    for activity in of_goals.chain(&mut file.activities) {
        clean(&mut activity.what);
        activity.arranged.iter_mut().for_each(clean);
    }
    file.moments.iter_mut().for_each(|moment| clean(&mut moment.what));
    for evaluation in &mut file.evaluations {
        evaluation.remark.iter_mut().for_each(clean);
        evaluation.outcome = None;
    }
    file.exceptions.clear();
    file
}

/// Replaces each name with its role.
fn replace(text: &mut String, names: &[(String, String)]) {
    for (name, part) in names {
        for word in std::iter::once(name.as_str()).chain(single_names(name)) {
            *text = without(text, word, part);
        }
    }
}

/// The parts of a person's name that can occur on their own. A job title (`teammanager Werk en Inkomen`) has none.
fn single_names(name: &str) -> impl Iterator<Item = &str> {
    let is_person =
        name.split_whitespace().all(|word| word.starts_with(char::is_uppercase) && word.len() > 2);
    name.split_whitespace().filter(move |_| is_person)
}

/// Replaces a word with `part`, matching case and whole words only; a word followed by a possessive `s` matches too.
fn without(text: &str, word: &str, part: &str) -> String {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let mut clean = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(word).filter(|_| !word.is_empty()) {
        let after = &rest[at + word.len()..];
        let ends = !is_letter(after.strip_prefix('s').unwrap_or(after).chars().next());
        let begins = !is_letter(rest[..at].chars().next_back().or_else(|| clean.chars().next_back()));
        clean.push_str(&rest[..at]);
        clean.push_str(if begins && ends { part } else { word });
        rest = after;
    }
    clean.push_str(rest);
    clean
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_go_wherever_they_stand() {
        let file: Development = serde_yaml::from_str(
            "formaat: ontwikkeling/1\nprofiel: p.yaml\nmedewerker: {naam: Robin Voorbeeld}\n\
             leidinggevende: Kim Proefman\nperiode: {van: 2027-01-01, tot: 2027-12-31}\ninleiding: Over Robin.\n\
             beoordelingen: [{competentie: a, nu: 1, onderbouwing: Robin belt., door: zelf, datum: 2027-01-02}]\n\
             doelen: [{doel: Robin Voorbeeld vraagt Kim om raad., activiteiten: [{wat: Robins plan met Kim., vorm: mentor}]}]\n\
             evaluaties: [{datum: 2027-02-01, toelichting: Met Kim Proefman., uitkomst: Robin was er.}]\n\
             privacy: {lezers: [Sam]}\n",
        )
        .expect("a development file");
        let text = serde_json::to_string(&anonymous(&file, Language::Dutch)).expect("it is data");
        for name in ["Robin V", "Voorbeeld", "Kim", "Proefman", "Sam", "Robin belt", "Robin was"] {
            assert!(!text.contains(name), "{name}: {text}");
        }
        assert!(text.contains("de medewerker vraagt de leidinggevende om raad."), "{text}");
    }
}
