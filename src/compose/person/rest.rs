//! The rest of a sentence after its subject: further verbs of the job holder, and words that refer to the holder.

use super::holder::Turner;
use super::lexicon::lexicon;
use super::split::Word;
use super::turned::{Doubt, Reason};

/// The state of a walk over the rest of a sentence.
#[expect(clippy::struct_excessive_bools, reason = "each says something else of what was read so far")]
pub struct Rest<'t> {
    turner: &'t Turner,
    /// The text written so far.
    pub text: String,
    /// Whether the holder is the subject of the main clause.
    is_holders: bool,
    /// The first verb, if the walk starts after it.
    verb: String,
    /// Another person has been mentioned, to whom a pronoun could refer.
    somebody: bool,
    /// A thing has been mentioned with an article, to which "zijn" or "hij" could refer.
    something: bool,
    /// An earlier word referred to the holder.
    has_pointed: bool,
    /// A subordinate clause has started, possibly with a different subject.
    is_under: bool,
    /// The holder is the subject of the subordinate clause.
    is_holder_under: bool,
    /// The index of "om", for "om zich te".
    has_om: bool,
    /// The subject of the subordinate clause is somebody else.
    is_others_under: bool,
}

/// What happens to a word.
enum Step {
    Keep,
    Put(String),
}

impl<'t> Rest<'t> {
    /// The rest of a sentence with the holder as subject, after this verb.
    pub fn of_holder(turner: &'t Turner, verb: &str) -> Self {
        Self { is_holders: true, verb: verb.to_owned(), ..Self::of_other_subject(turner) }
    }

    /// A sentence with a subject of its own.
    pub fn of_other_subject(turner: &'t Turner) -> Self {
        Self {
            turner,
            text: String::new(),
            is_holders: false,
            verb: String::new(),
            somebody: false,
            something: false,
            has_pointed: false,
            is_under: false,
            is_holder_under: false,
            has_om: false,
            is_others_under: false,
        }
    }

    /// Rewrites these words and appends them.
    pub fn walk(&mut self, words: &[Word<'_>]) -> Result<(), Reason> {
        let mut at = 0;
        while at < words.len() {
            let word = &words[at];
            let holder = self.turner.holder_at(&words[at..]);
            if holder > 0 {
                let informal = self.holder(words, at)?;
                let last = &words[at + holder - 1];
                self.push(word.lead, self.turner.form.pick(informal, "u"), last.trail);
                at += holder;
                continue;
            }
            if let Some(size) = self.of_holder_here(words, at) {
                let (noun, last) = (&words[at + 1], &words[at + size - 1]);
                let yours = self.turner.form.pick("je", "uw");
                let yours =
                    if self.text.trim().is_empty() && at == 0 { capital(yours) } else { yours.to_owned() };
                self.push(word.lead, &yours, noun.lead);
                self.push("", noun.text, last.trail);
                at += size;
                continue;
            }
            let double = at + 2 < words.len() && is_his_or_her(&words[at..at + 3]);
            let step = self.step(words, at)?;
            let last = if double { &words[at + 2] } else { word };
            match step {
                Step::Keep => self.push(word.lead, word.text, word.trail),
                Step::Put(text) => {
                    self.push(word.lead, &text, last.trail);
                    at += if double { 2 } else { 0 };
                }
            }
            self.notice(words, at);
            at += 1;
        }
        Ok(())
    }

    /// How many words "het werk van de klantmanager" takes, if it begins here.
    fn of_holder_here(&self, words: &[Word<'_>], at: usize) -> Option<usize> {
        let [article, noun, of, ..] = words.get(at..)? else { return None };
        let is_plain = [article, noun, of].iter().all(|word| word.trail.is_empty());
        let fits = is_plain && matches!(article.low.as_str(), "de" | "het") && of.low == "van";
        let size = self.turner.holder_at(&words[at + 3..]);
        let is_clause =
            words.get(at + 3 + size).is_some_and(|next| matches!(next.low.as_str(), "die" | "zelf"));
        (fits && size > 0 && !is_clause).then_some(3 + size)
    }

    fn push(&mut self, lead: &str, text: &str, trail: &str) {
        self.text.extend([lead, text, trail]);
    }

    /// The job name within a sentence: it can be rewritten if it is the subject of a clause.
    fn holder(&mut self, words: &[Word<'_>], at: usize) -> Result<&'static str, Reason> {
        let begins = at > 0 && lexicon().subordinates(&words[at - 1].low) && words[at - 1].trail.is_empty();
        let is_subject = begins && !matches!(words[at - 1].low.as_str(), "om" | "tot" | "die" | "wie");
        if is_subject {
            self.is_holder_under = true;
            return Ok("je");
        }
        // A relative clause would need the third person.
        let end = at + self.turner.holder_at(&words[at..]);
        let is_clause = words.get(end).is_some_and(|next| matches!(next.low.as_str(), "die" | "zelf"));
        let before = at.checked_sub(1).map(|before| &words[before]).filter(|word| word.trail.is_empty());
        match before {
            Some(before) if !is_clause && lexicon().is_preposition(&before.low) => Ok("jou"),
            // "Het besluit geeft de klantmanager de ruimte": the subject stands before the verb.
            Some(before)
                if !is_clause
                    && !self.is_under
                    && at > 1
                    && !lexicon().opens(&words[0].low)
                    && lexicon().finite(&before.low).is_some() =>
            {
                Ok("je")
            }
            _ => Err(Reason::new(Doubt::Holder, words[at + 1].text)),
        }
    }

    fn step(&mut self, words: &[Word<'_>], at: usize) -> Result<Step, Reason> {
        let word = &words[at];
        match word.low.as_str() {
            "zich" => self.oneself(words, at),
            "zichzelf" if at > 0 && lexicon().is_preposition(&words[at - 1].low) => {
                self.pointing(word, "jezelf", "uzelf")
            }
            "zichzelf" => Err(Reason::new(Doubt::WhoIsMeant, word.text)),
            "zijn" | "haar" | "diens" if is_of_superior(words, at) => {
                Ok(Step::Put(self.turner.form.pick("je", "uw").to_owned()))
            }
            "hij" | "hem" | "zijn" | "haar" if self.is_others(words, at) => Ok(Step::Keep),
            "hij" => self.he(words, at),
            "hem" if at > 0 && lexicon().is_article(&words[at - 1].low) => {
                self.pointing(word, "aan jou", "aan u")
            }
            "hem" => self.pointing(word, "je", "u"),
            "zijn" => self.his(words, at),
            "haar" | "zijn/haar" | "haar/zijn" => self.possessive(words, at),
            "hun" if at == 0 && self.is_holders => Err(Reason::new(Doubt::WhoIsMeant, word.text)),
            "zij" | "ze" if !follows_wie(words, at) && !has_plural(&words[..at]) => {
                Err(Reason::new(Doubt::WhoIsMeant, word.text))
            }
            low => match lexicon().finite(low).filter(|verb| verb.is_irregular) {
                Some(verb) => {
                    let turned = verb.after(self.turner.form).to_owned();
                    self.irregular(words, at).map(|mine| if mine { Step::Put(turned) } else { Step::Keep })
                }
                None => Ok(Step::Keep),
            },
        }
    }

    /// Whether the holder is the subject of an irregular verb.
    fn irregular(&self, words: &[Word<'_>], at: usize) -> Result<bool, Reason> {
        let word = &words[at];
        let doubt = || Err(Reason::new(Doubt::WhoseVerb, word.text));
        let joined = is_joined(words, at);
        if self.is_holder_under {
            return if joined { doubt() } else { Ok(true) };
        }
        if !self.is_holders {
            return Ok(false);
        }
        let ends = word.ends_clause() || at + 1 == words.len();
        match (self.is_under, joined) {
            (false, true) => Ok(true),
            (true, true) if ends => Ok(false),
            // After a comma, "en" continues the main clause.
            (true, true) if at > 1 && words[at - 2].trail.contains(',') && words[at - 1].trail.is_empty() => {
                Ok(true)
            }
            (true, false) => Ok(false),
            _ => doubt(),
        }
    }

    /// "zich": refers to the holder after a verb of the holder, to another person in a clause about that person.
    fn oneself(&mut self, words: &[Word<'_>], at: usize) -> Result<Step, Reason> {
        let word = &words[at];
        let turned = || Ok(Step::Put(self.turner.form.pick("je", "zich").to_owned()));
        if self.is_holder_under || (at == 0 && self.is_holders) {
            return turned();
        }
        if !self.is_holders {
            return Ok(Step::Keep);
        }
        if is_and(words, at) && !self.is_under && !self.somebody {
            return turned();
        }
        let after_verb = at > 0 && lexicon().finite(&words[at - 1].low).is_some() && is_joined(words, at - 1);
        match (after_verb, self.is_under) {
            (true, false) => turned(),
            (false, true) if self.has_om => match (self.somebody, lexicon().persuades(&self.verb)) {
                (false, false) => turned(),
                (true, true) => Ok(Step::Keep),
                _ => Err(Reason::new(Doubt::WhoIsMeant, word.text)),
            },
            (false, true) => Ok(Step::Keep),
            _ => Err(Reason::new(Doubt::WhoIsMeant, word.text)),
        }
    }

    /// Whether a pronoun refers to somebody else: the subject of a sentence that is not the holder's, or the person just
    /// named before its clause ("confronteert de klant wanneer hij zijn plichten verzuimt").
    fn is_others(&mut self, words: &[Word<'_>], at: usize) -> bool {
        if self.is_others_under && self.is_under {
            return true;
        }
        let before = |back: usize| at.checked_sub(back).map_or("", |index| words[index].low.as_str());
        let is_named = lexicon().is_somebody(before(3), before(2));
        self.is_others_under = words[at].low == "hij"
            && lexicon().subordinates(before(1))
            && is_named
            && !matches!(before(3), "of" | "en")
            && !lexicon().is_preposition(before(4));
        self.is_others_under || (!self.is_holders && !self.is_holder_under && self.somebody)
    }

    fn he(&mut self, words: &[Word<'_>], at: usize) -> Result<Step, Reason> {
        let begins = at > 0 && lexicon().subordinates(&words[at - 1].low);
        let step = self.pointing(&words[at], "je", "u")?;
        if !begins {
            return Err(Reason::new(Doubt::WhoIsMeant, words[at].text));
        }
        self.is_holder_under = true;
        Ok(step)
    }

    /// "zijn": a verb or a possessive.
    fn his(&mut self, words: &[Word<'_>], at: usize) -> Result<Step, Reason> {
        let word = &words[at];
        let before = at.checked_sub(1).map(|before| &words[before]);
        let ends = word.ends_clause() || at + 1 == words.len();
        let low = before.map_or("", |before| before.low.as_str());
        let belongs = match before {
            None => self.is_holders,
            Some(before) => {
                lexicon().is_preposition(low)
                    || matches!(low, "of" | "en")
                    || (lexicon().finite(low).is_some() && !lexicon().is_modal(low))
                    || (!before.ends_clause()
                        && matches!(low, "waar" | "hoe" | "dat" | "als" | "wanneer" | "omdat"))
            }
        };
        if !ends && belongs {
            let like_verb = words
                .get(at + 1)
                .is_some_and(|next| next.low.starts_with("ge") || next.low.starts_with("toege"));
            if self.is_under && like_verb {
                return Err(Reason::new(Doubt::WhoIsMeant, word.text));
            }
            return self.possessive(words, at);
        }
        let is_verb = ends || self.is_under || words[..at].iter().any(|word| lexicon().is_modal(&word.low));
        if is_verb || !self.is_holders {
            Ok(Step::Keep)
        } else {
            Err(Reason::new(Doubt::WhoIsMeant, word.text))
        }
    }

    /// A possessive; after "en" only if it continues an enumeration of what belongs to the holder.
    fn possessive(&mut self, words: &[Word<'_>], at: usize) -> Result<Step, Reason> {
        let word = &words[at];
        if is_and(words, at) && !self.has_pointed {
            return Err(Reason::new(Doubt::WhoIsMeant, word.text));
        }
        // With "eigen" it refers to the subject.
        let own = words.get(at + 1).is_some_and(|next| next.low == "eigen");
        self.something &= !own;
        self.pointing(word, "je", "uw")
    }

    /// A word that refers to the holder if no other person or thing has been mentioned.
    fn pointing(&mut self, word: &Word<'_>, informal: &str, formal: &str) -> Result<Step, Reason> {
        if self.somebody || self.something || !(self.is_holders || self.is_holder_under) {
            return Err(Reason::new(Doubt::WhoIsMeant, word.text));
        }
        self.has_pointed = true;
        Ok(Step::Put(self.turner.form.pick(informal, formal).to_owned()))
    }

    /// Records what a word implies for the words after it.
    fn notice(&mut self, words: &[Word<'_>], at: usize) {
        let word = &words[at];
        let before = at.checked_sub(1).map_or("", |before| words[before].low.as_str());
        self.something |= lexicon().is_article(before) && names_something(&word.low);
        self.somebody |= lexicon().is_somebody(before, &word.low) && word.low != "wie";
        let is_or = word.low == "of"
            && words
                .get(at + 1)
                .is_some_and(|next| lexicon().finite(&next.low).is_none() && next.low != "haar");
        if lexicon().subordinates(&word.low) || is_or {
            self.is_under = true;
            self.has_om = word.low == "om";
        }
        if word.trail.contains([',', ';', ':']) || matches!(word.low.as_str(), "en" | "of" | "maar") {
            self.is_holder_under &= matches!(word.low.as_str(), "en" | "of") && word.trail.is_empty();
        }
        if word.trail.contains(';') {
            self.is_under = false;
        }
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Whether several persons or things have been mentioned, to whom "zij" and "ze" refer.
fn has_plural(words: &[Word<'_>]) -> bool {
    words.iter().any(|word| {
        let is_noun = word.low.chars().count() > 5 && (word.low.ends_with("en") || word.low.ends_with('s'));
        is_noun && lexicon().infinitive(&word.low).is_none() && !lexicon().is_preposition(&word.low)
    })
}

/// "zijn direct leidinggevende": the holder's, whoever is the subject.
fn is_of_superior(words: &[Word<'_>], at: usize) -> bool {
    if is_and(words, at) {
        return false;
    }
    let next = words[at + 1..].iter().take(3);
    next.take_while(|word| !lexicon().is_preposition(&word.low))
        .any(|word| matches!(word.low.as_str(), "leidinggevende" | "chef" | "teamleider" | "leidinggevenden"))
}

/// Whether a word directly follows "en", "of", "maar" or a punctuation mark, and so continues what precedes it.
fn is_joined(words: &[Word<'_>], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        let before = &words[before];
        matches!(before.low.as_str(), "en" | "of" | "maar") || before.trail.contains([',', ';'])
    })
}

/// Whether a word after an article is a noun: not so in "het als".
fn names_something(word: &str) -> bool {
    !lexicon().is_set_phrase(word) && !lexicon().subordinates(word)
}

/// Whether "en" or "of" directly precedes a word.
fn is_and(words: &[Word<'_>], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| matches!(words[before].low.as_str(), "en" | "of"))
}

fn follows_wie(words: &[Word<'_>], at: usize) -> bool {
    at > 0 && words[at - 1].low == "wie"
}

/// "zijn of haar", "haar of zijn".
fn is_his_or_her(words: &[Word<'_>]) -> bool {
    let pair = (words[0].low.as_str(), words[2].low.as_str());
    words[1].low == "of" && matches!(pair, ("zijn", "haar") | ("haar", "zijn"))
}
