"""Reads `cargo metadata` and lists the packages in the program that require a newer Rust than Cargo.toml declares."""

import json
import sys


def number(version: str) -> tuple[int, int, int]:
    parts = [int(part) for part in version.split(".")]
    return tuple(parts + [0] * (3 - len(parts)))


def needed(metadata: dict) -> set[str]:
    """The packages that are part of the program or its build, without dev-dependencies."""
    nodes = {node["id"]: node for node in metadata["resolve"]["nodes"]}
    found, open_ids = set(), [metadata["resolve"]["root"]]
    while open_ids:
        id = open_ids.pop()
        if id not in found:
            found.add(id)
            open_ids += [
                dependency["pkg"]
                for dependency in nodes[id]["deps"]
                if any(kind["kind"] != "dev" for kind in dependency["dep_kinds"])
            ]
    return found


def main() -> int:
    metadata = json.load(sys.stdin)
    packages = {package["id"]: package for package in metadata["packages"]}
    ours = packages[metadata["resolve"]["root"]]["rust_version"]
    ids = needed(metadata) - {metadata["resolve"]["root"]}
    asked = {id: packages[id]["rust_version"] for id in ids if packages[id]["rust_version"]}
    newer = sorted(
        f"{packages[id]['name']} {packages[id]['version']} asks for Rust {version}"
        for id, version in asked.items()
        if number(version) > number(ours)
    )
    for line in newer:
        print(f"FAILED: {line}, and Cargo.toml promises {ours}")
    highest = max(asked.values(), key=number)
    print(f"Rust {ours}: {len(ids)} packages, {len(ids) - len(asked)} say no version, the highest asked for is {highest}")
    return 1 if newer else 0


sys.exit(main())
