"""Where there are too many regions for a picture: the largest are shown, and it is said."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from scipy.sparse import csr_array

from s3dash.analysis import crowd
from s3dash.analysis.answers import ANSWERS
from s3dash.analysis.conversations.together import shared_work, work_of, work_together
from s3dash.analysis.facts.taking_part.working_together import (
    all_shared_work,
    shared_work_in,
    working_ties,
)
from s3dash.analysis.network import mutual, regions, shared
from s3dash.config import LANGUAGES
from s3dash.errors import BadRequest
from s3dash.i18n import translator
from s3dash.metrics import complementarity, overlap, relatedness, stability
from s3dash.metrics import exchange as exchange_sums
from s3dash.metrics.complementarity import contributions
from s3dash.metrics.exchange import exchange
from s3dash.metrics.stated import stated_sums
from s3dash.model import Dataset
from s3dash.model.dataset import REMEMBERED
from s3dash.state import parse_url
from s3dash.ui.widgets.options.chosen_regions import offered_regions
from s3dash.ui.widgets.tables import Reader, data_table
from s3dash.views.data import freshness
from s3dash.views.initiatives.members import members_in_short
from tests.asking import ask

CROWDED = (
    "matris?scope=europe",
    "matris?scope=europe&measure=overlap",
    "matris?scope=europe&measure=complementarity&region=SE311",
    "matris?scope=europe&measure=membership",
    "natverk?scope=europe",
    "natverk?scope=europe&measure=mutual",
    "natverk?scope=europe&measure=status",
    "natverk?scope=europe&measure=membership",
)
# Their files have the strongest lines, not all.
LISTED_IN_PART = ("natverk?scope=europe", "natverk?scope=europe&measure=mutual")


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Four regions are a crowd, and a picture shows three."""
    for module in (crowd, mutual, shared):
        monkeypatch.setattr(module, "MOST_WHOLE", 3)
    monkeypatch.setattr("s3dash.analysis.network.membership.MOST_NODES", 3)
    monkeypatch.setattr("s3dash.analysis.network.membership.MOST_SHOWN", 3)
    monkeypatch.setattr(crowd, "MOST_SHOWN", 3)
    monkeypatch.setattr(crowd, "MOST_COLUMNS", 4)
    monkeypatch.setattr(crowd, "COLUMNS_SHOWN", 2)
    monkeypatch.setattr(regions, "MOST_DRAWN", 60)
    monkeypatch.setattr("s3dash.analysis.matrix.pairs.MOST_PAIRED", 3)


def drawn(dataset: Dataset, address: str, *, whole: bool = False) -> Any:
    question = ask(dataset, f"/sv/{address}")
    return ANSWERS[question.state.view](question.in_full if whole else question)


@pytest.mark.parametrize("address", CROWDED)
def test_nothing_is_left_out_of_a_small_edition(small: Dataset, address: str) -> None:
    page, file = drawn(small, address), drawn(small, address, whole=True)
    assert page.not_drawn is None or "visas" not in page.not_drawn
    assert page.data_table.equals(file.data_table)
    assert page.sentence == file.sentence


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("address", CROWDED)
def test_a_crowd_is_cut_and_said_to_be_while_the_file_has_all(small: Dataset, address: str) -> None:
    page, file = drawn(small, address), drawn(small, address, whole=True)
    assert page.not_drawn is not None and page.not_drawn.startswith("Av ")
    is_of_lines = address in LISTED_IN_PART
    assert ("Allt finns i filen." in page.not_drawn) is not is_of_lines
    assert ("de 5\N{NO-BREAK SPACE}000 starkaste linjerna" in page.not_drawn) is is_of_lines
    assert 0 < len(page.data_table) <= len(file.data_table)
    if address.startswith("matris"):
        assert len(page.rows) <= 3 < len(file.data_table)
        assert len(page.cells) == len(page.rows) * len(page.columns)


def test_a_crowd_of_rows_leaves_room_for_few_columns(
    small: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = "matris?scope=europe&measure=membership"
    every = len(drawn(small, address).columns)
    monkeypatch.setattr(crowd, "MOST_WHOLE", 3)
    monkeypatch.setattr(crowd, "COLUMNS_SHOWN", 2)
    page = drawn(small, address)
    assert len(page.columns) == 2 < every < crowd.MOST_COLUMNS
    assert "Av " in page.not_drawn and "nätverk och partnerskap visas de 2 " in page.not_drawn


def test_of_very_many_regions_the_first_stand_on_the_page_of_all_and_it_says_so(
    small: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    every = drawn(small, "region")
    assert every.not_drawn is None
    monkeypatch.setattr(crowd, "MOST_WHOLE", 3)
    monkeypatch.setattr(crowd, "MOST_SHOWN", 2)
    page, file = drawn(small, "region"), drawn(small, "region", whole=True)
    assert page.cards == every.cards[:2] and file.cards == every.cards
    assert page.not_drawn.startswith(f"Av {len(every.cards)} regioner visas de 2 första")
    assert page.data_table.equals(every.data_table) and page.sentence == every.sentence


def test_of_very_many_members_the_first_of_each_kind_are_listed_and_the_file_has_all(
    small: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = "samverkan?initiative=vanguard"
    every = drawn(small, address)
    assert every.not_drawn is None and len(every.members.partners) > 3
    monkeypatch.setattr(crowd, "MOST_WHOLE", 3)
    monkeypatch.setattr(crowd, "MOST_SHOWN", 2)
    page, file = drawn(small, address), drawn(small, address, whole=True)
    assert page.members.partners == every.members.partners[:2]
    listed = [one.name for _, partners in page.members.by_country for one in partners]
    assert sorted(listed) == sorted(one.name for one in page.members.partners)
    partners = len(every.members.partners)
    assert f"Av {partners} regioner i andra länder listas de 2 första" in page.not_drawn
    assert page.not_drawn.endswith("Allt finns i filen.")
    assert page.data_table.equals(every.data_table) and file.data_table.equals(every.data_table)
    assert page.sentence == every.sentence


def test_of_very_many_members_of_a_part_the_first_are_named_and_the_rest_counted(
    small: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    question = ask(small, "/sv/samverkan?initiative=vanguard")
    (most, *_) = sorted(
        (part.members for part in drawn(small, "samverkan?initiative=vanguard").parts),
        key=lambda members: -len(members.partners),
    )
    assert len(most.partners) > 1
    assert " till" not in str(members_in_short(most, question))
    monkeypatch.setattr(crowd, "MOST_WHOLE", 1)
    monkeypatch.setattr(crowd, "MOST_SHOWN", 1)
    cut = [part.members for part in drawn(small, "samverkan?initiative=vanguard").parts]
    (short, *_) = (one for one in cut if one.partners == most.partners[:1])
    assert f"{len(most.partners) - 1} till" in str(members_in_short(short, question))


def test_of_very_many_regions_that_are_in_by_parts_the_first_are_listed(
    small: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    (found, *_) = sorted(
        (drawn(small, f"samverkan?initiative={row.initiative_code}")
         for row in small.rows("initiatives")),
        key=lambda answer: -len(answer.via),
    )  # fmt: skip
    assert len(found.via) > 1
    monkeypatch.setattr(crowd, "MOST_WHOLE", 1)
    monkeypatch.setattr(crowd, "MOST_SHOWN", 1)
    page = drawn(small, f"samverkan?initiative={found.note.code}")
    assert page.via == found.via[:1]
    total = len(found.via)
    assert f"Av {total} svenska regioner som är med genom underordnade delar" in page.not_drawn


def test_of_very_many_regions_the_matrix_of_changes_has_fewer_and_counts_the_others(
    small: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    every = drawn(small, "forandringar").matrix
    monkeypatch.setattr(crowd, "MOST_WHOLE", 3)
    monkeypatch.setattr("s3dash.analysis.changes.matrix.MOST_OF_CROWD", 2)
    page = drawn(small, "forandringar").matrix
    assert len(page.regions) == 2
    assert page.left_out[0] == every.left_out[0] + len(every.regions) - 2


def test_a_page_of_very_many_regions_has_fewer_rows_of_its_table(small: Dataset) -> None:
    answer, t = drawn(small, "karta"), translator("sv")
    whole, cut = (data_table(answer, Reader(t), most) for most in (200, 5))
    assert "De 5 första av" in str(cut[1]) and len(cut) == len(whole) + 1
    assert str(whole).count("Tr(") > str(cut).count("Tr(")


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("measure", ["overlap", "complementarity"])
def test_a_pair_has_the_same_number_among_few_as_among_all(small: Dataset, measure: str) -> None:
    address = f"matris?scope=europe&measure={measure}"
    page, file = drawn(small, address), drawn(small, address, whole=True)
    every = file.data_table.set_index("region_code")
    for row in page.data_table.set_index("region_code").itertuples():
        for column in page.columns:
            shown = page.data_table.set_index("region_code").loc[row.Index, column.code]
            assert shown == every.loc[row.Index, column.code]


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("address", CROWDED[:3])
def test_what_is_chosen_is_among_the_few(small: Dataset, address: str) -> None:
    question = ask(small, f"/sv/{address.partition('&region')[0]}&region=SE311")
    assert "SE311" in {row.code for row in ANSWERS["matrix"](question).rows}  # type: ignore[attr-defined]


@pytest.mark.usefixtures("few")
def test_a_threshold_that_leaves_too_many_lines_is_raised_and_said(small: Dataset) -> None:
    page = drawn(small, "natverk?scope=europe&least=1")
    assert 0 < len(page.edges) <= 60
    assert "fler än 60" in page.not_drawn
    keys = {key for edge in page.edges for key in edge.ends}
    assert {node.key for node in page.nodes} == keys


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_said_in_both_languages(small: Dataset, language: str) -> None:
    slug = {"sv": "matris", "en": "matrix"}[language]
    assert parse_url(f"/{language}/{slug}", "")[0] is not None
    words = ANSWERS["matrix"](ask(small, f"/{language}/{slug}?scope=europe")).not_drawn
    assert words is not None and "crowd" not in words


# ---- the ways of the large sizes, against the plain ones ----------------------------------------


def test_pairs_counted_as_a_product_share_what_they_share(small: Dataset) -> None:
    held = regions.regions_compared(ask(small, "/sv/natverk?scope=europe"))
    counts = shared._shared_counts(held)
    plain = [[len(one.domains & other.domains) for other in held] for one in held]
    assert counts.tolist() == plain


@pytest.mark.parametrize("seed", range(4))
def test_a_bootstrap_by_columns_is_the_whole_one(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = np.random.default_rng(seed)
    x = chance.choice([0, 0.5, 1.0], (9, 12), p=[0.6, 0.2, 0.2])
    x[3] = 0
    events = (chance.random((80, 12)) < 0.2).astype(float)
    prior = np.ones((12, 12))
    prior[1, 2] = prior[2, 1] = 3
    held = np.minimum(1, x + 0.25 * (chance.random(x.shape) < 0.3))
    for receiver in (0, 3, 4):
        plain = stability.bootstrap(x, events, receiver, prior=prior, scale=1, held=held)
        with monkeypatch.context() as patched:
            patched.setattr(stability, "LARGE", 0)
            found = stability.bootstrap(x, events, receiver, prior=prior, scale=1, held=held)
        for name in ("low", "high", "top_share"):
            assert_allclose(getattr(found, name), getattr(plain, name), atol=1e-12)


@pytest.mark.parametrize("large", [0, 10_000_000])
def test_who_is_ranked_is_among_the_first_as_if_the_others_were_not_there(
    large: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stability, "LARGE", large)
    chance = np.random.default_rng(7)
    x = chance.choice([0, 0.5, 1.0], (9, 12), p=[0.7, 0.2, 0.1])
    events = (chance.random((80, 12)) < 0.2).astype(float)
    among = [1, 4, 6, 8]
    found = stability.bootstrap(x, events, 2, scale=1, among=among)
    alone = stability.bootstrap(x[[2, *among]], events, 0, scale=1)
    assert found.top_share[among].tolist() == alone.top_share[1:].tolist()
    assert np.isnan(np.delete(found.top_share, among)).all()
    assert_array_equal(found.low, stability.bootstrap(x, events, 2, scale=1).low)


def test_contributions_by_the_needs_of_all_are_those_of_the_pair(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chance = np.random.default_rng(8)
    x, half = chance.choice([0, 0.5, 1.0], (6, 9)), np.triu(chance.random((9, 9)), 1)
    among = exchange(x, half + half.T)
    plain = complementarity.contributions_of(among, 1, 4).by_pair
    assert plain.any()
    monkeypatch.setattr(complementarity, "LARGE", 0)
    assert_allclose(complementarity.contributions_of(among, 1, 4).by_pair, plain, rtol=1e-12)


def test_what_one_region_shares_is_what_all_pairs_of_it_do(small: Dataset) -> None:
    question = ask(small, "/sv/natverk?scope=europe")
    regions = [row.region_code for row in small.rows("regions")]
    every = all_shared_work(question, regions)
    ties = working_ties(small, regions)
    assert every
    for region in regions:
        of_it = {pair: rows for pair, rows in every.items() if region in pair}
        assert list(shared_work_in(question, ties, region).items()) == list(of_it.items())


def test_events_counted_in_the_sparse_form_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    events = (np.random.default_rng(1).random((60, 9)) < 0.3).astype(float)
    plain = relatedness.cooccurrence(events)
    monkeypatch.setattr(relatedness, "LARGE", 0)
    assert relatedness.cooccurrence(events).tolist() == plain.tolist()


def test_events_in_the_sparse_form_are_as_events_in_a_table(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chance = np.random.default_rng(3)
    x = chance.choice([0, 0.5, 1.0], (9, 12), p=[0.7, 0.2, 0.1])
    events = (chance.random((80, 12)) < 0.2).astype(float)
    for large in (0, 10_000_000):
        monkeypatch.setattr(relatedness, "LARGE", large)
        monkeypatch.setattr(stability, "LARGE", large)
        assert_array_equal(
            relatedness.cooccurrence(csr_array(events)), relatedness.cooccurrence(events)
        )
        with pytest.raises(ValueError, match="0 or 1"):
            relatedness.cooccurrence(csr_array(2 * events))
        plain = stability.bootstrap(x, events, 2, scale=1)
        assert_array_equal(stability.bootstrap(x, csr_array(events), 2, scale=1).low, plain.low)


def test_overlap_counted_in_the_sparse_form_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    x = np.random.default_rng(5).choice([0, 0.5, 1.0], (40, 60), p=[0.97, 0.02, 0.01])
    plain = overlap.overlap(x, scale=1)
    monkeypatch.setattr(exchange_sums, "LARGE", 0)
    assert_array_equal(overlap.overlap(x, scale=1), plain)


def test_what_is_sought_adds_up_for_many_pairs_at_once() -> None:
    chance = np.random.default_rng(2)
    x = chance.choice([0.5, 1.0], (5, 6))
    half = np.triu(chance.random((6, 6)), 1)
    seeks, offers = (chance.choice([0.0, 1.0], x.shape) for _ in range(2))
    places = [(0, 1), (2, 4), (4, 2)]
    found = stated_sums(x, half + half.T, places, seeks, offers, scale=1)
    plain = [
        contributions(x, half + half.T, r, s, seeks, offers, scale=1).stated.sum()
        for r, s in places
    ]
    assert_allclose(found, plain, atol=1e-12)


def test_a_page_lists_the_first_of_very_many_regions_and_the_chosen_one(
    small: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = drawn(small, "data")
    monkeypatch.setattr(freshness, "MOST_REGIONS", 1)
    last = answer.regions[-1].code
    shown = freshness._shown(answer, ask(small, f"/sv/data?region={last}").state)
    assert [one.code for one in shown] == [answer.regions[0].code, last]
    assert not freshness._cut(2, 2, ask(small, "/sv/data").t)


@pytest.mark.parametrize("measure", ["overlap", "complementarity"])
def test_too_many_pairs_for_a_file_are_refused_and_the_page_says_so(
    small: Dataset, monkeypatch: pytest.MonkeyPatch, measure: str
) -> None:
    monkeypatch.setattr("s3dash.analysis.matrix.pairs.MOST_IN_FILE", 5)
    address = f"matris?scope=europe&measure={measure}"
    with pytest.raises(BadRequest) as refused:
        drawn(small, address, whole=True)
    words = refused.value.message(translator("sv"))
    assert "Högst 5 går" in words
    assert "finns inte som fil" in drawn(small, address).not_drawn


def test_of_very_many_regions_to_choose_the_first_are_links_and_the_rest_are_told_of() -> None:
    state, t = parse_url("/sv/jamfor", "")[0], translator("sv")
    assert state is not None
    names = [(f"R{at}", f"Region {at}") for at in range(crowd.MOST_WHOLE + 1)]
    shown = str(offered_regions(names, state, t))
    assert shown.count("Li(") == crowd.MOST_SHOWN + 1
    assert f"{crowd.MOST_WHOLE + 1 - crowd.MOST_SHOWN} till finns" in shown
    assert str(offered_regions(names[1:], state, t)).count("Li(") == crowd.MOST_WHOLE


# ---- gaps ---------------------------------------------------------------------------------------

GAPS = "partner?scope=europe&show=gaps"


def test_gaps_of_a_small_edition_are_all_told_of(small: Dataset) -> None:
    page, file = drawn(small, GAPS), drawn(small, GAPS, whole=True)
    assert page.not_drawn is None
    assert page.data_table.equals(file.data_table)


def test_of_very_many_gaps_the_first_are_told_of_and_all_are_counted(
    small: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crowd, "MOST_WHOLE", 3)
    monkeypatch.setattr("s3dash.analysis.partners.gaps.answer.MOST_SHOWN", 2)
    page, file = drawn(small, GAPS), drawn(small, GAPS, whole=True)
    assert page.sentence == file.sentence
    assert "par visas" in page.not_drawn and "behov visas" in page.not_drawn
    for kind in {gap.kind for gap in file.pairs.rows}:
        assert page.pairs.of_kind(kind) == file.pairs.of_kind(kind)[:2]
    for kind in {need.kind for need in file.needs}:
        shown, every = ([n for n in one.needs if n.kind == kind] for one in (page, file))
        assert shown == every[:2]
    assert len(page.needs) < len(file.needs) and len(page.pairs.rows) < len(file.pairs.rows)


def test_a_chosen_region_has_all_its_gaps_in_a_crowd(
    small: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = drawn(small, f"{GAPS}&region=SE311")
    monkeypatch.setattr(crowd, "MOST_WHOLE", 3)
    monkeypatch.setattr("s3dash.analysis.partners.gaps.answer.MOST_SHOWN", 1)
    page = drawn(small, f"{GAPS}&region=SE311")
    assert page.not_drawn is None
    assert page.data_table.equals(before.data_table)


def test_two_regions_work_together_where_what_they_share_counts(small: Dataset) -> None:
    question = ask(small, f"/sv/{GAPS}")
    found = {
        (one, other): work_together(small, one, other)
        for one, other in combinations(question.regions, 2)
    }
    assert found == {pair: any(work.counted for work in work_of(question, *pair)) for pair in found}
    assert {*found.values()} == {True, False}


def test_what_very_many_regions_share_pushes_nothing_else_out(small: Dataset) -> None:
    question, measures = ask(small, f"/sv/{GAPS}"), object()
    assert small.remembered("measures", lambda: measures) is measures
    for at in range(REMEMBERED + 1):
        shared_work(question, f"X{at}")
    assert small.remembered("measures", object) is measures
