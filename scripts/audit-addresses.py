#!/usr/bin/env python3
"""audit-addresses.py FOLDER BASE_URL: every address that the sitemap, the feeds, robots.txt, JSON-LD and the heads
of pages give in full, and that begins with BASE_URL, has to be a file of FOLDER; the sitemap has to name every page
that may be found, and each of these has to bear JSON-LD. Exit 1 on a fault."""
import html.parser, json, pathlib, re, sys
import xml.etree.ElementTree as xml
from urllib.parse import unquote, urlsplit

folder, base = pathlib.Path(sys.argv[1]), sys.argv[2]
faults, checked = [], 0


def file_of(address):
    path = unquote(urlsplit(address).path)[len(urlsplit(base).path):]
    return folder / (path + "index.html" if path.endswith("/") or not path else path)


def check(address, where):
    global checked
    if address.startswith(base):
        checked += 1
        if not file_of(address).is_file():
            faults.append(f"{where}: there is no file for {address}")


class Page(html.parser.HTMLParser):
    """What the head of a page says of it."""

    def __init__(self, text):
        super().__init__()
        self.addresses, self.linked_data, self.redirects, self.hidden, self.inside = [], [], False, False, False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        a = dict(attributes)
        if tag == "link" and "href" in a:
            self.addresses.append(a["href"])
        if tag == "meta":
            if a.get("content", "").startswith("http"):
                self.addresses.append(a["content"])
            self.redirects |= a.get("http-equiv", "").lower() == "refresh"
            self.hidden |= a.get("name") == "robots" and "noindex" in a.get("content", "")
        self.inside = tag == "script" and a.get("type") == "application/ld+json"
        if self.inside:
            self.linked_data.append("")

    def handle_data(self, data):
        if self.inside:
            self.linked_data[-1] += data

    def handle_endtag(self, tag):
        self.inside = False


def texts(value):
    if isinstance(value, str):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from texts(item)


in_sitemap = set()
for name in sorted(folder.rglob("sitemap*.xml")):
    for element in xml.parse(name).iter():
        if element.tag.endswith("}loc"):
            check(element.text, name)
            in_sitemap.add(file_of(element.text))
        if "href" in element.attrib:
            check(element.attrib["href"], name)
for name in sorted(folder.rglob("feed.xml")):
    for element in xml.parse(name).iter():
        for address in (element.attrib.get("href", ""), element.text or ""):
            check(address, name)
if (folder / "robots.txt").is_file():
    for address in re.findall(r"https?://\S+", (folder / "robots.txt").read_text()):
        check(address, "robots.txt")

for name in sorted(folder.rglob("*.html")):
    page = Page(name.read_text())
    for address in page.addresses:
        check(address, name)
    for block in page.linked_data:
        try:
            for text in texts(json.loads(block)):
                check(text, f"{name}, JSON-LD")
        except ValueError as error:
            faults.append(f"{name}: JSON-LD cannot be read: {error}")
    if page.redirects or page.hidden or name.name == "404.html":
        if name in in_sitemap:
            faults.append(f"{name}: is in the sitemap and must not be")
        continue
    if name not in in_sitemap:
        faults.append(f"{name}: is missing in the sitemap")
    if not page.linked_data:
        faults.append(f"{name}: has no JSON-LD")

print(f"{checked} full addresses, {len(in_sitemap)} pages in the sitemap, {len(faults)} faults", *faults, sep="\n  ")
sys.exit(bool(faults))
