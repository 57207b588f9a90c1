#!/usr/bin/env bash
# pyshacl takes classes and properties from the graph of the ontology, and not of which class a thing is: a term of a
# vocabulary that is given there fails sh:class, though the graph says what it is. Read into the data, it passes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check pyshacl==0.40.1 rdflib==7.6.0 2>/dev/null
cat > look.py <<'PY'
import sys
from importlib.metadata import version

from pyshacl import validate
from rdflib import Graph

HEAD = "@prefix e: <https://example.org/> . @prefix sh: <http://www.w3.org/ns/shacl#> ."


def graph(text):
    return Graph().parse(data=f"{HEAD} {text}", format="turtle")


data = graph("e:set a e:Dataset ; e:language e:swedish .")
shapes = graph("e:Shape a sh:NodeShape ; sh:targetClass e:Dataset ; sh:property [ sh:path e:language ; sh:class e:Language ] .")
vocabulary = graph("e:swedish a e:Language .")
print("tested: whether a term's class counts when it stands in the ontology")
print({name: version(name) for name in ("pyshacl", "rdflib")}, "Python", sys.version.split()[0])
found = {
    "in the ontology": validate(data, shacl_graph=shapes, ont_graph=vocabulary)[0],
    "in the data": validate(data + vocabulary, shacl_graph=shapes)[0],
}
print("conforms:", found)
assert found == {"in the ontology": False, "in the data": True}, "it is otherwise now"
PY
venv/bin/python look.py
