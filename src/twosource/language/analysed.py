"""An article with what every room needs of its language, made once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import TYPE_CHECKING

from twosource.language.encoder import Encoder
from twosource.language.paragraphs import find_paragraphs
from twosource.language.sentences import split_sentences
from twosource.model.article import Article
from twosource.model.sentence import Sentence
from twosource.model.span import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from twosource.language.tagging.tagged import TaggedParagraph, Tagger

# Beyond any report. What is longer is a book or a log: comparing all its sentences would take all memory.
MOST_SENTENCES = 1_500
MOST_CHARACTERS = 500_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagged:
    """A paragraph by its place in the text, and what the attribution model says of it: offsets inside of it."""

    span: Span
    said: TaggedParagraph


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SplitArticle:
    """An article, its sentences in order and what a model says of its paragraphs: what statements are read from.

    Of an article that is longer than any report only the beginning is split: then ``article.text`` ends
    with the last of the ``sentences``, and ``limit`` says so in words. Offsets are those of the whole text.
    ``tagged`` has every paragraph, by the numbers that sentences give them; it is None where rules alone are to do.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    limit: str | None = None
    tagged: tuple[Tagged, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class AnalysedArticle(SplitArticle):
    """A split article with one unit vector for each sentence.

    ``encode`` gives these, the same each time. An article that there is nothing to compare with is never asked for
    them: making them takes longer than reading its statements does.
    """

    encode: Callable[[], NDArray[np.float32]]

    @property
    def vectors(self) -> NDArray[np.float32]:
        """One row for each sentence, made when they are first asked for."""
        return self.encode()


def split_article(article: Article, tagger: Tagger | None = None) -> SplitArticle:
    """Split the article into sentences, and tag its paragraphs where there is a tagger.

    Read are the first `MOST_SENTENCES` of its first `MOST_CHARACTERS` characters.
    """
    start = article.text[:MOST_CHARACTERS]
    every = split_sentences(start)
    if len(start) < len(article.text) and len(every) > 1:
        every = every[:-1]  # the last one may have lost its end
    sentences = every[:MOST_SENTENCES]
    if len(start) == len(article.text) and len(sentences) == len(every):
        return SplitArticle(article=article, sentences=sentences, tagged=_tag(article.text, tagger))
    read = start[: sentences[-1].span.end] if sentences else start
    limit = _say_limit(len(sentences), len(read), len(article.text))
    cut = replace(article, text=read)
    return SplitArticle(article=cut, sentences=sentences, limit=limit, tagged=_tag(read, tagger))


def analyse_article(article: Article, encoder: Encoder, tagger: Tagger | None = None) -> AnalysedArticle:
    """Split the article into sentences, and tag its paragraphs where there is a tagger.

    Each sentence is encoded once, when a vector is first asked for.
    """
    split = split_article(article, tagger)
    texts = [sentence.span.of(split.article.text) for sentence in split.sentences]
    return AnalysedArticle(
        article=split.article,
        sentences=split.sentences,
        encode=cache(partial(encoder.encode, texts)),
        limit=split.limit,
        tagged=split.tagged,
    )


def analyse_articles(
    articles: Sequence[Article], encoder: Encoder, tagger: Tagger | None = None
) -> list[AnalysedArticle]:
    """Analyse articles that are to be compared with one another.

    The vectors of several are made at once, in this order: what an encoder that remembers runs together, and so the
    last digits, must not hang on who asks first. Those of an article by itself wait until they are asked for.
    """
    analysed = [analyse_article(article, encoder, tagger) for article in articles]
    for each in analysed if len(analysed) > 1 else ():
        each.encode()
    return analysed


def _tag(text: str, tagger: Tagger | None) -> tuple[Tagged, ...] | None:
    if tagger is None:
        return None
    spans = find_paragraphs(text)
    said = tagger.tag([span.of(text) for span in spans])
    return tuple(Tagged(span=span, said=one) for span, one in zip(spans, said, strict=True))


def _say_limit(sentences: int, read: int, whole: int) -> str:
    counted = "1 sentence was" if sentences == 1 else f"{sentences:,} sentences were"
    return f"the text is too long: only the first {counted} analysed, {read:,} of {whole:,} characters"
