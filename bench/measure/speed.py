"""Time and memory: many files, one file, increasing numbers of files, one and two threads."""

import os
import shutil

from .peers import SLOW_ROUNDS
from .rounds import Command, measure
from .tables import number, table

# The rules that check references and ids; with only these enabled, goedwerk does at least the work of a validator.
STRUCTURE = "verwijzing-onbekend,id-dubbel"


def batch(bench, amount):
    """Many files in one run, compared with other tools."""
    corpus = bench.corpus(amount)
    files = corpus.readable
    own = [
        Command("goedwerk", [bench.goedwerk, "check", *files]),
        Command("goedwerk, one thread", [bench.goedwerk, "check", "-j", "1", *files]),
        Command("goedwerk, schema and references only", [bench.goedwerk, "check", "--select", STRUCTURE, *files]),
    ]
    others = [
        Command(peer.name, peer.words(files), rounds=SLOW_ROUNDS if peer.is_slow else None) for peer in bench.peers()
    ]
    commands = own + others
    for command in commands:
        command.files = len(files)
    results = measure(commands, bench.rounds, corpus.folder, bench.log)
    unit = next((result.cpu_ms for result in results if result.command.name == "boon"), None)
    rows = [
        [
            result.command.name, number(result.cpu_ms), number(result.cpu_ms / unit) if unit else "",
            number(result.wall_ms), number(result.memory), str(result.code),
        ]
        for result in results
    ]
    head = [f"{len(files):,} files", "CPU ms/file", "× boon", "wall ms/file", "peak MB", "exit"]
    return table(head, rows)


def start(bench):
    """One file: the startup cost."""
    corpus = bench.corpus(1000)
    file = [corpus.sound()]
    commands = [
        Command("goedwerk", [bench.goedwerk, "check", *file]),
        Command("goedwerk, schema and references only", [bench.goedwerk, "check", "--select", STRUCTURE, *file]),
    ]
    commands += [Command(peer.name, peer.words(file)) for peer in bench.peers()]
    results = measure(commands, bench.rounds * 2, corpus.folder, bench.log)
    rows = [
        [result.command.name, number(result.cpu_ms), number(result.wall_ms), number(result.memory)] for result in results
    ]
    return table(["one file", "CPU ms", "wall ms", "peak MB"], rows)


def growth(bench):
    """Ten times as many files in each step."""
    rows = []
    for amount in bench.sizes:
        corpus = bench.corpus(amount)
        rounds = bench.rounds if amount <= 10_000 else 1
        command = Command("goedwerk", [bench.goedwerk, "check", "."], files=amount)
        (result,) = measure([command], rounds, corpus.folder, bench.log)
        rows.append([f"{amount:,}", number(result.cpu_ms), number(result.wall_ms), number(result.memory)])
    return table(["files", "CPU ms/file", "wall ms/file", "peak MB"], rows)


def cache(bench):
    """The same files again, with a warm cache."""
    corpus = bench.corpus(10_000)
    folder = os.path.join(bench.work, "cache")
    shutil.rmtree(folder, ignore_errors=True)
    plain = [bench.goedwerk, "check", "."]
    kept = [*plain, f"--cache={folder}"]
    (first,) = measure([Command("first run with --cache", kept, corpus.amount)], 1, corpus.folder, bench.log)
    commands = [Command("without", plain, corpus.amount), Command("--cache, nothing changed", kept, corpus.amount)]
    without, second = measure(commands, bench.rounds, corpus.folder, bench.log)
    rows = [
        [result.command.name, number(result.cpu_ms), number(without.cpu_ms / result.cpu_ms), number(result.wall_ms), number(result.memory)]
        for result in (without, first, second)
    ]
    return table([f"{corpus.amount:,} files", "CPU ms/file", "× cheaper", "wall ms/file", "peak MB"], rows)


def threads(bench):
    """One thread against two, in wall clock time."""
    corpus = bench.corpus(1000)
    commands = [
        Command(jobs, [bench.goedwerk, "check", "-j", jobs, "."], files=corpus.amount) for jobs in ("1", "2")
    ]
    results = measure(commands, bench.rounds, corpus.folder, bench.log)
    alone = results[0].wall_ms
    rows = [
        [result.command.name, number(result.cpu_ms), number(result.wall_ms), number(alone / result.wall_ms)]
        for result in results
    ]
    return table(["threads", "CPU ms/file", "wall ms/file", "× one thread"], rows)
