//! The data of the program: YAML beside the code that uses it, for people to read and edit.

/// The data of a YAML file under `src/`, named by its path without the extension. It is JSON here: `build.rs` turned it
/// over, since reading YAML was a quarter of the work of a check of one file.
macro_rules! data {
    ($path:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/data/", $path, ".json"))
    };
}
