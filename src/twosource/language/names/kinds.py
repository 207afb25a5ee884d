"""What a name is: person, organisation, place or something else, and how sure its own words and neighbours are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from twosource.language.lexicon import load_terms
from twosource.language.names.words import is_common, word_table
from twosource.language.outlets import find_outlet
from twosource.language.places import load_gazetteer
from twosource.model.mention import NameKind

_LONGEST_PERSON = 4
_CAPITAL_INSIDE = ("Mc", "Mac", "De", "La", "Le", "Di", "Du", "Van", "Fitz")  # beginnings of surnames
Verdict = tuple[NameKind, float]

# How much one kind of evidence weighs against another, when the mentions of a name disagree.
_CERTAIN, _STRONG, _FAIR, _LIKELY, _WEAK, _GUESS = 8.0, 3.0, 2.0, 1.5, 1.0, 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Clues:
    """The ``whole`` name, folded, and what stands beside it: one folded word before and after, a role or title.

    ``noun`` is the noun that the name is of: "group" in "the group Tal", "village" in "the village of Tal".
    """

    whole: str
    before: str
    noun: str
    after: str
    titled: bool
    located: bool  # ", Kenya" follows
    articled: bool = False  # "the" stands before it and belongs to it
    quoted: bool = False  # quotation marks stand around it alone
    wire: bool = False  # it stands in brackets before a dash, as the agency after a place: "BRELT (Tal) - "


def judge(words: Sequence[str], clues: Clues) -> Verdict:
    """Return the kind of a name of these ``words`` and the weight of the evidence, by what stands beside it too."""
    alone = judge_words(tuple(words), clues.whole)
    if alone is not None and alone[1] >= _CERTAIN:
        return alone
    return (
        _by_title(words, clues)
        or alone
        or (("other", _FAIR) if clues.before in word_table("works") else None)
        or _by_gazetteer(words, clues.whole, clues)
        or _by_neighbours(words, clues)
        or _by_form(words, clues)
    )


@lru_cache(maxsize=65_536)
def judge_words(words: tuple[str, ...], whole: str) -> Verdict | None:
    """Return what the words of a name say by themselves. ``whole``: the name, folded."""
    if whole in load_gazetteer().countries and not (whole == "us" and words[0] != "US"):
        return "place", _CERTAIN
    return _by_words([word.casefold() for word in words], whole)


def _by_title(words: Sequence[str], clues: Clues) -> Verdict | None:
    institution = _is_institutional(words[-1].casefold()) or (len(words) > 2 and _is_institutional(words[0].casefold()))  # noqa: PLR2004
    if not clues.titled or institution or (len(words) == 1 and _is_acronym(words[0])):
        return None
    return "person", _STRONG


def _is_institutional(folded: str) -> bool:
    return folded in word_table("organisations") or folded in word_table("places")


def _by_words(folded: Sequence[str], whole: str) -> Verdict | None:
    outlet = find_outlet(whole)
    if outlet is not None and not outlet.common:
        return "organisation", _STRONG
    institution = whole in word_table("organisations") or any(word in word_table("organisations") for word in folded)
    if institution or " & " in whole:
        return "organisation", _STRONG if len(folded) > 1 else _FAIR
    if _names_land(folded):
        return "place", _STRONG
    if any(word in word_table("others") or _is_model_number(word) for word in folded):
        return "other", _FAIR
    sided = len(folded) > 1 and folded[0] in word_table("compass") and not is_common(folded[-1])
    return ("place", _FAIR) if sided or (len(folded) == 2 and folded[0] in word_table("saints")) else None  # noqa: PLR2004


def _names_land(folded: Sequence[str]) -> bool:
    head = folded[folded.index("of") - 1] if "of" in folded[1:] else folded[0]  # "Old City of Brelt"
    return len(folded) > 1 and (folded[-1] in word_table("places") or head in word_table("places"))


def _is_model_number(word: str) -> bool:
    """Tell whether letters and digits make one word, as in names of products and events: "F-16", "COP26"."""
    return not word.isalpha() and not word.isdigit() and any(map(str.isdigit, word)) and any(map(str.isalpha, word))


def _by_gazetteer(words: Sequence[str], whole: str, clues: Clues) -> Verdict | None:
    gazetteer = load_gazetteer()
    if whole in gazetteer.regions or whole in word_table("lands"):
        return "place", _STRONG
    if clues.located:
        return "place", _STRONG
    if whole in gazetteer.cities and not (len(words) == 1 and words[0].isupper() and len(words[0]) < 4):  # noqa: PLR2004
        if len(words) == 1 and (words[0] in given_names() or clues.after in word_table("speech")):
            return "person", _WEAK
        several = len(words) > 1 and not is_given(words[0])
        sure = several or whole in gazetteer.capitals or clues.before in word_table("inside")
        return "place", _FAIR if sure else _WEAK
    return None


def _by_neighbours(words: Sequence[str], clues: Clues) -> Verdict | None:
    if clues.wire:
        return "organisation", _STRONG
    noun = _by_noun(clues)
    person = _as_person(words, clues)
    if person is not None and (noun is None or len(words) > 1):
        return person
    if noun is not None:
        return noun
    if clues.before in word_table("inside") and not any(_is_acronym(word) or is_common(word) for word in words):
        return "place", _LIKELY
    return None


def _by_noun(clues: Clues) -> Verdict | None:
    kinds: tuple[tuple[str, NameKind], ...] = (("organisations", "organisation"), ("places", "place"))
    known = next((kind for table, kind in kinds if clues.noun in word_table(table)), None)
    if known is None and clues.before != clues.noun:  # "coach of Tal", not "coach Tal"
        headed: tuple[tuple[str, NameKind], ...] = (("headed", "organisation"), ("beside", "place"))
        known = next((kind for table, kind in headed if clues.noun in word_table(table)), None)
    return (known, _FAIR) if known is not None else None


def _as_person(words: Sequence[str], clues: Clues) -> Verdict | None:
    if len(words) > _LONGEST_PERSON or clues.articled or clues.quoted:
        return None
    if len(words) > 1 and is_given(words[0]) and not words[-1].isupper():
        return "person", _FAIR
    if clues.after in word_table("speech") and not words[0].isupper():
        return "person", _FAIR
    return ("person", _WEAK) if len(words) == 1 and words[0] in given_names() else None


def _by_form(words: Sequence[str], clues: Clues) -> Verdict:
    if any(_is_acronym(word) for word in words):
        return "organisation", _WEAK if len(words) == 1 else _GUESS
    if clues.quoted or all(is_common(word) for word in words):
        return "other", _GUESS
    if len(words) == 1:
        return ("organisation", _GUESS) if clues.before == "the" else ("other", _GUESS / 2)
    gazetteer = load_gazetteer()
    ordinary = is_common(words[0]) or is_common(words[-1]) or words[-1].casefold() in gazetteer.countries
    ordinary = ordinary or words[0].casefold() in gazetteer.demonyms
    if clues.before == "the" or ordinary or len(words) > _LONGEST_PERSON:
        return "organisation", _GUESS
    return "person", _GUESS


def _is_acronym(word: str) -> bool:
    """Tell whether a word is written in capitals, or in several as trade names are ("CryptoPay")."""
    letters = word.replace(".", "")
    if letters.isupper():
        return len(letters) > 1
    return word.isalpha() and word[1:] != word[1:].lower() and not word.startswith(_CAPITAL_INSIDE)


@cache
def given_names() -> frozenset[str]:
    """Return the words that begin names of persons wherever they stand."""
    return (load_terms("given-names") | load_terms("given-names-world")) - load_terms("given-names-doubtful")


def is_given(word: str) -> bool:
    """Tell whether a word may begin a person's name of several words; an initial may."""
    bare = word.rstrip(".")
    return word in given_names() or word in load_terms("given-names-doubtful") or (len(bare) == 1 and bare.isupper())
