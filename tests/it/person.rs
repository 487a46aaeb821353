//! Sentences from profiles rewritten to address the reader, compared with expected results.

use goedwerk::compose::person::{AddressForm, Kind, Turned, Turner};
use proptest::prelude::*;
use serde::Deserialize;

use crate::support::{assert_snapshot, read};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Labelled {
    titel: String,
    taken: Vec<Sentence>,
    alineas: Vec<Sentence>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sentence {
    zin: String,
    #[serde(default)]
    wordt: String,
    #[serde(default)]
    gelaten: bool,
}

fn labelled() -> Labelled {
    serde_yaml::from_str(&read("tests/person.yaml")).expect("it is YAML")
}

/// Resolves `[je/u]` for one form of address.
fn expected(text: &str, form: AddressForm) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        let (pair, after) = after.split_once(']').expect("it is closed");
        let (informal, formal) = pair.split_once('/').expect("there are two");
        plain.push_str(before);
        plain.push_str(if form == AddressForm::Informal { informal } else { formal });
        rest = after;
    }
    plain + rest
}

#[derive(Default)]
struct Score {
    right: usize,
    left: Vec<String>,
    wrong: Vec<String>,
}

fn score(form: AddressForm) -> Score {
    let labelled = labelled();
    let turner = Turner::new(form, [labelled.titel.as_str()]);
    let tasks = labelled.taken.iter().map(|sentence| (sentence, Kind::Task));
    let mut score = Score::default();
    for (sentence, kind) in tasks.chain(labelled.alineas.iter().map(|sentence| (sentence, Kind::Prose))) {
        let wanted = expected(&sentence.wordt, form);
        // Words that already address the reader in the other form must be left unchanged.
        let leave = sentence.gelaten || wanted == "-";
        match turner.turn(&sentence.zin, kind) {
            Turned::Left(_) if leave => score.right += 1,
            Turned::Left(reason) => {
                score.left.push(format!("{} ({:?}: {})", sentence.zin, reason.doubt, reason.word));
            }
            Turned::Changed(text) if !leave && text == wanted => score.right += 1,
            Turned::Same if !leave && sentence.zin == wanted => score.right += 1,
            other => score.wrong.push(format!("{}\n  wanted {wanted:?}\n  got    {other:?}", sentence.zin)),
        }
    }
    score
}

#[test]
fn sentences_are_turned_or_left_and_hardly_ever_wrong() {
    for form in [AddressForm::Informal, AddressForm::Formal] {
        let Score { right, left, wrong } = score(form);
        let all = right + left.len() + wrong.len();
        assert!(all >= 150, "{all} sentences");
        assert!(wrong.len() * 50 <= all, "{form:?}: more than 2 % is wrong:\n{}", wrong.join("\n"));
        assert!(right * 100 >= all * 95, "{form:?}: {right} of {all} right");
        let share = format!("{right} right, {} left, {} wrong of {all}", left.len(), wrong.len());
        assert_snapshot!(format!("{form:?}"), format!("{share}\n\n{}", [left, wrong].concat().join("\n")));
    }
}

proptest! {
    #[test]
    fn any_text_can_be_asked_for(text in "((Voert|is|zijn|hij|de klantmanager|en|zich|of|haar|om|,|\\.|[ -~éë\n]{1,4}) ?){0,14}") {
        for form in [AddressForm::Informal, AddressForm::Formal] {
            for kind in [Kind::Task, Kind::Prose] {
                let turner = Turner::new(form, ["Klantmanager", "Klantmanager werk"]);
                if let Turned::Changed(turned) = turner.turn(&text, kind) {
                    // All words other than verbs, pronouns and job titles are preserved.
                    let kept = |text: &str| text.matches(|c: char| c.is_ascii_digit()).collect::<String>();
                    prop_assert_eq!(kept(&turned), kept(&text));
                }
            }
        }
    }
}
