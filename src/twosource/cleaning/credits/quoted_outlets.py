"""Credits of single sentences: who was told something, and whose report is cited."""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.cleaning.credits.agencies import AgencyMention
from twosource.cleaning.credits.cues import find_cue_before, find_cue_behind
from twosource.language.lexicon import load_terms
from twosource.model.article import Credit, CreditKind
from twosource.model.span import Span

_BEFORE = 90  # characters looked at before a mention
_AFTER = 140
_WORDS_BETWEEN = (
    r"(?:(?:the|a|an|[\w-]{2,20}['’]s|[A-Z][\w-]{1,20}|[a-z]+-[a-z]+|state|official|local|national|public|private"
    r"|independent|broadcaster|newspaper|news|agency|agencies|television|channel|network|radio|website|site)\s){0,4}$"
)
_GIVEN = re.compile(r"\b([A-Z][a-z]{1,20})\.?(?: [A-Z]\.)?$")
_LONGEST_GIVEN = 26  # characters of a given name and an initial
_TITLES = frozenset(["Mr", "Mrs", "Ms", "Mayor", "Senator", "Gov", "Sen"])
_TOLD = re.compile(
    r"\b(?:(?:told|tells?|telling|informed)|interviews?(?: \w+){0,2} (?:with|by|to|for|on|in)"
    r"|(?:spoke|speaking|spoken|talking|talked|speaks) (?:to|with|on)|shared with|made available to"
    r"|(?:seen|obtained|reviewed|viewed|verified|conducted|commissioned|interviewed|contacted|reached|asked) by"
    r"|(?:statement|e-?mail|comments?|letter|remarks|confirmed|provided|leaked|sent|released|supplied) to"
    r"|(?:appear(?:s|ed|ing|ance)|said|saying|says|interviewed)(?: \w+day| \w+)? on"
    r"|requests? for comment(?: \w+)? (?:from|by)"
    r"|respond(?:ed|ing)? to(?: a)? (?:question|query|queries|questions|email)s? (?:from|by)"
    r")\s" + _WORDS_BETWEEN
)
_CITED = re.compile(
    r"\b(?:[Cc]iting|[Qq]uoting"
    r"|(?:first |originally )?(?:quoted|cited|reported|published|broadcast|aired|carried|broken|revealed|disclosed"
    r"|uncovered|unveiled|relayed) (?:by|in|on)"
    r"|[Aa]ccording to|report (?:by|in|from)|reports? in|h/t:?|[Hh]at tip:?|[Pp]er|[Cc]ourtesy of"
    r"|(?:said|says|reports|writes|reported|wrote))\s" + _WORDS_BETWEEN
)
_OWN_AFTER = re.compile(
    r"(?:['’]s?)?\s(?:(?:has|have|had)(?: also| previously| since)? (?:learned|learnt|seen|obtained|reviewed|confirmed"
    r"|viewed|verified|surveyed|spoken|contacted|interviewed|asked)"
    r"|(?:interviewed|obtained|reviewed|contacted|surveyed|spoke (?:to|with))\b"
    r"|understands|can reveal"
    r"|(?:requests?|questions|inquiries|calls|emails?)(?: \w+){0,3} (?:for|seeking) (?:comment|interviews?)"
    r"|(?:journalists?|reporters?|correspondents?|photographers?|crews?|staff|team)\b[^.,\n]{0,80}?"
    r"\b(?:saw|seen|witnessed|heard|counted|visited|interviewed))\b"
)
_REPORTED_AFTER = re.compile(
    r",? (?:citing|quoting)\b|(?:,[^,.\n]{0,90},)?(?: and [^,.\n]{0,40}?)?\s"
    r"(?:(?:also|has|had|have|earlier|later|first|previously|was the first to|was first to|on \w+day|\w+day)\s){0,2}"
    r"(?:reported|report|reports|said|says|quoted|quotes|cited|cites|wrote|writes|published|aired|showed|broadcast"
    r"|announced|carried|projected|predicted|described|broke the (?:story|news)|revealed)\b"
)


def find_quoted_outlets(text: str, mentions: Sequence[AgencyMention]) -> list[Credit]:
    """Return the told and citing credits of the text; each speaks for its sentence alone."""
    people = _find_people(text, mentions)
    found = []
    for mention in mentions:
        place = None if mention.span.of(text) in people else _before(text, mention) or _after(text, mention)
        if place is not None:
            kind, span = place
            found.append(Credit(agency=mention.name, kind=kind, span=span, words=span.of(text), scope="sentence"))
    return found


def _find_people(text: str, mentions: Sequence[AgencyMention]) -> frozenset[str]:
    """Return the names of outlets that the text gives to people too, with a title or a given name before them."""
    single = {words for mention in mentions if (words := mention.span.of(text)).isalpha() and words.istitle()}
    return frozenset(name for name in single if _names_person(text, name))


def _names_person(text: str, name: str) -> bool:
    place = text.find(f" {name}")
    while place >= 0:
        match = _GIVEN.search(text, max(0, place - _LONGEST_GIVEN), place)
        if match and (match[1] in _TITLES or match[1] in load_terms("given-names")):
            return True
        place = text.find(f" {name}", place + 1)
    return False


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
    cue = find_cue_before(text, mention.span.start)
    return (cue[0], Span(cue[1], mention.end)) if cue else None


def _after(text: str, mention: AgencyMention) -> tuple[CreditKind, Span] | None:
    forms: tuple[tuple[CreditKind, re.Pattern[str]], ...] = (("told", _OWN_AFTER), ("citing", _REPORTED_AFTER))
    for kind, form in forms:
        match = form.match(text, mention.end, mention.end + _AFTER)
        if match:
            return kind, Span(mention.span.start, match.end())
    cue = find_cue_behind(text, mention.end)
    return (cue[0], Span(mention.span.start, cue[1])) if cue else None
