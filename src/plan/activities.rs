//! The catalogue of learning activities, and selection of those that fit a gap.

use std::sync::LazyLock;

use serde::Serialize;

use crate::base::Language;
use crate::model::LearningActivities;
use crate::model::learning::{GapKind, LearningActivity, LearningForm};

/// The shipped activities, in the same format as user files.
const SHIPPED: &str = data!("plan/activiteiten");

/// Maximum number of activities proposed per gap.
const PROPOSED: usize = 3;

/// The available activities, in order of precedence.
#[derive(Debug, Clone, PartialEq)]
pub struct Catalogue {
    activities: Vec<LearningActivity>,
}

impl Default for Catalogue {
    fn default() -> Self {
        Self::shipped().clone()
    }
}

/// An activity, with its texts in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Suggestion<'a> {
    /// The form of learning.
    #[serde(rename = "vorm")]
    pub form: LearningForm,
    /// Its name.
    #[serde(rename = "naam")]
    pub name: &'a str,
    /// A description.
    #[serde(rename = "wat")]
    pub what: &'a str,
    /// The time it takes.
    #[serde(rename = "tijd")]
    pub time: &'a str,
    /// What the organisation must arrange.
    #[serde(rename = "organisatie")]
    pub arrange: &'a str,
    /// Sections of the report that support it.
    #[serde(rename = "bron")]
    pub sources: &'a [String],
}

impl<'a> Suggestion<'a> {
    fn of(activity: &'a LearningActivity, language: Language) -> Self {
        let english = activity.english.as_ref().filter(|_| language == Language::English);
        let (name, what, time, arrange) = english
            .map_or((&activity.name, &activity.what, &activity.time, &activity.arrange), |english| {
                (&english.name, &english.what, &english.time, &english.arrange)
            });
        Self { form: activity.form, name, what, time, arrange, sources: &activity.sources }
    }
}

impl Catalogue {
    /// The shipped activities.
    ///
    /// # Panics
    /// Never in a build whose tests pass: the list is embedded in the binary and a test parses it.
    #[must_use]
    #[expect(clippy::expect_used, reason = "the list is part of the binary and a test reads it")]
    pub fn shipped() -> &'static Self {
        static LIST: LazyLock<Catalogue> = LazyLock::new(|| {
            let list: LearningActivities = serde_json::from_str(SHIPPED).expect("the list is one");
            Catalogue { activities: list.activities }
        });
        &LIST
    }

    /// Merges user activities: one with an existing key overrides it, and the others come before the shipped ones,
    /// since an activity that a user adds is available to them.
    #[must_use]
    pub fn with(&self, own: LearningActivities) -> Self {
        let mut activities = self.activities.clone();
        let mut first = Vec::new();
        for activity in own.activities {
            match activities.iter_mut().find(|known| known.id == activity.id) {
                Some(known) => *known = activity,
                None => first.push(activity),
            }
        }
        first.append(&mut activities);
        Self { activities: first }
    }

    /// What the organisation must arrange for a form of learning; `None` for an unknown form.
    #[must_use]
    pub fn arrange(&self, form: LearningForm, language: Language) -> Option<&str> {
        let activity = self.activities.iter().find(|activity| activity.form == form)?;
        Some(Suggestion::of(activity, language).arrange)
    }

    /// The activities that fit these kinds of gap, best first. Among equally suitable forms, learning with others and
    /// from practice comes first (4.4.3): courses come last, and there are none for ethics.
    #[must_use]
    pub fn fitting(&self, kinds: &[GapKind], language: Language) -> Vec<Suggestion<'_>> {
        let mut fitting: Vec<(bool, usize, &LearningActivity)> = self
            .activities
            .iter()
            .filter(|activity| !(activity.form.is_course() && kinds.contains(&GapKind::Ethics)))
            .filter_map(|activity| {
                let ranks = activity.helps_with.iter().enumerate().filter(|(_, kind)| kinds.contains(kind));
                Some((activity.form.is_course(), ranks.map(|(rank, _)| rank).min()?, activity))
            })
            .collect();
        fitting.sort_by_key(|(is_course, rank, _)| (*is_course, *rank));
        fitting.into_iter().take(PROPOSED).map(|(.., activity)| Suggestion::of(activity, language)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KINDS: [GapKind; 5] =
        [GapKind::Knowledge, GapKind::Skill, GapKind::Attitude, GapKind::Ethics, GapKind::Discretion];

    #[test]
    fn the_shipped_list_has_every_form_with_its_source_and_translation() {
        let list = Catalogue::shipped();
        for form in LearningForm::ALL {
            assert!(list.arrange(form, Language::English).is_some(), "{form:?}");
        }
        assert!(list.activities.iter().all(|activity| activity.english.is_some()));
        assert!(list.activities.iter().all(|activity| !activity.sources.is_empty()));
    }

    #[test]
    fn what_is_proposed_for_ethics_is_never_a_course() {
        let list = Catalogue::shipped();
        for other in KINDS {
            let forms: Vec<_> = list
                .fitting(&[GapKind::Ethics, other], Language::Dutch)
                .iter()
                .map(|activity| activity.form)
                .collect();
            assert!(!forms.is_empty() && forms.iter().all(|form| !form.is_course()), "{other:?}: {forms:?}");
        }
        let first = list.fitting(&[GapKind::Ethics], Language::Dutch);
        assert_eq!(first.first().map(|activity| activity.form), Some(LearningForm::MoralDeliberation));
    }

    #[test]
    fn a_course_never_leads() {
        for kind in KINDS {
            let proposed = Catalogue::shipped().fitting(&[kind], Language::Dutch);
            assert!(proposed.iter().any(|activity| !activity.form.is_course()), "{kind:?}");
            let courses = proposed.iter().skip_while(|activity| !activity.form.is_course());
            assert!(courses.clone().all(|activity| activity.form.is_course()), "{kind:?}: {proposed:?}");
        }
    }

    #[test]
    fn activities_of_the_user_come_first_or_replace() {
        let own = "formaat: leeractiviteiten/1\nactiviteiten:\n- &a {id: spiegel, vorm: peer-review, naam: Spiegelgesprek, wat: W., past_bij: [ethiek], tijd: T., organisatie: O.}\n- {id: moreel-beraad, vorm: moreel-beraad, naam: Ons beraad, wat: W., past_bij: [ethiek], tijd: T., organisatie: O.}\n";
        let own: LearningActivities = serde_yaml::from_str(own).expect("a list");
        let list = Catalogue::shipped().with(own);
        let names: Vec<_> =
            list.fitting(&[GapKind::Ethics], Language::English).iter().map(|a| a.name.to_owned()).collect();
        assert_eq!(names[..2], ["Spiegelgesprek".to_owned(), "Ons beraad".to_owned()]);
        assert_eq!(list.activities.len(), Catalogue::shipped().activities.len() + 1);
    }
}
