"""The tools that goedwerk is compared with, and their command lines. Each checks the schema that goedwerk publishes."""

import glob
import json
import os
import platform
import re
from dataclasses import dataclass
from typing import Callable

# Programs that take tens of milliseconds per file run in fewer rounds.
SLOW_ROUNDS = 1


@dataclass
class Peer:
    """A tool: its command for a list of files in a folder, and how its output reports a line."""

    name: str
    words: Callable
    kind: str = "schema"
    is_slow: bool = False


class Place:
    """The locations of the tools, the schema and the configuration files."""

    def __init__(self, tools, work, schema):
        self.tools = os.path.abspath(tools)
        self.work = os.path.abspath(work)
        self.schema = os.path.abspath(schema)
        self.spectral = os.path.join(self.work, "spectral.json")
        self.yamllint = os.path.join(self.work, "yamllint.yaml")

    def configure(self):
        """Writes the configuration files that some tools require."""
        with open(self.schema) as text:
            schema = {key: value for key, value in json.load(text).items() if key not in ("$schema", "$id")}
        options = {"allErrors": True, "dialect": "draft2020-12", "schema": schema}
        rule = {
            "severity": "error", "message": "{{error}}", "given": "$",
            "then": {"function": "schema", "functionOptions": options},
        }
        with open(self.spectral, "w") as out:
            json.dump({"rules": {"functieprofiel": rule}}, out)
        with open(self.yamllint, "w") as out:
            out.write("extends: default\nrules:\n  line-length: disable\n  document-start: disable\n  braces: disable\n")


def peers(place):
    """All installed tools, fast ones first."""
    python = os.path.join(place.tools, "py", "bin")
    rust = os.path.join(place.tools, "cargo", "bin")
    node = os.path.join(place.tools, "npm", "node_modules")
    fork = os.path.join(place.tools, "npm-jirutka", "node_modules", "@jirutka", "ajv-cli", "lib", "main.js")
    machine = platform.machine().replace("aarch64", "arm64")
    sourcemeta = first(f"{place.tools}/py/lib/python3*/site-packages/sourcemeta_jsonschema/jsonschema-linux-{machine}")
    ajv = ["--spec=draft2020", "--all-errors", "-c", "ajv-formats", "-s", place.schema]
    every = [
        Peer("boon", lambda files: [f"{rust}/boon", "-f", place.schema, *files]),
        Peer("jsonschema-cli", lambda files: [
            f"{rust}/jsonschema-cli", "validate", place.schema, "--assert-format", "--errors-only", "-i", *files]),
        Peer("sourcemeta jsonschema --fast", lambda files: [
            sourcemeta, "validate", "--continue", "--fast", "-F", place.schema, *files]),
        Peer("sourcemeta jsonschema", lambda files: [sourcemeta, "validate", "--continue", "-F", place.schema, *files]),
        Peer("ajv-cli", lambda files: [
            "node", f"{node}/ajv-cli/dist/index.js", "validate", "--errors=text", *ajv, *interleave("-d", files)]),
        Peer("ajv-cli (jirutka)", lambda files: ["node", fork, "validate", "--errors=line", *ajv, *files], is_slow=True),
        Peer("v8r", lambda files: ["node", f"{node}/v8r/src/index.js", "-s", place.schema, *files], is_slow=True),
        Peer("check-jsonschema", lambda files: [
            f"{python}/check-jsonschema", "--schemafile", place.schema, *files], is_slow=True),
        Peer("spectral", lambda files: [
            "node", f"{node}/@stoplight/spectral-cli/dist/index.js", "lint", "-r", place.spectral, "-f", "text", *files],
            is_slow=True),
        Peer("ryl", lambda files: [f"{python}/ryl", "check", "--no-cache", "-c", place.yamllint, "-f", "parsable", *files], "style"),
        Peer("yamllint", lambda files: [f"{python}/yamllint", "-c", place.yamllint, "-f", "parsable", *files],
             "style", is_slow=True),
    ]
    return [peer for peer in every if is_installed(peer)]


def interleave(flag, files):
    """The flag before every file."""
    return [word for file in files for word in (flag, file)]


def first(pattern):
    """The first matching path; an empty string if there is none."""
    return next(iter(sorted(glob.glob(pattern))), "")


def is_installed(peer):
    """Whether the program, or the script for node, is installed."""
    program, *rest = peer.words([])
    return os.path.exists(rest[0] if program == "node" else program)


def lines_named(output):
    """The line numbers in an output, in any of the formats of these tools."""
    plain = re.sub(r"\x1b\[[0-9;]*m", "", output)
    ways = r"\.yaml:(\d+)|\blines? (\d+)|\((\d+):\d+\)|^\s+(\d+):\d+\s"
    return {int(number) for found in re.findall(ways, plain, re.MULTILINE) for number in found if number}
