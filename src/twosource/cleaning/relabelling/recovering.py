"""The text of an article before its lines were moved, where only what came of it is at hand.

The id of an article is made of its text, so the right one among the texts that it may have had is known for certain.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from twosource.cleaning.relabelling.lines import cut_out, find_words
from twosource.model.article import Article, article_id
from twosource.model.correction import JUNK, Correction
from twosource.model.past import Former

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_GAPS = ("\n\n", "\n")


def recover_former(article: Article, said: Iterable[Correction]) -> tuple[Former, ...]:
    """Return the texts that an article had before corrections of its lines.

    ``said`` are in the order in which they were made; those that name another article are passed over, so are those
    whose former text cannot be made again.
    """
    formers: list[Former] = []
    text = article.text
    for each in reversed([*said]):
        name, words = each.subject
        if not _is_known(article, text, words):
            continue
        found = next(
            (one for one in _undo(article, text, each, words) if article_id(article.outlet, one) == name), None
        )
        if found is not None:
            text = found
            formers.append(Former(id=name, text=found))
    return tuple(formers)


def _undo(article: Article, text: str, said: Correction, words: str) -> Iterator[str]:
    """Yield the texts from which a correction may have made this one."""
    if said.value != JUNK:
        place = find_words(text, words)
        if place is not None:
            yield cut_out(text, place)
        return
    # A line that was put back again stands in the junk no more.
    dropped = next((junk.text for junk in article.junk if find_words(junk.text, words) is not None), words.strip())
    for gap in _GAPS:
        yield from (f"{text[:start]}{dropped}{gap}{text[start:]}" for start in _list_starts(text))
        yield f"{text}{gap}{dropped}"


def _is_known(article: Article, text: str, words: str) -> bool:
    """Tell whether the words stand in the text or the junk: of most corrections of other articles they don't."""
    return any(
        find_words(place, words) is not None for place in (text, article.text, *(junk.text for junk in article.junk))
    )


def _list_starts(text: str) -> Iterator[int]:
    yield from (match.start() for match in _LINE.finditer(text))
