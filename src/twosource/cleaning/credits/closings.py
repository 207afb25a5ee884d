"""Credits at the end of an article, and in the lines that were dropped around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from twosource.cleaning.credits.agencies import AgencyMention, find_agencies
from twosource.cleaning.lines.closing_lines import (
    BRACKETED,
    CONTRIBUTED,
    CREDIT_BEGINNINGS,
    CREDIT_HINTS,
    hints_at_credit,
    is_closing_line,
)
from twosource.cleaning.lines.datelines import find_datelines
from twosource.cleaning.lines.signatures import UNNAMED
from twosource.language.outlets import find_outlet
from twosource.model.article import Credit, Junk
from twosource.model.span import Span

_DROPPED = 600  # characters of a dropped line that are looked at
_DATELINE = 60  # of a dateline on a line of its own
_NOTE = 240  # characters of a line about where the text is from
_RIGHTS = ("©", "(c)", "copyright", "all rights reserved")
_PICTURE = re.compile(r"\b(?:photos?|images?|pictures?|video|getty)\b", re.IGNORECASE)
_REDISTRIBUTED = re.compile(r"\b(?:rewritten|redistributed|newsource|wire service)\b", re.IGNORECASE)
_TAKEN = re.compile(
    r"\bthis (?:report|story|article|text|dispatch|piece|content) (?:\w+ ){0,4}?(?:by|from|with|in)\b", re.IGNORECASE
)
_FED = re.compile(r"\b(?:syndicated|wire(?: agency)?|agency|news agency|automated) (?:news )?feed\b", re.IGNORECASE)
_WRITTEN_ABROAD = re.compile(
    r"[(\[](?:reportage|reportes?|reportajes?|reportagem|berichte?t?|geschrieben|redigiert|bearbeitet|editado|edición"
    r"|escrito|édité|edité)\s(?:adicional\s)?(?:de|del|por|par|von|du|da|en)\b[^()\[\]\n]{0,400}[)\]]?",
    re.IGNORECASE,
)


def find_closings(
    text: str, ending: Sequence[Span], mentions: Sequence[AgencyMention], own: str | None
) -> list[Credit]:
    """Return the credits in ``ending``, the last paragraphs. ``own`` names whose staff a bare list of names is."""
    found: list[Credit] = []
    for paragraph in ending:
        words = paragraph.of(text)
        bracket = _find_bracket(words)
        if bracket:
            span = Span(paragraph.start + bracket.start(), paragraph.start + bracket.end())
            found.extend(_credit(text, span, _named(span, mentions) or [_signed_by(own)]))
        elif hints_at_credit(words.lower()) and _is_contribution(words):
            names = _named(paragraph, mentions) or ([own] if own else [])
            found.extend(_credit(text, paragraph, names))
        elif len(words) <= _NOTE:
            found.extend(_credit(text, paragraph, _read_note(words, paragraph, mentions)))
    return found


def find_dropped_credits(junk: Sequence[Junk]) -> list[Credit]:
    """Return the agencies that dropped lines credit: copyright lines, and closing lines below other junk."""
    found = [credit for line in junk for credit in _read_dropped_dateline(line.text)]
    for line in _list_suspects(junk):
        words = line.text[:_DROPPED]
        if not (is_closing_line(words) or (_claims_rights(words) and not _PICTURE.search(words))):
            continue
        names = [mention.name for mention in find_agencies(words) if mention.known]
        name = next((name for name in names if _is_agency(name) or _REDISTRIBUTED.search(words)), None)
        if name:
            found.append(Credit(agency=name, kind="closing", span=Span(0, 0), words=line.text, scope="article"))
    return found


def _read_dropped_dateline(line: str) -> Iterator[Credit]:
    """Yield the credits of a dateline on a line of its own, "Port Elin (CNN)", which looks like a caption."""
    words = line.strip()
    if words.endswith(")") and len(words) <= _DATELINE:
        for credit in find_datelines(words):
            if credit.words == words:
                yield replace(credit, span=Span(0, 0))


def _find_bracket(words: str) -> re.Match[str] | None:
    if "(" not in words and "[" not in words:
        return None
    return BRACKETED.search(words) or _WRITTEN_ABROAD.search(words)


def _is_contribution(words: str) -> bool:
    match = CONTRIBUTED.search(words)
    # In a long paragraph it is something else that "first appeared in" a paper.
    return match is not None and (len(words) <= _NOTE or not match.group().lower().startswith(("first", "originally")))


def _read_note(words: str, place: Span, mentions: Sequence[AgencyMention]) -> list[str]:
    """Return the agencies of a line that says where the text is from: rights, "this report by", a feed."""
    small = words.lower()
    if _FED.search(small) and ("publish" in small or "generated" in small):
        return _named(place, mentions) or [UNNAMED]
    taken = _TAKEN.search(words) if "this " in small else None
    if taken:
        behind = Span(place.start + taken.end(), place.end)
        return [name for name in _named(behind, mentions)[:1] if _is_agency(name)]
    if _claims_rights(words) and not _PICTURE.search(words):
        return [name for name in _named(place, mentions) if _is_agency(name)]
    return []


def _list_suspects(junk: Sequence[Junk]) -> list[Junk]:
    """Return the lines that may credit somebody. One look at all of them at once spares most one of their own."""
    small = [line.text.lower() for line in junk]
    whole = "\n".join(small)
    words = [word for word in (*CREDIT_HINTS, *_RIGHTS) if word in whole]
    hinted = {number for word in words for number, line in enumerate(small) if word in line}
    return [junk[number] for number, line in enumerate(small) if number in hinted or line.startswith(CREDIT_BEGINNINGS)]


def _claims_rights(words: str) -> bool:
    small = words.lower()
    return any(mark in small for mark in _RIGHTS)


def _credit(text: str, span: Span, names: Sequence[str]) -> Iterator[Credit]:
    words = span.of(text)
    return (Credit(agency=name, kind="closing", span=span, words=words, scope="article") for name in names)


def _named(span: Span, mentions: Sequence[AgencyMention]) -> list[str]:
    """Return the agencies named there, each once, else the first outlet."""
    inside = [mention.name for mention in mentions if span.contains(mention.span)]
    return list(dict.fromkeys(name for name in inside if _is_agency(name))) or inside[:1]


def _signed_by(own: str | None) -> str:
    """Return who stands behind a bracket of reporters and editors that names no agency.

    That is how Reuters signs, and sites that take its text often leave the bracket as the only
    trace of it. An agency, and an outlet that is in no list, may have the same habit.
    """
    known = find_outlet(own) if own else None
    if own and (known is None or known.kind == "agency"):
        return own
    return "Reuters"


def _is_agency(name: str) -> bool:
    outlet = find_outlet(name)
    return outlet is not None and outlet.kind == "agency" and not outlet.pictures
