"""Which planted errors each tool finds, and whether it reports the line."""

import os
import subprocess

from .peers import Peer, lines_named
from .rounds import environment
from .tables import table

FOUND, PARTLY, ELSEWHERE, NO_LINE, MISSED = "line", "one of two", "other line", "no line", "–"


def planted(bench):
    """One file of each kind of error at a time; then a batch with one unreadable file."""
    corpus = bench.corpus(1000)
    tools = [Peer("goedwerk", lambda files: [
        bench.goedwerk, "check", "--fail-on", "fout", "--select", "verwijzing-onbekend,id-dubbel", "--format", "concise",
        *files])]
    tools += [peer for peer in bench.peers() if "--fast" not in peer.name]
    entries = list({entry["kind"]: entry for entry in reversed(corpus.truth)}.values())
    entries.sort(key=lambda entry: entry["kind"])
    columns = [[judge(tool, entry, corpus.folder) for entry in entries] for tool in tools]
    rows = [[entry["kind"], *found] for entry, *found in zip(entries, *columns)]
    rows.append([f"**found, of {len(entries)}**", *[str(len(entries) - found.count(MISSED)) for found in columns]])
    rows.append(["**on its line**", *[str(found.count(FOUND)) for found in columns]])
    rows.append(["**a sound file is sound**", *[yes(run(tool, [corpus.sound()], corpus.folder)[0] == 0) for tool in tools]])
    rows.append(["**goes on after an unreadable file**", *[yes(goes_on(tool, corpus)) for tool in tools]])
    return table(["error", *[tool.name for tool in tools]], rows)


def judge(tool, entry, folder):
    """Whether a tool finds an error, and every line of it."""
    code, output = run(tool, [entry["file"]], folder)
    named = lines_named(output)
    if code == 0:
        return MISSED
    lines = set(entry["lines"])
    if lines <= named:
        return FOUND
    if lines & named:
        return PARTLY
    return ELSEWHERE if named else NO_LINE


def goes_on(tool, corpus):
    """Whether an error is still found in a file that comes after one with an open quote."""
    broken = next(entry["file"] for entry in corpus.truth if entry["kind"] == "open-quote")
    kind = "duplicate-key" if tool.kind == "style" else "misspelled-value"
    wrong = next(entry["file"] for entry in corpus.truth if entry["kind"] == kind)
    _, output = run(tool, [broken, wrong], corpus.folder)
    return os.path.basename(wrong) in output


def run(tool, files, folder):
    """Exit code and all output."""
    done = subprocess.run(
        tool.words(files), cwd=folder, env=environment(), capture_output=True, text=True, errors="replace", timeout=600,
        stdin=subprocess.DEVNULL,
    )
    return done.returncode, done.stdout + "\n" + done.stderr


def yes(is_so):
    """Yes or no."""
    return "yes" if is_so else "no"
