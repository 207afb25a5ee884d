"""Two articles of a story beside each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from twosource.model.article import Article
from twosource.model.comparison import Comparison
from twosource.model.finding import Finding
from twosource.model.passage import Passage
from twosource.model.statement import Statement
from twosource.model.story import Story
from twosource.views.catalogue import Catalogue, make_catalogue
from twosource.views.digest import is_shared
from twosource.views.pairing.laying import Known, Paragraph, lay_out
from twosource.views.pairing.meetings import Meeting, judge_beside, list_meetings
from twosource.views.pairing.places import list_places
from twosource.views.pairing.windows import Window, list_windows


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """Which articles (ids) to put beside each other, "" for the first that are left; and which part of each text."""

    left: str = ""
    right: str = ""
    left_part: int = 1
    right_part: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One of two articles: a part of its text in pieces, and what stands there that the other one leaves out.

    Of ``elsewhere`` other articles have a part too, ``alone`` has no other; both in the order of its text.
    ``left_out`` counts what the other one leaves out of all of the text.
    """

    article: Article
    window: Window
    paragraphs: tuple[Paragraph, ...]
    elsewhere: tuple[Finding, ...]
    alone: tuple[Finding, ...]
    left_out: int

    @property
    def shown(self) -> frozenset[str]:
        """The ids of the findings that stand in the part that is shown."""
        return list_findings(self.paragraphs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two articles of a story, or its only one (``right`` is None).

    ``meetings`` are the findings that both have a part in, of the parts of the texts that are shown; ``met`` counts all
    of them. ``articles`` are all that can be chosen; ``before`` and ``after`` the ids of the pairs that come before and
    after this one; ``waiting`` the ids of articles of the story that were not compared yet. ``notes`` tell what of the
    choice was not obeyed.
    """

    story: Story
    catalogue: Catalogue
    articles: tuple[Article, ...]
    left: Column
    right: Column | None
    meetings: tuple[Meeting, ...]
    met: int
    passages: tuple[Passage, ...]
    before: tuple[str, str] | None
    after: tuple[str, str] | None
    waiting: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns that there are."""
        return (self.left, self.right) if self.right else (self.left,)


def make_pair(comparison: Comparison, chosen: Chosen, members: Sequence[str] = ()) -> Pair:
    """Return two articles of a story, as they were chosen among those of its comparison.

    ``members`` are the ids of all articles of the story: those that were not compared are told.
    """
    catalogue = make_catalogue(comparison)
    left, right, notes = _choose(tuple(catalogue.articles), chosen)
    meetings = list_meetings(comparison.findings, catalogue, left, right) if right else ()
    passages = [one for one in comparison.passages if {left, right} == {place.article for place in one.spans}]
    setting = _Setting(comparison=comparison, catalogue=catalogue, meetings=meetings, passages=tuple(passages))
    before, after = _list_neighbours(tuple(catalogue.articles), (left, right)) if right else (None, None)
    columns = [_make_column(setting, left, chosen.left_part)]
    columns += [_make_column(setting, right, chosen.right_part)] if right else []
    shown = {one for column in columns for one in column.shown}
    return Pair(
        story=comparison.stories[0],
        catalogue=catalogue,
        articles=comparison.articles,
        left=columns[0],
        right=columns[1] if right else None,
        meetings=tuple(meeting for meeting in meetings if meeting.finding.id in shown),
        met=len(meetings),
        passages=tuple(passages),
        before=before,
        after=after,
        waiting=tuple(one for one in members if one not in catalogue.articles),
        notes=notes,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Setting:
    """What both columns are made of."""

    comparison: Comparison
    catalogue: Catalogue
    meetings: tuple[Meeting, ...]
    passages: tuple[Passage, ...]


def _choose(articles: Sequence[str], chosen: Chosen) -> tuple[str, str, tuple[str, ...]]:
    """Return the ids of two different articles, "" for the second where there is one only."""
    left = chosen.left or next(one for one in articles if one != chosen.right or len(articles) == 1)
    others = [one for one in articles if one != left]
    if chosen.right in others:
        return left, chosen.right, ()
    notes = ("The same article was chosen twice: another one stands beside it.",) if chosen.right and others else ()
    return left, others[0] if others else "", notes


def _list_neighbours(
    articles: Sequence[str], pair: tuple[str, str]
) -> tuple[tuple[str, str] | None, tuple[str, str] | None]:
    pairs = list(combinations(articles, 2))
    place = next(number for number, one in enumerate(pairs) if set(one) == set(pair))
    return (pairs[place - 1] if place else None), (pairs[place + 1] if place + 1 < len(pairs) else None)


def _make_column(setting: _Setting, article: str, part: int) -> Column:
    catalogue = setting.catalogue
    statements = [one for one in setting.comparison.statements if one.article == article]
    standing = {one.id: catalogue.listed(catalogue.standing.get(one.id, ())) for one in statements}
    meetings = {meeting.finding.id: meeting for meeting in setting.meetings}
    text = catalogue.articles[article]
    windows = list_windows(text.text, statements)
    window = windows[min(part, len(windows)) - 1]
    known = Known(
        statements=statements,
        standing=standing,
        judge=lambda findings: judge_beside(findings, meetings),
        passages=list_places(setting.passages, article),
    )
    paragraphs = lay_out(text, window.span, known)
    stands = list_findings(paragraphs)
    left_out = _list_left_out(statements, standing, meetings)
    here = [finding for finding in left_out if finding.id in stands]
    return Column(
        article=text,
        window=window,
        paragraphs=paragraphs,
        elsewhere=tuple(finding for finding in here if is_shared(finding)),
        alone=tuple(finding for finding in here if not is_shared(finding)),
        left_out=len(left_out),
    )


def list_findings(paragraphs: Sequence[Paragraph]) -> frozenset[str]:
    """Return the ids of the findings that stand in some paragraphs."""
    return frozenset(one for paragraph in paragraphs for piece in paragraph.pieces for one in piece.findings)


def _list_left_out(
    statements: Sequence[Statement], standing: Mapping[str, Sequence[Finding]], meetings: Mapping[str, Meeting]
) -> list[Finding]:
    found: dict[str, Finding] = {}
    for statement in sorted(statements, key=lambda one: one.span):
        for finding in standing[statement.id]:
            if finding.id not in meetings:
                found.setdefault(finding.id, finding)
    return list(found.values())
