"""The page of changes: server time warm, for the shipped edition and for a large made-up one.

What is measured is the processor time of drawing a selection, of which nothing is kept yet.
"""

from __future__ import annotations

import statistics
import tempfile
import time

import pandas as pd

from s3dash.analysis.question import Question
from s3dash.analysis.selection import selection_of
from s3dash.config import ROOT, read_settings
from s3dash.data.editions.store import Edition, EditionStore
from s3dash.drawn.drawing import draw
from s3dash.drawn.drawn_page import Drawn
from s3dash.i18n import translator
from s3dash.model import TABLES, Dataset
from s3dash.model.typed import typed_table
from s3dash.state import ViewState
from s3dash.ui.core.request import AppContext, Page

REGIONS, DOMAINS, AREAS = 300, 100, 10
TIMES = 15
QUERIES = ({}, {"region": 0}, {"domain": 0}, {"table": True})


def large(dataset: Dataset) -> Dataset:
    """An edition of two rounds in which every region has areas in both, most of them linked."""
    regions, domains = range(REGIONS), range(DOMAINS)
    earlier, later = dataset.rounds[-2:]
    source = dataset.rows("sources")[0].source_code
    rows: dict[str, list[dict[str, str]]] = {name: [] for name in TABLES}
    rows["regions"] = [
        {"region_code": f"R{at:03}", "region_kind": "region", "name_sv": f"Region {at}",
         "name_en": f"Region {at}"}
        for at in regions
    ]  # fmt: skip
    rows["domains"] = [
        {"domain_code": f"d{at}", "name_sv": f"Tema {at}", "name_en": f"Domain {at}"}
        for at in domains
    ]
    for region in regions:
        for side, code in (("a", earlier), ("b", later)):
            rows["priorities"] += [
                {"priority_code": f"R{region:03}-{side}{at}", "round_code": code,
                 "region_code": f"R{region:03}", "name_sv": f"Område {at}",
                 "name_en": f"Area {at}", "original_language": "sv", "status": "established",
                 "status_basis": "stated", "source_code": source, "confidence": "high",
                 "domain_codes": f"d{(region * 7 + at * 11 + (side == 'b')) % DOMAINS}"}
                for at in range(AREAS)
            ]  # fmt: skip
        rows["lineage"] += [
            {"earlier_code": f"R{region:03}-a{at}", "later_code": f"R{region:03}-b{(at + 1) // 2}",
             "basis": "inferred"}
            for at in range(AREAS - 2)
        ]  # fmt: skip
    tables = {name: dataset.table(name) for name in ("rounds", "sources")}
    for name, model in TABLES.items():
        if name not in tables:
            cells = pd.DataFrame(rows[name]).reindex(columns=list(model.columns)).astype("object")
            tables[name] = typed_table(name, cells)[0]
    return Dataset(tables)


def drawn(app: AppContext, edition: Edition, state: ViewState) -> Drawn:
    """The page of a state, drawn anew."""
    selection = selection_of(state, edition.dataset)
    question = Question(
        edition.dataset, selection, edition.published_on, translator(state.language)
    )
    return draw(Page(app, edition, question, (), "light"))


def compare(name: str, app: AppContext, edition: Edition) -> None:
    """Print how long the page takes, and how large its parts are."""
    dataset = edition.dataset
    codes = {
        "region": dataset.regions_of_kind("region")[0],
        "domain": dataset.rows("domains")[0].domain_code,
    }
    for query in QUERIES:
        chosen = {key: codes.get(key, value) for key, value in query.items()}
        state = ViewState(view="changes", **chosen)
        page = drawn(app, edition, state)
        taken = []
        for _ in range(TIMES):
            start = time.process_time()
            drawn(app, edition, state)
            taken.append((time.process_time() - start) * 1000)
        size = sum(len(text or "") for text in page.texts.values()) / 1000
        words = ", ".join(chosen) or "all regions"
        print(
            f"{name}, {words}: median {statistics.median(taken):.0f} ms, "
            f"most {max(taken):.0f} ms, {size:.0f} kB"
        )


def main() -> None:
    """Print all figures."""
    folder = tempfile.TemporaryDirectory()
    store = EditionStore(f"sqlite:///{folder.name}/editions.db", ROOT / "data")
    app = AppContext(store, read_settings({}), {})
    edition = store.current()
    compare("shipped", app, edition)
    made_up = Edition(edition.record, large(edition.dataset))
    compare(f"{REGIONS} × {DOMAINS}", app, made_up)


if __name__ == "__main__":
    main()
