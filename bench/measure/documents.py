"""A vacancy to PDF and to Word: goedwerk from its data, other tools from the same text in their own format."""

import os
import subprocess

from .peers import first
from .rounds import Command, measure
from .tables import number, table

# Number of documents per batch.
BATCH = 50


def documents(bench):
    """One document at a time, and batches in one process for tools that support it."""
    work = os.path.join(bench.work, "documents")
    os.makedirs(work, exist_ok=True)
    vacancy = os.path.join(bench.root, "profiles", "uwv", "werkcoach.vacature.yaml")
    pandoc = first(f"{bench.place.tools}/py/lib/python3*/site-packages/pypandoc/files/pandoc")
    python = os.path.join(bench.place.tools, "py", "bin", "python")
    for ending in ("md", "html"):
        words = [bench.goedwerk, "vacancy", vacancy, "-o", f"{work}/vacancy.{ending}"]
        subprocess.run(words, check=True, stderr=subprocess.DEVNULL)
    commands = [
        Command("goedwerk → PDF (tagged)", [bench.goedwerk, "vacancy", vacancy, "-o", "own.pdf"]),
        Command("goedwerk → Word", [bench.goedwerk, "vacancy", vacancy, "-o", "own.docx"]),
    ]
    if pandoc:
        commands.append(Command("pandoc → Word", [pandoc, "vacancy.md", "-o", "pandoc.docx"]))
        subprocess.run([pandoc, "vacancy.md", "-s", "-o", "vacancy.typ"], cwd=work, check=True)
        commands.append(Command("typst → PDF (tagged)", [python, "-c", TYPST]))
        commands.append(Command(f"typst, {BATCH} in one process", [python, "-c", many(TYPST)], files=BATCH))
    if os.path.exists(os.path.join(bench.place.tools, "py", "bin", "weasyprint")):
        commands.append(Command("weasyprint → PDF", [python, "-c", WEASYPRINT], rounds=3))
        commands.append(
            Command(f"weasyprint, {BATCH} in one process", [python, "-c", many(WEASYPRINT)], files=BATCH, rounds=1))
    results = measure(commands, bench.rounds, work, bench.log)
    rows = [
        [result.command.name, number(result.cpu_ms), number(result.wall_ms), number(result.memory), str(result.code)]
        for result in results
    ]
    return table(["one vacancy", "CPU ms", "wall ms", "peak MB", "exit"], rows)


TYPST = "import typst; typst.compile('vacancy.typ', output='typst.pdf')"
WEASYPRINT = "import weasyprint; weasyprint.HTML('vacancy.html').write_pdf('weasyprint.pdf')"


def many(statement):
    """The statement, repeated."""
    setup, work = statement.split("; ")
    return f"{setup}\nfor _ in range({BATCH}): {work}"
