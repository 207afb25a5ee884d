"""Reads our own invented stories. The format is told in the README beside this file.

Reading is strict: what does not fit is an error that names the file, the line, and what to write instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TypeVar, get_args

from training.pairs.story import Fact, Kind, OwnArticle, OwnSentence, OwnStory

STORIES = Path(__file__).with_name("stories")

_HELD_APART = 8  # one story in so many
_NUMBER = re.compile(r"\d+$")
_HEAD = re.compile(r"(title|day): (\S.*)")
_FACT = re.compile(r"fact (\d+) (\w+): (\S.*)")
_ARTICLE = re.compile(r"article ([A-Z]) \| ([^|]*[^|\s]) \| ([^|]*[^|\s])")
_SENTENCE = re.compile(r"\[([^\]]*)\]\s+(\S.*)")
_TAG = re.compile(r"(\d+)(?:=(\S+))?")

_Key = TypeVar("_Key", int, str)
_Value = TypeVar("_Value")


class StoryError(ValueError):
    """A story does not keep to the format; the message names it and says what to write."""


@dataclass(slots=True)
class _Draft:
    """What was read of a story so far."""

    heads: dict[str, str] = field(default_factory=dict)
    facts: dict[int, Fact] = field(default_factory=dict)
    articles: list[OwnArticle] = field(default_factory=list)


def is_held_apart(name: str) -> bool:
    """Tell whether a story is kept for measuring: those whose number is divisible by 8 are never trained on.

    >>> is_held_apart("courts-16"), is_held_apart("courts-17")
    (True, False)
    """
    number = _NUMBER.search(name)
    if number is None:
        message = f"{name}: has no number; name a story by its field and its number in it, as in “courts-17”"
        raise StoryError(message)
    return int(number[0]) % _HELD_APART == 0


def read_stories(folder: Path = STORIES) -> Iterator[OwnStory]:
    """Yield every story of a folder, by name."""
    for path in sorted(folder.glob("*.txt")):
        yield read_story(path)


def read_story(path: Path) -> OwnStory:
    """Return the story in one file.

    Raises:
        StoryError: the file does not keep to the format.
    """
    draft = _Draft()
    try:
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            _read_line(line.rstrip(), draft, f"{path.name}, line {number}")
    except UnicodeDecodeError as error:
        message = f"{path.name}: is no UTF-8 ({error.reason} at byte {error.start}); save it as UTF-8"
        raise StoryError(message) from error
    return _finish(draft, path)


def _read_line(line: str, draft: _Draft, where: str) -> None:
    if not line:
        return
    starts: dict[str, Callable[[str, _Draft, str], None]] = {
        "title: ": _read_head, "day: ": _read_head, "fact ": _read_fact, "article ": _read_article,
    }  # fmt: skip
    read = next((read for start, read in starts.items() if line.startswith(start)), _read_sentence)
    read(line, draft, where)


def _read_head(line: str, draft: _Draft, where: str) -> None:
    found = _match(_HEAD, line, where, "“title: Fire on the ferry” or “day: 2019-03-05”")
    _add(draft.heads, found[1], found[2], where)


def _read_fact(line: str, draft: _Draft, where: str) -> None:
    found = _match(_FACT, line, where, "“fact 3 time: when the alarm was raised”")
    kinds: tuple[Kind, ...] = get_args(Kind)
    for kind in kinds:
        if kind == found[2]:
            _add(draft.facts, int(found[1]), Fact(number=int(found[1]), kind=kind, words=found[3]), where)
            return
    message = f"{where}: “{found[2]}” is no kind of fact; write one of {', '.join(kinds)}"
    raise StoryError(message)


def _read_article(line: str, draft: _Draft, where: str) -> None:
    found = _match(_ARTICLE, line, where, "“article B | Halvik Courier | local paper”")
    if any(article.letter == found[1] for article in draft.articles):
        message = f"{where}: there is an article {found[1]} already; give each a letter of its own"
        raise StoryError(message)
    draft.articles.append(OwnArticle(letter=found[1], outlet=found[2], style=found[3], sentences=()))


def _read_sentence(line: str, draft: _Draft, where: str) -> None:
    found = _match(_SENTENCE, line, where, "“[1 2=four] Four people died.”")
    if not draft.articles:
        message = f"{where}: a sentence before the first article; write “article A | outlet | kind of outlet” above it"
        raise StoryError(message)
    values: dict[int, str] = {}
    for written in found[1].split():
        tag = _match(_TAG, written, where, "a fact's number, or number=value without spaces")
        if int(tag[1]) not in draft.facts:
            message = f"{where}: fact {tag[1]} is not declared; add “fact {tag[1]} kind: words” above the articles"
            raise StoryError(message)
        _add(values, int(tag[1]), tag[2] or "", where)
    last = draft.articles[-1]
    draft.articles[-1] = replace(last, sentences=(*last.sentences, OwnSentence(text=found[2], values=values)))


def _finish(draft: _Draft, path: Path) -> OwnStory:
    missing = [name for name in ("title", "day") if name not in draft.heads]
    missing += ["a second article"] if len(draft.articles) < 2 else []
    missing += [f"sentences in article {article.letter}" for article in draft.articles if not article.sentences]
    if missing:
        message = f"{path.name}: {', '.join(missing)} missing; a story has a title, a day and two articles or more"
        raise StoryError(message)
    return OwnStory(
        name=path.stem,
        title=draft.heads["title"],
        day=_read_day(draft.heads["day"], path.name),
        facts=draft.facts,
        articles=tuple(draft.articles),
    )


def _read_day(written: str, where: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        message = f"{where}: “{written}” is no day; write it as in 2019-03-05"
        raise StoryError(message) from error


def _match(pattern: re.Pattern[str], written: str, where: str, wanted: str) -> re.Match[str]:
    found = pattern.fullmatch(written)
    if found is None:
        message = f"{where}: cannot read “{written:.80}”; write {wanted}"
        raise StoryError(message)
    return found


def _add(known: dict[_Key, _Value], key: _Key, value: _Value, where: str) -> None:
    if key in known:
        message = f"{where}: {key} is there twice; keep one of them"
        raise StoryError(message)
    known[key] = value
