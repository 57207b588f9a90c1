#!/usr/bin/env bash
# An entry of an Atom feed has links of several relations: the page itself, a file to fetch (enclosure), the reply. feedgen
# takes them all, and writes every one without relation, type, language and title: a reader takes each for the page. The
# feed's own links keep theirs, and so does RSS.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check feedgen==1.0.0 2>/dev/null
cat > show.py <<'PY'
import datetime
import sys
from importlib.metadata import version

from feedgen.feed import FeedGenerator
from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
feed = FeedGenerator()
feed.id("https://example.org/feed")
feed.title("A feed")
feed.link(href="https://example.org/feed", rel="self", type="application/atom+xml")
entry = feed.add_entry()
entry.id("https://example.org/1")
entry.title("An entry")
entry.updated(datetime.datetime(2026, 11, 23, tzinfo=datetime.UTC))
entry.link(href="https://example.org/1", rel="alternate", type="text/html", hreflang="sv")
entry.link(href="https://example.org/1.xlsx", rel="enclosure", title="Workbook", length="1000")

print(f"feedgen {version('feedgen')}, lxml {version('lxml')}")
print("given: alternate (text/html, sv), enclosure (Workbook, 1000)")
found = etree.fromstring(feed.atom_str())
own = dict(found.find(f"{ATOM}link").attrib)
links = [dict(one.attrib) for one in found.find(f"{ATOM}entry").findall(f"{ATOM}link")]
print("the feed's link:", own)
for link in links:
    print("the entry's link:", link)
as_found = own.get("rel") == "self" and all(set(link) == {"href"} for link in links)
print("as found" if as_found else "otherwise now")
sys.exit(0 if as_found else 1)
PY
venv/bin/python show.py
