//! What `src/words` uses of `src/base`.

#[path = "../src/base/fold.rs"]
mod fold;

pub use fold::fold_accent;
