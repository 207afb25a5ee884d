"""What an article is about, as its title and first sentences tell it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from twosource.language.analysed import AnalysedArticle
from twosource.language.lexicon import load_terms
from twosource.language.words import find_words
from twosource.stories.settings import StorySettings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lead:
    """Words and names of an article's start with how often they stand there, and its mean vector (unit length).

    ``day`` is the day of publication as a day number, None when it is not known well enough.
    """

    words: Counter[str]
    names: Counter[str]
    sense: NDArray[np.float64]
    day: int | None = None


def read_lead(analysed: AnalysedArticle, settings: StorySettings) -> Lead:
    """Read the title and the first sentences of an article."""
    sentences = analysed.sentences[: settings.lead]
    text = analysed.article.text[: sentences[-1].span.end] if sentences else ""
    words: Counter[str] = Counter()
    names: Counter[str] = Counter()
    for piece in (analysed.article.title or "", text):
        _count(piece, words, names)
    return Lead(words=words, names=names, sense=_mean(analysed.vectors[: settings.lead]), day=_day(analysed))


def _day(analysed: AnalysedArticle) -> int | None:
    published = analysed.article.published
    if published is None or published.anchor is None:
        return None
    try:
        return date.fromisoformat(published.anchor).toordinal()
    except ValueError:
        return None


def _count(text: str, words: Counter[str], names: Counter[str]) -> None:
    plain = load_terms("function-words")
    for word in find_words(text):
        folded = word.folded.removesuffix("'s")
        if folded in plain:
            continue
        words[folded] += 1
        if not text[word.span.start].islower():
            names[folded] += 1


def _mean(vectors: NDArray[np.float32]) -> NDArray[np.float64]:
    import numpy as np

    total = vectors.astype(np.float64).sum(axis=0)
    mean: NDArray[np.float64] = total / max(float(np.linalg.norm(total)), 1e-12)
    return mean


def count_articles(counts: Sequence[Counter[str]]) -> Counter[str]:
    """Return in how many of the articles each word stands."""
    return Counter(word for count in counts for word in count)
