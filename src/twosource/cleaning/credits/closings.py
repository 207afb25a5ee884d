"""Credits at the end of an article, and agencies in bylines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.cleaning.credits.agencies import AgencyMention, find_agencies
from twosource.cleaning.lines.bylines import read_byline, strip_by
from twosource.cleaning.lines.closing_lines import (
    BRACKETED,
    CONTRIBUTED,
    CREDIT_BEGINNINGS,
    CREDIT_HINTS,
    SIGNED,
    hints_at_credit,
    is_closing_line,
)
from twosource.cleaning.paragraphs import first_paragraphs, last_paragraphs
from twosource.language.outlets import find_outlet
from twosource.model.article import Credit, Junk
from twosource.model.span import Span

_LAST = 8  # paragraphs in which a closing credit may stand
_FIRST = 4  # paragraphs in which a byline may stand
_DROPPED = 600  # characters of a dropped line that are looked at
_SIGNATURE = 120  # characters in which `SIGNED` stands, at the end of a paragraph
_RIGHTS = ("©", "(c)", "copyright", "all rights reserved")
_PICTURE = re.compile(r"\b(?:photos?|images?|pictures?|video|getty)\b", re.IGNORECASE)
_REDISTRIBUTED = re.compile(r"\b(?:rewritten|redistributed|newsource|wire service)\b", re.IGNORECASE)
_PARTS = re.compile(r"[,;|/]|\sand\s")
_JOB = re.compile(r"(?:writer|reporter|correspondent|columnist|editor|journalist)s?\.?$", re.IGNORECASE)
_BEAT = re.compile(  # what stands between an agency and a job
    r"(?:auto|automotive|business|chief|courts?|diplomatic|economics|education|energy|entertainment|environment(?:al)?"
    r"|fashion|film|financial|food|football|baseball|basketball|foreign|golf|health|hockey|house|international|legal"
    r"|markets?|media|medical|military|music|national|politic(?:s|al)|racing|religion|science|security|senior|special"
    r"|sports?|staff|tech(?:nology)?|television|tennis|travel|tv|white)$",
    re.IGNORECASE,
)


def find_closings(text: str, mentions: Sequence[AgencyMention], own: str | None) -> list[Credit]:
    """Return the credits in the last paragraphs. ``own`` names whose staff a bare list of names is."""
    found = []
    for paragraph in last_paragraphs(text, _LAST):
        words = paragraph.of(text)
        if ("(" in words or "[" in words) and (match := BRACKETED.search(words)):
            span = Span(paragraph.start + match.start(), paragraph.start + match.end())
            found.append(_closing(text, span, _named(span, mentions) or _signed_by(own)))
        elif hints_at_credit(words.lower()) and CONTRIBUTED.search(words):
            found.append(_closing(text, paragraph, _named(paragraph, mentions) or own))
        elif match := SIGNED.search(words, max(0, len(words) - _SIGNATURE)):
            known = find_outlet(match["agency"])
            span = Span(paragraph.start + match.start(), paragraph.end)
            found.append(_closing(text, span, known.name if known else None))
    return [credit for credit in found if credit is not None]


def find_byline_credits(text: str, bylines: Sequence[str]) -> list[Credit]:
    """Return the agencies in bylines: those kept apart (empty span), and those that open the text."""
    found = [(name, Span(0, 0), byline) for byline in bylines for name in _byline_agencies(byline)]
    for span in first_paragraphs(text, _FIRST):
        line = span.of(text)
        if read_byline(line) or _is_short_label(line):
            found.extend((name, span, line) for name in _byline_agencies(line))
    return [Credit(agency=name, kind="byline", span=span, words=words, scope="article") for name, span, words in found]


def find_dropped_credits(junk: Sequence[Junk]) -> list[Credit]:
    """Return the agencies that dropped lines credit: copyright lines, and closing lines below other junk."""
    found = []
    for line in _list_suspects(junk):
        words = line.text[:_DROPPED]
        if not (is_closing_line(words) or (_claims_rights(words) and not _PICTURE.search(words))):
            continue
        names = [mention.name for mention in find_agencies(words) if mention.known]
        name = next((name for name in names if _is_agency(name) or _REDISTRIBUTED.search(words)), None)
        if name:
            found.append(Credit(agency=name, kind="closing", span=Span(0, 0), words=line.text, scope="article"))
    return found


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


def _closing(text: str, span: Span, agency: str | None) -> Credit | None:
    if agency is None:
        return None
    return Credit(agency=agency, kind="closing", span=span, words=span.of(text), scope="article")


def _named(span: Span, mentions: Sequence[AgencyMention]) -> str | None:
    return next((mention.name for mention in mentions if span.contains(mention.span)), None)


def _signed_by(own: str | None) -> str:
    """Return who stands behind a bracket of reporters and editors that names no agency.

    That is how Reuters signs, and sites that take its text often leave the bracket as the only
    trace of it. An agency, and an outlet that is in no list, may have the same habit.
    """
    known = find_outlet(own) if own else None
    if own and (known is None or known.kind == "agency"):
        return own
    return "Reuters"


def _byline_agencies(byline: str) -> list[str]:
    whole = find_outlet(byline)
    if whole is not None:
        return [whole.name]
    staffed = [name for part in _PARTS.split(strip_by(byline)) if (name := find_staff_agency(part.split()))]
    names = [(mention.name, mention.known) for mention in find_agencies(strip_by(byline))]
    known = dict.fromkeys([*staffed, *(name for name, is_known in names if is_known)])
    return list(known) or [name for name, _ in names[-1:]]


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


def _is_short_label(line: str) -> bool:
    words = line.split()
    short = len(words) <= 5 and not line.endswith((".", "!", "?"))  # noqa: PLR2004  # "Harbour News, Port Elin"
    return short and any(mention.known and mention.span.start == 0 for mention in find_agencies(line))


def _is_agency(name: str) -> bool:
    outlet = find_outlet(name)
    return outlet is not None and outlet.kind == "agency"
