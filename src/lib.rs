//! goedwerk: competency profiles and job descriptions, checked against what research says good work needs.

pub mod model;
pub mod text;
