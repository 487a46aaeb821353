//! The parts of statements and expressions.

use minijinja::machinery::ast::{Call, CallArg, Expr, Stmt};

/// Filters that give some items of a list, in some order.
const SELECTING: [&str; 8] =
    ["list", "reject", "rejectattr", "reverse", "select", "selectattr", "sort", "unique"];

/// The statements inside a statement.
pub(super) fn bodies<'s, 't>(statement: &'s Stmt<'t>) -> Vec<&'s [Stmt<'t>]> {
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
pub(super) fn parts<'s, 't>(value: &'s Expr<'t>) -> Vec<&'s Expr<'t>> {
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

pub(super) fn argument<'s, 't>(argument: &'s CallArg<'t>) -> &'s Expr<'t> {
    match argument {
        CallArg::Pos(value)
        | CallArg::Kwarg(_, value)
        | CallArg::PosSplat(value)
        | CallArg::KwargSplat(value) => value,
    }
}

pub(super) fn variable<'t>(value: &Expr<'t>) -> Option<&'t str> {
    match value {
        Expr::Var(name) => Some(name.id),
        _ => None,
    }
}

/// `ns.x`
pub(super) fn attribute(value: &Expr<'_>) -> Option<String> {
    match value {
        Expr::GetAttr(get) => variable(&get.expr).map(|name| format!("{name}.{}", get.name)),
        _ => None,
    }
}

/// `x` or `ns.x`
pub(super) fn place(value: &Expr<'_>) -> Option<String> {
    attribute(value).or_else(|| variable(value).map(str::to_owned))
}

/// Whether a list is that of a variable, or a selection of it.
pub(super) fn is_path(value: &Expr<'_>) -> bool {
    match value {
        Expr::Var(_) => true,
        Expr::GetAttr(get) => is_path(&get.expr),
        Expr::GetItem(get) => is_path(&get.expr),
        Expr::Filter(filter) => SELECTING.contains(&filter.name) && filter.expr.as_ref().is_some_and(is_path),
        _ => false,
    }
}

pub(super) fn is_namespace(call: &Call<'_>) -> bool {
    variable(&call.expr) == Some("namespace")
}
