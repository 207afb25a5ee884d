"""Paths, addresses and standard input to raw articles, one by one; what cannot be read is handed on as an error."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from typing import BinaryIO

from twosource.errors import InputError, UnreadableError
from twosource.model.article import RawArticle
from twosource.reading.contents import ADDRESS, STANDARD_INPUT, open_file
from twosource.reading.folders import is_folder, list_files
from twosource.reading.following import Fetch, Trail
from twosource.reading.parcel import Parcel, open_parcel
from twosource.reading.reader import Reader
from twosource.reading.readers import READERS
from twosource.reading.routing import read_parcel
from twosource.reading.settings import ReadingSettings


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
    ``fetch``, and refused without one. What lists of addresses name is fetched; what feeds and sitemaps name only
    with ``settings.follow``. An input that is given twice is read twice: two identical articles are a
    question too; but an address is fetched only once. An unreadable input is a value in the stream, so the others
    go on.
    """
    trail = Trail(fetch, settings, readers)
    stdin_taken = False
    for name in _enter_folders(given):
        if isinstance(name, InputError):
            yield name
            continue
        if ADDRESS.match(name):
            yield from trail.read_address(name)
            continue
        try:
            if name == STANDARD_INPUT and stdin_taken:
                _refuse_second_stdin()
            stdin_taken = stdin_taken or name == STANDARD_INPUT
            parcel = _open(name, stdin or _standard_input)
        except InputError as error:
            yield error
            continue
        with parcel.stream:
            yield from trail.resolve(read_parcel(parcel, settings, readers), name if name in given else "")


def _enter_folders(given: Sequence[str]) -> Iterator[str | InputError]:
    for name in given:
        if is_folder(name):
            yield from list_files(name)
        else:
            yield name


def _open(given: str, stdin: Callable[[], BinaryIO]) -> Parcel:
    if given == STANDARD_INPUT:
        return open_parcel(given, stdin())
    return open_parcel(given, open_file(given))


def _standard_input() -> BinaryIO:
    return sys.stdin.buffer


def _refuse_second_stdin() -> None:
    raise UnreadableError(STANDARD_INPUT, "standard input can be read only once; name it once")
