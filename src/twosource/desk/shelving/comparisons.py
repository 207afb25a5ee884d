"""The results of one story, whole: as one packed noun for us, and as rows for everybody."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace

from sqlalchemy import Connection, delete, select, update

from twosource.desk.chunks import in_chunks, select_among
from twosource.desk.clearing import clear_results
from twosource.desk.filing.lookup import find_articles, list_members, load_articles
from twosource.desk.packing import SMALL, pack, unpack
from twosource.desk.plain import make_plain
from twosource.desk.schema import ALIASES, ARTICLES, FINDING_STATEMENTS, STATEMENTS, STORIES
from twosource.desk.shelving.rows import Shelf, find_finding_keys, write_rows
from twosource.model.article import Article
from twosource.model.comparison import Comparison

Following = Callable[[Connection, int, Comparison, str], Mapping[str, str]]
"""Given the connection, the story's key, its new results and the time: the lasting id of each finding, by its id.

Called while the earlier results are still in the desk; what became of findings is written down by it.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shelved:
    """Results without their articles: these are in the desk by their ids, each once."""

    articles: tuple[str, ...]
    comparison: Comparison


def shelve(
    connection: Connection, story: int, comparison: Comparison, at: str, following: Following | None = None
) -> bool:
    """Put the results of a story in the place of earlier ones, and take the story out of the queue.

    A finding keeps the key of the one with the same lasting id. Where the text of an article became another one since
    it was compared, nothing is changed and False returned: the story waits still. It waits on, too, where an article
    came to it that is not among those compared.

    Raises:
        LookupError: an article of the comparison is not in the desk.
    """
    keys = find_articles(connection, (article.id for article in comparison.articles))
    if lacking := [article.given for article in comparison.articles if article.id not in keys]:
        message = f"not in the desk: {', '.join(lacking[:3])}"
        raise LookupError(message)
    if not _are_present(connection, comparison, keys):
        return False
    lasting = following(connection, story, comparison, at) if following else {}
    shelf = Shelf(comparison=comparison, story=story, keys=keys, lasting=lasting)
    earlier = find_finding_keys(connection, story)
    _clear(connection, story, keys.values())
    write_rows(connection, shelf, earlier)
    waits = not set(list_members(connection, story)) <= set(keys.values())
    _note(connection, shelf, at, waits=waits)
    return True


def load_comparison(connection: Connection, story: int) -> Comparison | None:
    """Return the results of a story exactly as they were shelved; None where there are none."""
    packed = connection.execute(select(STORIES.c.packed).where(STORIES.c.key == story)).scalar()
    if packed is None:
        return None
    shelved = unpack(_Shelved, bytes(packed))
    articles = _find_texts(connection, shelved.articles)
    if len(articles) < len(set(shelved.articles)):
        return None  # an article went to another story and was changed and analysed there: this one waits for the same
    return replace(shelved.comparison, articles=tuple(articles[each] for each in shelved.articles))


def _are_present(connection: Connection, comparison: Comparison, keys: Mapping[str, int]) -> bool:
    rows = select_among(connection, select(ARTICLES.c.id), ARTICLES.c.key, keys.values())
    present = {row["id"] for row in rows}
    return all(article.id in present for article in comparison.articles)


def _clear(connection: Connection, story: int, articles: Collection[int]) -> None:
    clear_results(connection, story)
    for table in (FINDING_STATEMENTS, STATEMENTS):  # articles may have come from another story
        for chunk in in_chunks(articles):
            connection.execute(delete(table).where(table.c.article.in_(chunk)))


def _note(connection: Connection, shelf: Shelf, at: str, *, waits: bool) -> None:
    comparison = shelf.comparison
    ids = tuple(article.id for article in comparison.articles)
    noted = {
        "packed": pack(_Shelved(articles=ids, comparison=replace(comparison, articles=())), SMALL),
        "analysed": at,
        "findings": len(comparison.findings),
    }
    if comparison.stories:
        noted["title"] = make_plain(comparison.stories[0].title)
    if not waits:
        noted["queued"] = None
    connection.execute(update(STORIES).where(STORIES.c.key == shelf.story).values(**noted))


def _find_texts(connection: Connection, ids: Collection[str]) -> dict[str, Article]:
    """Return articles by the ids that they had when their story was compared, as they were then."""
    keys = find_articles(connection, ids)
    found = {article.id: article for article in load_articles(connection, keys.values()).values()}
    for chunk in in_chunks(each for each in ids if each not in found):
        query = select(ALIASES.c.packed).where(ALIASES.c.id.in_(chunk), ALIASES.c.packed.is_not(None))
        for packed in connection.execute(query).scalars():
            article = unpack(Article, bytes(packed))
            found[article.id] = article
    return {each: found[each] for each in ids if each in found}
