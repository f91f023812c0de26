//! What speaks for each label of a sentence: its own words, what attributions make of it, and its neighbours.
//!
//! The rules beside this module say what a sentence looks like by itself. Which label is right also depends on the
//! words of its cue and of its main clause ([`own`]), and on what stands around it ([`around`]). How much each sign counts is
//! learned ([`crate::label_model`]).

pub(crate) mod around;
mod own;
mod sign;

pub(crate) use around::{AROUND, rows};
pub(crate) use own::{Findings, LabelSigns};
