"""An article with what every room needs of its language, made once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from twosource.language.encoder import Encoder
from twosource.language.sentences import split_sentences
from twosource.model.article import Article
from twosource.model.sentence import Sentence

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


# Beyond any report. What is longer is a book or a log: comparing all its sentences would take all memory.
MOST_SENTENCES = 1_500
MOST_CHARACTERS = 500_000


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SplitArticle:
    """An article and its sentences in order: all that who said what is read from.

    Of an article that is longer than any report only the beginning is split: then ``article.text`` ends
    with the last of the ``sentences``, and ``limit`` says so in words. Offsets are those of the whole text.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    limit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class AnalysedArticle(SplitArticle):
    """A split article with one unit vector for each sentence: the rows of ``vectors``."""

    vectors: NDArray[np.float32]


def split_article(article: Article) -> SplitArticle:
    """Split the article into sentences: the first `MOST_SENTENCES` of its first `MOST_CHARACTERS` characters."""
    start = article.text[:MOST_CHARACTERS]
    every = split_sentences(start)
    if len(start) < len(article.text) and len(every) > 1:
        every = every[:-1]  # the last one may have lost its end
    sentences = every[:MOST_SENTENCES]
    if len(start) == len(article.text) and len(sentences) == len(every):
        return SplitArticle(article=article, sentences=sentences)
    read = start[: sentences[-1].span.end] if sentences else start
    limit = _say_limit(len(sentences), len(read), len(article.text))
    return SplitArticle(article=replace(article, text=read), sentences=sentences, limit=limit)


def analyse_article(article: Article, encoder: Encoder) -> AnalysedArticle:
    """Split the article into sentences and encode each of them once."""
    split = split_article(article)
    vectors = encoder.encode([sentence.span.of(split.article.text) for sentence in split.sentences])
    return AnalysedArticle(article=split.article, sentences=split.sentences, vectors=vectors, limit=split.limit)


def _say_limit(sentences: int, read: int, whole: int) -> str:
    counted = "1 sentence was" if sentences == 1 else f"{sentences:,} sentences were"
    return f"the text is too long: only the first {counted} analysed, {read:,} of {whole:,} characters"
