"""Writes into the cases of Tests/TemplatesTests/Jinja what Jinja2 gives for them; with --check only compares.

    python3 scripts/jinja-cases.py [--check] [--against LAPORAN] [FILE...]

Needs Jinja2 3.1.6. A case is a line `== name` and its template; `-- file` begins another template, `-- gives` what
Jinja2 gives, `-- fails` its error. `-- ours` is what we give instead, where that is meant, and why: a line in brackets
is the code of a diagnostic. With --against the cases are rendered by `laporan template` too, and what differs is shown."""
import json
import pathlib
import subprocess
import sys
import tempfile

import jinja2

RESULTS = ("gives", "fails", "ours")
FOLDER = pathlib.Path(__file__).parent.parent / "Tests/TemplatesTests/Jinja"


def cases(text):
    """Name and parts of each case: the template under "", other files and what is given under theirs."""
    found = []
    parts = None
    for line in text.split("\n"):
        if line.startswith("== "):
            parts = {}
            found.append((line[3:], parts))
            part = ""
        elif line.startswith("-- "):
            part = line[3:]
            parts[part] = []
            continue
        else:
            parts.setdefault(part, []).append(line)
            continue
    if found:
        # The file's own last line end.
        last = found[-1][1]
        key = list(last)[-1]
        if last[key][-1] == "":
            last[key].pop()
    return [(name, {key: "\n".join(lines) for key, lines in parts.items()}) for name, parts in found]


def text(found):
    lines = []
    for name, parts in found:
        lines.append(f"== {name}")
        for key, value in parts.items():
            if key:
                lines.append(f"-- {key}")
            lines.append(value)
    return "\n".join(lines) + "\n"


def given(parts, context):
    files = {key: value for key, value in parts.items() if key not in RESULTS}
    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, keep_trailing_newline=True,
        loader=jinja2.DictLoader({key or "main.html": value for key, value in files.items()}))
    try:
        return "gives", environment.get_template("main.html").render(context)
    except Exception as fault:
        return "fails", f"{type(fault).__name__}: {fault}"


def ours(command, parts):
    with tempfile.TemporaryDirectory() as folder:
        for key, value in parts.items():
            if key not in RESULTS:
                (pathlib.Path(folder) / (key or "main.html")).write_bytes(value.encode())
        run = subprocess.run(
            [command, "template", f"{folder}/main.html", "--context", FOLDER / "context.json"], capture_output=True)
        if run.returncode == 0:
            return run.stdout.decode()
        return "error " + run.stderr.decode()


def main():
    arguments = sys.argv[1:]
    check = "--check" in arguments
    command = arguments[arguments.index("--against") + 1] if "--against" in arguments else None
    files = [pathlib.Path(name) for name in arguments if name.endswith(".txt")] or sorted(FOLDER.glob("*.txt"))
    context = json.loads((FOLDER / "context.json").read_text())
    count = wrong = 0
    for path in files:
        before = path.read_bytes().decode()
        found = cases(before)
        for name, parts in found:
            count += 1
            declared = parts.pop("ours", None)
            parts.pop("gives", None)
            parts.pop("fails", None)
            kind, result = given(parts, context)
            if command:
                mine = ours(command, parts)
                if declared is not None:
                    same = declared in mine if declared.startswith("[") else mine == declared
                elif kind == "fails":
                    same = mine.startswith("error ")
                else:
                    same = mine == result
                if not same:
                    wrong += 1
                    print(f"{path.name}: {name}\n  template: {parts['']!r}\n  jinja:    {result!r}\n  ours:     {mine!r}")
            parts[kind] = result
            if declared is not None:
                parts["ours"] = declared
        after = text(found)
        if check and after != before:
            wrong += 1
            print(f"{path.name} is not what Jinja2 {jinja2.__version__} gives")
        elif not check:
            path.write_bytes(after.encode())
    print(f"{count} cases, {wrong} differ")
    sys.exit(1 if wrong else 0)


main()
