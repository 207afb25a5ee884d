"""From inputs to clean articles: all of them in a stream, or all at once with what could not be used."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, BinaryIO

from twosource.engines.local import LocalEngine
from twosource.errors import InputError
from twosource.model.article import Article, RawArticle
from twosource.model.identity import content_id

if TYPE_CHECKING:
    from twosource.cleaning import Repeated
    from twosource.reading import Fetch
    from twosource.settings import Settings

Stdin = Callable[[], BinaryIO]


def read_articles(
    given: Sequence[str], settings: Settings, stdin: Stdin | None = None, fetch: Fetch | None = None
) -> Iterator[Article | InputError]:
    """Read and clean every input, in order, addresses through ``fetch``; what cannot be used is its error."""
    from twosource.reading import list_readers, read_inputs

    inputs = read_inputs(given, settings.reading, stdin, fetch=fetch, readers=list_readers())
    yield from clean_articles(inputs, settings)


def clean_articles(raws: Iterable[RawArticle | InputError], settings: Settings) -> Iterator[Article | InputError]:
    """Clean what was read, in order, one item for one; neighbours of one site help to tell its junk."""
    from twosource.cleaning import attach_repeated

    watched = attach_repeated(raws, settings.cleaning)
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


def sort_out(items: Iterable[Article | InputError]) -> tuple[tuple[Article, ...], tuple[InputError, ...]]:
    """Part articles from failures; the same input given twice is one article, and so are all texts of one address.

    Raises:
        InputError: there is no article among them.
    """
    articles, failures = part_failures(items)
    if not articles:
        raise nothing_usable(failures)
    return tell_twins_apart(articles), failures


def part_failures(items: Iterable[Article | InputError]) -> tuple[tuple[Article, ...], tuple[InputError, ...]]:
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
    return gather_versions(tuple(articles.values())), tuple(failures)


def tell_twins_apart(articles: tuple[Article, ...]) -> tuple[Article, ...]:
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


def nothing_usable(failures: Sequence[InputError]) -> InputError:
    """Return the error that says why there is no article."""
    if len(failures) == 1:
        return failures[0]
    lines = "".join(f"\n  {failure}" for failure in failures)
    return InputError("no input could be used", f"give at least one saved news page or text{lines}")
