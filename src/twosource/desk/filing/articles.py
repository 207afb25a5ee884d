"""Articles into the desk, and other texts in their place."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert, or_, select, update

from twosource.desk.chunks import insert_rows
from twosource.desk.filing.formers import name_formers
from twosource.desk.filing.lookup import load_articles
from twosource.desk.filing.nouns import Filed, Revision
from twosource.desk.filing.pages import file_pages
from twosource.desk.filing.queue import queue_stories
from twosource.desk.filing.rows import Row, make_article_row, make_junk_rows, make_version_rows
from twosource.desk.filing.stories import found_stories
from twosource.desk.packing import pack
from twosource.desk.plain import digest_address
from twosource.desk.schema import (
    ALIASES,
    ARTICLES,
    COPIES,
    FINDING_STATEMENTS,
    FINDINGS,
    JUNK,
    STATEMENTS,
    STORIES,
    TRAITS,
    VERSIONS,
    word_findings,
)
from twosource.model.article import Article


def file_articles(connection: Connection, filed: Sequence[Filed], at: str) -> None:
    """Put articles with their pages, junk, versions, traits and copies into the desk; found the stories they begin.

    Counts of stories are not refreshed and nothing is queued: `stories.refresh_stories` does both.
    """
    pages = file_pages(connection, [each.page for each in filed if each.page is not None], at)
    found_stories(connection, {each.key: each.article for each in filed}, {each.story for each in filed}, at)
    rows = [make_article_row(each.article) | _place(each, pages, at) for each in filed]
    insert_rows(connection, ARTICLES, rows)
    insert_rows(connection, JUNK, [row for each in filed for row in make_junk_rows(each.key, each.article)])
    insert_rows(connection, VERSIONS, [row for each in filed for row in make_version_rows(each.key, each.article, {})])
    insert_rows(connection, TRAITS, [_make_traits_row(each) for each in filed])
    insert_rows(connection, COPIES, [row for each in filed for row in _make_copy_rows(each)])
    name_formers(connection, {each.key: each.article for each in filed})


def file_revision(connection: Connection, revision: Revision, at: str) -> bool:
    """Put the newest text of an article in the place of the one before; tell whether its text is another one.

    Its earlier id leads to it from now on. What was found out about the earlier text stays readable until its story
    is shelved again; its statements are gone at once, for they are places in a text that is no more. The story is
    queued. ``revision.newer.id`` must be free or have been its own.

    Raises:
        LookupError: there is no article with this key.
    """
    key, newer = revision.key, revision.newer
    earlier = load_articles(connection, [key]).get(key)
    if earlier is None:
        message = f"there is no article {key} to put another text in the place of"
        raise LookupError(message)
    pages = _match_pages(connection, revision, earlier, at)
    if newer.id != earlier.id:
        _lead_on(connection, key, earlier, newer.id)
    row = make_article_row(newer) | {"page": pages.get(newer.sha256), "address": digest_address(revision.address)}
    connection.execute(update(ARTICLES).where(ARTICLES.c.key == key).values(**row))
    _replace_parts(connection, revision, pages)
    name_formers(connection, {key: newer})
    queue_stories(connection, connection.execute(select(ARTICLES.c.story).where(ARTICLES.c.key == key)).scalars())
    return newer.id != earlier.id


def _match_pages(connection: Connection, revision: Revision, earlier: Article, at: str) -> dict[str, int | None]:
    """Return the key of the page that each text of an article was made from, by the hash of the text."""
    key, newer = revision.key, revision.newer
    of_article = select(ARTICLES.c.page).where(ARTICLES.c.key == key)
    of_versions = select(VERSIONS.c.page).where(VERSIONS.c.article == key).order_by(VERSIONS.c.number)
    hashes = [version.sha256 for version in earlier.versions]
    pages = dict(zip(hashes, connection.execute(of_versions).scalars(), strict=True))
    pages[earlier.sha256] = connection.execute(of_article).scalar_one()
    fresh = revision.page_key
    if revision.page is not None:
        fresh = file_pages(connection, [revision.page], at)[revision.page.sha256]
    # The page that was read now is that of the text that was not there before: the newest, or one in between.
    texts = (*(version.sha256 for version in newer.versions), newer.sha256)
    return {sha256: pages.get(sha256, fresh) for sha256 in texts}


def _lead_on(connection: Connection, key: int, earlier: Article, newer: str) -> None:
    """Let the id of an earlier text lead to its article, and keep that text as results of its story refer to it."""
    analysed = select(STORIES.c.key).join(ARTICLES, ARTICLES.c.story == STORIES.c.key)
    analysed = analysed.where(ARTICLES.c.key == key, STORIES.c.packed.is_not(None))
    stated = select(STATEMENTS.c.article).where(STATEMENTS.c.article == key)
    needed = connection.execute(analysed).first() or connection.execute(stated).first()
    packed = pack(earlier) if needed else None
    connection.execute(delete(ALIASES).where(ALIASES.c.id == newer))
    connection.execute(insert(ALIASES), {"id": earlier.id, "article": key, "packed": packed})
    worded = select(FINDINGS.c.key, word_findings()).join(ARTICLES, FINDINGS.c.article == ARTICLES.c.key)
    stated_in = select(FINDING_STATEMENTS.c.finding).where(FINDING_STATEMENTS.c.article == key)
    worded = worded.where(FINDINGS.c.key.in_(stated_in), FINDINGS.c.article == key)
    for finding in connection.execute(worded).all():
        connection.execute(update(FINDINGS).where(FINDINGS.c.key == finding.key).values(text=finding.text))
    for table in (FINDING_STATEMENTS, STATEMENTS):
        connection.execute(delete(table).where(table.c.article == key))


def _replace_parts(connection: Connection, revision: Revision, pages: dict[str, int | None]) -> None:
    key = revision.key
    for table in (JUNK, VERSIONS, TRAITS):
        connection.execute(delete(table).where(table.c.article == key))
    connection.execute(delete(COPIES).where(or_(COPIES.c.a == key, COPIES.c.b == key)))
    insert_rows(connection, JUNK, make_junk_rows(key, revision.newer))
    insert_rows(connection, VERSIONS, make_version_rows(key, revision.newer, pages))
    insert_rows(connection, TRAITS, [_make_traits_row(revision)])
    insert_rows(connection, COPIES, _make_copy_rows(revision))


def _make_traits_row(filed: Filed | Revision) -> Row:
    return {"article": filed.key, "profile": filed.profile}


def _make_copy_rows(filed: Filed | Revision) -> list[Row]:
    key = filed.key
    return [{"b": max(key, other), "a": min(key, other), "words": words} for other, words in filed.copies]


def _place(filed: Filed, pages: dict[bytes, int], at: str) -> Row:
    return {
        "key": filed.key,
        "page": pages[filed.page.sha256] if filed.page is not None else filed.page_key,
        "address": digest_address(filed.address),
        "added": at,
        "story": filed.story,
        "phase": 0,
    }
