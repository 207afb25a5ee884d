"""A desk of an earlier version is brought up to date, or left as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Connection, text
from tests.desk.clock import Clock
from tests.desk.reports import fill, make_article, make_filed

from twosource.desk import files, servers
from twosource.desk.filing.lookup import load_articles
from twosource.desk.keeping import check_store
from twosource.desk.migrations.steps import STEPS, Step
from twosource.desk.opening import open_store
from twosource.desk.schema import META, VERSION
from twosource.errors import DeskError


def add_mood(connection: Connection) -> None:
    connection.execute(text("ALTER TABLE articles ADD COLUMN mood TEXT"))
    connection.execute(text("UPDATE articles SET mood = 'calm'"))


def break_down(connection: Connection) -> None:
    connection.execute(text("UPDATE articles SET title = 'lost'"))
    connection.execute(text("SELECT nonsense FROM nowhere"))


@pytest.fixture
def older(where: str, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> str:
    """A desk of the version before a step that is still to come."""
    with open_store(where, write=True, now=clock) as store:
        fill(store, [make_filed(1, make_article(1))])
    for module in (files, servers):
        monkeypatch.setattr(module, "VERSION", VERSION + 1)
        monkeypatch.setattr(module, "STEPS", (*STEPS, Step(version=VERSION + 1, what="a mood", run=add_mood)))
    return where


def test_a_writer_brings_a_desk_up_to_date_and_loses_nothing(older: str, clock: Clock) -> None:
    with open_store(older, write=True, now=clock) as store, store.reading() as connection:
        assert load_articles(connection, [1]) == {1: make_article(1)}
        assert connection.execute(text("SELECT mood FROM articles")).scalar() == "calm"
        version = connection.execute(META.select().where(META.c.name == "schema")).mappings().one()
        assert version["value"] == str(VERSION + 1)
    with open_store(older, write=True, now=clock) as store:
        assert [*check_store(store)] == []


def test_a_file_is_copied_before_it_is_changed(path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(path, write=True, now=clock) as store:
        fill(store, [make_filed(1, make_article(1))])
    with monkeypatch.context() as later:
        later.setattr(files, "VERSION", VERSION + 1)
        later.setattr(files, "STEPS", (*STEPS, Step(version=VERSION + 1, what="a mood", run=add_mood)))
        open_store(path, write=True, now=clock).close()
    copy = path.with_name(f"{path.name}.version-{VERSION}")
    with open_store(copy, write=False, now=clock) as store, store.reading() as connection:
        assert load_articles(connection, [1]) == {1: make_article(1)}


def test_a_reader_of_an_older_desk_is_told_what_brings_it_up_to_date(older: str, clock: Clock) -> None:
    with pytest.raises(DeskError, match="add something to it"):
        open_store(older, write=False, now=clock)


def test_a_step_that_fails_leaves_the_desk_as_it_was(older: str, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (files, servers):
        monkeypatch.setattr(module, "STEPS", (Step(version=VERSION + 1, what="nonsense", run=break_down),))
    with pytest.raises(DeskError):
        open_store(older, write=True, now=clock)
    monkeypatch.undo()
    with open_store(older, write=True, now=clock) as store, store.reading() as connection:
        assert load_articles(connection, [1]) == {1: make_article(1)}


def test_the_steps_lead_from_the_first_version_to_the_present_one() -> None:
    assert [step.version for step in STEPS] == list(range(2, VERSION + 1))
