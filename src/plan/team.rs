//! Combines the plans of several people with the same profile: who can help whom, which groups could learn together,
//! and which competencies the whole team lacks. People are never ranked, and counts are given only for groups large
//! enough to keep individuals anonymous.

use std::collections::BTreeMap;

use serde::Serialize;

use super::gaps::{self, Standing};
use crate::model::development::Development;
use crate::model::profile::{Competency, Profile};

/// Default for the smallest group for which counts are given: in a smaller group, a count reveals something about an
/// individual.
pub const SMALLEST_GROUP: usize = 5;

/// A peer consultation group has three to six people: fewer have too little to contribute, more have too little time.
const GROUP: std::ops::RangeInclusive<usize> = 3..=6;

/// A team, profile by profile.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Team {
    /// The format of the data, for programs that read it: `teamoverzicht/1`.
    #[serde(rename = "formaat")]
    pub format: &'static str,
    /// The smallest group for which counts are given.
    #[serde(rename = "kleinste_groep")]
    pub smallest: usize,
    /// The people per profile, in the order in which the profiles occur.
    #[serde(rename = "functies")]
    pub jobs: Vec<TeamJob>,
}

/// The people of one profile.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TeamJob {
    /// The title of the job.
    #[serde(rename = "titel")]
    pub title: String,
    /// The people, by name or pseudonym, in alphabetical order.
    #[serde(rename = "mensen")]
    pub people: Vec<String>,
    /// Whether there are enough of them to give counts.
    #[serde(rename = "met_aantallen")]
    pub has_numbers: bool,
    /// The competencies, in the order of the profile.
    #[serde(rename = "competenties")]
    pub competencies: Vec<SharedNeed>,
}

/// One competency in a team.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SharedNeed {
    /// Its name.
    #[serde(rename = "naam")]
    pub name: String,
    /// Counts; `None` if the group is too small.
    #[serde(rename = "aantallen")]
    pub numbers: Option<Numbers>,
    /// Those who can help, in alphabetical order; empty if no one needs help.
    #[serde(rename = "kunnen_helpen")]
    pub helpers: Vec<String>,
    /// Those who want to grow in it, in alphabetical order; empty if no one can help.
    #[serde(rename = "willen_groeien")]
    pub learners: Vec<String>,
    /// Groups that could learn together: people who want to grow, with a helper where available.
    #[serde(rename = "groepen")]
    pub groups: Vec<Vec<String>>,
    /// Whether the whole team is weak here: no one can help, and at least half want to grow. Only set for groups that
    /// are large enough.
    #[serde(rename = "dun")]
    pub is_thin: bool,
}

/// Numbers of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Numbers {
    /// Have been rated.
    #[serde(rename = "beoordeeld")]
    pub rated: usize,
    /// Have the desired level according to every rater, and can help.
    #[serde(rename = "sterk")]
    pub strong: usize,
    /// Have a gap.
    #[serde(rename = "groei")]
    pub growing: usize,
}

/// Keeps only the latest of several files of one person on one profile, so that each person counts once.
#[must_use]
pub fn latest(members: Vec<(Profile, Development)>) -> Vec<(Profile, Development)> {
    let mut kept: Vec<(Profile, Development)> = Vec::new();
    for (profile, development) in members {
        let same = kept
            .iter_mut()
            .find(|(known, other)| known.id() == profile.id() && other.employee == development.employee);
        match same {
            Some((_, other)) if other.period.from < development.period.from => *other = development,
            Some(_) => {}
            None => kept.push((profile, development)),
        }
    }
    kept
}

/// The team overview of several development files, each with its profile.
#[must_use]
pub fn team(members: &[(&Profile, &Development)], smallest: usize) -> Team {
    let mut jobs: Vec<(String, &Profile, Vec<&Development>)> = Vec::new();
    for (profile, development) in members {
        let id = profile.id();
        match jobs.iter_mut().find(|(known, ..)| *known == id) {
            Some((.., people)) => people.push(development),
            None => jobs.push((id, profile, vec![development])),
        }
    }
    let jobs = jobs.into_iter().map(|(_, profile, people)| job(profile, &people, smallest)).collect();
    Team { format: "teamoverzicht/1", smallest, jobs }
}

fn job(profile: &Profile, people: &[&Development], smallest: usize) -> TeamJob {
    let standings: Vec<(&str, Vec<Standing<'_>>)> =
        people.iter().map(|one| (one.employee.label(), gaps::standings(profile, one))).collect();
    let has_numbers = people.len() >= smallest;
    let mut asked = BTreeMap::new();
    let shared = |competency: &Competency| {
        let id = competency.id();
        let rated: Vec<(&str, &Standing<'_>)> = standings
            .iter()
            .filter_map(|(who, list)| Some((*who, list.iter().find(|standing| standing.id == id)?)))
            .collect();
        let name = |wanted: fn(&Standing<'_>) -> bool| {
            let found = rated.iter().filter(|(_, standing)| wanted(standing));
            sorted(found.map(|(who, _)| (*who).to_owned()).collect())
        };
        let helpers = name(|standing| standing.is_strong);
        let learners = name(|standing| standing.distance.is_some_and(|distance| distance.highest > 0));
        let numbers = Numbers { rated: rated.len(), strong: helpers.len(), growing: learners.len() };
        let is_thin = helpers.is_empty() && 2 * learners.len() >= people.len() && !learners.is_empty();
        let groups = groups(&learners, &helpers, &mut asked);
        let are_a_match = !helpers.is_empty() && !learners.is_empty();
        (!rated.is_empty()).then(|| SharedNeed {
            name: competency.name.clone(),
            // A few rated people in a large team could be identified as well.
            numbers: (has_numbers && rated.len() >= smallest).then_some(numbers),
            helpers: if are_a_match { helpers } else { Vec::new() },
            learners: if are_a_match { learners } else { Vec::new() },
            groups,
            is_thin: is_thin && has_numbers && rated.len() >= smallest,
        })
    };
    TeamJob {
        title: profile.job.title.clone(),
        people: sorted(people.iter().map(|one| one.employee.label().to_owned()).collect()),
        has_numbers,
        competencies: profile.competencies.iter().filter_map(shared).collect(),
    }
}

/// Divides those who want to grow into groups of nearly equal size, each with a helper while there are any. Helpers who
/// are in the fewest groups come first: `asked` counts these over all competencies.
fn groups(learners: &[String], helpers: &[String], asked: &mut BTreeMap<String, usize>) -> Vec<Vec<String>> {
    let most = if helpers.is_empty() { *GROUP.end() } else { *GROUP.end() - 1 };
    let count = learners.len().div_ceil(most);
    if count == 0 {
        return Vec::new();
    }
    let mut groups: Vec<Vec<String>> = vec![Vec::new(); count];
    for (index, learner) in learners.iter().enumerate() {
        groups[index % count].push(learner.clone());
    }
    let mut helpers = helpers.to_vec();
    helpers.sort_by_key(|helper| asked.get(helper).copied().unwrap_or_default());
    for (group, helper) in groups.iter_mut().zip(helpers) {
        if group.len() + 1 >= *GROUP.start() {
            *asked.entry(helper.clone()).or_default() += 1;
        }
        group.push(helper);
    }
    groups.retain(|group| group.len() >= *GROUP.start());
    groups.into_iter().map(sorted).collect()
}

/// Sorts alphabetically, so that positions carry no meaning.
fn sorted(mut names: Vec<String>) -> Vec<String> {
    names.sort();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROFILE: &str = "formaat: functieprofiel/1\nfunctie: {titel: Consulent}\n\
        kerntaken: [{titel: Werk, taken: [Werkt.]}]\ncompetenties: [{naam: Luisteren}, {naam: Rekenen}]\n\
        niveauschaal: [a, b, c, d]\n";

    fn one(who: &str, listening: u32, counting: u32) -> Development {
        let text = format!(
            "formaat: ontwikkeling/1\nprofiel: p.yaml\nmedewerker: {{pseudoniem: {who}}}\n\
             periode: {{van: 2027-01-01, tot: 2027-12-31}}\nbeoordelingen:\n\
             - {{competentie: luisteren, nu: {listening}, gewenst: 3, door: zelf}}\n\
             - {{competentie: rekenen, nu: {counting}, gewenst: 3, door: zelf}}\n"
        );
        serde_yaml::from_str(&text).expect("a development file")
    }

    fn view(levels: &[(&str, u32, u32)], smallest: usize) -> Team {
        let profile: Profile = serde_yaml::from_str(PROFILE).expect("a profile");
        let files: Vec<Development> =
            levels.iter().map(|(who, listening, counting)| one(who, *listening, *counting)).collect();
        let members: Vec<(&Profile, &Development)> = files.iter().map(|file| (&profile, file)).collect();
        team(&members, smallest)
    }

    #[test]
    fn who_can_help_whom_and_where_all_are_thin() {
        let team = view(&[("E", 2, 2), ("D", 3, 1), ("C", 2, 2), ("B", 1, 2), ("A", 3, 2)], 5);
        let [listening, counting] = &team.jobs[0].competencies[..] else { panic!("two competencies") };
        assert_eq!(
            (&listening.helpers[..], &listening.learners[..]),
            (&["A", "D"].map(str::to_owned)[..], &["B", "C", "E"].map(str::to_owned)[..])
        );
        assert_eq!(listening.numbers, Some(Numbers { rated: 5, strong: 2, growing: 3 }));
        assert!(!listening.is_thin && counting.is_thin);
        assert_eq!(counting.groups, [["A", "B", "C", "D", "E"].map(str::to_owned).to_vec()]);
        assert!(counting.helpers.is_empty() && counting.learners.is_empty(), "nobody is listed as weak");
    }

    #[test]
    fn a_small_group_has_no_numbers() {
        let team = view(&[("A", 1, 1), ("B", 1, 1), ("C", 3, 1), ("D", 1, 1)], 5);
        let job = &team.jobs[0];
        assert!(!job.has_numbers);
        assert!(job.competencies.iter().all(|shared| shared.numbers.is_none() && !shared.is_thin));
        assert_eq!(job.competencies[0].groups, [["A", "B", "C", "D"].map(str::to_owned).to_vec()]);
    }

    #[test]
    fn somebody_counts_once_with_the_latest_file() {
        let profile: Profile = serde_yaml::from_str(PROFILE).expect("a profile");
        let mut earlier = one("A", 1, 1);
        earlier.period.from = "2026-01-01".to_owned();
        for files in [[earlier.clone(), one("A", 3, 3)], [one("A", 3, 3), earlier]] {
            let members = files.into_iter().map(|file| (profile.clone(), file)).collect();
            let kept = latest(members);
            assert_eq!(kept.len(), 1);
            assert_eq!(kept[0].1.period.from, "2027-01-01");
        }
    }

    #[test]
    fn nobody_is_asked_everywhere() {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let mut asked = BTreeMap::new();
        let (learners, helpers) = (names(&["c", "d"]), names(&["a", "b"]));
        let found: Vec<_> = (0..3).flat_map(|_| groups(&learners, &helpers, &mut asked)).collect();
        assert_eq!(found, [names(&["a", "c", "d"]), names(&["b", "c", "d"]), names(&["a", "c", "d"])]);
    }

    #[test]
    fn groups_stay_between_three_and_six() {
        for count in 0..40 {
            let learners: Vec<String> = (0..count).map(|n| format!("l{n:02}")).collect();
            for helpers in [Vec::new(), vec!["h".to_owned()], vec!["h".to_owned(), "i".to_owned()]] {
                let found = groups(&learners, &helpers, &mut BTreeMap::new());
                assert!(found.iter().all(|group| GROUP.contains(&group.len())), "{count}: {found:?}");
            }
        }
    }
}
