//! How good the program's attributions are, measured on annotated articles: what `claimlight evaluate` prints.

pub mod corpus;
#[cfg(feature = "cli")]
mod errors;
#[cfg(feature = "cli")]
mod report;
pub mod score;

#[cfg(feature = "cli")]
pub use report::{Report, report};
