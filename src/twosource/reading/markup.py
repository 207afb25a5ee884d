"""What kind of content it is, judged by the content and not by the file's ending."""

from __future__ import annotations

import re

from twosource.errors import UnreadableError
from twosource.reading.decoding import find_wide_encoding

_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "an image (PNG)"),
    (b"\xff\xd8\xff", "an image (JPEG)"),
    (b"GIF8", "an image (GIF)"),
    (b"II*\x00", "an image (TIFF)"),
    (b"MM\x00*", "an image (TIFF)"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
    (b"{\\rtf", "an RTF document"),
)
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1b"))
_LOOKED_AT = 65_536  # bytes; enough to tell text from data
_CONTROL_SHARE = 0.01  # text has next to none; programs, images and archives a tenth and more
_HEAD = 20_000  # characters in which a page shows that it is one
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_FRAGMENT = re.compile(r"</?(?:p|div|article|section|h1|h2|ul|li|span|a|br)\b[^<>]{0,300}>", re.IGNORECASE)
_TAGS_OF_A_FRAGMENT = 4


def refuse_binary(given: str, data: bytes) -> None:
    """Raise `UnreadableError` where the bytes are not text; the message names what they look like."""
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise UnreadableError(given, f"is {name}, not text; save the article as HTML or plain text")
    if data.startswith(_WIDE_MARKS) or find_wide_encoding(data):  # UTF-16 and UTF-32 are text full of NUL bytes
        return
    looked_at = data[:_LOOKED_AT]
    controls = len(looked_at) - len(looked_at.translate(None, _CONTROLS))
    if controls > _CONTROL_SHARE * len(looked_at):
        what = f"is binary, not text ({controls} control bytes in the first {len(looked_at)}); give HTML or plain text"
        raise UnreadableError(given, what)


def is_page(text: str) -> bool:
    """Tell whether the text is a page or a piece of one."""
    head = text[:_HEAD]
    if _PAGE.search(head):
        return True
    starts_with_tag = head.lstrip("\ufeff \t\r\n").startswith("<")
    return starts_with_tag and len(_FRAGMENT.findall(head)) >= _TAGS_OF_A_FRAGMENT
