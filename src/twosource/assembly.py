"""The one place that picks engine, models and readers, and runs a whole job on inputs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from twosource.engines.local import LocalEngine
from twosource.errors import InputError
from twosource.model.article import Article, RawArticle
from twosource.model.comparison import Comparison
from twosource.model.extraction import Extraction
from twosource.model.identity import content_id
from twosource.model.origin import Lineage

if TYPE_CHECKING:
    from twosource.cleaning import Repeated
    from twosource.language.encoder import Encoder
    from twosource.reading import Fetch
    from twosource.reading.fetching import Fetcher, Surroundings
    from twosource.settings import Settings

Stdin = Callable[[], BinaryIO]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A comparison, and the inputs that could not take part in it."""

    comparison: Comparison
    failures: tuple[InputError, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracing:
    """What is copied from where, what is doubtful about it, and the inputs that could not take part."""

    articles: tuple[Article, ...]
    lineage: Lineage
    doubts: tuple[str, ...]
    failures: tuple[InputError, ...]


def make_settings(
    *,
    as_is: bool = False,
    columns: Sequence[tuple[str, str]] = (),
    today: str | None = None,
    allow_private: bool = False,
) -> Settings:
    """Return the default settings; ``as_is`` takes every input as an article that is clean already.

    ``columns`` says which column of a table or list holds what, as (field, column); see `ReadingSettings`.
    ``today`` (ISO 8601) is handed in by who has a clock: dates after it are not believed. ``allow_private`` lets
    addresses be on this machine and its own network.
    """
    from twosource.cleaning.settings import CleaningSettings
    from twosource.reading.fetching.settings import FetchingSettings
    from twosource.reading.settings import ReadingSettings
    from twosource.settings import Settings

    cleaning = CleaningSettings(latest_day=today) if today else CleaningSettings()
    fetching = FetchingSettings(allow_private=allow_private)
    return Settings(reading=ReadingSettings(as_is=as_is, columns=tuple(columns), fetching=fetching), cleaning=cleaning)


def make_encoder() -> Encoder:
    """Load the sentence encoder that ships with the package."""
    from twosource.language.encoder import load_encoder

    return load_encoder()


def make_fetcher(
    settings: Settings, around: Surroundings, *, keep: Path | None = None, failures: Path | None = None
) -> Fetcher:
    """Return what fetches addresses; it goes out only when there are any.

    ``keep`` is the folder for the queue and the pages had, ``failures`` the file for what could not be had.

    Raises:
        OutputError: one of these cannot be written.
    """
    from twosource.reading.fetching import Fetcher
    from twosource.reading.fetching.failures import FailureList

    lost = FailureList(failures) if failures is not None else None
    if keep is None:
        return Fetcher(settings.reading.fetching, around, failures=lost)
    from twosource.reading.fetching.keeping import KeptPages

    return Fetcher(settings.reading.fetching, around, kept=KeptPages(keep, around), failures=lost)


@contextmanager
def open_fetch(settings: Settings, *, wanted: bool) -> Iterator[Fetch | None]:
    """Yield what fetches addresses by the clocks of this machine, None where that is not wanted."""
    if not wanted:
        yield None
        return
    import time

    from twosource.reading.fetching import Surroundings

    around = Surroundings(now=time.time, elapsed=time.monotonic, sleep=time.sleep)
    with make_fetcher(settings, around) as fetcher:
        yield fetcher


def read_articles(
    given: Sequence[str], settings: Settings, stdin: Stdin | None = None, fetch: Fetch | None = None
) -> Iterator[Article | InputError]:
    """Read and clean every input, in order, addresses through ``fetch``; what cannot be used is its error."""
    from twosource.cleaning import attach_repeated
    from twosource.reading import list_readers, read_inputs

    inputs = read_inputs(given, settings.reading, stdin, fetch=fetch, readers=list_readers())
    watched = attach_repeated(inputs, settings.cleaning)
    yield from LocalEngine().run(partial(_clean_unless_failed, settings=settings), watched)


def follow_versions(items: Iterable[Article | InputError]) -> Iterator[Article | InputError]:
    """Yield each article of a stream, one whose address was seen before with its versions known by now.

    So the last item of an address is the whole of it. Earlier articles are kept on disk, not in memory.
    """
    from twosource.cleaning import Shelf

    with Shelf() as shelf:
        for item in items:
            yield item if isinstance(item, InputError) else shelf.take(item)


def _clean_unless_failed(item: tuple[RawArticle | InputError, Repeated], settings: Settings) -> Article | InputError:
    from twosource.analysis import clean_article

    raw, repeated = item
    return raw if isinstance(raw, InputError) else clean_article(raw, settings, repeated)


def compare_inputs(
    given: Sequence[str], settings: Settings, stdin: Stdin | None = None, fetch: Fetch | None = None
) -> Outcome:
    """Compare the articles in the inputs; what could not be read is listed, the rest goes on.

    Raises:
        InputError: there was no article in any of the inputs.
    """
    from twosource.analysis import compare_articles

    articles, failures = _sort_out(read_articles(given, settings, stdin, fetch))
    comparison = compare_articles(articles, make_encoder(), settings)
    degraded = (*comparison.made.degraded, *(str(failure) for failure in failures))
    return Outcome(comparison=replace(comparison, made=replace(comparison.made, degraded=degraded)), failures=failures)


def trace_inputs(
    given: Sequence[str], settings: Settings, stdin: Stdin | None = None, fetch: Fetch | None = None
) -> Tracing:
    """Find what is copied from where among the articles in the inputs.

    Raises:
        InputError: there was no article in any of the inputs.
    """
    from twosource.analysis import find_doubts
    from twosource.language.analysed import analyse_article
    from twosource.origins import trace_origins

    articles, failures = _sort_out(read_articles(given, settings, stdin, fetch))
    encoder = make_encoder()
    analysed = [analyse_article(article, encoder) for article in articles]
    lineage = trace_origins(analysed, settings.origins)
    return Tracing(articles=articles, lineage=lineage, doubts=find_doubts(analysed), failures=failures)


def extract_inputs(
    given: Sequence[str], settings: Settings, stdin: Stdin | None = None, fetch: Fetch | None = None
) -> Iterator[tuple[Article, Extraction] | InputError]:
    """Extract who said what from each input on its own, in order."""
    from twosource.language.analysed import split_article
    from twosource.statements import extract_statements

    for item in read_articles(given, settings, stdin, fetch):
        if isinstance(item, InputError):
            yield item
        else:
            split = split_article(item)
            noted = replace(item, notes=(*item.notes, split.limit)) if split.limit else item
            yield noted, extract_statements(split, settings.statements)


def _sort_out(items: Iterator[Article | InputError]) -> tuple[tuple[Article, ...], tuple[InputError, ...]]:
    """Part articles from failures; the same input given twice is one article, and so are all texts of one address."""
    from twosource.cleaning import gather_versions

    articles: dict[str, Article] = {}
    failures: list[InputError] = []
    for item in items:
        if isinstance(item, InputError):
            failures.append(item)
        elif item.given in articles:
            articles[item.given] = replace(item, notes=(*item.notes, "given more than once, counted once"))
        else:
            articles[item.given] = item
    if not articles:
        raise _nothing_usable(failures)
    return _tell_twins_apart(gather_versions(tuple(articles.values()))), tuple(failures)


def _tell_twins_apart(articles: tuple[Article, ...]) -> tuple[Article, ...]:
    """Number the articles that are alike in outlet and text, so that each has an id of its own.

    The numbers follow the names of the inputs, so the order in which they are given changes nothing.
    """
    numbers: dict[str, list[str]] = {}
    for article in articles:
        numbers.setdefault(article.id, []).append(article.given)
    return tuple(
        replace(article, id=content_id(article.id, number)) if number else article
        for article in articles
        for number in [sorted(numbers[article.id]).index(article.given)]
    )


def _nothing_usable(failures: Sequence[InputError]) -> InputError:
    if len(failures) == 1:
        return failures[0]
    lines = "".join(f"\n  {failure}" for failure in failures)
    return InputError("no input could be used", f"give at least one saved news page or text{lines}")
