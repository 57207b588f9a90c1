#!/usr/bin/env bash
# A graph made without the library's own prefixes (bind_namespaces="none") is written as RDF/XML in which the language of
# a text has a prefix that is declared nowhere: no XML parser reads it. The form "xml" comes out right, "pretty-xml" does not.
# Nothing is said. Beside it: an address asked whether it begins with one of several (a tuple, as str takes it) says no.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check rdflib==7.6.0 2>/dev/null
cat > look.py <<'PY'
import sys
from importlib.metadata import version
from xml.dom.minidom import parseString
from xml.parsers.expat import ExpatError

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCAT, DCTERMS, RDF

print("tested: whether RDF/XML of a graph without prefixes is XML")
print({"rdflib": version("rdflib")}, "Python", sys.version.split()[0])


def is_xml(prefixes, form):
    graph = Graph(bind_namespaces=prefixes)
    one = URIRef("https://example.org/c")
    graph.add((one, RDF.type, DCAT.Catalog))
    graph.add((one, DCTERMS.title, Literal("Titel", lang="sv")))
    text = graph.serialize(format=form)
    try:
        parseString(text)
    except ExpatError as refused:
        print(f"bind_namespaces={prefixes!r}, {form}: {refused}")
        print(next(line for line in text.splitlines() if "Titel" in line))
        return False
    return True


found = {(prefixes, form): is_xml(prefixes, form) for prefixes in ("core", "none") for form in ("xml", "pretty-xml")}
print(found)
assert [key for key, good in found.items() if not good] == [("none", "pretty-xml")], "it is otherwise now"
begins = ("http://", "https://")
print("URIRef.startswith(tuple):", URIRef("https://example.org/").startswith(begins))
assert not URIRef("https://example.org/").startswith(begins) and "https://example.org/".startswith(begins)
PY
venv/bin/python look.py
