"""The operations as a page of the documentation."""

from __future__ import annotations

from collections.abc import Iterator
from http import HTTPStatus

from twosource.web.api.openapi import ABOUT
from twosource.web.api.page import Entry, list_groups


def describe_api() -> str:
    """Return the page on the API in Markdown: the operations by the noun they are about, with all that can be given."""
    parts = ["# The API\n", f"{ABOUT}\n", "The same for programs: [openapi.json](openapi.json) (OpenAPI 3.1)."]
    for name, entries in list_groups():
        parts.append(f"\n## {name}")
        for entry in entries:
            parts += _describe(entry)
    return "\n".join(parts) + "\n"


def _describe(entry: Entry) -> Iterator[str]:
    operation = entry.operation
    yield f"\n### `{operation.method} /api{operation.path}`\n"
    yield " ".join(each for each in (operation.summary, operation.about) if each)
    if entry.rows:
        yield "\n| parameter | in | what it is | what can be given | without it |"
        yield "|---|---|---|---|---|"
    for row in entry.rows:
        cells = (f"`{row.name}`", row.place, row.about, row.can_be, row.without)
        yield f"| {' | '.join(_escape(cell) for cell in cells)} |"
    yield f"\n```sh\n{entry.example}\n```"
    if operation.status != HTTPStatus.OK:
        yield f"\nIts status is {operation.status}, {HTTPStatus(operation.status).phrase}."
    if operation.headers:
        yield (
            "\nHeaders of the answer: "
            + ", ".join(f"`{name}`: {about}" for name, about in operation.headers.items())
            + "."
        )


def _escape(cell: str) -> str:
    """Return the text of a cell of a table: a bar in it is no border."""
    return cell.replace("|", "\\|").replace("\n", " ")
