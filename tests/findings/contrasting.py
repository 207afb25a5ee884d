"""Relates sentences written in a test, and says briefly what was told."""

from __future__ import annotations

from tests.findings.telling import side

from twosource.findings.relations.relating import relate
from twosource.findings.relations.sides import Side
from twosource.language.pairing import Judged

Told = tuple[str, str | None, str, str]


def tell(a: Side, b: Side, judged: Judged | None = None) -> list[Told]:
    """Kind, slot and the words of both sides of every relation."""
    told = relate(a, b, 0.9, judged)
    return [(one.kind, one.about, one.a_span.of(a.text), one.b_span.of(b.text)) for one in told]


def contrast(first: str, second: str, judged: Judged | None = None) -> list[Told]:
    """What two sentences that name no source are told to have between them."""
    return tell(side(first), side(second), judged)


def list_kinds(first: str, second: str, judged: Judged | None = None) -> list[str]:
    """The kinds of the relations, the main one first."""
    return [kind for kind, *_ in contrast(first, second, judged)]
