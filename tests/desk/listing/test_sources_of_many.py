"""Sources are counted in two ways: both count the same."""

from __future__ import annotations

import pytest
from tests.desk.following.growing import Newsroom

from twosource.desk.listing import sources
from twosource.desk.listing.sources import list_sources
from twosource.desk.schema import SOURCES, STATEMENTS
from twosource.desk.store import Store
from twosource.model.filters import NO_FILTERS


def test_sources_of_many_statements_are_counted_as_those_of_few(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    room = Newsroom(store, 4)
    room.join(1, 2, 3)
    room.analyse(1, [1, 2, 3], [[(1, 0), (2, 0)], [(3, 1)], [(2, 2)]])
    room.analyse(4, [4], [[(4, 0)], [(4, 1)]])
    with store.writing() as connection:
        rows = [{"key": key, "id": f"{key:016x}", "name": str(key), "folded": str(key), "kind": "person", "roles": None}
                for key in (1, 2)]  # fmt: skip
        connection.execute(SOURCES.insert(), rows)
        connection.execute(STATEMENTS.update().values(source=1))
        connection.execute(STATEMENTS.update().where(STATEMENTS.c.article == 2).values(source=2))
    with store.reading() as connection:
        few = list_sources(connection, NO_FILTERS)
        monkeypatch.setattr(sources, "_MANY", 0)
        many = list_sources(connection, NO_FILTERS)
    assert many == few
    assert [(each.statements, each.articles, each.stories, each.outlets) for each in few.items] == [
        (4, 3, 2, 3),
        (2, 1, 1, 1),
    ]
