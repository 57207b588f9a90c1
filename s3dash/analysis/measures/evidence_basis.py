"""What a region's numbers rest on: all of its own priorities, some of them, its group's, or none.

Whoever ranks regions or takes a mean asks here: only complete ones enter, incomplete ones follow,
and joint ones come last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from s3dash.analysis.measures.profiles import Profiles
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import JOINT, LegendEntry, group_names, joined
from s3dash.analysis.words.percent import per_cent
from s3dash.i18n import Translator
from s3dash.metrics.equality import highest_first, leveled
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED

OWN = "own"
INCOMPLETE = "incomplete"
# The order in which regions are listed. NOT_MENTIONED: there are areas, but none in any domain.
BASES = (OWN, INCOMPLETE, JOINT, NOT_MENTIONED, NO_DATA)
# Those of regions with priorities of their own.
WITH_OWN = frozenset({OWN, INCOMPLETE})

# The sign of numbers and names that stand for incomplete ones.
BRACKETS = "( )"
MOST_NAMED = 3
# So many names at most, when several have the same value.
MOST_TIED = 6


def evidence_basis(question: Question, profiles: Profiles, region: str) -> str:
    """One of ``BASES`` for a region of the profiles."""
    if not question.dataset.has_data(region, question.round_code) and region not in profiles.joint:
        return NO_DATA
    if not profiles.x[profiles.at(region)].any():
        return NOT_MENTIONED
    if region in profiles.joint:
        return JOINT
    return INCOMPLETE if is_incomplete(question, region) else OWN


def is_incomplete(question: Question, region: str) -> bool:
    """Whether a region has priorities of its own, but fewer than its strategy states."""
    dataset, round_code = question.dataset, question.round_code
    lacks = dataset.incomplete(region, round_code)
    return lacks is not None and dataset.has_data(region, round_code)


def left_out(question: Question, regions: Iterable[str]) -> frozenset[str]:
    """The regions that a picture of pairs leaves out: incomplete ones, unless they are asked for.

    With few areas held they look alike to anybody with the same few.
    """
    if question.state.incomplete:
        return frozenset()
    return frozenset(code for code in regions if is_incomplete(question, code))


def left_out_sentences(question: Question, regions: Iterable[str]) -> list[str]:
    """Who is left out of a picture of pairs, as a sentence, if anybody is."""
    names = region_names(question, left_out(question, regions))
    words = joined(names, question.t)
    return [question.t("incomplete-left-out", regions=words)] if names else []


def evidence_basis_words(question: Question, region: str, basis: str) -> str:
    """What a region's numbers rest on, in words."""
    t = question.t
    if basis == JOINT:
        return t("joint-in", group=joint_groups(question, region))
    if basis == INCOMPLETE:
        held, stated = question.dataset.incomplete(region, question.round_code) or (0, 0)
        return t("rests-incomplete", held=held, stated=stated)
    return t(f"rests-{basis.replace('_', '-')}")


def evidence_basis_sentences(question: Question, bases: Mapping[str, str]) -> list[str]:
    """Who is shown through a group, and about whom too little is held, as sentences."""
    t = question.t
    found = [shown_through(question, code) for code, basis in bases.items() if basis == JOINT]
    few = region_names(question, (one for one, basis in bases.items() if basis == INCOMPLETE))
    if few:
        found.append(t("rests-on-little", regions=joined(few, t)))
    return found


def joint_groups(question: Question, region: str) -> str:
    """The groups of a region that have priorities, in words; empty where none has."""
    rows = question.dataset.joint_priorities(region, question.round_code)
    return joined(group_names(question, rows), question.t)


def shown_through(question: Question, region: str) -> str:
    """That a region is shown through its groups, as a sentence."""
    name, groups = question.region_name(region), joint_groups(question, region)
    return question.t("shown-through", region=name, groups=groups)


def region_names(question: Question, regions: Iterable[str]) -> list[str]:
    """Names of regions in the order of the language."""
    t = question.t
    return sorted((question.region_name(code) for code in regions), key=t.sort_key)


def leading(values: Mapping[str, float]) -> list[str]:
    """The regions with the three highest values, and those that tie with the third.

    When too many tie with it, only those above.
    """
    order = sorted(values, key=lambda code: highest_first(values[code], code))
    if len(order) <= MOST_NAMED:
        return order
    last = leveled(values[order[MOST_NAMED - 1]])
    tied = [code for code in order if leveled(values[code]) >= last]
    if len(tied) <= MOST_TIED:
        return tied
    return [code for code in tied if leveled(values[code]) > last]


def ranking(values: Mapping[str, float], name: Callable[[str], str], t: Translator) -> str:
    """The regions with the highest values, each with it: a, b och c."""
    listed = [
        t("with-brackets", words=name(code), more=per_cent(values[code], t))
        for code in leading(values)
    ]
    return joined(listed, t)


def incomplete_legend(bases: Mapping[str, str], t: Translator) -> list[LegendEntry]:
    """The sign of numbers that rest on some of a region's areas only, where there are any."""
    few = sum(basis == INCOMPLETE for basis in bases.values())
    return [LegendEntry("", BRACKETS, t("basis-incomplete"), few)] if few else []


def marked(number: str, basis: str, t: Translator) -> str:
    """A number as a mark, in brackets where it rests on some of a region's areas only."""
    return t("in-brackets", words=number) if basis == INCOMPLETE else number


def with_basis(words: str, rests: str, basis: str, t: Translator) -> str:
    """A number or name with what it rests on, where that is not the region's own priorities."""
    return words if basis == OWN else t("with-brackets", words=words, more=rests)
