"""Results of a story go into a desk and come out of it again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select
from tests.comparisons import ferry_comparison, hostile_comparison, long_comparison, one_article_comparison
from tests.desk.reports import AT, fill, make_article, make_filed, revise

from twosource.desk.filing.articles import file_revision
from twosource.desk.filing.lookup import find_articles, load_articles
from twosource.desk.filing.nouns import Revision
from twosource.desk.filing.queue import next_queued, queue_stories
from twosource.desk.filing.stories import move_articles, refresh_stories
from twosource.desk.keeping import check_store
from twosource.desk.schema import (
    ARTICLES,
    FINDING_STATEMENTS,
    FINDINGS,
    PASSAGES,
    SOURCES,
    STATEMENTS,
    STORIES,
    name_findings,
    word_findings,
)
from twosource.desk.shelving.comparisons import load_comparison, shelve
from twosource.desk.store import Store
from twosource.model.article import Article
from twosource.model.comparison import Comparison

LATER = "2030-03-02T08:00:00.000Z"


def file_all(store: Store, comparison: Comparison) -> dict[str, int]:
    """Put the articles of a comparison into a desk as one story; return their keys by id."""
    fill(store, [make_filed(key, article, story=1) for key, article in enumerate(comparison.articles, 1)])
    return {article.id: key for key, article in enumerate(comparison.articles, 1)}


def shelve_all(store: Store, comparison: Comparison, at: str = AT) -> None:
    with store.writing() as connection:
        assert shelve(connection, 1, comparison, at)


@pytest.mark.parametrize("number", range(4))
def test_results_come_out_exactly_as_they_were_shelved(store: Store, number: int) -> None:
    hostile = hostile_comparison("a\0b \ud800 \U0001f600 \u202e漢")
    comparison = (ferry_comparison(), hostile, one_article_comparison(), long_comparison(60))[number]
    file_all(store, comparison)
    with store.reading() as connection:
        assert load_comparison(connection, 1) is None
    shelve_all(store, comparison)
    shelve_all(store, comparison, LATER)
    with store.reading() as connection:
        assert load_comparison(connection, 1) == comparison
    assert [*check_store(store)] == []


def test_the_rows_say_what_the_results_say(store: Store) -> None:
    comparison = ferry_comparison()
    keys = file_all(store, comparison)
    shelve_all(store, comparison)
    with store.reading() as connection:
        rows = connection.execute(select(STATEMENTS)).mappings().all()
        sources = dict(connection.execute(select(SOURCES.c.key, SOURCES.c.id)).all())  # type: ignore[arg-type]
        assert {(row["id"], row["article"], row["start"], row["form"], sources.get(row["source"])) for row in rows} == {
            (each.id, keys[each.article], each.span.start, each.form, each.sources[-1] if each.sources else None)
            for each in comparison.statements
        }
        found = select(FINDINGS.c.id, FINDINGS.c.support, word_findings()).join(
            ARTICLES, ARTICLES.c.key == FINDINGS.c.article
        )
        texts = {article.id: article.text for article in comparison.articles}
        of = {statement.id: statement.article for statement in comparison.statements}
        assert {tuple(row) for row in connection.execute(found)} == {
            (each.id, each.support.verdict, each.words.of(texts[of[each.wording]])) for each in comparison.findings
        }
        members = connection.execute(select(FINDING_STATEMENTS)).all()
        assert len(members) == sum(len(each.statements) for each in comparison.findings)
        assert len(connection.execute(select(PASSAGES)).all()) == len(comparison.passages)
        story = connection.execute(select(STORIES)).mappings().one()
        assert (story["findings"], story["analysed"], story["queued"]) == (len(comparison.findings), AT, None)


def test_a_finding_keeps_its_key_while_its_lasting_id_lasts_and_no_key_is_used_again(store: Store) -> None:
    comparison = ferry_comparison()
    file_all(store, comparison)
    shelve_all(store, comparison)
    first, *others = comparison.findings
    renamed = replace(first, id="0123456789abcdef")
    with store.writing() as connection:
        before = dict(connection.execute(select(name_findings(), FINDINGS.c.key)).all())  # type: ignore[arg-type]
        lasting = {renamed.id: first.id}
        shelve(connection, 1, replace(comparison, findings=(renamed,)), AT, lambda *_: lasting)
        assert connection.execute(select(name_findings(), FINDINGS.c.key)).all() == [(first.id, before[first.id])]
        shelve(connection, 1, replace(comparison, findings=(renamed, *others)), AT, lambda *_: lasting)
        after = connection.execute(select(FINDINGS.c.key).where(name_findings() != first.id)).scalars().all()
    assert min(after) > max(before.values())


def test_an_article_that_changed_meanwhile_is_compared_again(store: Store) -> None:
    comparison = ferry_comparison()
    file_all(store, comparison)
    revise_first(store, comparison.articles[0])
    with store.writing() as connection:
        assert not shelve(connection, 1, comparison, AT)
        assert next_queued(connection) == 1
        assert load_comparison(connection, 1) is None


def revise_first(store: Store, article: Article) -> Article:
    newer = revise(article, f"{article.text} It was changed.")
    with store.writing() as connection:
        revision = Revision(key=1, newer=newer, address=None, profile=b"")
        file_revision(connection, revision, LATER)
    return newer


def test_results_stay_readable_as_they_were_until_the_changed_text_is_analysed(store: Store) -> None:
    comparison = ferry_comparison()
    file_all(store, comparison)
    shelve_all(store, comparison)
    newer = revise_first(store, comparison.articles[0])
    with store.reading() as connection:
        assert load_comparison(connection, 1) == comparison
        assert load_articles(connection, [1]) == {1: newer}
        rows = connection.execute(select(STATEMENTS.c.article).where(STATEMENTS.c.article == 1)).all()
        assert rows == []
        found = select(word_findings()).join(ARTICLES, ARTICLES.c.key == FINDINGS.c.article)
        words = {row.text for row in connection.execute(found.where(FINDINGS.c.article == 1))}
        assert words
        assert all(text in comparison.articles[0].text for text in words)
    assert [*check_store(store)] == []


def test_a_story_waits_on_where_an_article_came_to_it_that_was_not_compared(store: Store) -> None:
    comparison = ferry_comparison()
    file_all(store, comparison)
    with store.writing() as connection:
        queue_stories(connection, [1])
    fill(store, [make_filed(9, make_article(9), story=1)])
    with store.writing() as connection:
        assert shelve(connection, 1, comparison, AT)
        assert next_queued(connection) == 1


def test_articles_that_came_from_another_story_take_their_statements_along(store: Store) -> None:
    comparison = ferry_comparison()
    keys = file_all(store, comparison)
    shelve_all(store, comparison)
    with store.writing() as connection:
        move_articles(connection, {keys[each.id]: 2 for each in comparison.articles[1:]}, AT)
        some = replace(comparison, articles=comparison.articles[1:])
        of = {each.id for each in some.articles}
        statements = tuple(each for each in some.statements if each.article in of)
        some = replace(some, statements=statements, findings=(), passages=(), timeline=(), omissions=())
        assert shelve(connection, 2, some, LATER)
        assert load_comparison(connection, 2) == some
        refresh_stories(connection, [1, 2], LATER)
    assert [*check_store(store)] == []


def test_an_article_that_is_not_in_the_desk_is_named(store: Store) -> None:
    comparison = ferry_comparison()
    with pytest.raises(LookupError, match=comparison.articles[0].given), store.writing() as connection:
        shelve(connection, 1, comparison, AT)
    with store.reading() as connection:
        assert find_articles(connection, [comparison.articles[0].id]) == {}
