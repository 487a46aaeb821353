//! What settings do to the settings before them, as data: applying many files then takes one step per file, however
//! often each is extended.

use super::effective::Config;
use super::layer::Layer;
use super::numbers::LimitsFile;
use super::preset::Preset;
use super::target::can_be_set;
use crate::lint::rules;
use crate::rule::{Rule, Severity};

/// The severities a rule may have before settings are applied.
const BEFORE: [Option<Severity>; 4] =
    [None, Some(Severity::Suggestion), Some(Severity::Warning), Some(Severity::Error)];

/// The effect of settings: for each rule, in the order of [`rules`], its severity after them for each severity before
/// them.
#[derive(Debug, Clone)]
pub struct Effect {
    limits: LimitsFile,
    rules: Vec<[Option<Severity>; 4]>,
}

impl Default for Effect {
    /// Changes nothing.
    fn default() -> Self {
        Self { limits: LimitsFile::default(), rules: settable().map(|_| BEFORE).collect() }
    }
}

impl Effect {
    /// The effect of a layer.
    pub fn of_layer(layer: &Layer) -> Self {
        let rules = settable().map(|rule| BEFORE.map(|before| layer.severity_of(rule, before)));
        Self { limits: layer.limits, rules: rules.collect() }
    }

    /// The effect of a preset, which replaces all earlier severities.
    pub fn of_preset(preset: Preset) -> Self {
        let rules = settable().map(|rule| [preset.severity(rule); 4]);
        Self { limits: LimitsFile::default(), rules: rules.collect() }
    }

    /// Adds the effect of settings that are applied after these.
    pub fn then(&mut self, later: &Self) {
        self.limits = later.limits.over(self.limits);
        for (own, later) in self.rules.iter_mut().zip(&later.rules) {
            *own = own.map(|severity| later[index(severity)]);
        }
    }

    /// Applies the effect to settings.
    pub fn apply(&self, config: &mut Config) {
        self.limits.apply(&mut config.limits);
        for (rule, after) in settable().zip(&self.rules) {
            let before = config.severity(rule);
            let after = after[index(before)];
            if after != before {
                config.rules.insert(rule.name, after);
            }
        }
    }
}

fn settable() -> impl Iterator<Item = &'static Rule> {
    rules().filter(|rule| can_be_set(rule.family))
}

/// The position of a severity in [`BEFORE`].
fn index(severity: Option<Severity>) -> usize {
    match severity {
        None => 0,
        Some(Severity::Suggestion) => 1,
        Some(Severity::Warning) => 2,
        Some(Severity::Error) => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::super::target::Target;
    use super::*;
    use proptest::prelude::*;

    fn target() -> impl Strategy<Value = Target> {
        let names: Vec<&str> = Target::all().take(12).collect();
        prop::sample::select(names).prop_map(|name| Target(name.to_owned()))
    }

    fn layer() -> impl Strategy<Value = Layer> {
        let severity = prop::sample::select(vec![Severity::Suggestion, Severity::Warning, Severity::Error]);
        let targets = || prop::collection::vec(target(), 0..4);
        (
            prop::option::of(targets()),
            targets(),
            prop::collection::vec((target(), severity), 0..4),
            1..9_usize,
        )
            .prop_map(|(select, ignore, severity, limit)| {
                let limits = LimitsFile {
                    competenties_max: (limit > 4).then_some(limit),
                    gedragsindicatoren_min: (limit % 2 == 0).then_some(limit),
                    ..LimitsFile::default()
                };
                Layer { select, ignore, severity, limits, min_severity: None }
            })
    }

    proptest! {
        #[test]
        fn effects_add_up_to_the_layers(layers in prop::collection::vec(layer(), 0..5), preset in 0..4_usize) {
            let mut one_by_one = Config::default();
            let mut together = Effect::default();
            for (at, layer) in layers.iter().enumerate() {
                if at == preset {
                    Preset::Mild.apply(&mut one_by_one);
                    together.then(&Effect::of_preset(Preset::Mild));
                }
                layer.apply(&mut one_by_one);
                together.then(&Effect::of_layer(layer));
            }
            let mut config = Config::default();
            together.apply(&mut config);
            for rule in rules() {
                prop_assert_eq!(config.severity(rule), one_by_one.severity(rule), "{}", rule.name);
            }
            prop_assert_eq!(config.limits, one_by_one.limits);
        }
    }
}
