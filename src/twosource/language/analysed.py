"""An article with what every room needs of its language, made once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.language.encoder import Encoder
from twosource.language.sentences import split_sentences
from twosource.model.article import Article
from twosource.model.sentence import Sentence

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class AnalysedArticle:
    """An article, its sentences in order, and one unit vector for each sentence (rows of ``vectors``)."""

    article: Article
    sentences: tuple[Sentence, ...]
    vectors: NDArray[np.float32]


def analyse_article(article: Article, encoder: Encoder) -> AnalysedArticle:
    """Split the article into sentences and encode each of them once."""
    sentences = split_sentences(article.text)
    vectors = encoder.encode([sentence.span.of(article.text) for sentence in sentences])
    return AnalysedArticle(article=article, sentences=sentences, vectors=vectors)
