"""Whether one carrier of a text has slips where the other is right: copying by machines leaves some.

A slip is a word that stands twice, a capital that a small word has amid a sentence, letters that a wrong encoding
garbled, a name that is spelled otherwise in the rest of the same article. Nobody is certain by them: an editor
may have put the slips of a first report right. Letters that could not be read at all say nothing, for the reading
may be ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from twosource.language.lexicon import load_terms
from twosource.language.words import Word
from twosource.model.article import Article, short_name
from twosource.model.span import ArticleSpan, Span
from twosource.origins.lineage.edits import Collated, Edit
from twosource.origins.lineage.hint import Hint, make_hint

_FEWEST = 2  # slips of the one, where the other has none
_MOST_SHOWN = 2
_LONGEST = 3  # words that are damaged or misspelt together; more are other words
_DAMAGED = re.compile(r"â€|Ã[\x80-\xbf©¨¡³±¼¶¤]|(?<=[a-z])\?(?=[a-z])")
_INSIDE = re.compile(r"[a-z0-9,]['’”\")]?[ \u00a0]\Z")  # what stands before a word amid a sentence
_TWICE = frozenset(["had", "that", "very", "no", "so", "many", "much", "ha", "bye"])  # may well stand twice
_SHORTEST_NAME = 4
_MISSPELT = 2  # letters that differ at most


def find_slips(one: Article, other: Article, collated: Collated) -> Iterator[Hint]:
    """Yield that one of two articles has slips and the other has none; ``collated`` are the words of all passages."""
    turned = Collated(
        edits=tuple(map(_turn, collated.edits)),
        recased=tuple(map(_turn, collated.recased)),
        words=collated.words,
        alike=collated.alike,
    )
    ours, theirs = (
        sorted(set(_list_slips(*pair, each))) for pair, each in (((one, other), collated), ((other, one), turned))
    )
    for first, later, found, clean in ((other, one, ours, theirs), (one, other, theirs, ours)):
        if len(found) >= _FEWEST and not clean:
            shown = ", ".join(f"“{slip.of(later.text)}”" for slip in found[:_MOST_SHOWN])
            detail = f"{short_name(later)} has {len(found)} slips that {short_name(first)} has not ({shown})"
            yield make_hint("error", first, ArticleSpan(later.id, found[0]), detail, strong=False)


def _turn(edit: Edit) -> Edit:
    return Edit(ours=edit.theirs, theirs=edit.ours)


def _list_slips(mine: Article, right: Article, collated: Collated) -> Iterator[Span]:
    for edit in collated.recased:
        if _is_odd_capital(edit.ours[0], mine):
            yield edit.ours[0].span
    for edit in collated.edits:
        yield from _find_doubled(edit, mine.text)
        if 0 < len(edit.ours) <= _LONGEST and edit.theirs:
            here, there = _cover(edit.ours), _cover(edit.theirs)
            if _is_damaged(_widen(here, mine.text), _widen(there, right.text)) or _is_misspelt(
                here.of(mine.text), there.of(right.text), mine
            ):
                yield here


def _widen(span: Span, text: str) -> str:
    """Return the words with a character on either side: what is garbled may be no letter any more."""
    return text[max(0, span.start - 1) : span.end + 1]


def _is_damaged(words: str, right: str) -> bool:
    return _DAMAGED.search(words) is not None and _DAMAGED.search(right) is None


def _is_odd_capital(word: Word, article: Article) -> bool:
    """Tell whether a word that is part of the grammar has a capital among words that have none, as in no headline."""
    if len(word.folded) == 1 or word.folded not in load_terms("function-words"):
        return False
    before, behind = (
        article.text[max(0, word.span.start - 4) : word.span.start],
        article.text[word.span.end : word.span.end + 2],
    )
    return (
        article.text[word.span.start].isupper()
        and _INSIDE.search(before) is not None
        and behind[:1] == " "
        and behind[1:].islower()
    )


def _find_doubled(edit: Edit, text: str) -> Iterator[Span]:
    """Yield a word that was put in beside itself."""
    if len(edit.ours) != 1 or edit.theirs or edit.ours[0].folded in _TWICE or not edit.ours[0].folded.isalpha():
        return
    span, word = edit.ours[0].span, re.escape(edit.ours[0].folded)
    around = Span(max(0, span.start - len(span) - 1), min(len(text), span.end + len(span) + 1))
    match = re.search(rf"\b{word}[ \u00a0]{word}\b", around.of(text), re.IGNORECASE)
    if match:
        yield Span(around.start + match.start(), around.start + match.end())


def _is_misspelt(name: str, right: str, article: Article) -> bool:
    """Tell whether a name is spelled as the other article has it everywhere else in this one, and nowhere there so."""
    from rapidfuzz.distance import Levenshtein

    both = name.isalpha() and right.isalpha() and name[:1].isupper() and right[:1].isupper()
    if not both or min(len(name), len(right)) < _SHORTEST_NAME:
        return False
    near = 0 < Levenshtein.distance(name, right, score_cutoff=_MISSPELT) <= _MISSPELT
    return near and _count(name, article.text) == 1 and _count(right, article.text) > 0


def _count(name: str, text: str) -> int:
    return len(re.findall(rf"\b{re.escape(name)}\b", text))


def _cover(words: Iterable[Word]) -> Span:
    spans = [word.span for word in words]
    return Span(spans[0].start, spans[-1].end)
