"""Changes of the words of a sentence: negation, source, order."""

from __future__ import annotations

import random
import re

from training.pairs.change import Change, Surroundings
from training.pairs.values import DAYS

_DENIERS = ["The company", "A spokesman", "Officials", "The ministry", "A spokeswoman", "The authorities", "Both sides"]
_DENYING = ["denied that", "denied reports that", "said it was not true that", "rejected claims that"]
_SOURCES = [
    "police", "witnesses", "officials", "residents", "doctors", "prosecutors", "rescuers",
    "a government source", "local media", "people close to the talks", "the interior ministry", "diplomats",
]  # fmt: skip
_LOWERED = frozenset(
    ["The", "A", "An", "He", "She", "It", "They", "We", "There", "This", "That", "These", "Those", "His", "Her",
     "Its", "Their", "In", "On", "At", "After", "Before", "Since", "For", "From", "By", "With", "Some", "About",
     "Around", "Nearly", "Almost", "More", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine",
     "Ten", "Eleven", "Twelve", "Several", "Many", "Most", "Under", "Last", "Next", "Up", "Over", "Another",
     "Both", "Residents", "Officials", "Workers"]
)  # fmt: skip
_NEGATIVE = re.compile(
    r"\b(?:not|no|nobody|none|nothing|never|neither|nor|without|cannot|few|little|hardly|barely|only|den(?:y|ies|ied)|"
    r"refus\w+|reject\w+|dismiss\w+ (?:the|as)|nowhere)\b|n[’']t\b", re.IGNORECASE,
)  # fmt: skip
# A speaker or quotation marks: what is changed may then be somebody's words.
SPOKEN = re.compile(
    r"[\"“”„«»‘?!:;–—]|\b(?:said|says|say|told|tells|according|announced|added|adds|called|calls|stated|warned|claim\w*|"
    r"reported|reportedly|believe\w*|accus\w+|alleg\w+|insist\w*|maintain\w*|argu\w+|explained|replied|asked|wrote)\b"
)
_AUXILIARY = re.compile(
    r"^(?P<subject>(?:(?!\b(?:that|which|who|whom|whose|when|where|while|if|as|after|before|because|since|although|than|"
    r"though|what|how|whether|until|once|there|all|every|each|both|least|some|many|most)\b)[^,:;\"“”])+?) "
    r"(?P<verb>was|were|is|are|has been|have been|had been|has|have|had|will|can|could|would)"
    r"(?= (?P<next>[a-z]\w+))(?! (?:to|like|also|still|rather|already|about|among|an?)\b)", re.IGNORECASE,
)  # fmt: skip
_PARTICIPLE = re.compile(r"\w+(?:ed|en|wn|ught|ung|ade|one|ost|ept|eld|old|aid|ut|et|un|ent|eft|ead|oken|ound)$")
_SAID_LAST = re.compile(r", (?P<who>(?:[Tt]he |[Aa]n? )?[^,;:\"“”]{3,45}?) said(?P<when> on (?:\w+day))?\.$")
_SAID_PLAIN = re.compile(
    r"\b[Tt]he (?P<who>police|army|government|ministry|company|union|prosecutors?) said(?= that| the)"
)
_ACCORDING = re.compile(r"(?:^A|, a)ccording to (?P<who>[^,;:\"“”]{3,50}?)(?P<end>\.$|, )")
_ON_DAY = r"[Oo]n (?:" + "|".join(DAYS) + r")(?: morning| afternoon| evening| night)?"
_DAY_FIRST = re.compile(rf"^(?P<day>{_ON_DAY}),? (?P<rest>(?:the|a|an|he|she|it|they|[A-Z]\w+) .{{10,110}})\.$")
_DAY_LAST = re.compile(rf"^(?P<rest>[A-Z].{{15,110}}) (?P<day>{_ON_DAY})\.$")
_SUBORDINATE = re.compile(
    r"^(?P<clause>(?:After|Although|Because|While|When) [^,]{8,80}), "
    r"(?P<main>(?:the|a|an|he|she|it|they) [^,]{10,110})\.$"
)
_SAID_FIRST = re.compile(
    r"^(?P<who>[A-Z][^,;:\"“”]{3,45}?) said(?: that|(?= the | a | an | it | he | she )) ?(?P<claim>[^\"“”]{15,160})\.$"
)
_RELATIVE = re.compile(r", (?:who|which|whose) [^,;:\"“”]{8,120}, (?!and |but |or )")
_TAIL = re.compile(r", (?:who|which|whose|where|after|although|while|when|because|since) [^,;:\"“”]{8,120}\.$")
_DATELINE = re.compile(r"^[A-Z]{3,}[^–—\"“”-]{0,40} [–—-] (?=[A-Z])")


def negate(text: str, _: Surroundings, __: random.Random) -> Change | None:
    """Say that it is not so."""
    spot = _AUXILIARY.match(text)
    if spot is None or _NEGATIVE.search(text) or SPOKEN.search(text):
        return None
    verb = spot["verb"]
    if verb in {"has", "have", "had"} and not _PARTICIPLE.match(spot["next"]):
        return None
    first, _space, rest = verb.partition(" ")
    negated = ("cannot" if first == "can" else f"{first} not") + (f" {rest}" if rest else "")
    return Change(text=text[: spot.start("verb")] + negated + text[spot.end("verb") :], relation="contradicts")


def deny(text: str, around: Surroundings, chance: random.Random) -> Change | None:
    """Let somebody deny it."""
    if _NEGATIVE.search(text) or SPOKEN.search(text) or not text.endswith(".") or len(text) > 170:
        return None
    lowered = _lower_first(text, around)
    if lowered is None:
        return None
    return Change(text=f"{chance.choice(_DENIERS)} {chance.choice(_DENYING)} {lowered}", relation="contradicts")


def swap_source(text: str, _: Surroundings, chance: random.Random) -> Change | None:
    """Let somebody else say it."""
    for pattern in (_SAID_LAST, _ACCORDING, _SAID_PLAIN):
        spot = pattern.search(text)
        if spot is None or re.fullmatch(r"(?i)h?s?he|they|it|we|i", spot["who"]):
            continue
        new = chance.choice([each for each in _SOURCES if each.split()[-1] not in text])
        if pattern is not _SAID_PLAIN:
            return Change(
                text=text[: spot.start("who")] + new + text[spot.end("who") :], relation="differs", gone=spot["who"]
            )
        new = new if spot.start() else new[0].upper() + new[1:]
        return Change(
            text=f"{text[: spot.start()]}{new} said{text[spot.end() :]}", relation="differs", gone=spot["who"]
        )
    return None


def reword(text: str, around: Surroundings, chance: random.Random) -> Change | None:
    """Put the source or the day at the other end, without change of meaning."""
    ways = [_turn_source, _bring_source_behind, _turn_day, _turn_clauses, _drop_source, _add_source]
    chance.shuffle(ways)
    new = next((made for way in ways if (made := way(text, around))), None)
    return Change(text=new, relation="same") if new else None


def _turn_source(text: str, around: Surroundings) -> str | None:
    if re.search(r"[\"“”]", text):
        return None
    if (spot := _SAID_LAST.search(text)) and not spot["when"]:
        who, claim = spot["who"], text[: spot.start()]
        if re.fullmatch(r"(?i)he|she|they|it|we|i", who):
            return None
        lowered = _lower_first(claim, around)
        return f"According to {who}, {lowered}." if lowered else None
    if (spot := _ACCORDING.search(text)) and (spot.start() == 0) != (spot["end"] == ".") and spot["end"] in {".", ", "}:
        claim = text[spot.end() : -1] if spot.start() == 0 else text[: spot.start()]
        return f"{claim[0].upper()}{claim[1:]}, {spot['who']} said."
    return None


def _bring_source_behind(text: str, around: Surroundings) -> str | None:
    spot = _SAID_FIRST.match(text)
    if spot is None or spot["who"] in {"They", "She", "He", "It", "We"}:
        return None
    who, claim = _lower_first(spot["who"], around), spot["claim"]
    return f"{claim[0].upper()}{claim[1:]}, {who} said." if who and "," not in claim else None


def _drop_source(text: str, _: Surroundings) -> str | None:
    spot = _DATELINE.match(text)
    if spot:
        return text[spot.end() :]
    spot = _SAID_LAST.search(text)
    return f"{text[: spot.start()]}." if spot and not re.search(r"[\"“”]", text) else None


def _add_source(text: str, _: Surroundings) -> str | None:
    if SPOKEN.search(text) or _NEGATIVE.search(text) or "," in text or not text.endswith(".") or len(text) > 130:
        return None
    return f"{text[:-1]}, {_SOURCES[len(text) % 6]} said."


def shorten(text: str, _: Surroundings, __: random.Random) -> Change | None:
    """Leave out what is said by the way."""
    spots = [spot for pattern in (_RELATIVE, _TAIL) if (spot := pattern.search(text))]
    if not spots or re.search(r"[\"“”]", text):
        return None
    start, end = spots[0].span()
    end_mark = "." if end == len(text) else " "
    return Change(text=text[:start] + end_mark + text[end:], relation="same", gone=text[start:end])


def _turn_day(text: str, around: Surroundings) -> str | None:
    if SPOKEN.search(text):
        return None
    if spot := _DAY_FIRST.match(text):
        day, rest = spot["day"], spot["rest"]
        return None if "," in rest or "day" in rest else f"{rest[0].upper()}{rest[1:]} {day[0].lower()}{day[1:]}."
    if (spot := _DAY_LAST.match(text)) and not re.search(r"day\b|,| and | who | that | which ", spot["rest"]):
        lowered = _lower_first(spot["rest"], around)
        return f"O{spot['day'][1:]}, {lowered}." if lowered else None
    return None


def _turn_clauses(text: str, _: Surroundings) -> str | None:
    spot = None if re.search(r"[\"“”]", text) else _SUBORDINATE.match(text)
    if spot is None:
        return None
    main, clause = spot["main"], spot["clause"]
    return f"{main[0].upper()}{main[1:]} {clause[0].lower()}{clause[1:]}."


def _lower_first(text: str, around: Surroundings) -> str | None:
    first = re.split(r"[\s,]", text, maxsplit=1)[0]
    if first in _LOWERED:
        return text[0].lower() + text[1:]
    name = first.removesuffix("'s").removesuffix("’s")
    return text if name in around.names or first[:1].isdigit() else None
