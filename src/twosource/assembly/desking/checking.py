"""A typed sentence against a desk: the articles nearest to it are found by their words, and then searched."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.errors import NoArticleError
from twosource.model.article import Article
from twosource.model.check import Check
from twosource.model.story import Story

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
        InputError: there is no sentence in it.
        NoArticleError: no article on the desk that fits has words of it.
    """
    from twosource.analysis import read_reports
    from twosource.assembly.checking import check_text
    from twosource.assembly.typed import refuse_unsearchable
    from twosource.desk.filing.corrections import load_corrections

    refuse_unsearchable(sentence)
    with store.reading() as connection:
        articles, stories, stored = _pick_articles(connection, sentence, filters)
        corrections = load_corrections(connection)
    if not articles:
        nothing = f"no article on it ({stored:,} in all) that fits has words of this sentence; nothing was searched"
        raise NoArticleError(store.where, nothing)
    tagger = models.tagging.count_anew()
    reports = read_reports(articles, models.encoder, settings, tagger, stories=stories, corrections=corrections)
    reports = replace(reports, pair_model=models.pairing.model, judge=models.judge)
    check = check_text(sentence, reports, models.encoder, settings, models.tagging.count_anew())
    made = models.tagging.record(models.pairing.record(check.made), tagger)
    searched = f"the {len(articles):,} articles nearest to the sentence were searched, of {stored:,} on the desk"
    notes = () if len(articles) == stored else (searched,)
    return replace(check, made=replace(made, degraded=(*made.degraded, *notes)))


def _pick_articles(connection: Connection, sentence: str, filters: Filters) -> tuple[list[Article], list[Story], int]:
    """Return the articles to search, the stories of the desk that they belong to, and how many articles it has."""
    from twosource.desk.filing.lookup import count_articles, find_stories, load_articles
    from twosource.desk.filing.stories import load_story
    from twosource.desk.searching.nearest import find_nearest
    from twosource.language.lexicon import load_terms

    plain = load_terms("function-words")
    keys = find_nearest(connection, sentence, filters, most=MOST_SEARCHED, plain=plain)
    loaded = load_articles(connection, keys)
    picked = {article.id for article in loaded.values()}
    stories = [load_story(connection, key) for key in sorted(set(find_stories(connection, loaded).values()))]
    told = [replace(each, articles=tuple(one for one in each.articles if one in picked)) for each in stories]
    return [*loaded.values()], told, count_articles(connection)
