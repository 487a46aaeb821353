//! The context of the development plan template.

use serde::Serialize;

use crate::model::development::Development;
use crate::model::profile::Profile;
use crate::plan::Plan;

/// The name of the chart of gaps in the Markdown of a plan.
pub const GAPS: &str = "verschilbalken";

/// The context of a development plan. Keys are Dutch, as in the files.
#[derive(Debug, Serialize)]
pub struct PlanContext<'a> {
    #[serde(rename = "profiel")]
    profile: &'a Profile,
    #[serde(rename = "ontwikkeling")]
    development: &'a Development,
    #[serde(flatten)]
    plan: &'a Plan<'a>,
    /// The alternative text of the chart of gaps; `None` if no chart is shown.
    #[serde(rename = "grafiek")]
    chart: Option<&'a str>,
}

/// The context of a plan; `chart` is the alternative text of the chart of gaps, if one is shown.
#[must_use]
pub fn context<'a>(
    profile: &'a Profile,
    development: &'a Development,
    plan: &'a Plan<'a>,
    chart: Option<&'a str>,
) -> PlanContext<'a> {
    PlanContext { profile, development, plan, chart }
}
