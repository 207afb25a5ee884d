"""One article chosen out of an input that holds many: ``archive.zip#page.html`` or ``feed.xml#3``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from twosource.errors import InputError, UnreadableError
from twosource.model.article import RawArticle
from twosource.reading.contents import ADDRESS, STANDARD_INPUT

Item = RawArticle | InputError


def split_choice(given: str) -> tuple[str, str]:
    """Return the input, and the name or number of what is meant in it; "" where nothing is chosen.

    A file may have a # in its name: the shortest beginning of ``given`` that exists is the input. Behind the # of an
    address stands a place on a page, so there only a number is a choice.
    """
    beginnings = [place for place, char in enumerate(given) if char == "#"]
    if ADDRESS.match(given):
        place, last = given[: beginnings[-1]] if beginnings else "", given.rpartition("#")[2]
        return (place, last) if place and _is_number(last) else (given, "")
    if _exists(given):
        return given, ""
    found = next((place for place in beginnings if _exists(given[:place])), None)
    return (given, "") if found is None else (given[:found], given[found + 1 :])


def choose(items: Iterable[Item], source: str, choice: str) -> list[Item]:
    """Return what of the input ``source`` is meant: the one of that name, else the one of that number, from 1.

    Raises:
        InputError: it is not there, or nothing can be had from the input.
    """
    named: list[Item] = []
    numbered: list[Item] = []
    lost: list[InputError] = []
    count = 0
    for item in items:
        count += isinstance(item, RawArticle)
        if item.given == f"{source}#{choice}":
            named.append(item)
        elif isinstance(item, InputError):
            lost.append(item)
        elif _is_number(choice) and count == int(choice):
            numbered.append(item)
    if not (named or numbered):
        raise _say_missing(source, choice, count, lost)
    return named or numbered


def _say_missing(source: str, choice: str, count: int, lost: Sequence[InputError]) -> InputError:
    if count == 0 and lost:
        return lost[0]
    return UnreadableError(source, f"holds no {choice!r} among its {count:,} articles; take one by its name or number")


def _is_number(choice: str) -> bool:
    return choice.isascii() and choice.isdigit() and len(choice) < len(str(2**63))


def _exists(given: str) -> bool:
    try:
        return given == STANDARD_INPUT or Path(given).exists()
    except (OSError, ValueError):  # a name too long, or with a NUL
        return False
