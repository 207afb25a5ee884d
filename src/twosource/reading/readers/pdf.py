"""PDF documents: the text of their pages. What is only a picture of text (a scan) is not read."""

from __future__ import annotations

import io
import re
from dataclasses import replace

from twosource.errors import UnreadableError
from twosource.model.article import RawArticle
from twosource.model.envelope import Envelope
from twosource.model.published import DateEvidence
from twosource.reading.moments import read_moment, to_universal
from twosource.reading.parcel import Parcel
from twosource.reading.pdf.document import Document, read_document
from twosource.reading.pdf.layout import join_lines, strip_edges
from twosource.reading.reader import Descend, Items, Reader
from twosource.reading.rows.values import read_address
from twosource.reading.settings import ReadingSettings

_MARK = b"%PDF-"
_BEFORE = 1024  # bytes that may stand before the mark (ISO 32000, annex H.3.4.1)
_CREATED = re.compile(r"(?:D:)?(\d{4}(?:\d\d){0,2})(\d{4}(?:\d\d)?)?(Z|[+-]\d\d)?'?(\d\d)?'?", re.ASCII)
_BROWSERS = re.compile(r"skia|chrom|mozilla|firefox|cairo|webkit|wkhtml|quartz|safari|print to pdf", re.IGNORECASE)
_FILE_NAME = re.compile(r"\.\w{2,5}$|^untitled|^microsoft word", re.IGNORECASE)
MADE = "the day the file was made, perhaps long after"
_SHOWN = 5  # headers and footers named in a note
_TIMES = 3  # a document may be so many times larger than an article: it has fonts and pictures in it


def _recognise(parcel: Parcel) -> bool:
    return _MARK in parcel.head[:_BEFORE] and parcel.head.lstrip()[:1] not in (b"<", b"{")


def _read(parcel: Parcel, settings: ReadingSettings, _descend: Descend) -> Items:
    most = _TIMES * settings.max_bytes
    data = parcel.stream.read(most + 1)
    if len(data) > most:
        what = f"is a PDF of more than {most:,} bytes; save the pages of the article alone, or raise max_bytes"
        raise UnreadableError(parcel.given, what)
    document = read_document(parcel.given, io.BytesIO(data))
    pages, dropped = strip_edges(document.pages)
    text = join_lines(pages) or join_lines(document.pages)
    if not text.strip():
        what = "is a PDF without text, a scan perhaps; run text recognition (OCR) on it, or save the text"
        raise UnreadableError(parcel.given, "; ".join((what, *document.notes)))
    yield RawArticle(
        given=parcel.given,
        content=text,
        markup="as-is" if settings.as_is else "text",
        notes=(*parcel.notes, *document.notes, *_note_dropped(dropped)),
        envelope=_complete(parcel.envelope, document, dropped),
        octets=data,
        declared=parcel.declare(as_is=settings.as_is),
    )


def _complete(known: Envelope, document: Document, dropped: tuple[str, ...]) -> Envelope:
    """Return the envelope with what the document says where nothing else said it.

    The day on which a browser printed a page to PDF is that of fetching, and no date; it prints the address too.
    """
    author = (document.author,) if document.author else ()
    created = _read_created(document.created or "")
    printed = bool(_BROWSERS.search(document.producer or ""))
    evidence = DateEvidence(
        kind="metadata", text=f"PDF creation date: {document.created}", value=created or "", where=MADE
    )
    return replace(
        known,
        url=known.url or (next(filter(None, map(_read_footer, dropped)), None) if printed else None),
        title=known.title or _usable_title(document.title),
        bylines=known.bylines or author,
        dates=(*known.dates, evidence) if created and not printed else known.dates,
        fetched=known.fetched or (to_universal(created) if created and printed else None),
    )


def _read_footer(line: str) -> str | None:
    return read_address(line.partition(" ")[0])


def _usable_title(title: str | None) -> str | None:
    """Return a title unless it is the name of a file that some program put there."""
    return None if not title or _FILE_NAME.search(title) else title


def _read_created(created: str) -> str | None:
    """Return a time as PDF writes it (ISO 32000, 7.9.4) in ISO 8601, None for anything else."""
    match = _CREATED.match(created)
    if match is None:
        return None
    day, clock, zone, minutes = match.groups()
    offset = f"{zone}{minutes or '00'}" if zone and zone != "Z" else zone or ""
    return read_moment(f"{day}T{clock}{offset}" if clock else day)


def _note_dropped(dropped: tuple[str, ...]) -> tuple[str, ...]:
    if not dropped:
        return ()
    shown = "; ".join(f"“{line[:80]}”" for line in dropped[:_SHOWN])
    more = f" and {len(dropped) - _SHOWN} more" if len(dropped) > _SHOWN else ""
    return (f"headers, footers and page numbers left out: {shown}{more}",)


PDF = Reader(name="a PDF", recognise=_recognise, read=_read, holds_others=True)
