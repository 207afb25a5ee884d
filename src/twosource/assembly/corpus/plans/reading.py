"""Which inputs are read together: small files some hundreds at a time, a large one alone."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from twosource.assembly.corpus.corpus import Corpus
from twosource.assembly.corpus.layout import FAILURES, PAGES, place_file
from twosource.assembly.corpus.part import Part
from twosource.errors import CorpusError, InputError

_MOST_FILES = 500
_MOST_OCTETS = 32 << 20
_WEIGHED = 60_000  # octets that count as an article where progress is told: nobody knows how many are in a file


def plan_reading(corpus: Corpus) -> list[Part]:
    """Return the parts of the step.

    Raises:
        CorpusError: there is no input any more, or none that is a file: a slip of the keyboard, a disk that is not
            there. What there is of the corpus would be removed for that.
    """
    parts = _plan(corpus)
    if corpus.ledger.list_files(PAGES) and not any(_is_file(name) for part in parts for name in part.given):
        what = "is left as it is: there is no input any more"
        raise CorpusError(str(corpus.folder), what, "give the inputs that it is made from")
    return parts


def _plan(corpus: Corpus) -> list[Part]:
    return [
        Part(
            step="read",
            name=f"{number:06}",
            outputs={"pages": place_file(PAGES, number), "failures": place_file(FAILURES, number, "read")},
            given=tuple(some),
            weight=max(1, sum(map(_measure, some)) // _WEIGHED),
        )
        for number, some in enumerate(_cut(_list_inputs(corpus)))
    ]


def digest_inputs(part: Part) -> Mapping[str, str]:
    """Return what tells whether the inputs of a part are as they were: size, time, and whether each may be read."""
    return {f"input {name}": _describe(Path(name)) for name in part.given}


def _list_inputs(corpus: Corpus) -> Iterator[str]:
    """Yield the files, each once; what cannot be read is told by the step that reads it.

    The folder of the corpus is no input of it, even where it lies in one.
    """
    seen: set[str] = set()
    inside = os.path.join(corpus.folder.resolve(), "")  # noqa: PTH118 - made for a million names
    for name in _list_all(corpus.given):
        place = _find_place(name)
        if place not in seen and not place.startswith(inside):
            seen.add(place)
            yield name


def _find_place(name: str) -> str:
    try:
        return os.path.realpath(name)
    except (OSError, ValueError):
        return name


def _list_all(given: Sequence[str]) -> Iterator[str]:
    from twosource.reading.folders import is_folder, list_files

    for name in given:
        if is_folder(name):
            yield from (each.given if isinstance(each, InputError) else each for each in list_files(name))
        else:
            yield name


def _cut(names: Iterator[str]) -> Iterator[list[str]]:
    some: list[str] = []
    octets = 0
    for name in names:
        size = _measure(name)
        if some and (len(some) >= _MOST_FILES or octets + size > _MOST_OCTETS):
            yield some
            some, octets = [], 0
        some.append(name)
        octets += size
    if some:
        yield some


def _is_file(name: str) -> bool:
    try:
        return Path(name).is_file()
    except (OSError, ValueError):
        return False


def _measure(name: str) -> int:
    try:
        return Path(name).stat().st_size
    except (OSError, ValueError):
        return 0


def _describe(path: Path) -> str:
    try:
        told = path.stat()
    except (OSError, ValueError):
        return "missing"
    return f"{told.st_size} {told.st_mtime_ns} {os.access(path, os.R_OK)}"
