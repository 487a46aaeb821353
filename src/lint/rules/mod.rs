//! Rules with a check function, one file each, in a folder per family.

include!(concat!(env!("OUT_DIR"), "/rules.rs"));
