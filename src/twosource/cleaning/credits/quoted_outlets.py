"""Credits of single sentences: who was told something, and whose report is cited."""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.cleaning.credits.agencies import AgencyMention
from twosource.model.article import Credit, CreditKind
from twosource.model.span import Span

_BEFORE = 90  # characters looked at before a mention
_AFTER = 140
_WORDS_BETWEEN = (
    r"(?:(?:the|a|an|[\w-]{2,20}['’]s|[A-Z][\w-]{1,20}|[a-z]+-[a-z]+|state|official|local|national|public|private"
    r"|independent|broadcaster|newspaper|news|agency|agencies|television|channel|network|radio|website|site)\s){0,4}$"
)
_TOLD = re.compile(
    r"\b(?:(?:told|tells|telling|informed)|interviews?(?: \w+){0,2} (?:with|by|to|for|on|in)"
    r"|(?:spoke|speaking|spoken|talking|talked) (?:to|with|on)|shared with"
    r"|(?:seen|obtained|reviewed|viewed|verified|conducted|commissioned) by"
    r"|(?:statement|e-?mail|comments?|letter|remarks) to)\s" + _WORDS_BETWEEN
)
_CITED = re.compile(
    r"\b(?:[Cc]iting|[Qq]uoting|(?:quoted|cited|reported|published|broadcast|aired|carried) (?:by|in|on)"
    r"|[Aa]ccording to|report (?:by|in|from)|reports? in|(?:said|says|reports|writes|reported))\s" + _WORDS_BETWEEN
)
_OWN_AFTER = re.compile(
    r"(?:['’]s)?\s(?:(?:has|have|had) (?:learned|learnt|seen|obtained|reviewed)|understands|can reveal"
    r"|(?:journalists?|reporters?|correspondents?|photographers?|crews?|staff|team)\b[^.,\n]{0,80}?\b(?:saw|seen|witnessed|heard|counted|visited|interviewed))\b"
)
_REPORTED_AFTER = re.compile(
    r",? (?:citing|quoting)\b|(?:,[^,.\n]{0,90},)?(?: and [^,.\n]{0,40}?)?\s"
    r"(?:(?:also|has|had|have|earlier|later|first|on \w+day|\w+day)\s){0,2}"
    r"(?:reported|reports|said|says|quoted|quotes|cited|cites|wrote|writes|published|aired|showed|broadcast|announced"
    r"|carried|projected|predicted|described)\b"
)


def find_quoted_outlets(text: str, mentions: Sequence[AgencyMention]) -> list[Credit]:
    """Return the told and citing credits of the text; each speaks for its sentence alone."""
    found = []
    for mention in mentions:
        place = _before(text, mention) or _after(text, mention)
        if place is not None:
            kind, span = place
            found.append(Credit(agency=mention.name, kind=kind, span=span, words=span.of(text), scope="sentence"))
    return found


def _before(text: str, mention: AgencyMention) -> tuple[CreditKind, Span] | None:
    first = max(0, mention.span.start - _BEFORE)
    window = text[first : mention.span.start]
    window = window[window.rfind("\n") + 1 :]
    offset = mention.span.start - len(window)
    forms: tuple[tuple[CreditKind, re.Pattern[str]], ...] = (("told", _TOLD), ("citing", _CITED))
    for kind, form in forms:
        match = form.search(window)
        if match:
            return kind, Span(offset + match.start(), mention.end)
    return None


def _after(text: str, mention: AgencyMention) -> tuple[CreditKind, Span] | None:
    forms: tuple[tuple[CreditKind, re.Pattern[str]], ...] = (("told", _OWN_AFTER), ("citing", _REPORTED_AFTER))
    for kind, form in forms:
        match = form.match(text, mention.end, mention.end + _AFTER)
        if match:
            return kind, Span(mention.span.start, match.end())
    return None
