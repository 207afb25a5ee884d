"""What was found about a typed sentence, section by section: for pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from twosource.model.check import Answer, Check
from twosource.model.finding import Finding, Relation
from twosource.model.span import Span
from twosource.views.checking.headline import write_check_headline
from twosource.views.headline import Headline


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Findings that relate to the sentence in one way.

    ``tone`` names the way for styles. ``counted``: their support says something of the sentence. ``lacking`` holds by
    the id of a finding the words of the sentence that it says nothing of.
    """

    name: str
    meaning: str
    tone: str
    findings: tuple[Finding, ...]
    counted: bool
    lacking: Mapping[str, tuple[Span, ...]]

    @property
    def statements(self) -> int:
        """How many statements stand in it."""
        return sum(len(finding.statements) for finding in self.findings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One sentence of what was typed: its words, what is known of it, and the sections that are not empty."""

    sentence: str
    headline: Headline
    sections: tuple[Section, ...]


def tell_answers(check: Check) -> tuple[Told, ...]:
    """Return what was found about each sentence."""
    return tuple(
        Told(
            sentence=answer.span.of(check.text),
            headline=write_check_headline(answer, check),
            sections=tuple(section for section in _list_sections(answer) if section.findings),
        )
        for answer in check.answers
    )


def order_statements(finding: Finding) -> list[str]:
    """Return the statements of a finding (ids), that with its wording first."""
    return sorted(finding.statements, key=lambda one: one != finding.wording)


def list_differences(finding: Finding, statement: str) -> list[Relation]:
    """Return how a statement relates to the sentence where that is more than that both say the same."""
    return [one for one in finding.relations if one.b == statement and one.kind != "same"]


def _list_sections(answer: Answer) -> Iterator[Section]:
    whole = (
        ("States it", "", "same", answer.states),
        ("Differs", "The same fact, another value.", "differs", answer.differs),
        ("Contradicts it", "Both cannot hold.", "contradicts", answer.contradicts),
    )
    for name, meaning, tone, findings in whole:
        yield Section(name=name, meaning=meaning, tone=tone, findings=findings, counted=True, lacking={})
    yield Section(
        name="States a part of it",
        meaning="It neither states nor denies what it lacks.",
        tone="partly",
        findings=tuple(one.finding for one in answer.partly),
        counted=True,
        lacking={one.finding.id: one.lacking for one in answer.partly},
    )
    yield Section(
        name="May be about the same",
        meaning="Read them: this is not sure, and not counted.",
        tone="perhaps",
        findings=answer.perhaps,
        counted=False,
        lacking={},
    )
