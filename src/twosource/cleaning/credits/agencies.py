"""Where a text names an agency or outlet, known or not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from twosource.language.lexicon import load_terms
from twosource.language.outlets import find_outlet, known_names
from twosource.model.span import Span

_CAPITALISED = r"[A-Z][\w&'’-]{0,30}"
_PREFIXED = re.compile(rf"\b(?:Radio|Daily|Agence|Agencia|Agenzia|Channel)(?:\s(?:{_CAPITALISED}|\d{{1,2}})){{1,3}}")
_LEAD = re.compile(  # "Norra's Tide News", "In Tide News", but "Harper's Magazine"
    r"(?:\S+['’]s\s+(?=\S+\s)|(?:The|A|An|In|On|At|By|But|And|For|From|With|As|Of|To|When|While|After|Before|Since"
    r"|According|Citing|Quoting|If|That|This|Its|His|Her|Their|Our|No|Some|Many|Most)\s+)+"
)
_GENERIC = re.compile(
    r"\b(?:(?:North|South|Saudi)\s)?(?:[A-Z]\w{2,20}\s)?(?:state(?:-run)?|local|national|public)\s"
    r"(?:media|television|TV|radio|news agency)\b"
    r"|\b[A-Z]\w{2,20}\s(?:media|television|radio)\b"
)
_OWN = re.compile(r"\b(?:this|our) (?:newspaper|reporter|correspondent|magazine|website|publication|paper)\b")
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
    known = [mention for match in _known_names().finditer(text) if (mention := _known(text, match))]
    forms = (*_shapes(), _PREFIXED, _GENERIC, _OWN)
    guesses = [guess for form in forms for match in form.finditer(text) if (guess := _guess(text, match))]
    return tuple(sorted(_without_overlaps([*known, *guesses]), key=lambda mention: mention.span))


def _known(text: str, match: re.Match[str]) -> AgencyMention | None:
    outlet = find_outlet(match.group())
    if outlet is None:
        return None
    noun = _noun_after().match(text, match.end())
    end = noun.end() if noun else match.end()
    mention = AgencyMention(name=outlet.name, span=Span(match.start(), match.end()), end=end, known=True)
    if not (outlet.common and _is_everyday(match.group(), outlet.name)):
        return mention
    named = match.group().startswith("The ") or _ARTICLE_BEFORE.search(text[max(0, match.start() - 5) : match.start()])
    described = noun is not None
    return mention if described or (named and not match.group().isupper()) else None


def _is_everyday(words: str, name: str) -> bool:
    bare = words.removeprefix("The ")
    return bare == name.removeprefix("The ") or bare.isupper() or (bare.isalpha() and bare.istitle())


def _guess(text: str, match: re.Match[str]) -> AgencyMention | None:
    lead = _LEAD.match(match.group())
    start = match.start() + (lead.end() if lead else 0)
    words = text[start : match.end()].rstrip()
    end = start + len(words)
    noun = _noun_after().match(text, end)
    last = noun.end() if noun else end
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
    return not load_terms("media_words").isdisjoint(words.split())


@cache
def _shapes() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the shapes of names no list knows: with a word for a medium in it, or a noun behind it."""
    media = "|".join(sorted(load_terms("media_words")))
    return (
        re.compile(rf"\b(?:{_CAPITALISED}\s){{0,4}}?(?:{media})\b(?:\s(?:{media})\b)*"),
        re.compile(rf"\b(?:{_CAPITALISED}\s){{1,3}}(?=(?:{_nouns()})\b)"),
    )


@cache
def _noun_after() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{_nouns()})\b")


def _nouns() -> str:
    return "|".join(sorted(load_terms("media_nouns"), key=lambda noun: (-len(noun), noun)))


@cache
def _known_names() -> re.Pattern[str]:
    names = sorted(known_names(), key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(re.escape(name) for name in names)})(?!\w|-\w)")
