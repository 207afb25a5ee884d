"""Mail: newsletters and agency reports, saved as messages (RFC 5322). Attached pages, texts and PDFs are read too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.errors import UnreadableError
from twosource.model.envelope import Envelope
from twosource.model.published import DateEvidence
from twosource.reading.mail.bodies import Body, choose_body
from twosource.reading.mail.heads import is_message, list_heads, read_file_name, read_head
from twosource.reading.mail.messages import (
    keep_whole,
    note_cut_off,
    parse_message,
    read_content,
    read_message,
    walk_parts,
)
from twosource.reading.mail.senders import read_sender
from twosource.reading.moments import read_moment
from twosource.reading.parcel import Parcel, parcel_of_bytes
from twosource.reading.reader import Descend, Items, Reader
from twosource.reading.settings import ReadingSettings

if TYPE_CHECKING:
    from email.message import Message

_READ = ("text/html", "text/plain", "text/csv", "application/pdf", "application/xhtml+xml", "application/json")
_MOST_NAMED = 20  # attachments named in a note


def _recognise(parcel: Parcel) -> bool:
    return is_message(list_heads(parcel.head))


def _read(parcel: Parcel, settings: ReadingSettings, descend: Descend) -> Items:
    data = read_message(parcel, settings)
    message = parse_message(parcel.given, data)
    parts = list(walk_parts(message))
    attached = [part for part in parts if _is_attached(part)]
    usable = [part for part in attached if _is_usable(part)]
    shown = [part for part in parts if part not in attached]
    body = choose_body(shown)
    if body is None and not usable:
        raise UnreadableError(parcel.given, "is a message without any text in it; save what it shows as a page")
    if body is not None:
        notes = (*note_cut_off(message), *_note_more_texts(shown, body), *_note_left_out(attached, usable))
        wrapped = _wrap_body(parcel, body, _open_envelope(message), notes)
        yield from keep_whole(descend(wrapped), parcel, data)
    for name, part in _name_parts(usable):
        yield from descend(
            replace(
                parcel_of_bytes(f"{parcel.given}#{name}", read_content(part)),
                media_type=part.get_content_type(),
                depth=parcel.depth + 1,
            )
        )


def _wrap_body(parcel: Parcel, body: Body, envelope: Envelope, notes: tuple[str, ...]) -> Parcel:
    """Return the text of the message under the name of the message itself."""
    return replace(
        parcel_of_bytes(parcel.given, body.content),
        charset=body.charset,
        media_type=body.media_type,
        envelope=envelope,
        depth=parcel.depth + 1,
        notes=(*parcel.notes, *notes),
    )


def _open_envelope(message: Message) -> Envelope:
    sender = read_sender(read_head(message, "From") or "")
    date = read_head(message, "Date")
    moment = read_moment(date)
    return Envelope(
        title=read_head(message, "Subject"),
        outlet=sender.outlet,
        bylines=(sender.byline,) if sender.byline else (),
        dates=(DateEvidence(kind="metadata", text=f"Date of the message: {date}", value=moment),) if moment else (),
    )


def _is_attached(part: Message) -> bool:
    if part.get_content_type() == "message/rfc822":
        return True
    return part.get_content_disposition() == "attachment" or part.get_content_maintype() != "text"


def _is_usable(part: Message) -> bool:
    if part.get_content_type() in (*_READ, "message/rfc822"):
        return True
    name = (read_file_name(part) or "").lower()
    return name.endswith((".html", ".htm", ".txt", ".pdf", ".eml", ".md"))


def _note_more_texts(shown: Sequence[Message], body: Body) -> tuple[str, ...]:
    """Tell of texts of the same kind beside the one chosen: a footer, or another report."""
    more = sum(part.get_content_type() == body.media_type for part in shown) - 1
    return (f"only the longest text of the message is read; left out: {more} more",) if more > 0 else ()


def _note_left_out(attached: Sequence[Message], usable: Sequence[Message]) -> tuple[str, ...]:
    names = [read_file_name(part) for part in attached if part not in usable]
    shown = ", ".join(name for name in names[:_MOST_NAMED] if name)
    return (f"attached and left out: {shown}",) if shown else ()


def _name_parts(parts: Sequence[Message]) -> Iterator[tuple[str, Message]]:
    """Yield the parts with their names; those without one, or with one that is taken, are numbered."""
    taken: set[str] = set()
    for number, part in enumerate(parts, start=1):
        name = (read_file_name(part) or f"part {number}").replace("#", "_")
        name = f"{number} {name}" if name in taken else name
        taken.add(name)
        yield name, part


MAIL = Reader(name="a message", recognise=_recognise, read=_read, holds_others=True)
