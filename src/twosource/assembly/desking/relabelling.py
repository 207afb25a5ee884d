"""Texts of articles on a desk as people have said: lines that are junk, lines that are not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.assembly.desking.pages import read_page
from twosource.cleaning import key_address, relabel, relabel_all
from twosource.errors import InputError
from twosource.model.article import Article, RawArticle
from twosource.model.correction import Correction, redirect

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from twosource.desk.filing.nouns import Revision
    from twosource.desk.store import Store
    from twosource.settings import Settings


def follow_articles(
    connection: Connection, corrections: Sequence[Correction], articles: Mapping[int, Article]
) -> tuple[Correction, ...]:
    """Return the corrections as they are said of these articles (by key): with the ids that these have.

    An id of which the article itself can tell that it had it is left as it is: with it goes what its text was then.
    """
    from twosource.desk.filing.lookup import find_articles

    named = {one for each in corrections for one in (*each.subject, *(each.staying or ()))}
    keys = find_articles(connection, named)
    known = {article.id for article in articles.values()} | relabel_all(articles.values(), corrections)[1].now.keys()
    now = {name: articles[key].id for name, key in keys.items() if key in articles and name not in known}
    return redirect(corrections, now)


def set_right(store: Store, story: int, settings: Settings) -> None:
    """Make the texts of a story as people have said: a line may have been relabelled before its article came."""
    from twosource.desk.filing.corrections import load_corrections
    from twosource.desk.filing.lookup import list_members, load_articles

    with store.reading() as connection:
        said = [each for each in load_corrections(connection) if each.kind in {"relabel junk", "undo"}]
        articles = load_articles(connection, list_members(connection, story)) if said else {}
        followed = follow_articles(connection, said, articles)
        wrong = [key for key, article in articles.items() if relabel(article, followed).id != article.id]
    if wrong:
        with store.writing() as connection:
            remake_articles(connection, wrong, settings, store.now_text(connection))


def remake_articles(connection: Connection, keys: Iterable[int], settings: Settings, at: str) -> None:
    """Clean articles again, from their pages, as the corrections in force say."""
    from twosource.desk.filing.articles import file_revision
    from twosource.desk.filing.lookup import load_articles
    from twosource.desk.filing.traits import load_copied
    from twosource.desk.searching.indexing import forget_articles, index_articles

    asked = sorted(set(keys))
    copies = load_copied(connection, asked)
    for key, article in load_articles(connection, asked).items():
        revision = _revise(connection, key, _remake(connection, key, article, settings), copies.get(key, ()))
        forget_articles(connection, [key])
        file_revision(connection, revision, at)
        index_articles(connection, [key])


def _revise(connection: Connection, key: int, newer: Article, copies: tuple[tuple[int, int], ...]) -> Revision:
    from twosource.desk.filing.lookup import page_of
    from twosource.desk.filing.nouns import Revision
    from twosource.stories import pack_profile, read_profile

    return Revision(
        key=key,
        newer=newer,
        address=key_address(newer.url),
        profile=pack_profile(read_profile(newer)),
        copies=copies,
        page_key=page_of(connection, [key]).get(key),  # the same page: what is undone later is made from it again
    )


def _remake(connection: Connection, key: int, article: Article, settings: Settings) -> Article:
    from twosource.analysis import clean_article
    from twosource.desk.filing.corrections import load_corrections
    from twosource.desk.filing.lookup import load_pages, page_of

    page = page_of(connection, [key]).get(key)
    base: Article | InputError = article
    shown: RawArticle | None = None
    for _, packed in load_pages(connection, [page]) if page is not None else ():
        raw = read_page(packed, settings)
        shown = None if isinstance(raw, InputError) else raw
        base = raw if isinstance(raw, InputError) else clean_article(raw, settings)
    if isinstance(base, InputError):
        raise base
    kept = replace(base, versions=article.versions, notes=article.notes)
    return relabel(kept, follow_articles(connection, load_corrections(connection), {key: kept}), shown)
