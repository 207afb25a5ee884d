"""The statements nearest to a sentence: the ones worth comparing with it closely."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from twosource.findings.material import Reports
from twosource.findings.words.terms import find_terms
from twosource.language.analysed import AnalysedArticle
from twosource.model.span import Span
from twosource.model.statement import Statement

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_WORDS = 0.5  # what all of its words in common count, beside the cosine


def pick_nearest(span: Span, analysed: AnalysedArticle, reports: Reports, number: int) -> tuple[Statement, ...]:
    """Return the ``number`` statements nearest to the sentence at ``span``, the nearest first.

    Near are those in sentences whose vectors are alike, and those that have many of its words.
    """
    rows = [row for row, sentence in enumerate(analysed.sentences) if sentence.span.overlaps(span)]
    likeness = dict(_measure_all(analysed.vectors[rows], reports)) if rows else {}
    wanted = _find_stems(analysed.article.text, span)
    ranked = sorted(
        reports.statements,
        key=lambda one: (-likeness.get(one.id, 0.0) - _WORDS * _share(wanted, one, reports), *_place(one)),
    )
    return tuple(ranked[:number])


def _measure_all(sought: NDArray[np.float32], reports: Reports) -> Iterator[tuple[str, float]]:
    """Yield each statement with the best cosine that one of its sentences has."""
    by_article: dict[str, list[Statement]] = {}
    for statement in reports.statements:
        by_article.setdefault(statement.article, []).append(statement)
    for article, statements in by_article.items():
        analysed = reports.analysed[article]
        best = (analysed.vectors @ sought.T).max(axis=1)
        for statement in statements:
            inside = [row for row, one in enumerate(analysed.sentences) if one.span.overlaps(statement.span)]
            yield statement.id, round(float(best[inside].max()), 4) if inside else 0.0


def _share(wanted: frozenset[str], statement: Statement, reports: Reports) -> float:
    """Return the share of the words wanted that a statement has."""
    return len(wanted & _find_stems(reports.text_of(statement), statement.span)) / max(1, len(wanted))


def _find_stems(text: str, span: Span) -> frozenset[str]:
    return frozenset(term.stem for term in find_terms(text, span))


def _place(statement: Statement) -> tuple[str, Span, str]:
    return statement.article, statement.span, statement.id
