"""Compares charts and templates with their peers; README.md says how. Started by bench.sh, from the repository's folder."""
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import time

from data import data

os.environ["TZ"] = "UTC"
OURS = os.environ.get("OURS", "Benchmarks/.build/release/bench")
LAPORAN = ".build/laporan"
CORPUS = pathlib.Path("../shared/vega-lite")
WORK = pathlib.Path(".build/bench")
QUICK = os.environ.get("QUICK") == "1"


class Ours:
    """A process of ours that answers a line with a line."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen(
            [OURS, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().split()

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def median(body):
    """As `median` of Measure.swift: the two have to agree."""
    for _ in range(2):
        body()
    times = []
    start = time.perf_counter()
    while len(times) < 11 or time.perf_counter() - start < 0.5:
        begin = time.perf_counter()
        body()
        times.append((time.perf_counter() - begin) * 1000)
        if len(times) >= 3 and time.perf_counter() - start > 2:
            break
    return statistics.median(times)


def table(head, rows):
    widths = [max(len(str(row[column])) for row in [head, *rows]) for column in range(len(head))]
    for number, row in enumerate([head, *rows]):
        print("| " + " | ".join(str(cell).ljust(width) for cell, width in zip(row, widths)) + " |")
        if number == 0:
            print("|" + "|".join("-" * (width + 2) for width in widths) + "|")
    print(flush=True)


def with_values(node, folder):
    """The specification with the rows of its files inside; None if one cannot be had."""
    if isinstance(node, list):
        return [with_values(item, folder) for item in node]
    if not isinstance(node, dict):
        return node
    node = {key: with_values(value, folder) for key, value in node.items()}
    data = node.get("data")
    if isinstance(data, dict) and isinstance(data.get("url"), str):
        path = folder / data["url"]
        if not path.is_file():
            raise FileNotFoundError(path)
        text = path.read_text("utf-8-sig")
        kind = data.get("format", {}).get("type") or path.suffix[1:]
        data["format"] = {**data.get("format", {}), "type": kind}
        data["values"] = json.loads(text) if kind in ("json", "topojson") else text
        del data["url"]
    return node


def our_keys():
    """The keys of a `{chart}` that are not Vega-Lite's, from the source that says so."""
    source = pathlib.Path("Sources/SiteBuild/Components/FigureHead.swift").read_text()
    names = re.search(r"static let names = \[(.*?)\]", source, re.S)
    if not names:
        sys.exit("FigureHead.swift no longer lists the keys")
    return re.findall(r'"(\w+)"', names[1])


def gallery():
    """The charts of docs/gallery as specifications with their datasets; without the corpus."""
    import yaml  # PyYAML, only here
    for page in sorted(pathlib.Path("docs/gallery/content").glob("*.md")):
        for body in re.findall(r"^```\{chart\}\n(.*?)^```", page.read_text(), re.M | re.S):
            spec = yaml.safe_load(body)
            name = spec["id"]
            for key in our_keys():
                spec.pop(key, None)
            def named(node):
                if isinstance(node, dict):
                    data = node.get("data")
                    if isinstance(data, str):
                        node["data"] = {"url": data + ".csv"}
                    elif isinstance(data, dict) and "name" in data:
                        node["data"] = {"url": data["name"] + ".csv"}
                    for value in node.values():
                        named(value)
                elif isinstance(node, list):
                    for value in node:
                        named(value)
            named(spec)
            yield name, spec, pathlib.Path("content/data")


def specifications():
    dev = CORPUS / "dev"
    if dev.is_dir():
        found = ((path.name[:-8], json.loads(path.read_text()), CORPUS) for path in sorted(dev.glob("*.vl.json")))
    else:
        found = gallery()
    folder = WORK / "specifications"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    missing = 0
    for number, (name, spec, data) in enumerate(found):
        if QUICK and number % 12:
            continue
        try:
            text = json.dumps(with_values(spec, data))
        except FileNotFoundError:
            missing += 1
            continue
        path = folder / (name + ".vl.json")
        path.write_text(text)
        yield path, text
    if missing:
        print(f"{missing} specifications need files that are not there")


def charts():
    import vl_convert
    ours = Ours("charts")
    ratios, left_out = [], []
    for path, text in specifications():
        mine = ours.ask(str(path))[0]
        try:
            theirs = median(lambda: vl_convert.vegalite_to_svg(text, vl_version="6.4"))
        except ValueError:
            theirs = None
        if mine == "-" or theirs is None:
            left_out.append(path.name[:-8])
            continue
        ratios.append((theirs / float(mine), float(mine), theirs, path.name[:-8]))
    ours.close()
    ratios.sort()
    values = [ratio for ratio, *_ in ratios]
    print("Charts, warm: how many times faster than vl-convert, over", len(ratios), "specifications")
    if not ratios:
        return
    table(("", "ratio", "ours ms", "vl-convert ms", "specification"),
          [(label, f"{ratio:.1f}", f"{mine:.2f}", f"{theirs:.2f}", name) for label, (ratio, mine, theirs, name) in
           [("least", ratios[0]), ("second least", ratios[min(1, len(ratios) - 1)]),
            ("10 %", ratios[len(ratios) // 10]), ("median", ratios[len(ratios) // 2]), ("greatest", ratios[-1])]])
    print("ratio of the medians of all:",
          f"{statistics.median(t for _, _, t, _ in ratios) / statistics.median(m for _, m, _, _ in ratios):.1f};",
          "faster on", sum(value > 1 for value in values), "of", len(values))
    print("left out, not drawn by one of the two:", len(left_out), " ".join(left_out), "\n", flush=True)


def cold():
    if not shutil.which("hyperfine"):
        print("Cold: not run, there is no hyperfine\n")
        return
    spec = next(path for path, _ in specifications())
    peer = f"{sys.executable} -c \"import vl_convert; vl_convert.vegalite_to_svg(open('{spec}').read(), vl_version='6.4')\""
    out = WORK / "cold.json"
    subprocess.run(["hyperfine", "-N", "--warmup", "2", "--runs", "5" if QUICK else "20", "--export-json", out,
                    f"{LAPORAN} chart {spec} -o {WORK}/cold.svg", peer], check=True, stdout=subprocess.DEVNULL)
    mine, theirs = (result["median"] * 1000 for result in json.loads(out.read_text())["results"])
    print("Charts, cold: one process for one chart,", spec.name)
    table(("ratio", "laporan ms", "Python and vl-convert ms"), [(f"{theirs / mine:.1f}", f"{mine:.1f}", f"{theirs:.1f}")])


def big():
    rows = []
    for kind, count in (("scatter", 1_000_000), ("line", 1_000_000), ("heatmap", 10_000_000)):
        count = count // 50 if QUICK else count
        lines = subprocess.run([OURS, "big", kind, str(count)], check=True, capture_output=True, text=True).stdout
        seconds, peak, before, size = map(float, lines.splitlines()[-1].split())
        rows.append((kind, f"{count:,}", f"{seconds:.2f}", f"{peak:.0f}", f"{before:.0f}", f"{size / 1e6:.1f}"))
    print("Large charts")
    table(("chart", "rows", "seconds", "peak MiB", "of it the program's data", "MB of SVG"), rows)


def page():
    """Folder, name and values of the page: that of ../shared, or our own."""
    shared = pathlib.Path("../shared/conformance/bench_jinja")
    if shared.is_dir():
        return shared / "templates", "halaman.html", shared / "context.json"
    words = ["north coast", "upper river", "old harbour", "long hill"]
    values = {
        "site": {"title": "Regions", "menu": [{"url": f"{n}.html", "title": f"Page {n}"} for n in range(4)]},
        "page": {"url": "1.html", "title": "All regions"},
        "rows": [{"code": f"R{n:03}", "name": words[n % 4] + f" {n}", "people": n * 7919 % 90_000 + 1, "group":
                  f"Group {n % 7}", "note": None if n % 3 else "partly & provisional"} for n in range(200)]}
    WORK.mkdir(parents=True, exist_ok=True)
    path = WORK / "values.json"
    path.write_text(json.dumps(values))
    return pathlib.Path("Benchmarks/page"), "page.html", path


def templates():
    import jinja2
    import minijinja
    folder, name, path = page()
    values = json.loads(path.read_text())
    jinja = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, keep_trailing_newline=True,
        loader=jinja2.FileSystemLoader(folder), auto_reload=False).get_template(name)
    mini = minijinja.Environment(
        loader=lambda name: (folder / name).read_text(), undefined_behavior="strict", keep_trailing_newline=True)
    render = {"Jinja2 " + jinja2.__version__: lambda: jinja.render(values),
              "MiniJinja": lambda: mini.render_template(name, **values)}
    arguments = [str(folder), name, str(path)]
    pages = {key: body().encode() for key, body in render.items()}
    # MiniJinja escapes the slash as well.
    pages["MiniJinja"] = pages["MiniJinja"].replace(b"&#x2f;", b"/")
    pages["ours"] = subprocess.run([OURS, "page", *arguments], check=True, capture_output=True).stdout
    if len(set(pages.values())) != 1:
        WORK.mkdir(parents=True, exist_ok=True)
        for key, page_ in pages.items():
            (WORK / f"page of {key}.html").write_bytes(page_)
        sys.exit(f"Templates: the pages differ, see {WORK}")
    # One core for all: the cores of a shared machine are not equally fast at a time.
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    ours = Ours("templates", *arguments)
    rounds = 1 if QUICK else 11
    times = {key: [] for key in ["ours", *render]}
    for _ in range(rounds):
        mine, = ours.ask("again")
        times["ours"].append(float(mine))
        for key, body in render.items():
            times[key].append(median(body))
    ours.close()
    print("Templates, warm:", len(pages["ours"]), "bytes, the same from all of them")
    rows = []
    for key, all_ in times.items():
        # Each round has its ratio, so that a machine that slows down between rounds slows both.
        ratios = sorted(theirs / mine for theirs, mine in zip(all_, times["ours"]))
        rows.append((key, f"{statistics.median(all_):.3f}", f"{statistics.median(ratios):.2f}",
                     f"{ratios[0]:.2f} to {ratios[-1]:.2f}"))
    table(("engine", "ms", "times ours", f"in {rounds} rounds"), rows)
    site_page()


# What a site gives its templates beside values: as macros, since only a site has functions.
SITE_PAGE = """{%- macro t(key) %}{{ words[key] }}{% endmacro -%}
{%- macro asset(name) %}assets/{{ name }}{% endmacro -%}
{%- set page = dict(page, content=page.content | safe, json_ld=page.json_ld | safe) -%}
{%- extends "page.html" -%}
"""


def site_page():
    """This site's own page template with the values of one of its published pages, the largest."""
    pages = [path for path in pathlib.Path("public").rglob("index.html") if path.parts[1] != "en"]
    html = max(pages, key=lambda path: path.stat().st_size).read_text()
    content = re.search(r'<div class="content">\n(.*?)<section class="page-end', html, re.S)[1]
    json_ld = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.S)[1]
    words = dict(line.split(": ", 1) for line in pathlib.Path("templates/i18n/id.yml").read_text().splitlines()
                 if ": " in line and not line.startswith("#"))
    link = {"title": "Rilis", "url": "../rilis/", "lang": "en", "current": False, "date": "2018-02-15", "status": None,
            "description": "Angka resmi & catatannya"}
    values = {
        "words": words,
        "site": {"title": "Laporan", "home": "../../", "menu": [link] * 5, "logo": None, "feed": "../../feed.xml",
                 "description": "Sumber setiap angka", "data_date": "2018-12-31", "releases": [link] * 5,
                 "licenses": [{"title": "CC BY 4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}]},
        "page": {"title": "Kepesertaan", "description": "Jumlah peserta", "lang": "id", "key": "a", "content": content,
                 "json_ld": json_ld, "canonical": "https://example.org/a/", "alternates": [link] * 2, "twins": [link],
                 "published_time": "2018-02-15", "modified_time": "2018-02-15", "date": "2018-02-15", "updated": None,
                 "period": "2018-02", "status": "final", "next_release": None, "contact": None, "corrections": [],
                 "tags": [], "breadcrumbs": [link] * 2, "previous": link, "next": link,
                 "toc": [{"level": 2, "id": f"s{n}", "text": f"Bagian {n}"} for n in range(6)]}}
    folder = WORK / "site"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree("templates", folder)
    (folder / "bench.html").write_text(SITE_PAGE)
    (WORK / "site.json").write_text(json.dumps(values))
    arguments = [str(folder), "bench.html", str(WORK / "site.json")]
    size = len(subprocess.run([OURS, "page", *arguments], check=True, capture_output=True).stdout)
    ours = Ours("templates", *arguments)
    times = [float(ours.ask("again")[0]) for _ in range(1 if QUICK else 5)]
    ours.close()
    print(f"This site's page.html, warm: {statistics.median(times):.3f} ms for a page of {size} bytes\n")


PARTS = {"charts": charts, "cold": cold, "big": big, "templates": templates, "data": lambda: data(table)}
if __name__ == "__main__":
    for part in sys.argv[1:] or PARTS:
        PARTS[part]()
