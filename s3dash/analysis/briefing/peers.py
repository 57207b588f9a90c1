"""The regions most like one, and what they prioritise that this one does not."""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.briefing.asked import apart
from s3dash.analysis.measures.best_matches import Neighbour, matches_of
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import group_names, joined
from s3dash.analysis.words.percent import per_cent

# So many regions, and so many domains of each, stand on the paper.
MOST_PEERS = 3
MOST_DOMAINS = 5


@dataclass(frozen=True)
class Peer:
    """A region that is like the one of the meeting.

    Attributes:
        code, name: the region.
        share: how much the two have in common, in words.
        besides: the domains that it prioritises and the other does not, in words.
    """

    code: str
    name: str
    share: str
    besides: str


@dataclass(frozen=True)
class Peers:
    """The regions most like one.

    Attributes:
        note: on what the comparison rests, or why there is none; may be empty.
        listed: the regions, the most alike first.
    """

    note: str
    listed: tuple[Peer, ...] = ()


def peers_of(question: Question, region: str) -> Peers:
    """The first few regions that have most in common with one."""
    dataset, t = question.dataset, question.t
    if not dataset.shown_priorities(region, question.round_code):
        return Peers(t("region-neighbours-no-data"))
    matches = matches_of(question, region)
    if not matches.similar:
        return Peers(t("region-no-neighbours"))
    groups = joined(group_names(question, dataset.joint_priorities(region, question.round_code)), t)
    note = t("region-matches-joint", groups=groups) if matches.is_joint else ""
    held = _domains(question, region, joint=True)
    return Peers(note, tuple(_peer(question, one, held) for one in matches.similar[:MOST_PEERS]))


def _peer(question: Question, match: Neighbour, held: set[str]) -> Peer:
    t, code = question.t, match.ranked.code
    domains = _domains(question, code, joint=False) - held
    names = sorted(map(question.domain_name, domains), key=t.sort_key)
    besides = apart(names, t, ",", MOST_DOMAINS)
    return Peer(
        code,
        match.name,
        t("region-likeness", share=per_cent(match.ranked.value, t)),
        t("brief-besides", domains=besides) if names else t("brief-besides-none"),
    )


def _domains(question: Question, region: str, *, joint: bool) -> set[str]:
    """The domains of a region's areas, with those of its groups or, without own ones, by them."""
    dataset, round_code = question.dataset, question.round_code
    own = dataset.shown_priorities(region, round_code)
    others = dataset.joint_priorities(region, round_code) if joint else ()
    rows = [row for row in (*own, *others) if row.status != "deselected"]
    return {code for row in rows for code in row.domain_codes}
