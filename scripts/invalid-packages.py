#!/usr/bin/env python3
"""Twenty data packages with one mistake each: Laporan and frictionless have to refuse the same ones at the same place.

usage: invalid-packages.py LAPORAN

Needs the Python package frictionless. Prints a line for each package and ends with "N passed, N failed".
"""

import json
import pathlib
import subprocess
import sys
import tempfile

from frictionless import Package, system

# What the field of a table is called in all packages.
DATE = {"name": "date", "type": "date"}
COUNT = {"name": "participants", "type": "integer"}
GOOD = "date,participants\n2017-12-31,187982949\n2018-12-31,208054199\n"


def package(rows, fields=None, resources=(), dialect=None, encoding=None, **schema):
    """A package with one table `jkn`, and others."""
    resource = {"name": "jkn", "path": "jkn.csv", "schema": {"fields": fields or [DATE, COUNT], **schema}}
    if dialect:
        resource["dialect"] = dialect
    if encoding:
        resource["encoding"] = encoding
    files = {"jkn.csv": rows}
    described = [resource]
    for name, text, more in resources:
        files[f"{name}.csv"] = text
        described.append({"name": name, "path": f"{name}.csv", "schema": {"fields": more}})
    return {"name": "test", "resources": described}, files


def field(base, **constraints):
    return {**base, "constraints": constraints}


# Name, package, the row as a spreadsheet counts it (None: the whole file or its header), frictionless' error types.
CASES = [
    ("text among integers", package(GOOD + "2019-12-31,banyak\n"), 4, ["type-error"]),
    ("a decimal among integers", package(GOOD + "2019-12-31,12.5\n"), 4, ["type-error"]),
    ("a date of another order", package(GOOD + "31-12-2019,7\n"), 4, ["type-error"]),
    ("the thirtieth of February", package(GOOD + "2019-02-30,7\n"), 4, ["type-error"]),
    ("too many cells", package(GOOD + "2019-12-31,7,8\n"), 4, ["extra-cell"]),
    ("too few cells", package(GOOD + "2019-12-31\n"), 4, ["missing-cell"]),
    ("a blank row within", package(GOOD + "\n2019-12-31,7\n"), 4, ["blank-row"]),
    ("a header that lacks a field", package("date\n2017-12-31\n"), None, ["missing-label"]),
    ("a header with a column too many", package("date,participants,note\n2017-12-31,7,x\n"), None, ["extra-label"]),
    ("a header of another name", package("date,peserta\n2017-12-31,7\n"), None, ["incorrect-label"]),
    ("a value that is required", package(GOOD + "2019-12-31,\n", [DATE, field(COUNT, required=True)]), 4, ["constraint-error"]),
    ("a value below the minimum", package(GOOD + "2019-12-31,-1\n", [DATE, field(COUNT, minimum=0)]), 4, ["constraint-error"]),
    ("a value above the maximum", package(GOOD + "2019-12-31,900000000\n", [DATE, field(COUNT, maximum=300000000)]), 4, ["constraint-error"]),
    ("a value that is there twice", package(GOOD + "2018-12-31,7\n", [field(DATE, unique=True), COUNT]), 4, ["unique-error"]),
    ("a primary key that is there twice", package(GOOD + "2018-12-31,7\n", primaryKey=["date"]), 4, ["primary-key"]),
    ("a word outside of the list", package("kind\nPBI\nPBU\n", [{"name": "kind", "type": "string", "constraints": {"enum": ["PBI", "PBPU"]}}]), 3, ["constraint-error"]),
    ("a text against the pattern", package("code\n31\n3A\n", [{"name": "code", "type": "string", "constraints": {"pattern": "[0-9]{2}"}}]), 3, ["constraint-error"]),
    ("a text that is too long", package("code\n31\n310\n", [{"name": "code", "type": "string", "constraints": {"maxLength": 2}}]), 3, ["constraint-error"]),
    (
        "a foreign key without its row",
        package(
            "code,n\n31,7\n99,8\n",
            [{"name": "code", "type": "string"}, {"name": "n", "type": "integer"}],
            [("provinces", "code\n31\n32\n", [{"name": "code", "type": "string"}])],
            foreignKeys=[{"fields": "code", "reference": {"resource": "provinces", "fields": "code"}}],
        ),
        3,
        ["foreign-key"],
    ),
    ("bytes that are no UTF-8", package("date,participants\n2017-12-31,7\n2018-12-31,\udce9\n", encoding="utf-8"), None, ["encoding-error"]),
]


def frictionless(folder):
    """The rows and types of frictionless' errors."""
    with system.use_context(trusted=True):
        report = Package(str(folder / "datapackage.json")).validate()
    errors = [error for task in report.tasks for error in task.errors] + list(report.errors)
    return [(getattr(error, "row_number", None), error.type) for error in errors]


def laporan(executable, folder):
    """The rows and codes of our errors, and whether the command failed."""
    run = subprocess.run(
        [executable, "data", "validate", "--json", "--data-dir", str(folder)],
        capture_output=True, text=True, check=False,
    )
    faults = [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
    faults = [fault for fault in faults if fault.get("severity") == "error"]
    return [(fault.get("row"), fault["code"]) for fault in faults], run.returncode


def main():
    executable = sys.argv[1]
    passed = failed = 0
    for name, (description, files), row, types in CASES:
        with tempfile.TemporaryDirectory() as scratch:
            folder = pathlib.Path(scratch)
            (folder / "datapackage.json").write_text(json.dumps(description))
            for path, text in files.items():
                (folder / path).write_bytes(text.encode("utf-8", "surrogateescape"))
            theirs = frictionless(folder)
            ours, code = laporan(executable, folder)
        agree = (
            code == 1
            and len(ours) >= 1
            and set(types) <= {kind for _, kind in theirs}
            and (row is None or (row in {found for found, _ in ours} and row in {found for found, _ in theirs}))
        )
        passed += agree
        failed += not agree
        print(f"{'ok    ' if agree else 'not ok'} {name}: {ours}; frictionless {theirs}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
