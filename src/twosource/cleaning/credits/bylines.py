"""Agencies in bylines: those kept apart, and those that open the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.cleaning.credits.agencies import find_agencies
from twosource.cleaning.lines.bylines import read_byline, strip_by
from twosource.cleaning.lines.closing_lines import CREDIT_BEGINNINGS
from twosource.cleaning.lines.signatures import SignedLine, read_signature, read_signed_line, signs_picture
from twosource.cleaning.paragraphs import first_paragraphs
from twosource.language.outlets import find_outlet, find_signature, is_sign
from twosource.model.article import Credit
from twosource.model.span import Span

_FIRST = 4  # paragraphs in which a byline may stand
_LABEL = 80  # characters of a line that names an agency and a place
_PLACE_WORDS = 3
_SHORTEST = 5  # letters of a name that counts behind a person's: "Odo Fenn AP" is a photographer
_PARTS = re.compile(r"[,;|/]|\sand\s")
_BEHIND_NAME = re.compile(r"(?:[^\W\d_][\w.'’-]*\s){2,4}?\s?[|,•]?\s?(?P<agency>(?:The )?[A-Z][^,|/()]{4,40})$")
_JOB = re.compile(r"(?:writer|reporter|correspondent|columnist|editor|journalist)s?\.?$", re.IGNORECASE)
_BEAT = re.compile(  # what stands between an agency and a job
    r"(?:auto|automotive|business|chief|courts?|diplomatic|economics|education|energy|entertainment|environment(?:al)?"
    r"|fashion|film|financial|food|football|baseball|basketball|foreign|golf|health|hockey|house|international|legal"
    r"|markets?|media|medical|military|music|national|politic(?:s|al)|racing|religion|science|security|senior|special"
    r"|sports?|staff|tech(?:nology)?|television|tennis|travel|tv|white)$",
    re.IGNORECASE,
)


def find_byline_credits(text: str, bylines: Sequence[str]) -> list[Credit]:
    """Return the agencies in bylines: those kept apart (empty span), and those that open the text."""
    found = [(name, Span(0, 0), byline) for byline in bylines for name in _name_agencies(byline)]
    for span in first_paragraphs(text, _FIRST):
        line = span.of(text)
        if len(line) <= _LABEL or read_byline(line):
            found.extend((name, span, line) for name in _read_line(line))
    return [Credit(agency=name, kind="byline", span=span, words=words, scope="article") for name, span, words in found]


def find_staff_agency(words: Sequence[str]) -> str | None:
    """Return the agency in "Ap Auto Writer": before a beat and a job, capitals or not."""
    if not words or not _JOB.match(words[-1]):
        return None
    first_beat = len(words) - 1
    while first_beat and _BEAT.match(words[first_beat - 1]):
        first_beat -= 1
    endings = (" ".join(words[max(0, first_beat - count) : first_beat]) for count in (3, 2, 1))
    known = (find_outlet(ending) for ending in endings)
    return next((outlet.name for outlet in known if outlet and outlet.kind == "agency"), None)


def _read_line(line: str) -> list[str]:
    """Return the agencies that a line near the head of a text names as its authors."""
    if read_byline(line):
        return _name_agencies(line)
    signed = read_signed_line(line)
    if signed:
        return list(signed.names) if _is_byline(signed, line) else []
    label, comma, place = line.partition(",")
    placed = (
        bool(comma) and len(place.split()) <= _PLACE_WORDS and place.strip()[:1].isupper() and line[-1] not in ".!?"
    )
    if placed and (names := read_signature(label)):
        return list(names)
    return _name_behind_person(line)


def _is_byline(signed: SignedLine, line: str) -> bool:
    """Tell whether a signed line names authors: helpers are not, nor is a bare outlet, which is a site's own header."""
    if signed.partly or line.startswith(CREDIT_BEGINNINGS) or line.endswith(":"):  # "From Reuters:" opens a quotation
        return False
    known = [find_signature(name) for name in signed.names]
    return bool(signed.opening) or (not is_sign(line) and any(each is None or each.kind == "agency" for each in known))


def _name_behind_person(line: str) -> list[str]:
    """Return the agency in "ODO FENN Associated Press": by a short form, it would be a photographer's."""
    match = _BEHIND_NAME.match(line)
    known = find_outlet(match["agency"]) if match and not signs_picture(line) else None
    if match is None or known is None or known.kind != "agency" or known.common:
        return []
    return [known.name] if len(match["agency"]) >= _SHORTEST and not match["agency"].isupper() else []


def _name_agencies(byline: str) -> list[str]:
    whole = find_outlet(byline)
    if whole is not None:
        return [] if whole.pictures else [whole.name]
    signed = read_signed_line(byline)
    if signed is not None:
        return list(signed.names)
    staffed = [name for part in _PARTS.split(strip_by(byline)) if (name := find_staff_agency(part.split()))]
    names = [(each.name, each.known) for each in find_agencies(strip_by(byline)) if not _sells_pictures(each.name)]
    known = dict.fromkeys([*staffed, *(name for name, is_known in names if is_known)])
    return list(known) or [name for name, _ in names[-1:]]


def _sells_pictures(name: str) -> bool:
    known = find_outlet(name)
    return known is not None and known.pictures
