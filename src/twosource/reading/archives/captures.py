"""What a record of a web archive says a server answered: a page to read, or why there is none in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from twosource.model.envelope import Envelope
from twosource.reading.archives.answers import (
    Answer,
    UndecodableError,
    parse_answer,
    unpack_body,
)
from twosource.reading.archives.warc_records import Header, Record
from twosource.reading.decoding import decode
from twosource.reading.markup import is_page
from twosource.reading.moments import read_moment, to_universal
from twosource.reading.resources import UNTOLD, find_media_type, name_media, name_resource

_WITH_CONTENT = frozenset(["response", "resource", "conversion"])
_WEB = re.compile(r"<?(https?://[^\s>]+)>?\Z", re.IGNORECASE)
_HEAD = 20_000  # bytes that tell what a body is of which no one says it
_WITH_PAGE = frozenset([200, 201, 202, 203])  # of those that say all went well; 206 is a piece of a file
_SERVICE = "file for machines"


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """A page as it was fetched, unpacked."""

    body: bytes
    media_type: str | None
    charset: str | None
    envelope: Envelope
    notes: tuple[str, ...]


def find_hindrance(header: Header) -> str | None:
    """Return what the record is, judged by its header, where it cannot hold an article."""
    kind = header.fields.get("warc-type", "").lower()
    if kind not in _WITH_CONTENT:
        return f"record of type {kind or 'unknown'}"
    address = header.fields.get("warc-target-uri", "")
    if address and not _WEB.match(address):
        return "record that is no page"  # a name that was looked up, a picture of a screen
    identified = name_media(find_media_type(header.fields.get("warc-identified-payload-type", "")))
    if kind == "response" or identified:
        return identified
    return name_media(find_media_type(header.fields.get("content-type", "")))


def open_capture(record: Record, max_bytes: int) -> Capture | str:
    """Return the page in the record, or in a word what is there instead.

    Raises:
        UndecodableError: the body cannot be unpacked.
    """
    answer = _find_answer(record)
    if answer is None:
        beginning = record.block[:40].decode("latin-1").partition("\n")[0].strip()
        what = f"is damaged: it begins “{beginning}” and not as an answer of HTTP"
        raise UndecodableError(what)
    kind = _judge_answer(answer, record.header)
    if kind is not None:
        return kind
    body = unpack_body(answer, max_bytes)
    if not body.strip():
        return "empty answer"
    if not _is_readable(body, answer):
        return "file of data"
    return Capture(
        body=body,
        media_type=answer.media_type or None,
        charset=answer.charset,
        envelope=_describe(record.header),
        notes=_note(record.header),
    )


def _find_answer(record: Record) -> Answer | None:
    """Return what the server answered; records that keep only the content are taken for its answer."""
    declared = record.header.fields.get("content-type", "")
    if record.header.fields.get("warc-type", "").lower() == "response" and "http" in declared.lower():
        return parse_answer(record.block)
    return Answer(status=200, fields={"content-type": declared}, body=record.block)


def _judge_answer(answer: Answer, header: Header) -> str | None:
    if answer.status not in _WITH_PAGE:
        return f"answer with the status {answer.status}"
    path = header.fields.get("warc-target-uri", "").strip("<>").partition("?")[0]
    return name_media(answer.media_type) or (_SERVICE if name_resource(path) == _SERVICE else None)


def _is_readable(body: bytes, answer: Answer) -> bool:
    """Tell whether the body is what its media type says, or a page or PDF where that says nothing."""
    head = body[:_HEAD].lstrip()
    if answer.media_type in UNTOLD:
        return head.startswith(b"%PDF-") or is_page(decode(head, answer.charset).text)
    return "html" not in answer.media_type or not head.startswith((b"{", b"[", b"\x89PNG", b"GIF8", b"\xff\xd8\xff"))


def _describe(header: Header) -> Envelope:
    address = _WEB.match(header.fields.get("warc-target-uri", ""))
    fetched = read_moment(header.fields.get("warc-date", ""))
    return Envelope(url=address[1] if address else None, fetched=to_universal(fetched) if fetched else None)


def _note(header: Header) -> tuple[str, ...]:
    cut = header.fields.get("warc-truncated")
    return (f"the crawler kept only the beginning of the page ({cut:.40})",) if cut else ()
