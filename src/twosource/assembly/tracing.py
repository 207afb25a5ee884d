"""The job of tracing one article among others."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import TYPE_CHECKING

from twosource.assembly.intake import Stdin, clean_articles, nothing_usable, part_failures, tell_twins_apart
from twosource.assembly.making import make_encoder
from twosource.errors import InputError, UnreadableError
from twosource.model.article import Article, RawArticle
from twosource.model.trace import Trace

if TYPE_CHECKING:
    from twosource.analysis import Follow
    from twosource.reading import Fetch
    from twosource.settings import Settings

_NAMED = 3  # articles that are named where one must be chosen
_STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced:
    """The trace of one article, and the inputs that could not be looked through."""

    trace: Trace
    failures: tuple[InputError, ...]


def trace_input(
    given: Sequence[str],
    settings: Settings,
    stdin: Stdin | None = None,
    fetch: Fetch | None = None,
    follow: Follow = iter,
) -> Traced:
    """Trace the one article in the first input among the articles in the others.

    Where the first input holds many articles, ``archive.zip#page.html`` or ``feed.xml#3`` takes one of them. The
    article itself and other versions of it are left out of the others, with a note.

    Raises:
        InputError: the first input cannot be used, or holds more than one article.
    """
    from twosource.analysis import trace_article

    mine = _read_first(given[0], settings, stdin, fetch)
    cleaned = clean_articles(chain(mine, _read_others(given, settings, stdin, fetch)), settings)
    article, lost = _take_one(given[0], islice(cleaned, len(mine)))
    others, failures = part_failures(cleaned)
    article, *others_apart = tell_twins_apart(_leave_out_itself(article, others))
    trace = trace_article(article, others_apart, make_encoder(), settings, follow)
    failures = (*lost, *failures)
    degraded = (*trace.made.degraded, *(str(failure) for failure in failures))
    return Traced(trace=replace(trace, made=replace(trace.made, degraded=degraded)), failures=failures)


def _read_first(
    given: str, settings: Settings, stdin: Stdin | None, fetch: Fetch | None
) -> list[RawArticle | InputError]:
    from twosource.reading import choose, list_readers, read_inputs, split_choice

    source, choice = split_choice(given)
    items = read_inputs([source], settings.reading, stdin, fetch=fetch, readers=list_readers())
    return choose(items, source, choice) if choice else list(items)


def _read_others(
    given: Sequence[str], settings: Settings, stdin: Stdin | None, fetch: Fetch | None
) -> Iterator[RawArticle | InputError]:
    from twosource.reading import list_readers, read_inputs, split_choice

    others = list(given[1:])
    if _STANDARD_INPUT in others and split_choice(given[0])[0] == _STANDARD_INPUT:
        others = [other for other in others if other != _STANDARD_INPUT]
        yield UnreadableError(_STANDARD_INPUT, "standard input can be read only once; name it once")
    yield from read_inputs(others, settings.reading, stdin, fetch=fetch, readers=list_readers())


def _take_one(given: str, items: Iterable[Article | InputError]) -> tuple[Article, tuple[InputError, ...]]:
    articles, failures = part_failures(items)
    if not articles:
        raise nothing_usable(failures)
    if len(articles) > 1:
        names = ", ".join(article.given for article in articles[:_NAMED])
        more = ", …" if len(articles) > _NAMED else ""
        what = f"it holds {len(articles):,} articles, and one is traced at a time; name one of them: {names}{more}"
        raise InputError(given, what)
    return articles[0], failures


def _leave_out_itself(article: Article, others: Iterable[Article]) -> tuple[Article, ...]:
    """Return the article, with a note of what was left out, and the others that are not it.

    The same input given in both places, as part of a folder for instance, is worth no note.
    """
    kept = []
    notes = []
    for other in others:
        if _is_same_input(article, other):
            continue
        what = _say_same(article, other)
        if what is None:
            kept.append(other)
        else:
            notes.append(what)
    return (replace(article, notes=(*article.notes, *dict.fromkeys(notes))), *kept)


def _say_same(article: Article, other: Article) -> str | None:
    """Say in which way the two are one article, and that it is not compared with itself; None where they are two.

    The same text on pages of unknown outlets may be a copy, so it is none.
    """
    from twosource.cleaning import gather_versions

    known_outlet = article.outlet is not None and article.outlet == other.outlet
    if known_outlet and article.sha256 == other.sha256:
        return f"has the outlet and text of {other.given}, which was left out as the article itself"
    if article.url and other.url and len(gather_versions((article, other))) == 1:
        return f"has the address of {other.given}, which was left out as another version of it"
    return None


def _is_same_input(article: Article, other: Article) -> bool:
    return os.path.abspath(article.given) == os.path.abspath(other.given)  # noqa: PTH100 - a name, perhaps of a member
