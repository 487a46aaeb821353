"""Markdown tables, and insertion into a document."""

import re


def table(head, rows):
    """A table; every column except the first is numeric and right-aligned."""
    lines = ["| " + " | ".join(head) + " |", "|---" + "|--:" * (len(head) - 1) + "|"]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def number(value):
    """Three significant digits."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}" if value >= 0.1 else f"{value:.3f}"


def insert(document, name, text):
    """Puts a text between the markers with this name."""
    with open(document) as old:
        whole = old.read()
    marked = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
    if not marked.search(whole):
        raise SystemExit(f"{document} has no markers <!-- {name} --> and <!-- /{name} -->")
    with open(document, "w") as new:
        new.write(marked.sub(lambda found: f"{found[1]}\n{text}\n\n{found[2]}", whole))
