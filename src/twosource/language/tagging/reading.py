"""One window's tags and links to spans of the paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.language.tagging.decoding import Run, find_runs, shares_of
from twosource.language.tagging.layout import NAME_KINDS, PRONOUNS, ROLES
from twosource.language.tagging.linking import LinkScorer, Range
from twosource.language.tagging.pieces import Window
from twosource.language.tagging.tagged import TaggedAttribution, TaggedName, TaggedParagraph, TaggedPronoun
from twosource.model.span import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

_LEAD = 3.0  # a source is shared with a cue whose score is at most so far below that of its own cue


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Scored:
    """The model's outputs for the pieces of one window, and the best tags of its words with the belief in each."""

    pieces: Floats
    roles: Sequence[int]
    role_shares: Sequence[float]
    names: Sequence[int]
    name_shares: Sequence[float]


def read_window(text: str, window: Window, scored: Scored, links: LinkScorer) -> TaggedParagraph:
    """Return what the model says of one window of a paragraph's ``text``."""
    runs = list(find_runs(scored.roles, scored.role_shares))
    names = list(find_runs(scored.names, scored.name_shares))
    cues = [run for run in runs if ROLES[run.number] == "cue"]
    loose = [] if cues else [_span(window, run) for run in runs if ROLES[run.number] == "content"]
    return TaggedParagraph(
        attributions=tuple(_attribute(window, scored, links, runs)),
        names=tuple(TaggedName(span=_span(window, run), kind=NAME_KINDS[run.number], score=run.score) for run in names),
        pronouns=tuple(_mean_pronouns(text, window, scored, links, names)),
        loose=tuple(loose),
    )


def _attribute(window: Window, scored: Scored, links: LinkScorer, runs: Sequence[Run]) -> list[TaggedAttribution]:
    """Give each source and each content to its best cue. A cue with contents alone shares a source that fits it."""
    by_role = {role: [run for run in runs if ROLES[run.number] == role] for role in ROLES}
    cues = by_role["cue"]
    if len(cues) <= 1:  # there is nothing to choose
        return [_make(window, cue, [*by_role["content"], *by_role["source"]]) for cue in cues]
    held: list[list[Run]] = [[] for _ in cues]
    asked = [_pieces(window, cue) for cue in cues]
    for role in ("content", "source"):
        asking = by_role[role]
        if asking:
            scores = links.score(scored.pieces, role, [_pieces(window, run) for run in asking], asked)
            for run, best in zip(asking, scores.argmax(axis=1).tolist(), strict=True):
                held[best].append(run)
            if role == "source":
                _share_sources(scores, asking, held)
    return [_make(window, cue, own) for cue, own in zip(cues, held, strict=True)]


def _share_sources(scores: Floats, sources: Sequence[Run], held: Sequence[list[Run]]) -> None:
    """Give cues that hold contents alone the source that fits best, if its own cue fits it little better.

    "The mayor thanked the crews, adding that …": the model's source asks for one cue, and may be that of two.
    """
    lead = scores.max(axis=1, keepdims=True) - scores
    fitting = scores.argmax(axis=0)
    for cue, own in enumerate(held):
        if own and all(ROLES[run.number] == "content" for run in own) and lead[fitting[cue], cue] <= _LEAD:
            own.append(sources[fitting[cue]])


def _make(window: Window, cue: Run, own: Sequence[Run]) -> TaggedAttribution:
    return TaggedAttribution(
        cue=_span(window, cue),
        sources=tuple(_span(window, run) for run in own if ROLES[run.number] == "source"),
        contents=tuple(_span(window, run) for run in own if ROLES[run.number] == "content"),
        score=round(min(run.score for run in (cue, *own)), 4),
    )


def _mean_pronouns(
    text: str, window: Window, scored: Scored, links: LinkScorer, names: Sequence[Run]
) -> list[TaggedPronoun]:
    places = [i for i, (start, end) in enumerate(window.words) if text[start:end].lower() in PRONOUNS]
    people = [run for run in names if NAME_KINDS[run.number] == "person"]
    if not places:
        return []
    spans = [Span(*window.words[place]) for place in places]
    if not people:
        return [TaggedPronoun(span=span, name=None, score=1.0) for span in spans]
    scores = links.score(
        scored.pieces,
        "pronoun",
        [(window.firsts[place], window.firsts[place + 1]) for place in places],
        [_pieces(window, run) for run in people],
    )
    called = [_span(window, run) for run in people]
    return [_choose(text, span, row, called) for span, row in zip(spans, scores, strict=True)]


def _choose(text: str, pronoun: Span, scores: Floats, people: Sequence[Span]) -> TaggedPronoun:
    """Choose whom a pronoun means. Mentions of one name count together; nobody has the score 0."""
    import numpy as np

    shares = shares_of(np.append(scores, np.float32(0.0))).tolist()
    belief: dict[str, float] = {}
    for name, share in zip(people, shares[:-1], strict=True):
        belief[name.of(text)] = belief.get(name.of(text), 0.0) + share
    best = max(belief, key=lambda name: belief[name])
    if belief[best] < shares[-1]:
        return TaggedPronoun(span=pronoun, name=None, score=round(shares[-1], 4))
    mentions = [name for name in people if name.of(text) == best]
    nearest = min(mentions, key=lambda name: (abs(name.start - pronoun.start), name.start))
    return TaggedPronoun(span=pronoun, name=nearest, score=round(belief[best], 4))


def _span(window: Window, run: Run) -> Span:
    return Span(window.words[run.first][0], window.words[run.last - 1][1])


def _pieces(window: Window, run: Run) -> Range:
    return window.firsts[run.first], window.firsts[run.last]
