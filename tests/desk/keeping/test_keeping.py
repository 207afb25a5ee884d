"""A desk is counted, checked and copied while it is in use."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from tests.comparisons import ferry_comparison
from tests.desk.clock import Clock
from tests.desk.reports import AT, fill, make_article, make_filed

from twosource.desk.filing.lookup import count_articles, load_articles
from twosource.desk.keeping import back_up, check_store, take_inventory
from twosource.desk.keeping.inventory import find_notes, weigh_tables
from twosource.desk.opening import open_store
from twosource.desk.schema import ARTICLES, FINDINGS, STATEMENTS, STORIES, TRAITS, VERSION
from twosource.desk.shelving.comparisons import load_comparison, shelve
from twosource.desk.store import Store
from twosource.errors import DeskError


def fill_desk(store: Store) -> None:
    """Put a story with results in, and one without."""
    comparison = ferry_comparison()
    fill(store, [make_filed(key, article, story=1) for key, article in enumerate(comparison.articles, 1)])
    fill(store, [make_filed(9, make_article(9))])
    with store.writing() as connection:
        shelve(connection, 1, comparison, AT)


def test_an_inventory_counts_and_weighs(store: Store) -> None:
    assert take_inventory(store).per_article is None
    fill_desk(store)
    told = take_inventory(store)
    assert (told.counts["articles"], told.counts["stories"], told.counts["pages"], told.queue) == (4, 2, 4, 1)
    assert told.counts["findings"] == len(ferry_comparison().findings)
    assert told.size > told.size_of_pages > 0
    assert told.per_article == (told.size - told.size_of_pages) / 4
    assert told.facts["schema"] == str(VERSION)
    assert told.database.startswith(("SQLite", "PostgreSQL"))
    assert weigh_tables(store)["articles"] > 0


def test_an_old_library_is_told_with_the_release_that_mends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 40, 1))
    assert "3.51.3" in find_notes()[0]
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 51, 3))
    assert find_notes() == ()


def test_a_sound_desk_has_no_faults(store: Store) -> None:
    fill_desk(store)
    assert [*check_store(store)] == []


@pytest.mark.parametrize(
    ("break_it", "told"),
    [
        (ARTICLES.update().where(ARTICLES.c.key == 9).values(packed=b"\1"), "1 articles that cannot be unpacked: 9"),
        (ARTICLES.update().where(ARTICLES.c.key == 9).values(story=None), "1 articles without a story: 9"),
        (TRAITS.delete().where(TRAITS.c.article == 9), "1 articles without what the indexes are made from: 9"),
        (STORIES.update().where(STORIES.c.key == 1).values(findings=99), "1 stories with another number of findings"),
        (STORIES.update().where(STORIES.c.key == 9).values(articles=7), "1 stories with another number of articles"),
        (STATEMENTS.update().values(end=9_999_999), "3 articles with statements outside of their text: 1, 2, 3"),
        (STATEMENTS.delete(), "findings of statements that are not there"),
        (FINDINGS.update().values(end=9_999_999), "findings with words outside of their text"),
    ],
)  # fmt: skip
def test_what_does_not_fit_together_is_told(store: Store, break_it: object, told: str) -> None:
    fill_desk(store)
    with store.writing() as connection:
        connection.execute(break_it)  # type: ignore[call-overload]
    assert told in "\n".join(check_store(store))


def test_a_damaged_file_is_told(path: Path, clock: Clock) -> None:
    with open_store(path, write=True, now=clock) as store:
        fill(store, [make_filed(key, make_article(key, text=f"{key} " * 9_000)) for key in range(1, 30)])
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 70_000] = b"x" * 70_000
    path.write_bytes(content)
    with open_store(path, write=False, now=clock) as store:
        try:
            faults = [*check_store(store)]
        except DeskError as error:
            faults = [str(error)]
    assert "damaged" in faults[0]


def test_a_copy_is_a_desk_with_all_that_was_in_it(store: Store, tmp_path: Path, clock: Clock) -> None:
    fill_desk(store)
    target = tmp_path / "copy.desk"
    back_up(store, target)
    fill(store, [make_filed(10, make_article(10))])
    with open_store(target, write=True, now=clock) as copy:
        with copy.reading() as connection:
            assert count_articles(connection) == 4
            assert load_comparison(connection, 1) == ferry_comparison()
            assert load_articles(connection, [9]) == {9: make_article(9)}
        fill(copy, [make_filed(10, make_article(10))])
        assert [*check_store(copy)] == []
    assert {each.name for each in tmp_path.glob("copy.desk*")} == {"copy.desk", "copy.desk.lock"}


def test_a_copy_takes_no_other_file_away(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "precious.txt"
    target.write_text("mine")
    with pytest.raises(DeskError, match="there is a file already"):
        back_up(store, target)
    with pytest.raises(DeskError, match=r"cannot be|may not"):
        back_up(store, tmp_path / "no" / "folder" / "copy.desk")
    assert target.read_text() == "mine"
