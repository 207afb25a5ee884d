"""Articles to stories: one part, as every article is put beside those that came before it."""

from __future__ import annotations

from twosource.assembly.corpus.corpus import Corpus
from twosource.assembly.corpus.layout import ARTICLES, COPIES, GROUPED, TEXTS, place_file
from twosource.assembly.corpus.part import Part


def plan_grouping(corpus: Corpus) -> list[Part]:
    """Return the parts of the step."""
    files = corpus.list_articles()
    if not files:
        return []
    return [
        Part(
            step="stories",
            name="all",
            inputs={
                "texts": corpus.slice_table(TEXTS),
                "copies": corpus.slice_table(COPIES),
                "articles": corpus.slice_table(ARTICLES),
            },
            outputs={"grouped": place_file(GROUPED, 0)},
            weight=sum(file.rows for file in files),
        )
    ]
