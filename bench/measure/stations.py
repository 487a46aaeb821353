"""The stages of the pipeline in isolation, from `cargo bench`."""

import re
import subprocess

from .tables import number, table


def stations(bench):
    """The median time of each stage, in microseconds."""
    said = subprocess.run(
        ["cargo", "bench", "--locked", "--bench", "pipeline", "--", "--output-format", "bencher"],
        cwd=bench.root, check=True, capture_output=True, text=True,
    ).stdout
    found = re.findall(r"^test (.+?) \.\.\. bench:\s+([\d,]+) ns/iter", said, re.MULTILINE)
    rows = [[name.strip(), number(int(nanoseconds.replace(",", "")) / 1000)] for name, nanoseconds in found]
    return table(["station", "µs"], rows)
