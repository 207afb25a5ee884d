"""What the numbers mean that the model gives for each word piece. Training and reading share this."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

ROLES: Final = ("source", "cue", "content")
NAME_KINDS: Final = ("person", "organisation", "place", "other")
OUTSIDE: Final = 0

# Tags of one layer: 0 outside, then begin and inside of each class: B-source 1, I-source 2, B-cue 3, ...
ROLE_TAGS: Final = 1 + 2 * len(ROLES)
NAME_TAGS: Final = 1 + 2 * len(NAME_KINDS)

# Each kind of link compares the vector of a word's asker with those of its candidates. A source and a
# content ask for their cue; a pronoun asks for a name.
LINK_SIZE: Final = 48
LINKS: Final = ("source", "content", "cue", "pronoun", "name")

ROLE_PART: Final = slice(0, ROLE_TAGS)
NAME_PART: Final = slice(ROLE_TAGS, ROLE_TAGS + NAME_TAGS)
_FIRST_LINK: Final = ROLE_TAGS + NAME_TAGS
LINK_PARTS: Final = {
    link: slice(_FIRST_LINK + i * LINK_SIZE, _FIRST_LINK + (i + 1) * LINK_SIZE) for i, link in enumerate(LINKS)
}
OUTPUTS: Final = _FIRST_LINK + len(LINKS) * LINK_SIZE

CASES: Final = 6  # classes of a word's letter case: the body knows no capitals
WINDOW: Final = 192  # most word pieces that the model sees at once
DISTANCES: Final = 13  # classes of the gap between two spans, see `distance_class`
PRONOUNS: Final = frozenset(["he", "him", "his", "she", "her", "hers", "himself", "herself"])


def begin_tag(number: int) -> int:
    """Return the tag that begins a span of the class with this number."""
    return 1 + 2 * number


def class_of(tag: int) -> int:
    """Return the number of the class of a tag that is not `OUTSIDE`."""
    return (tag - 1) // 2


def distance_class(gap: int) -> int:
    """Return the class of a signed gap in word pieces between two spans: 0 when they touch or overlap."""
    size = abs(gap)
    step = bisect_left((0, 1, 3, 8, 20, 50), size)
    return 6 + (step if gap > 0 else -step)
