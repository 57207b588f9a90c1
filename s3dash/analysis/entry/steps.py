"""The six steps of smart specialisation: what each is, examples, and where to look."""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.facts.from_practice.examples import ExampleNote, examples_of_step
from s3dash.analysis.question import Question
from s3dash.model.tables import STEPS

# step -> the views that help in it
VIEWS_OF: dict[str, tuple[str, ...]] = {
    "analysis": ("map", "matrix", "domain", "network"),
    "governance": ("region",),
    "vision": ("network", "compare"),
    "prioritisation": ("domain", "partner", "matrix"),
    "implementation": ("partner", "initiatives"),
    "monitoring": ("changes", "region", "compare"),
}


@dataclass(frozen=True)
class ProcessStep:
    """One of the six steps.

    Attributes:
        key: one of ``STEPS``.
        heading: what it is called.
        words: what is done in it, in two sentences.
        examples: from practice.
        views: those that help in it.
    """

    key: str
    heading: str
    words: str
    examples: tuple[ExampleNote, ...]
    views: tuple[str, ...]


def process_steps(question: Question) -> tuple[ProcessStep, ...]:
    """The six steps in their order."""
    return tuple(
        ProcessStep(
            step,
            question.t(f"steps-{step}"),
            question.t(f"steps-{step}.words"),
            examples_of_step(question, step),
            VIEWS_OF[step],
        )
        for step in STEPS
    )
