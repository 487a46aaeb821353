//! goedwerk on the command line.
fn main() {}
