//! Learns the model.

fn main() {}
