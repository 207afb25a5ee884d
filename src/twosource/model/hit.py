"""What a search of the desk found."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.independence import Independence
from twosource.model.notebook import Shown
from twosource.model.published import Trust
from twosource.model.span import Span
from twosource.model.statement import Form, Stance
from twosource.model.support import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippet:
    """The piece of an article that shows most of the words searched for.

    ``span`` is its place in the article's clean text, ``text`` that slice, ``words`` the places of the words found
    inside of it, in the article's clean text as well.
    """

    span: Span
    text: str
    words: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A statement that holds words searched for, and the finding it stands in.

    ``source`` is the name of whom it is attributed to, None for the article's own words. ``finding`` is the id of its
    best supported finding, with that one's words for support; all None where it stands in none, or is not analysed.
    """

    id: str
    span: Span
    text: str
    form: Form
    stance: Stance
    source: str | None
    finding: str | None = None
    support: Verdict | None = None
    independence: Independence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit(Shown):
    """An article that a search found.

    ``article`` and ``story`` are ids, the story's title with it (None: in no story yet). ``day`` is that of
    publication, ``trust`` how far to trust it. ``title_words`` are places of words found in the title. ``statements``
    are those that hold the most of the words searched for.
    """

    article: str
    given: str
    url: str | None
    outlet: str | None
    title: str | None
    language: str
    day: str | None
    story: str | None
    story_title: str | None
    snippet: Snippet
    title_words: tuple[Span, ...]
    statements: tuple[Stated, ...]
    trust: Trust | None = None
