"""Signatures at the end of paragraphs: "he said. (ANI)", "— AP", "-With Reuters", "/ritzau/", "© 2020 AFP"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.cleaning.lines.closing_lines import CREDIT_BEGINNINGS
from twosource.cleaning.lines.signatures import SignedLine, read_signed_line
from twosource.language.outlets import find_outlet, find_signature, is_sign
from twosource.model.article import Credit
from twosource.model.span import Span

_AFTER = 60  # words behind a signature, beyond which it is a caption's or a paragraph's own
_SIGNATURE = 90  # characters in which it stands, at the end of a paragraph
_NAME_WORDS = 3  # of the name that a bracket may only shorten: "Agence France-Presse (AFP)"
_ENDS = frozenset(".!?…。।؟”\"’'»)]")
_CLOSES = frozenset(")]/")
_CLOSED = re.compile(r"(?P<mark>[(\[](?P<agency>[^()\[\]]{2,60})[)\]]|/(?P<slashed>[^/]{2,30})/)$")
_DASHED = re.compile(
    r"(?:^|[.!?…।؟”\"’'»)\]])\s*(?P<mark>(?:--|[—–-])\s?(?P<agency>[^—–]{2,60})|/(?P<slashed>[^/]{2,30}))$"
)
_RIGHTS = re.compile(
    r"[^\w\s]{0,4}\s?(?:copyright\s)?(?:©\s?)?(?:(?:19|20)\d\d)?,?\s?(?P<agency>[^\W\d].{1,40})$", re.IGNORECASE
)
Signed = tuple[int, SignedLine]  # where in its paragraph a signature begins, and who signs


def find_signed(text: str, ending: Sequence[Span]) -> list[Credit]:
    """Return the credits of those who sign the paragraphs of ``ending``, the last ones.

    A signature speaks for the article when little text is behind it and nobody else signs; else for the
    sentence before it: captions and digests are signed too.
    """
    found: list[tuple[Span, SignedLine, bool]] = []
    behind = 0
    for paragraph in reversed(ending):
        words = paragraph.of(text)
        signed = _read(words)
        if signed:
            found.append((Span(paragraph.start + signed[0], paragraph.end), signed[1], behind <= _AFTER))
        behind += len(words.split()) if signed is None or signed[0] else 0
    alone = len({line.names for _, line, last in found if last}) == 1
    return [
        Credit(
            agency=name,
            kind="closing",
            span=span,
            words=span.of(text),
            scope="article" if last and alone else "sentence",
        )
        for span, line, last in found
        for name in line.names
    ]


def _read(words: str) -> Signed | None:
    """Return the signature that ends a paragraph, or that it is."""
    if words.endswith(":"):  # "From Reuters:" opens a quotation
        return None
    whole = None if is_sign(words) else read_signed_line(words) or _read_rights(words)
    if whole and (_is_sure(whole, words) if words.startswith(CREDIT_BEGINNINGS) else _is_agencys(whole)):
        return 0, whole
    tail = words[-_SIGNATURE:].rstrip(" .")
    closed = tail[-1:] in _CLOSES
    match = (_CLOSED if closed else _DASHED).search(tail)
    if match is None or (closed and not _stands_apart(words, tail[: match.start()].rstrip(), match)):
        return None
    inner = match["agency"] or match["slashed"]
    line = read_signed_line(inner)
    start = max(0, len(words) - _SIGNATURE) + match.start("mark")
    return (start, line) if line and _is_sure(line, inner) else None


def _read_rights(words: str) -> SignedLine | None:
    """Read "© 2020 AFP"; the sign is often lost: "? 2020 AFP"."""
    match = _RIGHTS.match(words) if len(words) <= _SIGNATURE and words[:1] in "©?(cC2&" else None
    return read_signed_line(match["agency"]) if match else None


def _stands_apart(words: str, before: str, match: re.Match[str]) -> bool:
    """Tell whether a signature follows the end of a sentence, or is in a bracket that explains no name."""
    if not before or before[-1] in _ENDS:
        return True
    if match["slashed"] or words.endswith("."):
        return False
    last = before.split()[-_NAME_WORDS:]
    return not any(find_outlet(" ".join(last[count:])) for count in range(len(last)))


def _is_sure(line: SignedLine, words: str) -> bool:
    """Tell whether the names are no everyday words: those of papers ("Time") need "the" or an opening before them."""
    if words.startswith("The ") or _is_agencys(line):
        return True
    return any(known is not None and not known.common for known in map(find_signature, line.names))


def _is_agencys(line: SignedLine) -> bool:
    """Tell whether an agency signs, or whoever an opening names; a bare outlet may be a link."""
    known = [find_signature(name) for name in line.names]
    return bool(line.opening) or any(each is None or each.kind == "agency" for each in known)
