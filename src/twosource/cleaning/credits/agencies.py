"""Where a text names an agency or outlet, known or not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from twosource.cleaning.credits.cues import find_cue_before
from twosource.cleaning.credits.registered import find_registered, list_capitals
from twosource.cleaning.credits.shapes import find_shapes, noun_after
from twosource.language.lexicon import load_terms
from twosource.language.outlets import find_outlet
from twosource.model.span import Span

_LEAD = re.compile(  # "Norra's Tide News", "In Tide News", but "Harper's Magazine"
    r"(?:\S+['’]s\s+(?=\S+\s)|(?:The|A|An|In|On|At|By|But|And|For|From|With|As|Of|To|When|While|After|Before|Since"
    r"|According|Citing|Quoting|If|That|This|Its|His|Her|Their|Our|No|Some|Many|Most)\s+)+"
)
_ANY_AGENCY = "Agency"  # of a state as well: "Sea Protection Agency", but "Tide News Agency"
_TOLD = ("told ", "told the ")
_ARTICLE_BEFORE = re.compile(r"\bthe\s$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyMention:
    """A mention of an agency: its canonical name where known, its words, and the noun behind it."""

    name: str
    span: Span
    end: int
    known: bool


def find_agencies(text: str) -> tuple[AgencyMention, ...]:
    """Return the mentions of agencies and outlets in the order of the text, without overlaps.

    Known names go before guesses. A guess needs a word for a medium: "Harbour Courier", "the Tagus
    news agency". Everyday words ("Time") count only with "the" before or such a noun behind them.
    """
    capitals = list_capitals(text)
    known = [mention for span in find_registered(text, capitals) if (mention := _known(text, span))]
    guesses = [guess for match in find_shapes(text, capitals) if (guess := _guess(text, match))]
    return tuple(sorted(_without_overlaps([*known, *guesses]), key=lambda mention: mention.span))


def _known(text: str, span: Span) -> AgencyMention | None:
    words = span.of(text)
    outlet = find_outlet(words)
    if outlet is None:
        return None
    noun = noun_after().match(text, span.end)
    mention = AgencyMention(name=outlet.name, span=span, end=noun.end() if noun else span.end, known=True)
    if noun or not (outlet.common and _is_everyday(words, outlet.name)):
        return mention
    if outlet.kind == "agency" and text.endswith(_TOLD, 0, span.start):
        return mention
    named = words.startswith("The ") or _ARTICLE_BEFORE.search(text[max(0, span.start - 5) : span.start])
    return mention if (named and not words.isupper()) or find_cue_before(text, span.start) else None


def _is_everyday(words: str, name: str) -> bool:
    bare = words.removeprefix("The ")
    return bare == name.removeprefix("The ") or bare.isupper() or (bare.isalpha() and bare.istitle())


def _guess(text: str, match: re.Match[str]) -> AgencyMention | None:
    lead = _LEAD.match(match.group())
    start = match.start() + (lead.end() if lead else 0)
    words = text[start : match.end()].rstrip()
    end = start + len(words)
    noun = noun_after().match(text, end)
    last = noun.end() if noun else end
    if not _has_medium(words) and words.endswith(_ANY_AGENCY):
        return None
    if not _has_medium(words):  # "Tagus" alone could be a river, so the noun belongs to its name
        return AgencyMention(name=text[start:last], span=Span(start, last), end=last, known=False)
    if " " not in words and not _is_paper(text, start, words):
        return None
    return AgencyMention(name=words, span=Span(start, end), end=last, known=False)


def _is_paper(text: str, start: int, word: str) -> bool:
    """Tell whether a single word is a paper's short name: "the Courier", but not "the Press" or "Times"."""
    return word in load_terms("paper_words") and _ARTICLE_BEFORE.search(text[max(0, start - 5) : start]) is not None


def _without_overlaps(mentions: Sequence[AgencyMention]) -> list[AgencyMention]:
    kept: list[AgencyMention] = []
    known_starts = {mention.span.start for mention in mentions if mention.known}
    taken: set[int] = set()
    for mention in sorted(mentions, key=lambda mention: (not mention.known, -len(mention.span), mention.span)):
        places = range(mention.span.start, mention.span.end)
        describes_next = not mention.known and mention.end + 1 in known_starts  # "Norran news agency TIDE"
        if not describes_next and not taken.intersection(places):
            taken.update(places)
            kept.append(mention)
    return kept


def _has_medium(words: str) -> bool:
    return not load_terms("media_words").isdisjoint(word for word in words.split() if word != _ANY_AGENCY)
