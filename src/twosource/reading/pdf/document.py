"""The bytes of a PDF to the lines of its pages, with limits on the work that a page may ask for.

A page is a program, and a small file can hold a very long one. So limits count what is decoded and parsed, never
time: the same file gives the same text on a slow machine.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from twosource.errors import UnreadableError

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

MOST_PAGES = 300
_MOST_DECODED = 8_000_000  # bytes of one stream, unpacked
_MOST_PARSED = 150_000  # operands and operators of one page; a full newspaper page has some ten thousand
_MOST_FORMS = 100  # drawings in drawings on one page
_MOST_DEPTH = 50  # of the tree of pages
_MOST_WORK = 500_000  # operators and operands of all pages; some forty pages of dense print
_LONGEST = 300  # characters of a title
_SAID = {"title": "/Title", "author": "/Author", "created": "/CreationDate", "producer": "/Producer"}
_MOST_BROKEN = 20  # pages in a row that cannot be read


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """``pages`` are the lines of each page; the rest is what the document says about itself, None where it does not.

    ``created`` is as it stands there, "D:20240506101112+02'00'"; ``producer`` is the program that wrote the file.
    """

    pages: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()
    title: str | None = None
    author: str | None = None
    created: str | None = None
    producer: str | None = None


class _WorkDoneError(Exception):
    """All pages together asked for more operators than an article does."""


def read_document(given: str, stream: BinaryIO) -> Document:
    """Return the text of a PDF.

    Raises:
        UnreadableError: it is encrypted, broken, made to keep a program busy, or has no pages.
    """
    from pypdf.errors import PyPdfError

    with _quiet_and_limited():
        try:
            return _read_open(given, _open(given, stream))
        except UnreadableError:
            raise
        except PyPdfError as error:
            raise _broken(given, error) from None
        except Exception as error:  # noqa: BLE001 - pypdf raises whatever a broken file leads it into
            raise _broken(given, error) from None


def _open(given: str, stream: BinaryIO) -> PdfReader:
    from pypdf import PdfReader

    reader = PdfReader(stream, strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnreadableError(given, "is a PDF locked with a password; save it without one")
    return reader


def _read_open(given: str, reader: PdfReader) -> Document:
    pages: list[tuple[str, ...]] = []
    notes: list[str] = []
    broken = 0
    work = [0]
    for number, page in enumerate(_list_pages(reader), start=1):
        if number > MOST_PAGES:
            notes.append(f"only the first {MOST_PAGES} pages were read")
            break
        try:
            pages.append(tuple(_extract(page, work).split("\n")))
            broken = 0
        except _WorkDoneError:
            notes.append(f"page {number} and what follows was left out: the pages ask for more work than text does")
            break
        except Exception as error:  # noqa: BLE001 - pypdf raises whatever a broken page leads it into
            notes.append(f"page {number} was left out: it cannot be read ({type(error).__name__})")
            broken += 1
            if broken >= _MOST_BROKEN:
                notes.append("so many pages in a row were broken that the rest was not looked at")
                break
    if not pages:
        raise UnreadableError(given, "; ".join(["is a PDF with no page that can be read", *notes[:1]]), "save it again")
    about = _read_metadata(reader)
    return Document(pages=tuple(pages), notes=tuple(notes), **about)


def _list_pages(reader: PdfReader) -> Iterator[PageObject]:
    yield from reader.pages


def _extract(page: PageObject, work: list[int]) -> str:
    def count(_operator: object, operands: list[object], *_where: object) -> None:
        work[0] += 1 + len(operands) + sum(len(each) for each in operands if isinstance(each, list))
        if work[0] > _MOST_WORK:
            raise _WorkDoneError

    return page.extract_text(visitor_operand_before=count)


def _read_metadata(reader: PdfReader) -> dict[str, str | None]:
    try:
        found: dict[str, object] = dict(reader.metadata or {})
        return {name: str(found[key])[:_LONGEST].strip() or None for name, key in _SAID.items() if found.get(key)}
    except Exception:  # noqa: BLE001 - the text is there; what the document says about itself is not
        return {}


def _broken(given: str, error: Exception) -> UnreadableError:
    reason = str(error).splitlines()[0][:200] if str(error) else type(error).__name__
    what = f"is a PDF that cannot be read ({reason}), perhaps because it is cut off"
    return UnreadableError(given, what, "get it again")


@contextmanager
def _quiet_and_limited() -> Iterator[None]:
    """Keep pypdf from writing to the terminal, and from work that no article asks for."""
    import pypdf

    log = logging.getLogger("pypdf")
    level = log.level
    log.setLevel(logging.CRITICAL + 1)
    try:
        with ExitStack() as stack:
            stack.enter_context(
                pypdf.apply_configuration(
                    zlib_maximum_output_length=_MOST_DECODED,
                    lzw_maximum_output_length=_MOST_DECODED,
                    run_length_maximum_output_length=_MOST_DECODED,
                    array_based_stream_maximum_output_length=_MOST_DECODED,
                    stream_decoding_work_maximum_length=4 * _MOST_DECODED,
                    stream_parsing_work_maximum_count=_MOST_PARSED,
                    xform_maximum_invocations_per_extraction=_MOST_FORMS,
                    page_tree_maximum_depth=_MOST_DEPTH,
                )
            )
            yield
    finally:
        log.setLevel(level)
