"""A source as one sentence names it: kind, name, roles, gender and number."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.source import SourceKind
from twosource.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A source as written in one place.

    ``corporate`` tells the name of a company or other body from that of a place.
    ``name`` is None for pronouns. ``head`` is the noun that the phrase is about, in lower case.
    ``named`` tells a proper name from a description. ``gender`` is "f", "m" or "".
    """

    span: Span
    kind: SourceKind
    name: str | None
    head: str
    named: bool
    definite: bool
    plural: bool
    gender: str
    roles: tuple[str, ...] = ()
    name_id: str | None = None
    corporate: bool = False
