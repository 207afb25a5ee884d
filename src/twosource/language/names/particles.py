"""Function words inside names: "Ministry of Health and Welfare", "Anna van den Holm"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from twosource.language.lexicon import load_tables
from twosource.language.names.words import is_capital, is_common, is_institution

# Nouns for matters that offices are for, which are too rare to stand among the common words.
_ABSTRACT = re.compile(
    r"[A-Z][a-z]+(?:ness|ment|tion|sion|ture|tics|ities|ries|[gnt]ry|logy|nomy|phy|ance|ence|ship|ism|ations|ing)"
)


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
        return False
    if is_institution(so_far) and set(so_far) & {"of", "for", "on"}:
        return True
    right = list(takewhile(is_capital, following))
    whole = len(so_far) > 1 and is_institution(so_far[-1:])  # "the Supreme Court and Roads Ministry" are two
    plain = all(is_common(word) or is_institution([word]) for word in so_far)
    return bool(right) and not whole and is_institution(right[-1:]) and plain
