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

use super::engine::syntax;

/// Maximum number of copies of one variable in another, through any number of assignments.
const MOST: u64 = 10_000;

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

/// How often a value contains those of variables: `x`, or `ns.x` for an attribute that is assigned.
type Copies = BTreeMap<String, u64>;

/// An assignment: what a variable gets, and where.
#[derive(Debug)]
struct Assignment {
    target: String,
    copies: Copies,
    template: usize,
    line: usize,
}

/// A value that grows beyond bounds: the number of its template, and the line of the assignment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Doubling {
    pub template: usize,
    pub line: usize,
}

/// The first value that doubles in these templates, which share their variables. A template that cannot be parsed has
/// none: the engine reports it.
pub(super) fn find<'t>(templates: impl IntoIterator<Item = &'t str>) -> Option<Doubling> {
    let mut reader = Reader::default();
    let parsed: Vec<(usize, Stmt<'_>)> =
        templates.into_iter().enumerate().filter_map(|(number, text)| Some((number, tree(text)?))).collect();
    for (_, tree) in &parsed {
        reader.names(std::slice::from_ref(tree));
    }
    for (number, tree) in &parsed {
        reader.template = *number;
        reader.statements(std::slice::from_ref(tree));
    }
    first(&reader.assignments)
}

fn tree(text: &str) -> Option<Stmt<'_>> {
    parse(text, "", syntax().ok()?).ok()
}

/// Collects the assignments of templates.
#[derive(Debug, Default)]
struct Reader {
    template: usize,
    assignments: Vec<Assignment>,
    /// The attributes that are assigned: `ns.x`.
    attributes: BTreeSet<String>,
    /// The arguments of all macros.
    arguments: BTreeSet<String>,
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
    }

    fn macro_names(&mut self, made: &Macro<'_>) {
        self.arguments.extend(made.args.iter().filter_map(variable).map(str::to_owned));
    }

    fn statements(&mut self, statements: &[Stmt<'_>]) {
        for statement in statements {
            match statement {
                Stmt::Set(set) => {
                    self.expression(&set.expr);
                    self.assign(&set.target, &set.expr);
                }
                Stmt::WithBlock(with) => {
                    for (target, value) in &with.assignments {
                        self.expression(value);
                        self.assign(target, value);
                    }
                }
                Stmt::ForLoop(each) => {
                    self.expression(&each.iter);
                    // An item is a part of what it comes from.
                    let copies = self.copies(&each.iter).into_keys().map(|name| (name, 1)).collect();
                    self.put(&each.target, &copies);
                }
                Stmt::Macro(made) => self.defaults(made),
                Stmt::CallBlock(call) => {
                    self.call(&call.call);
                    self.defaults(&call.macro_decl);
                }
                Stmt::Do(call) => self.call(&call.call),
                Stmt::EmitExpr(emit) => self.expression(&emit.expr),
                Stmt::IfCond(condition) => self.expression(&condition.expr),
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
            for name in made.args.iter().filter_map(variable) {
                self.add(name.to_owned(), copies.clone(), value.span().start_line);
            }
        }
    }

    /// Finds the calls in an expression: each may give its arguments to a macro.
    fn expression(&mut self, value: &Expr<'_>) {
        if let Expr::Call(call) = value {
            self.call(call);
        }
        for part in parts(value) {
            self.expression(part);
        }
    }

    fn call(&mut self, call: &Call<'_>) {
        if is_namespace(call) {
            return;
        }
        for value in call.args.iter().map(argument) {
            let copies = self.copies(value);
            if copies.is_empty() {
                continue;
            }
            for name in self.arguments.clone() {
                self.add(name, copies.clone(), value.span().start_line);
            }
        }
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
        self.put(target, &copies);
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

    /// How often each variable may be in the value of an expression.
    fn copies(&self, value: &Expr<'_>) -> Copies {
        let all = |values: &mut dyn Iterator<Item = &Expr<'_>>| {
            values.fold(Copies::new(), |sum, value| joined(sum, self.copies(value), u64::saturating_add))
        };
        let either = |one: Copies, other: Copies| joined(one, other, u64::max);
        match value {
            Expr::Var(name) => self.of_variable(name.id),
            Expr::GetAttr(get) => match attribute(value).filter(|name| self.attributes.contains(name)) {
                Some(name) => Copies::from([(name, 1)]),
                None => self.copies(&get.expr),
            },
            Expr::GetItem(get) => self.copies(&get.expr),
            Expr::Slice(slice) => self.copies(&slice.expr),
            Expr::IfExpr(choice) => {
                let other = choice.false_expr.as_ref().map(|other| self.copies(other)).unwrap_or_default();
                either(self.copies(&choice.true_expr), other)
            }
            Expr::BinOp(operation) => {
                let (left, right) = (&operation.left, &operation.right);
                match operation.op {
                    BinOpKind::Add => all(&mut [left, right].into_iter()),
                    // A list times a number.
                    BinOpKind::Mul => all(&mut [left, right, left, right].into_iter()),
                    BinOpKind::ScAnd | BinOpKind::ScOr => either(self.copies(left), self.copies(right)),
                    _ => Copies::new(),
                }
            }
            Expr::Filter(filter) if FLAT.contains(&filter.name) => Copies::new(),
            Expr::Filter(_) | Expr::List(_) | Expr::Tuple(_) | Expr::Map(_) => {
                all(&mut parts(value).into_iter())
            }
            Expr::Call(call) => {
                let object = match &call.expr {
                    Expr::GetAttr(method) => Some(&method.expr),
                    _ => None,
                };
                all(&mut object.into_iter().chain(call.args.iter().map(argument)))
            }
            Expr::Const(_) | Expr::UnaryOp(_) | Expr::Compare(_) | Expr::Test(_) => Copies::new(),
        }
    }

    /// A variable, with the attributes that are assigned.
    fn of_variable(&self, name: &str) -> Copies {
        let within =
            self.attributes.iter().filter(|known| known.split_once('.').is_some_and(|(of, _)| of == name));
        within.cloned().chain([name.to_owned()]).map(|name| (name, 1)).collect()
    }
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

/// The expressions in an expression.
fn parts<'s, 't>(value: &'s Expr<'t>) -> Vec<&'s Expr<'t>> {
    match value {
        Expr::Var(_) | Expr::Const(_) => Vec::new(),
        Expr::Slice(slice) => {
            let bounds = [&slice.start, &slice.stop, &slice.step].into_iter().flatten();
            [&slice.expr].into_iter().chain(bounds).collect()
        }
        Expr::UnaryOp(operation) => vec![&operation.expr],
        Expr::BinOp(operation) => vec![&operation.left, &operation.right],
        Expr::Compare(compared) => {
            [&compared.expr].into_iter().chain(compared.ops.iter().map(|step| &step.expr)).collect()
        }
        Expr::IfExpr(choice) => {
            [&choice.test_expr, &choice.true_expr].into_iter().chain(&choice.false_expr).collect()
        }
        Expr::Filter(filter) => filter.expr.iter().chain(filter.args.iter().map(argument)).collect(),
        Expr::Test(test) => [&test.expr].into_iter().chain(test.args.iter().map(argument)).collect(),
        Expr::GetAttr(get) => vec![&get.expr],
        Expr::GetItem(get) => vec![&get.expr, &get.subscript_expr],
        Expr::Call(call) => [&call.expr].into_iter().chain(call.args.iter().map(argument)).collect(),
        Expr::List(list) => list.items.iter().collect(),
        Expr::Tuple(tuple) => tuple.items.iter().collect(),
        Expr::Map(map) => map.keys.iter().chain(&map.values).collect(),
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

fn is_namespace(call: &Call<'_>) -> bool {
    variable(&call.expr) == Some("namespace")
}

fn joined(mut one: Copies, other: Copies, how: fn(u64, u64) -> u64) -> Copies {
    for (name, count) in other {
        let known = one.entry(name).or_default();
        *known = how(*known, count);
    }
    one
}

/// The first assignment after which a value contains itself twice, or too many copies of another.
fn first(assignments: &[Assignment]) -> Option<Doubling> {
    let reach = Reach::of(assignments);
    let doubling =
        |assignment: &Assignment| Doubling { template: assignment.template, line: assignment.line };
    let doubled = assignments.iter().find(|assignment| {
        let of_itself =
            assignment.copies.iter().filter(|(name, _)| reach.is_mutual(&assignment.target, name));
        of_itself.map(|(_, count)| *count).fold(0, u64::saturating_add) > 1
    });
    if let Some(doubled) = doubled {
        return Some(doubling(doubled));
    }
    // Nothing doubles in a loop: the number of copies is that along all paths.
    let mut sizes: BTreeMap<&str, u64> = BTreeMap::new();
    assignments.iter().find(|assignment| reach.size(assignment, assignments, &mut sizes) > MOST).map(doubling)
}

/// Which variables the value of each variable may contain, directly or through others.
struct Reach(BTreeMap<String, BTreeSet<String>>);

impl Reach {
    fn of(assignments: &[Assignment]) -> Self {
        let mut direct: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for assignment in assignments {
            direct
                .entry(&assignment.target)
                .or_default()
                .extend(assignment.copies.keys().map(String::as_str));
        }
        let reach = |from: &str| {
            let mut seen: BTreeSet<String> = BTreeSet::new();
            let mut open = vec![from.to_owned()];
            while let Some(name) = open.pop() {
                for next in direct.get(name.as_str()).into_iter().flatten() {
                    if seen.insert((*next).to_owned()) {
                        open.push((*next).to_owned());
                    }
                }
            }
            seen
        };
        Self(direct.keys().map(|name| ((*name).to_owned(), reach(name))).collect())
    }

    /// Whether each of two variables may contain the other.
    fn is_mutual(&self, one: &str, other: &str) -> bool {
        let contains = |one: &str, other: &str| self.0.get(one).is_some_and(|within| within.contains(other));
        contains(one, other) && (one == other || contains(other, one))
    }

    /// The number of copies of other variables after an assignment; what contains itself once counts once.
    fn size<'a>(
        &self,
        assignment: &'a Assignment,
        all: &'a [Assignment],
        sizes: &mut BTreeMap<&'a str, u64>,
    ) -> u64 {
        let others = assignment.copies.iter().filter(|(name, _)| !self.is_mutual(&assignment.target, name));
        let mut sum = 1_u64;
        for (name, count) in others {
            let size = self.size_of(name, all, sizes);
            sum = sum.saturating_add(count.saturating_mul(size));
        }
        sum
    }

    fn size_of<'a>(&self, name: &'a str, all: &'a [Assignment], sizes: &mut BTreeMap<&'a str, u64>) -> u64 {
        if let Some(size) = sizes.get(name) {
            return *size;
        }
        let of_name = all.iter().filter(|assignment| assignment.target == name);
        let size = of_name.map(|assignment| self.size(assignment, all, sizes)).fold(1, u64::max);
        sizes.insert(name, size);
        size
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(template: &str) -> Option<usize> {
        find([template]).map(|doubling| doubling.line)
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
            ("{% macro f(x) %}{{ f([x, x]) }}{% endmacro %}", 1),
            ("{% set ns = namespace(x=1) %}{% for i in a %}{% set ns.x = ns.x | zip(ns.x) %}{% endfor %}", 1),
        ] {
            assert_eq!(line(template), Some(at), "{template}");
        }
        let many =
            (1..40).map(|n| format!("{{% set x{n} = [x{}, x{}] %}}\n", n - 1, n - 1)).collect::<String>();
        assert_eq!(line(&many), Some(14));
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
