"""One entry of a feed, and what it is to us: an article, an address, or nothing that can be used."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from twosource.errors import InputError, NoArticleError, UnreadableError
from twosource.model.article import RawArticle
from twosource.model.envelope import Envelope
from twosource.reading.lists.bodies import goes_on_elsewhere, is_whole, says_more, write_page
from twosource.reading.parcel import Parcel
from twosource.reading.reader import Items, Link

SUMMARY_ONLY = "only the summary that the feed gives"
FOLLOW = f"{SUMMARY_ONLY}; --follow fetches the page"
MOST_USELESS = 1_000  # entries in a row, after which nobody expects an article


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What one entry says: ``content`` is the article's text as HTML, ``summary`` what is called a summary of it.

    ``changed`` is when the page that it names was last changed (ISO 8601), where a sitemap says so.
    """

    envelope: Envelope
    content: str | None = None
    summary: str | None = None
    notes: tuple[str, ...] = ()
    changed: str | None = None


def make_items(entries: Iterable[Entry | InputError], parcel: Parcel) -> Items:
    """Yield an item for each entry, numbered from 1, as long as there is hope for an article.

    Raises:
        InputError: there are no entries, or a thousand in a row were of no use.
    """
    numbered = enumerate(entries, start=1)
    return stop_in_vain(
        (
            entry if isinstance(entry, InputError) else _make_item(entry, f"{parcel.given}#{number}", parcel)
            for number, entry in numbered
        ),
        parcel,
    )


def stop_in_vain(items: Items, parcel: Parcel) -> Items:
    """Yield the items until there are too many errors in a row: a list made to do harm can hold millions."""
    useless = 0
    item = None
    for item in items:
        useless = useless + 1 if isinstance(item, InputError) else 0
        yield item
        if useless == MOST_USELESS:
            raise UnreadableError(parcel.given, f"{useless:,} entries in a row cannot be used; the rest was not read")
    if item is None:
        raise NoArticleError(parcel.given, "has no entries; give a list that names articles, or their pages")


def _make_item(entry: Entry, given: str, parcel: Parcel) -> RawArticle | Link | InputError:
    content, summary = _sort_out(entry)
    if content:
        return _make_article(replace(entry, content=content), given, parcel)
    url = entry.envelope.url
    if summary:
        noted = replace(entry, content=summary, notes=(*entry.notes, FOLLOW if url else SUMMARY_ONLY))
        article = _make_article(noted, given, parcel)
        return Link(given=given, url=url, envelope=entry.envelope, summary=article) if url else article
    if url:
        return Link(given=given, url=url, envelope=entry.envelope, changed=entry.changed)
    return NoArticleError(given, _complain(entry))


def _sort_out(entry: Entry) -> tuple[str | None, str | None]:
    """Return the article's text and its summary, whatever the feed calls them."""
    content, summary = entry.content, entry.summary or ""
    if content and goes_on_elsewhere(content):
        summary = max(content, summary, key=len)
        content = None
    if not content and summary and is_whole(summary):
        return summary, None
    return content, summary if summary and says_more(summary, entry.envelope) else None


def _make_article(entry: Entry, given: str, parcel: Parcel) -> RawArticle:
    return RawArticle(
        given=given,
        content=write_page(entry.content or "", entry.envelope),
        markup="html",
        notes=(*parcel.notes, *entry.notes),
        envelope=replace(entry.envelope, fetched=parcel.envelope.fetched),
    )


def _complain(entry: Entry) -> str:
    title = f" (“{entry.envelope.title[:80]}”)" if entry.envelope.title else ""
    notes = "".join(f"; {note}" for note in entry.notes)
    return f"the entry{title} has neither text nor an address{notes}; save the article's page and give that"
