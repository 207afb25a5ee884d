"""Paths, addresses and standard input to raw articles, one by one; what cannot be read is handed on as an error."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from typing import BinaryIO

from twosource.errors import InputError, UnreadableError
from twosource.model.article import RawArticle
from twosource.reading.contents import ADDRESS, STANDARD_INPUT, open_file
from twosource.reading.folders import is_folder, list_files
from twosource.reading.parcel import Parcel, open_parcel
from twosource.reading.reader import Link, Reader
from twosource.reading.readers import READERS
from twosource.reading.routing import read_parcel
from twosource.reading.settings import ReadingSettings

Fetch = Callable[[str], Parcel]


def read_inputs(
    given: Sequence[str],
    settings: ReadingSettings,
    stdin: Callable[[], BinaryIO] | None = None,
    *,
    fetch: Fetch | None = None,
    readers: Sequence[Reader] = READERS,
) -> Iterator[RawArticle | InputError]:
    """Yield the raw articles of each input in the order given, or the errors that stood in their way.

    ``-`` is standard input, opened through ``stdin`` where one is handed in; addresses are fetched through
    ``fetch``, and refused without one. An input that is given twice is read twice: two identical articles are a
    question too. An unreadable input is a value in the stream, so the others go on.
    """
    stdin_taken = False
    for name in _enter_folders(given):
        if isinstance(name, InputError):
            yield name
            continue
        try:
            if name == STANDARD_INPUT and stdin_taken:
                _refuse_second_stdin()
            stdin_taken = stdin_taken or name == STANDARD_INPUT
            parcel = _open(name, stdin or _standard_input, fetch)
        except InputError as error:
            yield error
            continue
        with parcel.stream:
            yield from map(_refuse_link, read_parcel(parcel, settings, readers))


def _enter_folders(given: Sequence[str]) -> Iterator[str | InputError]:
    for name in given:
        if is_folder(name):
            yield from list_files(name)
        else:
            yield name


def _refuse_link(item: RawArticle | Link | InputError) -> RawArticle | InputError:
    if not isinstance(item, Link):
        return item
    return item.summary or UnreadableError(item.given, f"{item.url} is only linked; links are not followed")


def _open(given: str, stdin: Callable[[], BinaryIO], fetch: Fetch | None) -> Parcel:
    if given == STANDARD_INPUT:
        return open_parcel(given, stdin())
    if ADDRESS.match(given):
        if fetch is None:
            raise UnreadableError(given, "is an address; pages are not fetched here: save the page and give the file")
        return fetch(given)
    return open_parcel(given, open_file(given))


def _standard_input() -> BinaryIO:
    return sys.stdin.buffer


def _refuse_second_stdin() -> None:
    raise UnreadableError(STANDARD_INPUT, "standard input can be read only once; name it once")
