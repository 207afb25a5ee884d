"""What the model learns from: windows with tags and links."""

from __future__ import annotations

import random
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from twosource.language.paragraphs import find_paragraphs
from twosource.language.sentences import split_sentences
from twosource.language.tagging.layout import NAME_KINDS, ROLES, WINDOW, begin_tag
from twosource.language.tagging.pieces import Window, cut_windows

IGNORED = -100  # the tag of a word of which nothing is known
Ends = tuple[int, int]  # code points of a text, half-open


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """Sources, cue and contents of one attribution, in code points of the document's text."""

    source: tuple[Ends, ...]
    cue: tuple[Ends, ...]
    content: tuple[Ends, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """A pronoun, the mentions of whom it means, and mentions of others that it could mean."""

    pronoun: Ends
    right: tuple[Ends, ...]
    wrong: tuple[Ends, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text with what people (or, for names, a program) marked in it.

    ``attributions``: None where nobody marked them. ``names``: (start, end, kind); ``named``: the stretches whose names
    are all marked; ``sure``: how much an example of these names counts (1 for those marked by people).
    """

    id: str
    text: str
    attributions: tuple[Marked, ...] | None = None
    names: tuple[tuple[int, int, str], ...] = ()
    named: tuple[Ends, ...] = ()
    sure: float = 1.0
    pronouns: tuple[Meant, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An asker and its candidates, in word pieces of the window. ``right``: numbers of candidates; none: nobody."""

    asker: str
    span: Ends
    candidates: tuple[Ends, ...]
    right: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One window with the tags of its words, `IGNORED` where nothing is known, and its links."""

    window: Window
    roles: Sequence[int]
    names: Sequence[int]
    sure: float
    links: Sequence[Link] = field(default=())


def make_examples(document: Document, tokenizer: Any, chance: random.Random | None = None) -> Iterator[Example]:
    """Yield a document's examples by paragraph; with ``chance`` some neighbours together and some sentences alone."""
    stretches = [(span.start, span.end) for span in find_paragraphs(document.text)]
    if chance is not None:
        stretches = _vary(document.text, stretches, chance)
    for start, end in stretches:
        text = document.text[start:end]
        encoding = tokenizer.encode(text.encode("utf-8", "replace").decode("utf-8"), add_special_tokens=False)
        for window in cut_windows(text, encoding):
            moved = [(first + start, last + start) for first, last in window.words]
            yield _mark(document, window, moved)


def _vary(text: str, paragraphs: Sequence[Ends], chance: random.Random) -> list[Ends]:
    """Return the paragraphs, some joined with the next one and some cut into sentences."""
    varied: list[Ends] = []
    for start, end in paragraphs:
        draw = chance.random()
        if varied and draw < 0.2 and end - varied[-1][0] < 4 * WINDOW:
            varied[-1] = (varied[-1][0], end)
        elif draw > 0.85:
            varied += [(start + one.span.start, start + one.span.end) for one in split_sentences(text[start:end])]
        else:
            varied.append((start, end))
    return varied


def _mark(document: Document, window: Window, words: Sequence[Ends]) -> Example:
    return Example(
        window=window,
        roles=_tag_roles(document, words),
        names=_tag_names(document, words),
        sure=document.sure,
        links=[*_link_attributions(document, window, words), *_link_pronouns(document, window, words)],
    )


def _tag_roles(document: Document, words: Sequence[Ends]) -> list[int]:
    if document.attributions is None:
        return [IGNORED] * len(words)
    tags = [0] * len(words)
    for marked in document.attributions:
        for number, role in enumerate(ROLES):
            for span in getattr(marked, role):
                _write(tags, covered(words, span), number)
    return tags


def _tag_names(document: Document, words: Sequence[Ends]) -> list[int]:
    tags = [IGNORED] * len(words)
    for span in document.named:
        first, last = covered(words, span)
        tags[first:last] = [0] * (last - first)
    for start, end, kind in document.names:
        _write(tags, covered(words, (start, end)), NAME_KINDS.index(kind))  # type: ignore[arg-type]
    return tags


def _write(tags: list[int], words: Ends, number: int) -> None:
    first, last = words
    tags[first:last] = [begin_tag(number) + 1] * (last - first)
    if last > first:
        tags[first] = begin_tag(number)


def covered(words: Sequence[Ends], span: Ends) -> Ends:
    """Return the numbers of the words that lie in ``span`` at least in part, half-open."""
    first = bisect_right([end for _, end in words], span[0])
    last = bisect_left([start for start, _ in words], span[1])
    return first, max(first, last)


def _pieces(window: Window, words: Sequence[Ends], span: Ends) -> Ends | None:
    """Return the word pieces of a span that lies wholly in the window, else None."""
    if not words or span[0] < words[0][0] or span[1] > words[-1][1]:
        return None
    first, last = covered(words, span)
    return (window.firsts[first], window.firsts[last]) if last > first else None


def _link_attributions(document: Document, window: Window, words: Sequence[Ends]) -> Iterator[Link]:
    marked = document.attributions or ()
    cues = [_pieces(window, words, one.cue[0]) if one.cue else None for one in marked]
    places = [place for place in cues if place is not None]
    if len(places) < 2:  # with one cue there is nothing to choose
        return
    for one, cue in zip(marked, cues, strict=True):
        for role in ("source", "content"):
            for span in getattr(one, role):
                own = _pieces(window, words, span)
                if cue is not None and own is not None:
                    yield Link(asker=role, span=own, candidates=tuple(places), right=(places.index(cue),))


def _link_pronouns(document: Document, window: Window, words: Sequence[Ends]) -> Iterator[Link]:
    for meant in document.pronouns:
        own = _pieces(window, words, meant.pronoun)
        right = [place for span in meant.right if (place := _pieces(window, words, span)) is not None]
        wrong = [place for span in meant.wrong if (place := _pieces(window, words, span)) is not None]
        if own is not None and (right or wrong):
            candidates = (*right, *wrong)
            yield Link(asker="pronoun", span=own, candidates=candidates, right=tuple(range(len(right))))
