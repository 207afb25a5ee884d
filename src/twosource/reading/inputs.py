"""Paths and standard input to raw articles, one by one; what cannot be read is handed on as an error."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence

from twosource.errors import InputError, UnreadableError
from twosource.model.article import RawArticle
from twosource.reading.contents import STANDARD_INPUT, read_file, within_limit
from twosource.reading.decoding import decode
from twosource.reading.markup import recognise_markup, refuse_binary, refuse_feed
from twosource.reading.settings import ReadingSettings


def read_inputs(
    given: Sequence[str], settings: ReadingSettings, stdin: Callable[[], bytes] | None = None
) -> Iterator[RawArticle | InputError]:
    """Yield a raw article, or the error that stood in its way, for each input in the order given.

    ``-`` is standard input, read through ``stdin`` where one is handed in. An input that is given
    twice is read twice: two identical articles are a question too. An unreadable input is a value
    in the stream, so the others go on.
    """
    stdin_taken = False
    for name in given:
        try:
            if name == STANDARD_INPUT and stdin_taken:
                _refuse_second_stdin()
            stdin_taken = stdin_taken or name == STANDARD_INPUT
            yield _read_one(name, settings, stdin or sys.stdin.buffer.read)
        except InputError as error:
            yield error


def _read_one(given: str, settings: ReadingSettings, stdin: Callable[[], bytes]) -> RawArticle:
    data = stdin() if given == STANDARD_INPUT else read_file(given, settings.max_bytes)
    within_limit(given, data, settings.max_bytes)
    if not data.strip():
        raise UnreadableError(given, "is empty; give a file with the text of an article")
    refuse_binary(given, data)
    decoded = decode(data)
    if settings.as_is:
        return RawArticle(given=given, content=decoded.text, markup="as-is", notes=decoded.notes)
    refuse_feed(given, decoded.text)
    markup = recognise_markup(decoded.text)
    return RawArticle(given=given, content=decoded.text, markup=markup, notes=decoded.notes)


def _refuse_second_stdin() -> None:
    raise UnreadableError(STANDARD_INPUT, "standard input can be read only once; name it once")
