"""What people read of the API: the page of a server, and that of the documentation."""

from __future__ import annotations

import shlex
from urllib.parse import parse_qsl, urlsplit

import pytest

from twosource.web.api.markdown import describe_api
from twosource.web.api.page import Entry, list_groups
from twosource.web.asked.reading import read_asked
from twosource.web.operations.all import OPERATIONS

ENTRIES = [entry for _, entries in list_groups() for entry in entries]


def test_every_operation_stands_under_its_noun_once() -> None:
    assert sorted(entry.operation.name for entry in ENTRIES) == sorted(each.name for each in OPERATIONS)
    names = [name for name, _ in list_groups()]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("entry", ENTRIES, ids=[entry.operation.name for entry in ENTRIES])
def test_an_example_is_a_command_that_asks_for_what_can_be_asked_for(entry: Entry) -> None:
    program, *_, address = shlex.split(entry.example)
    assert program == "curl"
    parts = urlsplit(address)
    path = parts.path.removeprefix("/api").split("/")
    wanted = entry.operation.path.split("/")
    placed = {name[1:-1]: [given] for name, given in zip(wanted, path, strict=True) if name.startswith("{")}
    query: dict[str, list[object]] = {}
    for name, value in parse_qsl(parts.query):
        query.setdefault(name, []).append(value)
    if entry.operation.method != "POST":
        read_asked(entry.operation.asked, {**query, **placed}, exact=True)


def test_only_what_needs_nothing_is_a_link() -> None:
    links = {entry.operation.name: entry.link for entry in ENTRIES}
    assert links["list_stories"] == "/api/stories"
    assert links["check_sentence"] is None
    assert links["add_alert"] is None


def test_the_page_of_the_documentation_has_a_row_for_every_parameter() -> None:
    page = describe_api()
    for entry in ENTRIES:
        assert f"`{entry.operation.method} /api{entry.operation.path}`" in page
        assert all(f"| `{row.name}` |" in page for row in entry.rows)
