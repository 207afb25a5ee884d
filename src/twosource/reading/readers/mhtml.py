"""MHTML (RFC 2557): a page and its pictures in one file, as browsers save it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.errors import UnreadableError
from twosource.model.envelope import Envelope
from twosource.reading.mail.heads import list_heads, read_head, read_parameter
from twosource.reading.mail.messages import (
    keep_whole,
    note_cut_off,
    parse_message,
    read_content,
    read_message,
    walk_parts,
)
from twosource.reading.moments import read_moment, to_universal
from twosource.reading.parcel import Parcel, parcel_of_bytes
from twosource.reading.reader import Descend, Items, Reader
from twosource.reading.rows.values import read_address
from twosource.reading.settings import ReadingSettings

if TYPE_CHECKING:
    from email.message import Message

_PAGES = ("text/html", "application/xhtml+xml")
_ENDINGS = (".mht", ".mhtml")
_SENT = frozenset([b"to", b"received", b"delivered-to", b"return-path"])


def _recognise(parcel: Parcel) -> bool:
    """Tell a saved page from mail, which has the same form: it names its address, and was sent to nobody."""
    heads = list_heads(parcel.head)
    kind = heads.get(b"content-type", b"").lower()
    if b"snapshot-content-location" in heads:
        return True
    if b"multipart/related" in kind:
        located = b"\ncontent-location:" in parcel.head.lower()
        return parcel.name.lower().endswith(_ENDINGS) or (located and not heads.keys() & _SENT)
    return b"text/html" in kind and b"content-location" in heads and not heads.keys() & _SENT


def _read(parcel: Parcel, settings: ReadingSettings, descend: Descend) -> Items:
    data = read_message(parcel, settings)
    message = parse_message(parcel.given, data)
    page = _find_page(message)
    if page is None:
        raise UnreadableError(parcel.given, "is a saved page (MHTML) without the page in it; save it again")
    envelope = _complete(parcel.envelope, message, page)
    inner = replace(
        parcel_of_bytes(parcel.given, read_content(page)),
        charset=read_parameter(page, "content-type", "charset"),
        media_type="text/html",
        envelope=envelope,
        depth=parcel.depth + 1,
        notes=(*parcel.notes, *note_cut_off(message)),
    )
    yield from keep_whole(descend(inner), parcel, data)


def _find_page(message: Message) -> Message | None:
    """Return the part that the others belong to: the one named as the root, else the first page."""
    pages = [part for part in walk_parts(message) if part.get_content_type() in _PAGES]
    root = read_parameter(message, "content-type", "start")  # without the angle brackets around it
    named = (page for page in pages if root and str(page.get("content-id", "")).strip(" <>") == root)
    return next(named, pages[0] if pages else None)


def _complete(envelope: Envelope, message: Message, page: Message) -> Envelope:
    """Return the envelope with the page's address, and with the time of saving as that of fetching."""
    places = (read_head(message, "Snapshot-Content-Location"), read_head(page, "Content-Location"))
    saved = read_moment(read_head(message, "Date"))
    return replace(
        envelope,
        url=envelope.url or next((url for place in places if (url := read_address(place))), None),
        title=envelope.title or read_head(message, "Subject"),
        fetched=envelope.fetched or (to_universal(saved) if saved else None),
    )


MHTML = Reader(name="a saved page (MHTML)", recognise=_recognise, read=_read, holds_others=True)
