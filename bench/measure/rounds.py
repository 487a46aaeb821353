"""Runs commands in rounds, each command once per round, so that temporary load affects all of them."""

import os
import shutil
import statistics
import subprocess
import time
from dataclasses import dataclass, field

# GNU time reports the peak memory of the command alone; the kernel's figure for a child process includes its parent's
# memory before exec.
GNU_TIME = shutil.which("time", path="/usr/bin")


@dataclass
class Command:
    """A command, and its number of runs; `files` is the number of files it works on."""

    name: str
    words: list
    files: int = 1
    rounds: int | None = None


@dataclass
class Run:
    """One run of a command: seconds of wall clock and of processor (user and system), peak memory in MB."""

    wall: float
    cpu: float
    memory: float
    code: int


@dataclass
class Runs:
    """All runs of a command."""

    command: Command
    runs: list = field(default_factory=list)

    @property
    def cpu_ms(self):
        """Median of the processor time, in ms per file."""
        return statistics.median(run.cpu for run in self.runs) * 1000 / self.command.files

    @property
    def wall_ms(self):
        """Shortest wall clock time, in ms per file: the least disturbed run."""
        return min(run.wall for run in self.runs) * 1000 / self.command.files

    @property
    def memory(self):
        """Median of the peak memory, in MB."""
        return statistics.median(run.memory for run in self.runs)

    @property
    def code(self):
        """The exit code of the last run."""
        return self.runs[-1].code


def once(words, folder):
    """Runs a command once, discarding its output."""
    report = os.path.join(folder, ".memory")
    wrapped = [GNU_TIME, "-q", "-o", report, "-f", "%M", *words] if GNU_TIME else words
    start = time.perf_counter()
    process = subprocess.Popen(
        wrapped, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder, env=environment(),
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - start
    kilobytes = usage.ru_maxrss
    if GNU_TIME and os.path.exists(report):
        with open(report) as lines:
            kilobytes = int(lines.read().split()[-1])
    return Run(wall, usage.ru_utime + usage.ru_stime, kilobytes / 1024, process.returncode)


def environment():
    """The environment of a measured command: no colours, not interactive."""
    return {**os.environ, "NO_COLOR": "1", "CI": "1"}


def measure(commands, rounds, folder, log):
    """Runs every command once per round, and appends a tab-separated line to the log for every run."""
    results = [Runs(command) for command in commands]
    for number in range(rounds):
        for result in results:
            command = result.command
            if command.rounds is not None and number >= command.rounds:
                continue
            run = once(command.words, folder)
            result.runs.append(run)
            load = os.getloadavg()[0]
            print(
                command.name, command.files, f"{run.wall:.4f}", f"{run.cpu:.4f}", f"{run.memory:.1f}", run.code, f"{load:.1f}",
                sep="\t", file=log, flush=True,
            )
    return results
