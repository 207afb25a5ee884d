"""What a source has said: all statements that are attributed to it."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.finding import About, RelationKind
from twosource.model.notebook import Shown
from twosource.model.page import Page
from twosource.model.published import Trust
from twosource.model.source import SourceKind
from twosource.model.span import Span
from twosource.model.statement import Form, Stance
from twosource.model.support import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Against:
    """Another statement of the same source that does not go with a statement: how, and what about.

    ``kind`` is "contradicts", "differs" or "supersedes". ``statement``, ``article``, ``outlet``, ``day``, ``trust``,
    ``span`` and ``text`` are of the other one. ``words`` are those of this statement, ``other_words`` those of the
    other one, that differ; ``note`` says it in plain words.
    """

    kind: RelationKind
    about: About | None
    statement: str
    article: str
    outlet: str | None
    day: str | None
    span: Span
    text: str
    words: Span
    other_words: Span
    note: str
    trust: Trust | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenIn:
    """A finding that a statement stands in: its ``id``, the one it keeps while it grows, and its support."""

    id: str
    lasting: str
    support: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """One statement of a source, as it stands in an article.

    ``text`` is exactly what ``span`` marks in the article's clean text. ``day`` is that of publication, as far as it is
    known, ``trust`` how far to trust it. ``chain`` are the names of the sources from the outermost to this one: "Sorel
    Press", "Ines Okoro". ``against`` are statements of the same source that contradict this one, differ from it, or
    take its place; it is told of both.
    """

    id: str
    article: str
    outlet: str | None
    day: str | None
    story: str
    story_title: str
    span: Span
    text: str
    form: Form
    stance: Stance
    chain: tuple[str, ...] = ()
    findings: tuple[SpokenIn, ...] = ()
    against: tuple[Against, ...] = ()
    trust: Trust | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRecord(Shown):
    """Who a source is, and what is attributed to it.

    ``names`` are all that it is called, ``name`` the fullest of them; ``ids`` all that it is known by on the desk: the
    same name in another story, and what people have merged. ``merged`` are those of ``ids`` that a correction in force
    names. ``first_day`` and ``last_day`` are of publication, of all that fits, none of them doubtful;
    ``doubtful`` counts the articles whose day is. ``spoken`` are its statements, the latest day first, within a day
    story by story; those of doubtful and of unknown days come last.
    """

    id: str
    name: str
    kind: SourceKind
    names: tuple[str, ...]
    roles: tuple[str, ...]
    ids: tuple[str, ...]
    merged: tuple[str, ...]
    articles: int
    outlets: int
    stories: int
    first_day: str | None
    last_day: str | None
    spoken: Page[Spoken]
    doubtful: int = 0
