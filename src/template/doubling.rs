//! Values that double: `x = [x, x]` in a loop.
//!
//! The engine charges fuel for the text and the lists that a template makes, but a list that contains another costs the
//! same whatever is in the other: sixty lines make a value of a quintillion parts, and every operation on it takes as
//! many steps. So before a user template is rendered, its assignments are examined: how often does the value of one
//! variable contain that of another? A value that contains itself more than once, or many copies of others, is refused.
//! `list = list + [item]` grows with every step by one, and is fine.

use std::collections::{BTreeMap, BTreeSet};

use minijinja::machinery::ast::{BinOpKind, Call, CallArg, Expr, Macro, Stmt};
use minijinja::machinery::parse;
use minijinja::syntax::SyntaxConfig;

mod graph;

use graph::{Assignment, Copies, Doubling, first};

/// Any macro.
const ANY: &str = "*";

/// Filters whose result is a text, a number or one item: nothing of their input is in it twice.
const FLAT: [&str; 18] = [
    "abs",
    "bool",
    "count",
    "float",
    "int",
    "join",
    "length",
    "lower",
    "replace",
    "round",
    "string",
    "sum",
    "title",
    "tojson",
    "trim",
    "upper",
    "urlencode",
    "wordcount",
];

/// Filters that give some items of a list, in some order.
const SELECTING: [&str; 8] =
    ["list", "reject", "rejectattr", "reverse", "select", "selectattr", "sort", "unique"];

/// The first value that doubles in these templates, which share their variables. A template that cannot be parsed has
/// none: the engine reports it.
pub(super) fn find<'t>(
    templates: impl IntoIterator<Item = &'t str>,
    syntax: &SyntaxConfig,
) -> Option<Doubling> {
    let mut reader = Reader::default();
    let parsed: Vec<(usize, Stmt<'_>)> = templates
        .into_iter()
        .enumerate()
        .filter_map(|(number, text)| Some((number, tree(text, syntax)?)))
        .collect();
    for (_, tree) in &parsed {
        reader.names(std::slice::from_ref(tree));
    }
    for (number, tree) in &parsed {
        reader.template = *number;
        reader.statements(std::slice::from_ref(tree));
    }
    first(&reader.assignments)
}

fn tree<'t>(text: &'t str, syntax: &SyntaxConfig) -> Option<Stmt<'t>> {
    parse(text, "", syntax.clone()).ok()
}

/// Collects the assignments of templates.
#[derive(Debug, Default)]
struct Reader {
    template: usize,
    assignments: Vec<Assignment>,
    /// The attributes that are assigned: `ns.x`.
    attributes: BTreeSet<String>,
    /// The names of arguments of macros, with the macros.
    arguments: BTreeMap<String, BTreeSet<String>>,
    macros: BTreeSet<String>,
    /// The variables of loops over the items of a list.
    items: BTreeSet<String>,
    /// Variables that are something else, somewhere.
    others: BTreeSet<String>,
}

impl Reader {
    /// Notes what can be assigned: attributes, and the arguments of macros.
    fn names(&mut self, statements: &[Stmt<'_>]) {
        for statement in statements {
            match statement {
                Stmt::Set(set) => self.targets(&set.target),
                Stmt::SetBlock(set) => self.targets(&set.target),
                Stmt::Macro(made) => self.macro_names(made),
                Stmt::CallBlock(call) => self.macro_names(&call.macro_decl),
                Stmt::ForLoop(each) => {
                    let names = if is_path(&each.iter) { &mut self.items } else { &mut self.others };
                    names.extend(variable(&each.target).map(str::to_owned));
                }
                Stmt::WithBlock(with) => with.assignments.iter().for_each(|(target, _)| self.targets(target)),
                _ => {}
            }
            for body in bodies(statement) {
                self.names(body);
            }
        }
    }

    fn targets(&mut self, target: &Expr<'_>) {
        if let Some(name) = attribute(target) {
            self.attributes.insert(name);
        }
        self.others.extend(variable(target).map(str::to_owned));
    }

    fn macro_names(&mut self, made: &Macro<'_>) {
        self.macros.insert(made.name.to_owned());
        for argument in made.args.iter().filter_map(variable) {
            self.arguments.entry(argument.to_owned()).or_default().insert(made.name.to_owned());
        }
    }

    fn statements(&mut self, statements: &[Stmt<'_>]) {
        for statement in statements {
            match statement {
                Stmt::Set(set) => self.assign(&set.target, &set.expr),
                Stmt::WithBlock(with) => {
                    for (target, value) in &with.assignments {
                        self.assign(target, value);
                    }
                }
                Stmt::ForLoop(each) => {
                    // An item is a part of what it comes from.
                    let copies = self.copies(&each.iter).into_keys().map(|name| (name, 1)).collect();
                    self.put(&each.target, &copies);
                }
                Stmt::Macro(made) => self.defaults(made),
                Stmt::CallBlock(call) => {
                    self.call(&call.call);
                    self.defaults(&call.macro_decl);
                }
                Stmt::Do(call) => drop(self.call(&call.call)),
                Stmt::EmitExpr(emit) => drop(self.copies(&emit.expr)),
                Stmt::IfCond(condition) => drop(self.copies(&condition.expr)),
                _ => {}
            }
            for body in bodies(statement) {
                self.statements(body);
            }
        }
    }

    fn defaults(&mut self, made: &Macro<'_>) {
        for value in &made.defaults {
            let copies = self.copies(value);
            self.add(called(made.name), copies, value.span().start_line);
        }
    }

    /// What the result of a call may contain: its arguments, and the object of a method. The arguments are those of a
    /// macro; a function that is not known may be any macro, by another name.
    fn call(&mut self, call: &Call<'_>) -> Copies {
        let name = variable(&call.expr).filter(|name| self.macros.contains(*name)).unwrap_or(ANY);
        let mut all = match &call.expr {
            Expr::Var(_) => Copies::new(),
            Expr::GetAttr(method) => self.copies(&method.expr),
            other => self.copies(other),
        };
        for value in call.args.iter().map(argument) {
            let copies = self.copies(value);
            if !copies.is_empty() && !self.arguments.is_empty() && !is_namespace(call) {
                self.add(called(name), copies.clone(), value.span().start_line);
            }
            all = sum(all, copies);
        }
        // A macro returns text.
        if name == ANY { all } else { Copies::new() }
    }

    fn assign(&mut self, target: &Expr<'_>, value: &Expr<'_>) {
        // The attributes of a new namespace are assigned one by one.
        if let (Some(name), Expr::Call(call)) = (variable(target), value)
            && is_namespace(call)
        {
            for argument in &call.args {
                if let CallArg::Kwarg(key, value) = argument {
                    let copies = self.copies(value);
                    self.add(format!("{name}.{key}"), copies, value.span().start_line);
                }
            }
            return;
        }
        let copies = self.copies(value);
        // A list with one more of the items of a list: no item becomes larger.
        let base = match value {
            Expr::BinOp(sum) if matches!(sum.op, BinOpKind::Add) && self.is_item(&sum.right) => {
                Some(&sum.left)
            }
            _ => None,
        };
        match base.filter(|base| place(base).is_some() && place(base) == place(target)) {
            Some(base) => {
                let copies = self.copies(base);
                self.put(target, &copies);
            }
            None => self.put(target, &copies),
        }
    }

    /// Whether this is a list of one item of a list: `[item]`.
    fn is_item(&self, value: &Expr<'_>) -> bool {
        let Expr::List(list) = value else { return false };
        let [item] = list.items.as_slice() else { return false };
        variable(item).is_some_and(|name| self.items.contains(name) && !self.others.contains(name))
    }

    fn put(&mut self, target: &Expr<'_>, copies: &Copies) {
        let line = target.span().start_line;
        match target {
            Expr::Tuple(tuple) => tuple.items.iter().for_each(|item| self.put(item, copies)),
            Expr::List(list) => list.items.iter().for_each(|item| self.put(item, copies)),
            target => {
                if let Some(name) = attribute(target).or_else(|| variable(target).map(str::to_owned)) {
                    self.add(name, copies.clone(), line);
                }
            }
        }
    }

    fn add(&mut self, target: String, copies: Copies, line: u16) {
        self.assignments.push(Assignment { target, copies, template: self.template, line: line.into() });
    }

    /// How often each variable may be in the value of an expression. The calls in it are recorded.
    fn copies(&mut self, value: &Expr<'_>) -> Copies {
        match value {
            Expr::Var(name) => self.of_variable(name.id),
            Expr::Call(call) => self.call(call),
            Expr::GetAttr(get) => match attribute(value).filter(|name| self.attributes.contains(name)) {
                Some(name) => Copies::from([(name, 1)]),
                None => self.copies(&get.expr),
            },
            Expr::IfExpr(choice) => {
                self.copies(&choice.test_expr);
                let one = self.copies(&choice.true_expr);
                let other = choice.false_expr.as_ref().map(|other| self.copies(other)).unwrap_or_default();
                joined(one, other, u64::max)
            }
            Expr::BinOp(operation) => {
                let (left, right) = (self.copies(&operation.left), self.copies(&operation.right));
                match operation.op {
                    BinOpKind::Add => sum(left, right),
                    // A list times a number.
                    BinOpKind::Mul => {
                        let twice = |(name, count): (String, u64)| (name, count.saturating_mul(2));
                        sum(left, right).into_iter().map(twice).collect()
                    }
                    BinOpKind::ScAnd | BinOpKind::ScOr => joined(left, right, u64::max),
                    _ => Copies::new(),
                }
            }
            Expr::GetItem(get) => {
                self.copies(&get.subscript_expr);
                self.copies(&get.expr)
            }
            Expr::Slice(slice) => self.copies(&slice.expr),
            _ => {
                let all =
                    parts(value).into_iter().fold(Copies::new(), |all, part| sum(all, self.copies(part)));
                let is_flat = match value {
                    Expr::Filter(filter) => FLAT.contains(&filter.name),
                    Expr::List(_) | Expr::Tuple(_) | Expr::Map(_) => false,
                    _ => true,
                };
                if is_flat { Copies::new() } else { all }
            }
        }
    }

    /// A variable, with the attributes that are assigned; an argument is what the macro is called with.
    fn of_variable(&self, name: &str) -> Copies {
        let start = format!("{name}.");
        let within =
            self.attributes.range(start.clone()..).take_while(|known| known.starts_with(&start)).cloned();
        let macros = self.arguments.get(name);
        let any = macros.map(|_| called(ANY));
        let arguments = macros.into_iter().flatten().map(|name| called(name)).chain(any);
        within.chain(arguments).chain([name.to_owned()]).map(|name| (name, 1)).collect()
    }
}

/// What a macro is called with, as if it were one variable. No variable has this name.
fn called(name: &str) -> String {
    format!("{name}()")
}

/// The statements inside a statement.
fn bodies<'s, 't>(statement: &'s Stmt<'t>) -> Vec<&'s [Stmt<'t>]> {
    match statement {
        Stmt::Template(template) => vec![&template.children],
        Stmt::ForLoop(each) => vec![&each.body, &each.else_body],
        Stmt::IfCond(condition) => vec![&condition.true_body, &condition.false_body],
        Stmt::WithBlock(with) => vec![&with.body],
        Stmt::SetBlock(set) => vec![&set.body],
        Stmt::AutoEscape(block) => vec![&block.body],
        Stmt::FilterBlock(block) => vec![&block.body],
        Stmt::Block(block) => vec![&block.body],
        Stmt::Macro(made) => vec![&made.body],
        Stmt::CallBlock(call) => vec![&call.macro_decl.body],
        _ => Vec::new(),
    }
}

/// The values in a list, block, filter, test, comparison or negation.
fn parts<'s, 't>(value: &'s Expr<'t>) -> Vec<&'s Expr<'t>> {
    match value {
        Expr::UnaryOp(operation) => vec![&operation.expr],
        Expr::Compare(compared) => {
            [&compared.expr].into_iter().chain(compared.ops.iter().map(|step| &step.expr)).collect()
        }
        Expr::Filter(filter) => filter.expr.iter().chain(filter.args.iter().map(argument)).collect(),
        Expr::Test(test) => [&test.expr].into_iter().chain(test.args.iter().map(argument)).collect(),
        Expr::List(list) => list.items.iter().collect(),
        Expr::Tuple(tuple) => tuple.items.iter().collect(),
        Expr::Map(map) => map.keys.iter().chain(&map.values).collect(),
        _ => Vec::new(),
    }
}

fn argument<'s, 't>(argument: &'s CallArg<'t>) -> &'s Expr<'t> {
    match argument {
        CallArg::Pos(value)
        | CallArg::Kwarg(_, value)
        | CallArg::PosSplat(value)
        | CallArg::KwargSplat(value) => value,
    }
}

fn variable<'t>(value: &Expr<'t>) -> Option<&'t str> {
    match value {
        Expr::Var(name) => Some(name.id),
        _ => None,
    }
}

/// `ns.x`
fn attribute(value: &Expr<'_>) -> Option<String> {
    match value {
        Expr::GetAttr(get) => variable(&get.expr).map(|name| format!("{name}.{}", get.name)),
        _ => None,
    }
}

/// `x` or `ns.x`
fn place(value: &Expr<'_>) -> Option<String> {
    attribute(value).or_else(|| variable(value).map(str::to_owned))
}

/// Whether a list is that of a variable, or a selection of it.
fn is_path(value: &Expr<'_>) -> bool {
    match value {
        Expr::Var(_) => true,
        Expr::GetAttr(get) => is_path(&get.expr),
        Expr::GetItem(get) => is_path(&get.expr),
        Expr::Filter(filter) => SELECTING.contains(&filter.name) && filter.expr.as_ref().is_some_and(is_path),
        _ => false,
    }
}

fn is_namespace(call: &Call<'_>) -> bool {
    variable(&call.expr) == Some("namespace")
}

fn sum(one: Copies, other: Copies) -> Copies {
    joined(one, other, u64::saturating_add)
}

fn joined(one: Copies, other: Copies, how: fn(u64, u64) -> u64) -> Copies {
    // The smaller is added to the larger, so that nested expressions take no more than their length.
    let (mut one, other) = if one.len() < other.len() { (other, one) } else { (one, other) };
    for (name, count) in other {
        let known = one.entry(name).or_default();
        *known = how(*known, count);
    }
    one
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(template: &str) -> Option<usize> {
        let syntax = crate::template::engine::syntax().expect("the syntax is valid");
        find([template], &syntax).map(|doubling| doubling.line)
    }

    #[test]
    fn values_that_double_are_found_with_their_line() {
        for (template, at) in [
            (
                "{% set a = namespace(x=[]) %}\n{% for i in range(60) %}{% set a.x = [a.x, a.x] %}{% endfor %}",
                2,
            ),
            (
                "{% set ns = namespace(x=[1]) %}{% for i in range(40) %}{% set ns.x = ns.x + ns.x %}{% endfor %}",
                1,
            ),
            ("{% set x = [1] %}\n{% set x = [x, x] %}", 2),
            ("{% set x = [1] %}{% set y = x %}\n{% set x = {'a': x, 'b': y} %}", 2),
            ("{% set ns = namespace(x=[1]) %}{% for i in a %}{% set ns.x = ns.x * 2 %}{% endfor %}", 1),
            ("{% set n = namespace(x=[1]) %}{% for i in n.x %}{% set n.x = [n.x, i] %}{% endfor %}", 1),
            ("{% set n = namespace(x=[1]) %}{% for i in [n.x] %}{% set n.x = n.x + [i] %}{% endfor %}", 1),
            ("{% macro f(x) %}{{ f([x, x]) }}{% endmacro %}", 1),
            ("{% set ns = namespace(x=1) %}{% for i in a %}{% set ns.x = ns.x | zip(ns.x) %}{% endfor %}", 1),
        ] {
            assert_eq!(line(template), Some(at), "{template}");
        }
        let many = (1..40)
            .map(|n| format!("{{% set x{n} = [x{}, x{}] %}}\n", n - 1, n - 1))
            .collect::<Vec<_>>()
            .concat();
        assert_eq!(line(&many), Some(13));
    }

    #[test]
    fn values_that_grow_step_by_step_are_fine() {
        for template in [
            "{% set ns = namespace(x=[]) %}{% for i in a %}{% set ns.x = ns.x + [i.naam, i.naam] %}{% endfor %}",
            "{% set ns = namespace(n=0, m=0) %}{% for i in a %}{% set ns.n = ns.n + i.n * 2 - ns.m %}{% endfor %}",
            "{% set ns = namespace(x=[], y=[]) %}{% for i in a %}{% set ns.x = ns.x + [i] %}{% endfor %}{{ ns.x + ns.y }}",
            "{% set x = x if x else [] %}{% set x = x or [] %}{% set t = t ~ t %}",
            "{% macro f(x, y) %}{{ x }}{{ y }}{% endmacro %}{{ f([a, b], c) }}{{ f(a, b) }}",
            "{% set k = naam | upper %}{% set k = [k | length, k | trim] %}",
            "{% for x in x.y %}{% for y in x.y %}{{ [x, y, x] }}{% endfor %}{% endfor %}",
            "{% macro f(x, y) %}{{ g([x, y]) }}{% endmacro %}{% macro g(lijst) %}{{ lijst }}{% endmacro %}{{ f([a], b) }}",
            "{% set n = namespace(x=[]) %}{% for i in a.b if i %}{% set n.x = n.x + [i] %}{% endfor %}\
             {% for i in n.x | sort %}{{ i }}{% endfor %}",
            "{% if %}",
        ] {
            assert_eq!(line(template), None, "{template}");
        }
    }

    #[test]
    fn no_shipped_template_doubles() {
        for (name, text) in crate::template::Templates::shipped() {
            assert_eq!(line(text), None, "{name}");
        }
    }
}
