//! The assignments of templates: which variables the value of each variable may contain, and how often.

use std::collections::{BTreeMap, BTreeSet};

use minijinja::machinery::ast::{BinOpKind, Call, CallArg, Expr, Macro, Stmt};

use super::copies::{Copies, joined, sum};
use super::expressions::{argument, attribute, bodies, is_namespace, is_path, parts, place, variable};

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

/// An assignment: what a variable gets, and where.
#[derive(Debug)]
pub(super) struct Assignment {
    pub target: String,
    pub copies: Copies,
    pub template: usize,
    pub line: usize,
}

/// Collects the assignments of templates.
#[derive(Debug, Default)]
pub(super) struct Reader {
    pub template: usize,
    pub assignments: Vec<Assignment>,
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
    pub fn names(&mut self, statements: &[Stmt<'_>]) {
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

    /// Collects the assignments in statements.
    pub fn statements(&mut self, statements: &[Stmt<'_>]) {
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
