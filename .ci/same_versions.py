"""Lists packages whose locked version differs between the fuzz targets and the tool: what is fuzzed must be what is released."""

import pathlib
import sys
import tomllib


def locked(path: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for package in tomllib.loads(pathlib.Path(path).read_text())["package"]:
        found.setdefault(package["name"], set()).add(package["version"])
    return found


tool, fuzz = locked("Cargo.lock"), locked("fuzz/Cargo.lock")
other = [name for name in sorted(fuzz.keys() & tool.keys()) if not fuzz[name] <= tool[name]]
for name in other:
    print(f"FAILED: {name} is {', '.join(sorted(fuzz[name]))} in fuzz/Cargo.lock, and {', '.join(sorted(tool[name]))} in Cargo.lock")
sys.exit(1 if other else 0)
