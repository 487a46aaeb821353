//! The rules with a function, one file each, in a folder for each family.

include!(concat!(env!("OUT_DIR"), "/rules.rs"));
