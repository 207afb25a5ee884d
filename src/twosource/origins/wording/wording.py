"""How the sentences of an article are worded, as numbers that can be compared for many at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.language.analysed import AnalysedArticle
from twosource.language.lexicon import load_terms
from twosource.language.quotations import find_quotations
from twosource.language.words import Word, find_words
from twosource.model.article import Article
from twosource.model.span import Span
from twosource.origins.claims.outlets_alike import fold_outlet
from twosource.origins.wording.notices import find_notices
from twosource.origins.wording.posts import find_posts
from twosource.origins.wording.traits import Traits, gather_traits, hash_word

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_ENDINGS = ("'s", "ing", "ed", "es", "s")
_SHORTEST_STEM = 3
_FIRST_LETTER, _LETTERS = 0x10000, 0xFFFFF
_UNSPACED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]"
)  # Thai, Lao, Burmese, Khmer, kana, Han


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Wording:
    """The words of each sentence: pairs of neighbours, content words, stems, how many, and in which order.

    ``spelled`` has for each sentence a string with one character for each word, the same for the same word:
    what compares characters in their order compares words.
    """

    pairs: Traits
    content: Traits
    stems: Traits
    lengths: NDArray[np.int64]
    spelled: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Worded:
    """An analysed article with its wording: all of it, and the narrative alone.

    Masked in the narrative are credits and what many have in the same words: quotations, posts, notices.

    ``told`` has for each sentence the folded name of the outlet that its source spoke to, "" if none is named;
    ``particulars`` its names and numbers, hashed.
    """

    analysed: AnalysedArticle
    told: tuple[str, ...]
    whole: Wording
    narrative: Wording
    particulars: tuple[frozenset[int], ...]

    @property
    def id(self) -> str:
        """The id of the article."""
        return self.analysed.article.id


def read_wording(analysed: AnalysedArticle) -> Worded:
    """Read the wording of an article, case and typography folded away."""
    text = analysed.article.text
    words = _allot(split_unspaced(find_words(text)), [sentence.span for sentence in analysed.sentences])
    uncredited = _drop(words, _credit_spans(analysed.article))
    narrative = _drop(uncredited, _list_borrowed(analysed))
    return Worded(
        analysed=analysed,
        told=_find_told(analysed),
        whole=_word(uncredited, text),
        narrative=_word(narrative, text),
        particulars=tuple(frozenset(_list_particulars(row, text)) for row in uncredited),
    )


def _list_borrowed(analysed: AnalysedArticle) -> list[Span]:
    """Return what many have in the same words without copying one another: quotations, posts, notices."""
    text = analysed.article.text
    quoted = [quotation.span for quotation in find_quotations(text)]
    return [*quoted, *find_posts(text), *find_notices(text, [sentence.span for sentence in analysed.sentences])]


def _list_particulars(row: Sequence[Word], text: str) -> Iterator[int]:
    """Yield the words of a sentence that are names or numbers by how they are written; how it begins tells nothing."""
    plain = load_terms("function-words")
    for number, word in enumerate(row):
        first = text[word.span.start]
        if first.isdigit() or (number and first.isupper() and word.folded not in plain):
            yield hash_word(_stem(word.folded))


def _find_told(analysed: AnalysedArticle) -> tuple[str, ...]:
    told = [credit for credit in analysed.article.credits if credit.kind == "told" and len(credit.span)]
    return tuple(
        " ".join(sorted(fold_outlet(credit.agency) for credit in told if credit.span.overlaps(sentence.span)))
        for sentence in analysed.sentences
    )


def split_unspaced(words: Iterable[Word]) -> list[Word]:
    """Take words of scripts without spaces character by character: a run of them is no word but a clause."""
    split: list[Word] = []
    for word in words:
        if _UNSPACED.search(word.folded) and len(word.folded) == len(word.span):
            first = word.span.start
            split += [Word(Span(first + k, first + k + 1), each) for k, each in enumerate(word.folded)]
        else:
            split.append(word)
    return split


def _allot(words: Sequence[Word], spans: Sequence[Span]) -> list[list[Word]]:
    allotted: list[list[Word]] = [[] for _ in spans]
    row = 0
    for word in words:
        while row < len(spans) and spans[row].end <= word.span.start:
            row += 1
        if row < len(spans) and spans[row].contains(word.span):
            allotted[row].append(word)
    return allotted


def _credit_spans(article: Article) -> list[Span]:
    whole = {"dateline", "byline", "closing"}
    return [credit.span for credit in article.credits if credit.kind in whole]


def _drop(words: Sequence[Sequence[Word]], masked: Iterable[Span]) -> list[list[Word]]:
    spans = list(masked)
    hidden = bytearray(max((span.end for span in spans), default=0))
    for span in spans:
        hidden[span.start : span.end] = b"\x01" * len(span)
    return [[word for word in row if not any(hidden[word.span.start : word.span.start + 1])] for row in words]


def _word(words: Sequence[Sequence[Word]], text: str) -> Wording:
    import numpy as np

    hashed = [np.array([hash_word(word.folded) for word in row], dtype=np.uint64) for row in words]
    return Wording(
        pairs=gather_traits([(row[:-1] << np.uint64(32)) | row[1:] for row in hashed]),
        content=gather_traits([np.array(_content(row, text), dtype=np.uint64) for row in words]),
        stems=gather_traits([np.array([hash_word(word.stem) for word in row], dtype=np.uint64) for row in words]),
        lengths=np.array([len(row) for row in words], dtype=np.int64),
        spelled=tuple(_spell(row) for row in hashed),
    )


def _spell(row: NDArray[np.uint64]) -> str:
    """Return one character beyond the first plane for each word: there all numbers are characters."""
    return (_FIRST_LETTER + row % _LETTERS).astype("<u4").tobytes().decode("utf-32-le")


def _content(row: Iterable[Word], text: str) -> list[int]:
    # Names and the first words of sentences are left out: reports of one event share its names anyway.
    plain = load_terms("function-words")
    return [
        hash_word(_stem(word.folded)) for word in row if word.folded not in plain and text[word.span.start].islower()
    ]


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word
