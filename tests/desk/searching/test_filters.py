"""Filters find what a plain look at every row finds, in search, lists and exports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.desk.searching.desks import Row, add_findings, file_texts, list_found, write_article

from twosource.desk.filing.stories import move_articles
from twosource.desk.listing.findings import count_findings, list_findings
from twosource.desk.listing.outlets import list_outlets
from twosource.desk.listing.sources import list_sources
from twosource.desk.listing.stories import list_stories
from twosource.desk.schema import STORIES
from twosource.desk.store import Store
from twosource.model.filters import INDEPENDENCES, SUPPORTS, Filters

OUTLETS = ("Daily Estuary", "daily estuary", "Sorel Gazette", None)
DAYS = ("2030-02-01", "2030-02-28", "2030-03", "2031", None, "2029-12-31")
LANGUAGES = ("en", "pt-BR", "pt", "und")
SOURCES = ("Ines Okoro", "Émile Tal", "officials")
ARTICLES = [
    {"outlet": OUTLETS[n % 4], "day": DAYS[n % 6], "language": LANGUAGES[n % 3], "story": 1 + n // 5 * 5}
    for n in range(20)
]  # fmt: skip
STATEMENTS = [{"article": n % 20 + 1, "start": n, "end": n + 5, "source": n % 4 or None} for n in range(50)]
FINDINGS = [
    {
        "support": SUPPORTS[n % 4],
        "independence": INDEPENDENCES[n % 3],
        "story": 1 + n * 5 % 20,
        "statements": [s for s, row in enumerate(STATEMENTS) if (row["article"] - 1) // 5 == n % 4 and s % 3 == n % 3],
    }
    for n in range(12)
]


@dataclass(frozen=True)
class Rows:
    """What filters are held against: articles by key, statements, and findings by key."""

    articles: Mapping[int, Row]
    statements: list[Row]
    findings: Mapping[int, Row]

    def stated(self, article: int) -> Iterator[Row]:
        return (row for row in self.statements if row["article"] == article)


ROWS = Rows(dict(enumerate(ARTICLES, 1)), STATEMENTS, dict(enumerate(FINDINGS, 1)))


@pytest.fixture
def desk(store: Store) -> Store:
    articles = [
        write_article(n, f"The ferry sank again and again, {n} times in all.", row["day"], outlet=row["outlet"],
                      language=row["language"])
        for n, row in enumerate(ARTICLES, 1)
    ]  # fmt: skip
    file_texts(store, articles)
    with store.writing() as connection:
        move_articles(connection, {n: row["story"] for n, row in enumerate(ARTICLES, 1)}, "2030-03-02T00:00:00.000Z")
    add_findings(store, [{"name": name} for name in SOURCES], STATEMENTS, FINDINGS)
    return store


def _is_in(given: tuple[str, ...], name: str | None) -> bool:
    return name is not None and name.casefold() in {each.casefold() for each in given}


def _first(day: str) -> str:
    return day + "0000-01-01"[len(day) :]


def _last(day: str) -> str:
    return day + "9999-12-31"[len(day) :]


def _fits_day(filters: Filters, day: str | None) -> bool:
    if filters.since is None and filters.until is None:
        return True
    if day is None:
        return False
    return _first(day) <= _last(filters.until or "9999") and _last(day) >= _first(filters.since or "0000")


def _article_fits(filters: Filters, article: Row) -> Iterator[bool]:
    """Yield one answer for each field that is asked for, of the article itself."""
    yield not filters.outlets or _is_in(filters.outlets, article["outlet"])
    yield _fits_day(filters, article["day"])
    yield not filters.languages or any(
        article["language"].lower() == asked.lower() or article["language"].lower().startswith(f"{asked.lower()}-")
        for asked in filters.languages
    )


def _source_fits(filters: Filters, statement: Row) -> bool:
    if not filters.sources:
        return True
    source = statement["source"]
    return source is not None and (_is_in(filters.sources, SOURCES[source - 1]) or f"s{source}" in filters.sources)


def _support_fits(filters: Filters, finding: Row) -> bool:
    return (not filters.support or finding["support"] in filters.support) and (
        not filters.independence or finding["independence"] in filters.independence
    )


def _story_fits(filters: Filters, story: int, ids: Mapping[int, str]) -> bool:
    return not filters.stories or ids[story] in filters.stories


def plain_articles(filters: Filters, ids: Mapping[int, str]) -> set[int]:
    """Return the articles that fit, by looking at every row."""
    with_part = {STATEMENTS[s]["article"] for row in FINDINGS if _support_fits(filters, row) for s in row["statements"]}
    return {
        key
        for key, article in ROWS.articles.items()
        if all(_article_fits(filters, article))
        and (not filters.sources or any(_source_fits(filters, row) for row in ROWS.stated(key)))
        and (not (filters.support or filters.independence) or key in with_part)
        and _story_fits(filters, article["story"], ids)
    }


def plain_findings(filters: Filters, ids: Mapping[int, str]) -> set[str]:
    """Return the findings that fit: each field by one of its articles and statements."""
    found = set()
    for key, finding in ROWS.findings.items():
        rows = [STATEMENTS[s] for s in finding["statements"]]
        answers = [list(_article_fits(filters, ROWS.articles[row["article"]])) for row in rows]
        fields = all(any(answer[n] for answer in answers) for n in range(3)) if rows else filters == Filters()
        asked = any((filters.outlets, filters.since, filters.until, filters.languages, filters.sources))
        sourced = not filters.sources or any(_source_fits(filters, row) for row in rows)
        itself = _support_fits(filters, finding) and _story_fits(filters, finding["story"], ids)
        if itself and ((fields and sourced) or not asked):
            found.add(f"f{key}")
    return found


@st.composite
def some_filters(draw: st.DrawFn, ids: Mapping[int, str]) -> Filters:
    def few(values: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(draw(st.lists(st.sampled_from(values), max_size=2, unique=True)))

    days = [None, "2030", "2030-02", "2030-02-28", "2030-03-01", "2029", "2031-06-05", "2028-01"]
    since, until = draw(st.sampled_from(days)), draw(st.sampled_from(days))
    if since and until and _first(since) > _last(until):
        since = None
    return Filters(
        outlets=few(("Daily Estuary", "SOREL gazette", "Nowhere")),
        sources=few(("ines okoro", "émile tal", "s3", "nobody")),
        since=since,
        until=until,
        support=few(SUPPORTS),  # type: ignore[arg-type]
        independence=few(INDEPENDENCES),  # type: ignore[arg-type]
        languages=few(("en", "PT", "pt-br", "fr")),
        stories=few((*ids.values(), "no story")),
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_filters_find_what_a_look_at_every_row_finds(desk: Store, data: st.DataObject) -> None:
    with desk.reading() as connection:
        ids = {row.key: row.id for row in connection.execute(STORIES.select().where(STORIES.c.articles > 0))}
        filters = data.draw(some_filters(ids))
        articles = plain_articles(filters, ids)
        assert set(list_found(desk, "ferry", filters)) == articles
        assert set(list_found(desk, '"ferry sank"', filters)) == articles
        assert list_found(desk, "barge", filters) == []
        found = dict(list_findings(connection, filters))
        assert {name for names in found.values() for name in names} == plain_findings(filters, ids)
        assert count_findings(connection, filters) == (len(found), sum(map(len, found.values())))
        outlets = list_outlets(connection, filters, limit=None)
        assert sum(outlet.articles for outlet in outlets.items) == len(articles)
        assert len(outlets.items) == outlets.total


def test_stories_fit_by_one_of_their_articles_for_each_field(desk: Store) -> None:
    with desk.reading() as connection:
        ids = {row.key: row.id for row in connection.execute(STORIES.select().where(STORIES.c.articles > 0))}
        for outlet, since, source, support in product(
            ((), ("sorel gazette",)), (None, "2031"), ((), ("officials",)), ((), ("corroborated",))
        ):
            filters = Filters(outlets=outlet, since=since, sources=source, support=support)  # type: ignore[arg-type]
            expected = {
                ids[story]
                for story in {row["story"] for row in ARTICLES}
                if all(
                    any(list(_article_fits(filters, row))[n] for row in ARTICLES if row["story"] == story)
                    for n in range(3)
                )
                and any(
                    _source_fits(filters, row) for row in STATEMENTS if ARTICLES[row["article"] - 1]["story"] == story
                )
                and (not support or any(row["story"] == story and row["support"] in support for row in FINDINGS))
            }
            page = list_stories(connection, filters, limit=None)
            assert {story.id for story in page.items} == expected
            assert page.total == len(expected)


def test_stories_tell_how_well_their_findings_are_supported(desk: Store) -> None:
    with desk.reading() as connection:
        page = list_stories(connection, Filters(), order="articles", limit=2, offset=1)
    assert page.total == 4
    assert len(page.items) == 2
    assert all(sum(count for _, count in story.supports) == 3 for story in page.items)
    assert all([word for word, _ in story.supports] == sorted(dict(story.supports), key=SUPPORTS.index)
               for story in page.items)  # fmt: skip


@pytest.mark.parametrize("order", ["changed", "newest", "articles", "outlets", "findings"])
def test_stories_come_in_the_order_that_is_asked_for(desk: Store, order: str) -> None:
    fields = {"changed": "changed", "newest": "last_day"}
    with desk.reading() as connection:
        items = list_stories(connection, Filters(), order=order).items  # type: ignore[arg-type]
    values = [getattr(story, fields.get(order, order)) or "" for story in items]
    assert values == sorted(values, reverse=True)


def test_sources_are_listed_with_how_much_they_say(desk: Store) -> None:
    with desk.reading() as connection:
        page = list_sources(connection, Filters())
        narrow = list_sources(connection, Filters(outlets=("Sorel Gazette",), support=("corroborated",)), limit=1)
    told = {source.name: (source.statements, source.articles, source.stories) for source in page.items}
    for n, name in enumerate(SOURCES, 1):
        rows = [row for row in STATEMENTS if row["source"] == n]
        articles = {row["article"] for row in rows}
        assert told[name] == (len(rows), len(articles), len({ARTICLES[each - 1]["story"] for each in articles}))
    assert page.total == 3
    assert [source.statements for source in page.items] == sorted((each[0] for each in told.values()), reverse=True)
    assert len(narrow.items) == 1
    assert narrow.total <= 3


def test_outlets_are_listed_with_their_articles_and_days(desk: Store) -> None:
    with desk.reading() as connection:
        page = list_outlets(connection, Filters())
    assert {outlet.name: outlet.articles for outlet in page.items} == dict.fromkeys(OUTLETS, 5)
    assert page.items[0].first_day
    assert [outlet.name or "" for outlet in page.items] == sorted(outlet.name or "" for outlet in page.items)
