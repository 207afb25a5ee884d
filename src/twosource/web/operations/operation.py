"""One thing that can be asked of the web or done by it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Literal, TypeVar

from twosource.web.site import Site

Asked = TypeVar("Asked")
Answer = TypeVar("Answer")
Method = Literal["GET", "POST", "DELETE"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation(Generic[Asked, Answer]):
    """An endpoint of the API, and what pages ask.

    ``path`` is below ``/api``, its parameters in braces. ``asked`` is a frozen dataclass with a field for each
    parameter: those in the path, the others in the query (GET, DELETE) or the body (POST). ``run`` answers with nouns,
    ``write`` makes plain values for JSON of them, or a `Streamed`. ``answer`` is the JSON Schema of these (see
    `shapes`). ``status`` is that of HTTP when it went well. ``limited`` names the rate that counts. ``about`` tells
    more than ``summary``, which is one sentence. Where the answer is a stream, ``streams`` gives the schema of each
    media type that it may have, and ``headers`` what is told beside it: its names with their meaning.
    """

    name: str
    method: Method
    path: str
    summary: str
    asked: type[Asked]
    run: Callable[[Site, Asked], Answer]
    write: Callable[[Answer], Any]
    answer: dict[str, Any]
    limited: Literal["adds", "checks"] | None = None
    status: int = 200
    about: str = ""
    streams: Callable[[], Mapping[str, dict[str, Any]]] | None = None
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Streamed:
    """An answer that is sent piece by piece as it is made: a file ``name`` with its media type.

    ``headers`` are told before it, as how much it holds. Whoever sends it calls ``close`` at the end, however it ends.
    """

    name: str
    media_type: str
    pieces: Iterator[str]
    headers: Mapping[str, str] = field(default_factory=dict)
    close: Callable[[], object] = lambda: None


def ask(site: Site, operation: Operation[Asked, Answer], asked: Asked) -> Answer:
    """Return the answer of an operation: how pages get what they show, and what the API sends.

    Raises:
        DeniedError: it was asked for too often.
    """
    if operation.limited is not None:
        site.count(operation.limited)
    return operation.run(site, asked)
