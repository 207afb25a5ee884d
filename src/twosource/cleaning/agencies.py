"""Where a text names an agency or outlet, known or not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from twosource.language.outlets import find_outlet, known_names
from twosource.model.span import Span

_CAPITALISED = r"[A-Z][\w&'’-]{0,30}"
_MEDIA = (
    r"(?:News|Times|Post|Courier|Herald|Tribune|Gazette|Radio|TV|Television|Agency|Press|Wire|Newswire|Journal|Telegraph"
    r"|Guardian|Chronicle|Observer|Mail|Mirror|Standard|Globe|Record|Weekly|Daily|Dispatch|Inquirer|Examiner"
    r"|Sentinel|Argus"
    r"|Echo|Bulletin|Ledger|Register|Broadcasting|Network|Magazine|Newspaper|Media|Today|Online)"
)
_NOUN = (
    r"(?:(?:state )?news (?:agency|agencies|service|website|site|channel|organi[sz]ation|outlet)|newspapers?|daily"
    r"|weekly|magazine|(?:television|TV)(?: (?:channel|station|network))?|radio(?: station)?|broadcaster|tabloid|wire service)"
)
_UNKNOWN = re.compile(rf"\b(?:{_CAPITALISED}\s){{1,4}}?{_MEDIA}\b(?:\s(?:{_MEDIA})\b)*")
_DESCRIBED = re.compile(rf"\b(?:{_CAPITALISED}\s){{1,3}}(?={_NOUN}\b)")
_PREFIXED = re.compile(rf"\b(?:Radio|Daily|Agence|Agencia|Agenzia|Channel)(?:\s(?:{_CAPITALISED}|\d{{1,2}})){{1,3}}")
_GENERIC = re.compile(
    r"\b(?:[A-Z]\w{2,20}\s)?(?:state(?:-run)?|local|national|public)\s(?:media|television|TV|radio"
    r"|news agenc(?:y|ies))\b|\b[A-Z]\w{2,20}\s(?:media|television|radio)\b"
)
_OWN = re.compile(r"\b(?:this|our) (?:newspaper|reporter|correspondent|magazine|website|publication|paper)\b")
_NOUN_AFTER = re.compile(rf"\s{_NOUN}\b")
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
    guesses = [
        _mention(text, match.group().strip(), match.start(), known=False)
        for form in (_UNKNOWN, _PREFIXED, _DESCRIBED, _GENERIC, _OWN)
        for match in form.finditer(text)
    ]
    return tuple(sorted(_without_overlaps([*known, *guesses]), key=lambda mention: mention.span))


def _known(text: str, match: re.Match[str]) -> AgencyMention | None:
    outlet = find_outlet(match.group())
    if outlet is None:
        return None
    mention = _mention(text, outlet.name, match.start(), known=True, length=len(match.group()))
    if not outlet.common:
        return mention
    named = match.group().startswith("The ") or _ARTICLE_BEFORE.search(text[max(0, match.start() - 5) : match.start()])
    described = mention.end > mention.span.end
    return mention if described or (named and not match.group().isupper()) else None


def _mention(text: str, name: str, start: int, *, known: bool, length: int | None = None) -> AgencyMention:
    end = start + (len(name) if length is None else length)
    noun = _NOUN_AFTER.match(text, end)
    return AgencyMention(name=name, span=Span(start, end), end=noun.end() if noun else end, known=known)


def _without_overlaps(mentions: Iterable[AgencyMention]) -> list[AgencyMention]:
    kept: list[AgencyMention] = []
    taken: set[int] = set()
    for mention in sorted(mentions, key=lambda mention: (not mention.known, -len(mention.span), mention.span)):
        places = range(mention.span.start, mention.span.end)
        if not taken.intersection(places):
            taken.update(places)
            kept.append(mention)
    return kept


@cache
def _known_names() -> re.Pattern[str]:
    names = sorted(known_names(), key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(re.escape(name) for name in names)})(?!\w|-\w)")
