"""Function words inside names: "Ministry of Health and Welfare", "Anna van den Holm"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from twosource.language.lexicon import load_tables, load_terms
from twosource.language.names.words import is_capital, is_common, is_institution
from twosource.language.places import load_gazetteer

# Nouns for matters that offices are for, which are too rare to stand among the common words.
_ABSTRACT = re.compile(
    r"[A-Z][a-z]+(?:ness|ment|tion|sion|ture|tics|ities|ries|[gnt]ry|logy|nomy|phy|ance|ence|ship|ism|ations|ing)"
)
_FOR_MATTERS = frozenset(["Ministry", "Department", "Faculty", "Secretariat"])


def steps_over(following: Sequence[str], so_far: Sequence[str]) -> int:
    """Return how many function words stand between the parts of one name, 0 when the name ends here."""
    particles = load_tables("name-words")["particles"]
    if following[0] in particles["person"]:
        return 2 if following[1:2] and following[1] in particles["person"] else 1
    if following[0] == "and":
        return 1 if _is_one_office(following[1:], so_far) else 0
    if following[0] in particles["title"] and is_institution(so_far):
        return 2 if following[1:2] == ["the"] else 1
    return 0


def _is_one_office(following: Sequence[str], so_far: Sequence[str]) -> bool:
    """Tell "Ministry of Health and Welfare", "Food and Drug Board" from "the Ministry and Tal"."""
    if not following or not (is_common(following[0]) or _ABSTRACT.fullmatch(following[0])):
        return bool(following) and _is_matter(following[0], so_far)
    if is_institution(so_far) and set(so_far) & {"of", "for", "on"}:
        return True
    right = list(takewhile(is_capital, following))
    whole = len(so_far) > 1 and is_institution(so_far[-1:])  # "the Supreme Court and Roads Ministry" are two
    plain = all(is_common(word) or is_institution([word]) for word in so_far)
    return bool(right) and not whole and is_institution(right[-1:]) and plain


def _is_matter(word: str, so_far: Sequence[str]) -> bool:
    """Tell whether a ministry is for a second matter too, as far as is known: "Ministry of Farming and Livestock"."""
    place = so_far.index("of") if "of" in so_far[1:] else 0
    if not place or so_far[place - 1] not in _FOR_MATTERS or not is_capital(word):
        return False
    return not load_gazetteer().knows(word.casefold()) and word not in load_terms("given-names")
