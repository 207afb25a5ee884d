"""Some inputs at a time into a desk: cleaned, placed, searched for copies, grouped, filed in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from twosource.assembly.desking.indexes import number_day
from twosource.assembly.desking.pages import digest_page, pack_page
from twosource.assembly.desking.placing import Cleaned, Known, Placed, Placing, list_addresses, place_all
from twosource.assembly.desking.told import Told
from twosource.assembly.intake import clean_articles
from twosource.cleaning import key_address
from twosource.errors import InputError
from twosource.model.article import Article, RawArticle

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from twosource.assembly.desking.indexes import Indexes, Traced
    from twosource.desk.filing.nouns import Filed, Page, Revision
    from twosource.desk.store import Store
    from twosource.settings import Settings

Item = RawArticle | InputError


@dataclass(frozen=True, slots=True, kw_only=True)
class _Batch:
    """Inputs that go into the desk together: what was read of each by its digest, and what became of each."""

    raws: Mapping[bytes, RawArticle]
    placing: Placing
    at: str


def file_items(
    items: Sequence[Item],
    store: Store,
    indexes: Indexes,
    settings: Settings,
    *,
    beside: Callable[[Connection], None] = lambda _: None,
) -> list[Told]:
    """Put inputs into the desk; return what became of each, in their order, when all of it is safely stored.

    ``beside`` writes what has to be stored in the same transaction.
    ``indexes`` know the new articles afterwards. Where this raises, they know what the desk does not: load them again.

    Raises:
        DeskError: the desk cannot be written to; nothing of these inputs is in it.
    """
    hashed = [(digest_page(item) if isinstance(item, RawArticle) else b"", item) for item in items]
    with store.reading() as connection:
        known = _find_known(connection, hashed)
        fresh = [pair for pair, again in zip(hashed, known, strict=True) if not again]
        results = clean_articles([item for _, item in fresh], settings)
        cleaned = [Cleaned(result=result, page=digest) for (digest, _), result in zip(fresh, results, strict=True)]
        placing = _place(connection, cleaned)
    raws = {digest: item for digest, item in fresh if isinstance(item, RawArticle)}
    with store.writing() as connection:
        batch = _Batch(raws=raws, placing=placing, at=store.now_text(connection))
        stories = _write(connection, batch, cleaned, indexes)
        beside(connection)
    indexes.save_when_due()
    return list(_tell(hashed, known, placing, stories))


def _find_known(connection: Connection, hashed: Sequence[tuple[bytes, Item]]) -> list[bool]:
    """Tell of each input whether the desk has it or it stands before it; what could not be used is tried again."""
    from twosource.desk.filing.failures import find_failures
    from twosource.desk.filing.lookup import find_pages

    stored = find_pages(connection, [digest for digest, _ in hashed if digest])
    failed = find_failures(connection, [item.given for _, item in hashed])
    known, before = [], set[bytes]()
    for digest, item in hashed:
        known.append(bool(digest) and (digest in before or (digest in stored and item.given not in failed)))
        before.add(digest)
    return known


def _place(connection: Connection, cleaned: Sequence[Cleaned]) -> Placing:
    from twosource.desk.filing.lookup import find_addresses, find_articles, load_articles, next_keys

    articles = [each.result for each in cleaned if isinstance(each.result, Article)]
    at = find_addresses(connection, list_addresses(articles))
    loaded = load_articles(connection, {key for keys in at.values() for key in keys})
    known = Known(
        ids=find_articles(connection, (article.id for article in articles)),
        addresses={address: {key: loaded[key] for key in keys} for address, keys in at.items()},
        next_key=next_keys(connection).article,
    )
    return place_all(cleaned, known, lambda twin: find_articles(connection, [twin]).get(twin))


def _write(connection: Connection, batch: _Batch, cleaned: Sequence[Cleaned], indexes: Indexes) -> dict[int, str]:
    """Write a batch; return the id of the story of each article that it speaks of, by its key."""
    from twosource.desk.filing.articles import file_articles, file_revision
    from twosource.desk.filing.failures import forget_failures, record_failures
    from twosource.desk.filing.ids import find_story_ids
    from twosource.desk.filing.lookup import find_stories
    from twosource.desk.filing.pages import file_pages
    from twosource.desk.filing.stories import move_articles, refresh_stories
    from twosource.desk.searching.indexing import forget_articles, index_articles

    fresh, changed = batch.placing.fresh, batch.placing.changed
    day = number_day(batch.at)
    traced = indexes.enter([*fresh.values()], day)
    file_articles(connection, [_file(fresh[each.key], each, batch) for each in traced], batch.at)
    forget_articles(connection, list(changed))
    for placed, each in zip(changed.values(), indexes.look_at([*changed.values()], day), strict=True):
        file_revision(connection, _revise(placed, each, batch), batch.at)
    index_articles(connection, [*fresh, *changed])
    file_pages(connection, list(_other_pages(batch)), batch.at)
    errors = [each.result for each in cleaned if isinstance(each.result, InputError)]
    forget_failures(connection, [each.result.given for each in cleaned if not isinstance(each.result, InputError)])
    record_failures(connection, errors, batch.at)
    touched = {each.story for each in traced} | set(find_stories(connection, changed).values())
    refresh_stories(connection, touched, batch.at)
    move_articles(connection, indexes.settle(connection), batch.at)
    return find_story_ids(connection, [key for key, _ in batch.placing.told if key is not None])


def _file(placed: Placed, traced: Traced, batch: _Batch) -> Filed:
    from twosource.desk.filing.nouns import Filed

    return Filed(
        key=placed.key,
        article=placed.article,
        address=key_address(placed.article.url),
        profile=traced.profile,
        copies=traced.copies,
        story=traced.story,
        page=pack_page(batch.raws[placed.page]),
    )


def _revise(placed: Placed, traced: Traced, batch: _Batch) -> Revision:
    from twosource.desk.filing.nouns import Revision

    return Revision(
        key=placed.key,
        newer=placed.article,
        address=key_address(placed.article.url),
        profile=traced.profile,
        copies=traced.copies,
        page=pack_page(batch.raws[placed.page]),
    )


def _other_pages(batch: _Batch) -> Iterator[Page]:
    """Yield the pages that no article of its own was made of: repeats, and what could not be used."""
    used = {placed.page for placed in (*batch.placing.fresh.values(), *batch.placing.changed.values())}
    yield from (pack_page(raw) for digest, raw in batch.raws.items() if digest not in used)


def _tell(
    hashed: Iterable[tuple[bytes, Item]], known: Iterable[bool], placing: Placing, stories: Mapping[int, str]
) -> Iterator[Told]:
    placed = iter(placing.told)
    for (_, item), again in zip(hashed, known, strict=True):
        if again:
            yield Told(given=item.given, outcome="known")
            continue
        key, told = next(placed)
        yield told if key is None else replace(told, story=stories.get(key))
