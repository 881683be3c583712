"""Builds a site whose every value is hostile, and looks at what a browser would make of it.

    python3 scripts/hostile-values.py LAPORAN

The values are those of Tests/SiteBuildTests/HostileValues/payloads.json: in dataset cells, front matter, captions and
titles of charts, measures, tags, file names, and in the names of the site and its datasets. Each page is parsed as a
browser does (html5lib); its tree of elements and attribute names must be that of a page with harmless values, and
nothing on it may run. SVG, feeds and sitemaps are parsed as XML, JSON-LD as JSON."""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as XML

import html5lib

FOLDER = pathlib.Path(__file__).parent.parent / "Tests/SiteBuildTests/HostileValues"
HARMLESS = "a harmless value"
ELEMENTS = set(
    "a article aside b blockquote body br button caption cite code data dd del desc details div dl dt em figcaption figure footer "
    "g h1 h2 h3 head header hr html img input li line link main meta nav ol p path pre rect script section span strong "
    "sub summary sup svg table tbody td text textarea tfoot th thead time title tr tspan ul circle clipPath polygon "
    "polyline use defs label".split())
ADDRESSES = {"href", "src", "action", "formaction", "cite", "data", "poster", "background", "xlink:href", "srcset"}
SVG = "{http://www.w3.org/2000/svg}"
faults = []


def sections(text):
    """The files of a text: each below a line `-- path --`."""
    parts = re.split(r"^-- (.+) --\n", text, flags=re.M)
    return list(zip(parts[1::2], parts[2::2]))


def literal(text):
    """The text as an expression that prints it, where it would be one itself."""
    return "{{ " + json.dumps(text) + " }}" if re.search(r"\{[{%#]", text) else text


def plain(text):
    return re.sub(r"\{(?=[{%#])", "(", text)


def filled(text, value, number):
    def csv(value):
        return '"' + value.replace('"', '""') + '"'
    for mark, given in {
        "value": json.dumps(literal(value)), "plain": json.dumps(plain(value)), "all": json.dumps(plain(value)),
        "tag": json.dumps(f"{plain(value)} t{number}"), "csv": csv(value), "n": str(number),
    }.items():
        text = text.replace(f"«{mark}»", given)
    return text


def file_name(value):
    name = re.sub(r"[\x00-\x1f\x7f/\\]", "_", value).strip(". ")
    return name.encode()[:120].decode(errors="ignore").strip(". ")


def write_site(folder, values, everywhere):
    """The site: a page for each value, the value `everywhere` wherever the site itself has a text."""
    files = {path: filled(text, everywhere, 0) for path, text in sections((FOLDER / "site.txt").read_text())}
    for number, value in enumerate(values):
        for path, text in sections((FOLDER / "page.txt").read_text()):
            text = filled(text, value, number)
            if path.startswith("+"):
                files[path[1:]] = files.get(path[1:], "") + text
            else:
                files[filled(path, value, number)] = text
        files[f"content/berkas/{number} {file_name(value)}.md"] = "---\ntitle: x\ndate: 2018-02-15\n---\nx\n"
    for path, text in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode())


def tree(node, with_drawings):
    """Names of elements and attributes, and what is inside, without texts."""
    if not isinstance(node.tag, str):
        return "comment"
    name = node.tag.split("}")[-1]
    attributes = sorted(str(key).split("}")[-1] for key in node.attrib)
    # How a drawing is laid out depends on how long its texts are.
    if name == "svg" and not with_drawings:
        return (name, attributes)
    return (name, attributes, [tree(child, with_drawings) for child in node])


def look(path, root):
    """Nothing that runs, loads or leads to a script."""
    for node in root.iter():
        if not isinstance(node.tag, str):
            continue
        name = node.tag.split("}")[-1]
        if name not in ELEMENTS:
            faults.append(f"{path}: there is an element {name}")
        if name == "script":
            if node.get("type") not in ("application/ld+json", "application/json"):
                faults.append(f"{path}: a script would run")
            else:
                json.loads(node.text)
        for key, value in node.attrib.items():
            key = str(key).split("}")[-1].lower()
            if key.startswith("on") or key in ("style", "srcdoc"):
                faults.append(f"{path}: {name} has {key}")
            if key in ADDRESSES:
                address = re.sub(r"[\x00-\x20]", "", value).lower()
                scheme = re.match(r"([a-z][a-z0-9+.-]*):", address)
                if scheme and scheme[1] not in ("https", "http", "mailto", "tel"):
                    faults.append(f"{path}: {name} leads to {value!r}")
                if "evil.example" in address and not address.startswith(("mailto:", "tel:")):
                    if not re.match(r"(https://example\.org/|\.|#|[^/\\]*%)", address):
                        faults.append(f"{path}: {name} loads or leads to {value!r}")
        if name == "meta" and node.get("http-equiv"):
            faults.append(f"{path}: a meta tag acts on the browser")


def built(laporan, values, everywhere):
    """The trees of all files by path."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        write_site(folder, values, everywhere)
        run = subprocess.run(
            [laporan, "build", "--source", folder, "--clock", "2026-01-01T00:00:00Z"], capture_output=True, text=True)
        if run.returncode != 0:
            print(run.stdout[-3000:], run.stderr[-6000:])
            sys.exit("the site could not be built")
        trees = {}
        for path in sorted((folder / "public").rglob("*")):
            if not path.is_file():
                continue
            known = str(path.relative_to(folder / "public"))
            bytes_ = path.read_bytes()
            if path.suffix == ".html":
                root = html5lib.parse(bytes_, transport_encoding="utf-8", namespaceHTMLElements=False)
                look(known, root)
                trees[known] = tree(root, False)
            elif path.suffix in (".svg", ".xml"):
                root = XML.fromstring(bytes_)
                if path.suffix == ".svg":
                    look(known, root)
                    trees[known] = "svg"
                else:
                    trees[known] = tree(root, True)
            elif path.suffix == ".json":
                json.loads(bytes_)
        return trees


def main():
    laporan = pathlib.Path(sys.argv[1]).resolve()
    hostile = json.loads((FOLDER / "payloads.json").read_text())
    # Harmless ones at both ends, so that each page has neighbours.
    values = [HARMLESS, HARMLESS, *hostile, HARMLESS]
    everywhere = plain(" ".join(hostile[:60]))
    trees = built(laporan, values, everywhere)
    harmless = built(laporan, [HARMLESS] * len(values), HARMLESS)
    same = 0
    for number in range(1, len(values) - 1):
        page = f"rilis/r{number}/index.html"
        if trees[page] == trees["rilis/r1/index.html"]:
            same += 1
        else:
            faults.append(f"{page}: {values[number]!r} changes the tree of elements")
    # Names that hold a value differ; what each file is does not.
    def shapes(trees):
        return sorted((re.sub(r"^(tag|berkas)/.*/", r"\1/*/", path), repr(shape)) for path, shape in trees.items())
    for one, other in zip(shapes(trees), shapes(harmless)):
        if one != other:
            faults.append(f"{one[0]} is not built as {other[0]} with harmless values")
    for fault in faults[:40]:
        print(fault)
    print(f"{len(hostile)} values, {same} pages with the tree of the harmless one, {len(trees)} files parsed, "
          f"{len(faults)} faults")
    sys.exit(1 if faults else 0)


main()
