"""A typed sentence against a desk: the articles nearest to it are found by their words, and then searched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.errors import InputError
from twosource.model.article import Article
from twosource.model.check import Check

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from twosource.assembly.desking.analysing import Models
    from twosource.desk.store import Store
    from twosource.model.filters import Filters
    from twosource.settings import Settings

MOST_SEARCHED = 40  # articles


def check_on_desk(sentence: str, store: Store, filters: Filters, models: Models, settings: Settings) -> Check:
    """Check a sentence against the articles of a desk that have most of its words, those of their stories with them.

    Raises:
        InputError: there is no sentence in it, or no article on the desk has words of it.
    """
    from twosource.analysis import read_reports
    from twosource.assembly.checking import check_text
    from twosource.assembly.typed import refuse_unsearchable

    refuse_unsearchable(sentence)
    with store.reading() as connection:
        articles, stored = _pick_articles(connection, sentence, filters)
    if not articles:
        raise InputError(
            store.where, f"none of its {stored:,} articles has words of this sentence; nothing was searched"
        )
    tagger = models.tagging.count_anew()
    reports = read_reports(articles, models.encoder, settings, tagger)
    reports = replace(reports, pair_model=models.pairing.model, judge=models.judge)
    check = check_text(sentence, reports, models.encoder, settings, models.tagging.count_anew())
    made = models.tagging.record(models.pairing.record(check.made), tagger)
    searched = f"{store.where}: the {len(articles):,} articles nearest to the sentence were searched, of {stored:,}"
    notes = () if len(articles) == stored else (searched,)
    return replace(check, made=replace(made, degraded=(*made.degraded, *notes)))


def _pick_articles(connection: Connection, sentence: str, filters: Filters) -> tuple[Sequence[Article], int]:
    from twosource.desk.filing.lookup import count_articles, load_articles
    from twosource.desk.searching.nearest import find_nearest
    from twosource.language.lexicon import load_terms

    keys = find_nearest(connection, sentence, filters, most=MOST_SEARCHED, plain=load_terms("function-words"))
    loaded = load_articles(connection, keys)
    return [loaded[key] for key in keys if key in loaded], count_articles(connection)
