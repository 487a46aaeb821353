"""Checks the decisions in .ci/advisories.toml against the lock files. Exits with 1 if one is violated."""

import datetime
import pathlib
import sys
import tomllib

LOCKS = ("Cargo.lock", "fuzz/Cargo.lock")


def number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("+")[0].split("-")[0].split("."))


def versions() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for lock in LOCKS:
        for package in tomllib.loads(pathlib.Path(lock).read_text())["package"]:
            found.setdefault(package["name"], set()).add(package["version"])
    return found


def fault(advisory: dict, found: dict[str, set[str]]) -> str | None:
    """Why a decision is violated."""
    there = sorted(found.get(advisory["crate"], ()))
    if not advisory.get("why"):
        return "the decision has no reason"
    match advisory["decision"]:
        case "gone":
            return f"it is in the tree again: {', '.join(there)}" if there else None
        case "patched":
            if not there:
                return "it has left the tree: the decision is 'gone'"
            old = [version for version in there if number(version) < number(advisory["patched"])]
            return f"{', '.join(old)} is older than {advisory['patched']}" if old else None
        case "accepted":
            return None if there else "it has left the tree: the decision is 'gone'"
        case other:
            return f"'{other}' is no decision"


def main() -> int:
    data = tomllib.loads(pathlib.Path(".ci/advisories.toml").read_text())
    deny = tomllib.loads(pathlib.Path("deny.toml").read_text())
    found = versions()
    faults = []
    for advisory in data["advisory"]:
        wrong = fault(advisory, found)
        if wrong:
            faults.append(f"{advisory['id']} ({advisory['crate']}): {wrong}")
    ids = [advisory["id"] for advisory in data["advisory"]]
    faults += [f"{id} is listed twice" for id in sorted({id for id in ids if ids.count(id) > 1})]
    accepted = {advisory["id"] for advisory in data["advisory"] if advisory["decision"] == "accepted"}
    ignored = {entry["id"] for entry in deny.get("advisories", {}).get("ignore", [])}
    faults += [f"{id} is accepted here or ignored in deny.toml, and not both" for id in sorted(accepted ^ ignored)]
    if not isinstance(data.get("looked_up"), datetime.date):
        faults.append("looked_up is no date")
    for line in faults:
        print(line)
    print(f"{len(ids)} advisories, last looked up on {data.get('looked_up')}, {len(faults)} decisions do not hold")
    return 1 if faults else 0


sys.exit(main())
