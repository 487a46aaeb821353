//! The dependencies between files of `src`: every path in the code is resolved through re-exports to the file that
//! defines the item.
//!
//! Tests within the code, macros and external crates are ignored.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::{Attribute, Item, UseTree};

use super::root;

/// The segments of a path.
type Names = Vec<String>;

/// The files that each file depends on, as paths relative to `src`.
pub type Imports = BTreeMap<String, BTreeSet<String>>;

/// A source file.
struct Source {
    /// Its path relative to `src`.
    name: String,
    /// The items that it defines.
    defined: BTreeSet<String>,
    /// Its imports and re-exports: the local name, and the path from the crate root.
    aliases: BTreeMap<String, Names>,
    /// The modules that it imports with a glob.
    globs: Vec<Names>,
    /// Its code without `use` declarations.
    code: Vec<TokenStream>,
}

/// All files of the library, by module path. The `main.rs` of the command line is not included.
struct Library(BTreeMap<Names, Source>);

/// The dependencies of each file.
pub fn imports() -> Imports {
    let library = Library::read();
    let uses =
        library.0.iter().map(|(module, source)| (source.name.clone(), library.used_by(module, source)));
    uses.collect()
}

impl Library {
    fn read() -> Self {
        let mut files = BTreeMap::new();
        collect(&root().join("src"), &Vec::new(), &mut files);
        assert!(files.len() > 300, "the sources were found");
        Self(files)
    }

    /// The files that a file depends on, without itself.
    fn used_by(&self, module: &Names, source: &Source) -> BTreeSet<String> {
        let taken = source.aliases.values().chain(&source.globs).cloned();
        // A name may be both a module and a function: which of the two was taken shows where it is called.
        let mut paths: Vec<Names> = taken.filter(|path| !self.0.contains_key(path)).collect();
        for code in &source.code {
            spoken(code.clone(), &mut |path, is_call| {
                let whole = self.whole_path(module, source, path);
                paths.extend(whole.filter(|whole| is_call || !self.0.contains_key(whole)));
            });
        }
        let files = paths.iter().filter_map(|path| self.file_of(path, 0));
        files.filter(|file| *file != source.name).collect()
    }

    /// A path as it stands in a module, from the root of the crate; `None` where it begins with nothing of the crate.
    fn whole_path(&self, module: &Names, source: &Source, path: &[String]) -> Option<Names> {
        let (first, rest) = path.split_first()?;
        if let Some(absolute) = absolute(module, path) {
            return Some(absolute);
        }
        let child: Names = module.iter().chain([first]).cloned().collect();
        let start = if self.0.contains_key(&child) { child } else { source.aliases.get(first)?.clone() };
        Some(start.into_iter().chain(rest.iter().cloned()).collect())
    }

    /// The file that defines the item at a path from the root. A module itself is not an item: only what is imported
    /// from it counts.
    fn file_of(&self, path: &[String], depth: usize) -> Option<String> {
        assert!(depth < 20, "re-exports go round: {path:?}");
        let mut length = (0..=path.len()).rev().find(|length| self.0.contains_key(&path[..*length]))?;
        // A module may have an item with the name of a module in it.
        let parent = length.checked_sub(1).and_then(|parent| self.0.get(&path[..parent]));
        if length == path.len() && parent.is_some_and(|parent| parent.defined.contains(&path[length - 1])) {
            length -= 1;
        }
        let source = &self.0[&path[..length]];
        let (name, rest) = path[length..].split_first()?;
        if source.defined.contains(name) {
            return Some(source.name.clone());
        }
        let longer = |start: &Names| start.iter().chain(rest).cloned().collect::<Names>();
        if let Some(target) = source.aliases.get(name) {
            return self.file_of(&longer(target), depth + 1);
        }
        let in_glob = |glob: &Names| {
            let path: Names = glob.iter().chain([name]).chain(rest).cloned().collect();
            self.file_of(&path, depth + 1)
        };
        // Items that a macro or the build generates are attributed to the module itself.
        source.globs.iter().find_map(in_glob).or_else(|| Some(source.name.clone()))
    }
}

/// Reads the files in a folder, recursively.
fn collect(folder: &Path, module: &Names, files: &mut BTreeMap<Names, Source>) {
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("the entry can be read").path();
        let stem = path.file_stem().expect("it has a name").to_string_lossy().into_owned();
        let is_code = path.extension().is_some_and(|extension| extension == "rs");
        let mut inner = module.clone();
        if path.is_dir() {
            inner.push(stem);
            collect(&path, &inner, files);
        } else if is_code && !(module.is_empty() && stem == "main") {
            if !["mod", "lib"].contains(&stem.as_str()) {
                inner.push(stem);
            }
            let source = read_source(&path, &inner);
            files.insert(inner, source);
        }
    }
}

fn read_source(path: &Path, module: &Names) -> Source {
    let text = fs::read_to_string(path).expect("it can be read");
    let file = syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let name =
        path.strip_prefix(root().join("src")).expect("it is inside").to_string_lossy().replace('\\', "/");
    let mut source = Source {
        name,
        defined: BTreeSet::new(),
        aliases: BTreeMap::new(),
        globs: Vec::new(),
        code: Vec::new(),
    };
    for item in file.items {
        source.add(&item, module);
    }
    source
}

impl Source {
    fn add(&mut self, item: &Item, module: &Names) {
        let (attributes, name) = match item {
            Item::Use(item) if !is_test(&item.attrs) => {
                self.take(&item.tree, &Vec::new(), module);
                return;
            }
            Item::Fn(item) => (&item.attrs, Some(&item.sig.ident)),
            Item::Struct(item) => (&item.attrs, Some(&item.ident)),
            Item::Enum(item) => (&item.attrs, Some(&item.ident)),
            Item::Trait(item) => (&item.attrs, Some(&item.ident)),
            Item::Type(item) => (&item.attrs, Some(&item.ident)),
            Item::Const(item) => (&item.attrs, Some(&item.ident)),
            Item::Static(item) => (&item.attrs, Some(&item.ident)),
            Item::Mod(item) if item.content.is_some() => (&item.attrs, Some(&item.ident)),
            Item::Impl(item) => (&item.attrs, None),
            Item::Macro(item) => (&item.attrs, item.ident.as_ref()),
            // Declarations of use in tests, and modules that are files of their own, among others.
            _ => return,
        };
        if is_test(attributes) {
            return;
        }
        self.defined.extend(name.map(ToString::to_string));
        self.code.push(item.to_token_stream());
    }

    /// Records a `use` declaration, by the names that it introduces.
    fn take(&mut self, tree: &UseTree, before: &Names, module: &Names) {
        let with = |name: &syn::Ident| before.iter().cloned().chain([name.to_string()]).collect::<Names>();
        let path = |names: &Names| {
            let own = if names.last().is_some_and(|last| last == "self") {
                &names[..names.len() - 1]
            } else {
                names
            };
            absolute(module, own)
        };
        match tree {
            UseTree::Path(inner) => self.take(&inner.tree, &with(&inner.ident), module),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.take(tree, before, module)),
            UseTree::Glob(_) => self.globs.extend(path(before)),
            UseTree::Name(item) => {
                let names = with(&item.ident);
                let Some(target) = path(&names).or_else(|| child(module, &names)) else { return };
                let name = target.last().cloned().unwrap_or_default();
                self.aliases.insert(name, target);
            }
            UseTree::Rename(item) => {
                let names = with(&item.ident);
                let Some(target) = path(&names).or_else(|| child(module, &names)) else { return };
                self.aliases.insert(item.rename.to_string(), target);
            }
        }
    }
}

/// Resolves a path that starts with `crate`, `super` or `self` to a path from the crate root.
fn absolute(module: &Names, path: &[String]) -> Option<Names> {
    let ups = path.iter().take_while(|name| *name == "super").count();
    let (mut start, skip) = match path.first()?.as_str() {
        "crate" => (Vec::new(), 1),
        "self" => (module.clone(), 1),
        "super" => (module[..module.len().checked_sub(ups)?].to_vec(), ups),
        _ => return None,
    };
    start.extend(path[skip..].iter().cloned());
    Some(start)
}

/// Resolves a path that starts with a submodule of this module; `None` if it starts with anything else, such as a
/// library.
fn child(module: &Names, path: &[String]) -> Option<Names> {
    let is_here = |first: &String| {
        let folder = root().join("src").join(module.join("/"));
        folder.join(format!("{first}.rs")).is_file() || folder.join(first).join("mod.rs").is_file()
    };
    path.first().filter(|first| is_here(first))?;
    Some(module.iter().chain(path).cloned().collect())
}

/// Calls `give` with every path in the code, including in macros: names separated by `::`, or a single name.
fn spoken(code: TokenStream, give: &mut impl FnMut(&[String], bool)) {
    let mut path: Names = Vec::new();
    let mut colons = 0;
    for token in code {
        match token {
            TokenTree::Ident(name) => {
                if colons != 2 {
                    give(&path, false);
                    path.clear();
                }
                path.push(name.to_string());
                colons = 0;
            }
            TokenTree::Punct(sign) if sign.as_char() == ':' => colons += 1,
            TokenTree::Group(group) => {
                give(&path, group.delimiter() == Delimiter::Parenthesis);
                path.clear();
                colons = 0;
                spoken(group.stream(), give);
            }
            _ => {
                give(&path, false);
                path.clear();
                colons = 0;
            }
        }
    }
    give(&path, false);
}

fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let text = attribute.to_token_stream().to_string();
        text.starts_with("# [cfg (test") || text.starts_with("# [test")
    })
}

/// Files that depend on each other cyclically: each cycle once, sorted.
pub fn circles(imports: &Imports) -> Vec<Vec<&str>> {
    let reach = |start: &str| {
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        let mut open: Vec<&str> = vec![start];
        while let Some(file) = open.pop() {
            for used in imports.get(file).into_iter().flatten() {
                if let Some((known, _)) =
                    imports.get_key_value(used).filter(|(known, _)| seen.insert(known.as_str()))
                {
                    open.push(known);
                }
            }
        }
        seen
    };
    let reached: BTreeMap<&str, BTreeSet<&str>> =
        imports.keys().map(|file| (file.as_str(), reach(file))).collect();
    let mut circles = BTreeSet::new();
    for (file, from_here) in &reached {
        let circle: Vec<&str> =
            from_here.iter().copied().filter(|other| reached[other].contains(file)).collect();
        if circle.len() > 1 {
            circles.insert(circle);
        }
    }
    circles.into_iter().collect()
}
