"""The agencies in a dateline: "LONDON (Reuters) -", "PARIS, 3 March /Northsea Press/ –", "Roma, 3 mar. - (ANSA)"."""

from __future__ import annotations

import re
from functools import cache

from twosource.cleaning.lines.signatures import read_signature, signs_picture
from twosource.cleaning.lines.wired import read_wired
from twosource.cleaning.paragraphs import first_paragraphs
from twosource.language.lexicon import load_tables, load_terms
from twosource.language.outlets import find_signature
from twosource.language.places import load_gazetteer
from twosource.model.article import Credit
from twosource.model.span import Span

_PARAGRAPHS = 12  # the dateline opens the report; a title, a byline and captions may stand before it
_OPENING = 140  # characters of a paragraph in which a dateline stands
_BRACKET = re.compile(
    r"[(\[（【](?P<agency>[^()\[\]（）【】\n]{1,60})[)\]）】]|(?<!\w)/(?P<slashed>[^/\n]{2,40})/(?!\w)"
)
_DASH = re.compile(r"\s*(?:--|[—–−‒-]|:)|[.,]\s?(?:--|[—–−‒-])")
_LONG_DASH = re.compile(r"\s*(?:--|[—–])\s*|(?<=\S)\s+-\s+")
_BARE = re.compile(
    r"[A-Z][A-Z.'’-]{3,}(?:[ /][A-Z][A-Z.'’-]+){0,3}(?:, [A-Z][\w. ]{1,25}){0,2}\s?(?:--|[—–])\s?[A-Z“\"]"
)
_WORD = re.compile(r"\S+")
_DIGIT = re.compile(r"\d")
_SIGN = re.compile(r"[(\[（【/—–]|--|\s-\s|[电電讯訊]")
_LONG_SIGN = re.compile(r"[(\[—–]|--")
_PLACE = 90  # characters of a place and a day
_SHORTEST = 4  # characters of a place and the space behind it before an agency that no list knows
_MOST_WORDS = 12  # of a place with its country and the day
_AGENCY_WORDS = 3  # the longest name of an agency that stands without a bracket
_SMALL = frozenset(
    [
        "de",
        "la",
        "le",
        "les",
        "del",
        "di",
        "da",
        "do",
        "dos",
        "das",
        "du",
        "des",
        "of",
        "and",
        "on",
        "the",
        "al",
        "el",
        "e",
        "y",
        "a",
        "am",
        "im",
        "in",
        "den",
        "der",
        "van",
        "von",
        "en",
        "sur",
        "près",
    ]
)
_PLACE_ENDS = re.compile(r"[,.(\[]")
_NAME_ENDS = re.compile(r"[.:,]\s|\s?[—–]\s|\s-\s")
_PADDING = ".,;:'’\"-–—/()[]（）="
Found = tuple[Span, tuple[str, ...]]  # the words of the dateline, up to the closing bracket, and who signs there


def find_datelines(text: str) -> tuple[Credit, ...]:
    """Return the credits of the dateline, one for each agency that it names, up to and including its bracket.

    An agency that no list knows counts too, but only where a dash follows: "(WHO) said" is no credit.
    """
    for paragraph in first_paragraphs(text, _PARAGRAPHS):
        end = min(paragraph.end, paragraph.start + _OPENING)
        found = _read(text[paragraph.start : end]) if _SIGN.search(text, paragraph.start, end) else None
        if found:
            place, names = found
            span = Span(paragraph.start + place.start, paragraph.start + place.end)
            words = span.of(text)
            return tuple(
                Credit(agency=name, kind="dateline", span=span, words=words, scope="article") for name in names
            )
    return ()


def opens_with_dateline(line: str) -> bool:
    """Tell whether the line opens a report: "PORT ELIN, Norra —", with or without an agency in brackets."""
    if not _LONG_SIGN.search(line, 0, _OPENING):
        return False
    return _BARE.match(line) is not None or _read(line[:_OPENING]) is not None


def _read(opening: str) -> Found | None:
    """Return the words and the agencies of the dateline that the opening of a paragraph is, None of any other."""
    for match in _BRACKET.finditer(opening):
        start = _find_place(opening[: match.start()])
        place = opening[start : match.start()]
        names = _names(match, place, opening[match.end() :])
        if names and (start == 0 or _is_capitals(place)) and not _captions(place):
            return Span(start + len(place) - len(place.lstrip(" ,-–—.")), match.end()), names
    wired = read_wired(opening)
    return (Span(0, wired[0]), (wired[1],)) if wired else _read_unbracketed(opening)


def _find_place(before: str) -> int:
    """Return where the words that can be of a place and a day begin, seen from the end: 0 when all of them can."""
    words = list(_WORD.finditer(before))
    for number in range(len(words) - 1, -1, -1):
        bare = words[number].group().strip(_PADDING)
        if bare[:1].islower() and bare not in _SMALL and bare.casefold() not in _months():
            beside = " ".join(word.group() for word in words[max(0, number - 1) : number + 2])
            if not _DIGIT.search(beside):  # "3. ožujka 2020"
                return words[number].end()
        if len(words) - number > _MOST_WORDS:
            return words[number].end()
    return 0


def _names(match: re.Match[str], place: str, after: str) -> tuple[str, ...]:
    """Return who signs in a bracket behind a place, known or, where a dash follows, unknown."""
    agency = (match["agency"] or match["slashed"]).strip()
    dashed = _DASH.match(after) is not None
    capitals = _is_capitals(place)
    names = read_signature(agency)
    if names:
        dated = _DIGIT.search(place) is not None
        alone = not after.strip() and _is_known_place(place)
        return names if dashed or capitals or dated or alone or not place.strip() else ()
    unknown = dashed and bool(match["agency"]) and agency[:1].isupper() and not signs_picture(agency)
    if not unknown or place.startswith("The "):
        return ()
    likely = (capitals and len(place) > _SHORTEST) or (agency.isupper() if not place.strip() else _names_medium(agency))
    return (agency,) if likely and any(character.isalpha() for character in agency) else ()


def _is_capitals(place: str) -> bool:
    first = place.split(maxsplit=1)[0].strip(_PADDING) if place.strip() else ""
    return len(first) > 1 and first.isupper()  # "PARIS", "ST. ODO"


def _captions(place: str) -> bool:
    label, colon, _ = place.partition(":")
    return bool(colon) and signs_picture(label)


def _is_known_place(place: str) -> bool:
    name = _PLACE_ENDS.split(place, maxsplit=1)[0]
    return load_gazetteer().knows(name.strip(_PADDING + " ").casefold())


def _names_medium(agency: str) -> bool:
    return not load_terms("media_words").isdisjoint(agency.split())


def _read_unbracketed(opening: str) -> Found | None:
    """Read "Reuters - Hours before", "Port Elin CNN —" and "PORT ELIN, 3 March — Reuters."."""
    dash = _LONG_DASH.search(opening, 0, _PLACE)
    if dash is None or dash.start() == 0:
        return None
    before = opening[: dash.start()]
    words = before.split()
    for count in range(min(_AGENCY_WORDS, len(words)), 0, -1):
        name = " ".join(words[-count:])
        place = before[: before.rfind(words[-count])]
        if _signs_alone(name, place):
            known = find_signature(name)
            return (Span(0, len(before)), (known.name,)) if known else None
    return _read_behind_dash(opening, dash)


def _read_behind_dash(opening: str, dash: re.Match[str]) -> Found | None:
    name = _NAME_ENDS.split(opening[dash.end() :], maxsplit=1)
    known = find_signature(name[0]) if len(name) > 1 else None
    place = opening[: dash.start()]
    if known is None or known.kind != "agency" or not _is_capitals(place) or _find_place(place):
        return None
    return Span(0, dash.end() + len(name[0])), (known.name,)


def _signs_alone(name: str, place: str) -> bool:
    """Tell whether a name before a dash is an agency's, at the start of the line or behind a place."""
    known = None if name.startswith("the ") else find_signature(name)
    if known is None or known.common or known.pictures or (known.kind != "agency" and not name.isupper()):
        return False
    return not place.strip() or (_find_place(place) == 0 and (_is_capitals(place) or _is_known_place(place)))


@cache
def _months() -> frozenset[str]:
    return frozenset(name for month in load_tables("months")["month"] for name in month["names"])
