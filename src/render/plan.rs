//! What the template of the development plan works with.

use serde::Serialize;

use crate::model::development::Development;
use crate::model::profile::Profile;
use crate::plan::Plan;

/// The name pictures of a plan have in its Markdown: the chart of gaps.
pub const GAPS: &str = "verschilbalken";

/// The data of a development plan. Keys are Dutch, as in the files.
#[derive(Debug, Serialize)]
pub struct Context<'a> {
    #[serde(rename = "profiel")]
    profile: &'a Profile,
    #[serde(rename = "ontwikkeling")]
    development: &'a Development,
    #[serde(flatten)]
    plan: &'a Plan<'a>,
    /// What the chart of gaps says to somebody who does not see it; `None` where no chart is shown.
    #[serde(rename = "grafiek")]
    chart: Option<&'a str>,
}

/// The data of a plan; `chart` is the alternative of the chart of gaps, where one is shown.
#[must_use]
pub fn context<'a>(
    profile: &'a Profile,
    development: &'a Development,
    plan: &'a Plan<'a>,
    chart: Option<&'a str>,
) -> Context<'a> {
    Context { profile, development, plan, chart }
}
