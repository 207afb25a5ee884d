"""Does what is said leave open whether it is so? Modals, adverbs, and verbs of seeming and believing.

The words are those that the CoNLL-2010 task on hedges counts as cues of uncertainty (Farkas et al. 2010), cut
down to those that put the sentence in doubt: doubt in a clause that says which, when or why leaves it standing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from twosource.statements.stances.lexicon import MARKS, lacks, load_group, split_words

_MONTH = re.compile(r"\bMay\b")
_MEASURE_REACH = 4  # words between "so that" and the modal
_ADVERBS = 2  # words between "is" and "thought to"
_TURN_REACH = 4  # words between "not" and "confirm"
_THERE = 6  # words between "there" and "chance"
_ADJECTIVES = ("ous", "al", "ful", "ic", "ive", "able", "ible", "less", "y", "ant", "ent")
_Check = Callable[[Sequence[str], int], bool]


def is_hedged(content: str) -> bool:
    """Tell whether the words leave open whether what they say is so.

    >>> is_hedged("the dam may leak"), is_hedged("the dam was closed in May")
    (True, False)
    """
    if lacks(content, _load_checks().keys()):
        return False
    words = split_words(content if content.isupper() else _MONTH.sub("#", content))
    checks = _load_checks()
    if checks.keys().isdisjoint(words):
        return False
    return any(word in checks and checks[word](words, i) and not _is_aside(words, i) for i, word in enumerate(words))


@cache
def _load_checks() -> dict[str, _Check]:
    """Return for each word that can hedge the function that tells whether it does at its place."""
    groups: dict[str, _Check] = {
        "adverbs": lambda _words, _i: True,
        "weighing": _is_weighing,
        "seeming": _is_seeming,
        "looking": _is_looking,
        "beliefs": _is_believed,
        "thinking": _is_thought,
        "suggesting": _is_suggested,
        "indicating": _is_suggested,
        "chances": _is_chance,
    }
    words = {word: check for key, check in groups.items() for word in load_group("hedges", key)}
    return words | {
        "may": lambda _words, _i: True,
        "might": lambda words, i: _at(words, i - 1) not in load_group("certain", "forces"),
        "could": _is_possible,
        "likely": _is_likely,
        "potentially": lambda words, i: not _at(words, i + 1).endswith(_ADJECTIVES),
        "rule": lambda words, i: _at(words, i + 1) == "out" and _is_withheld(words, i),
        **dict.fromkeys(["confirm", "verify", "corroborate", "comment"], _is_withheld),
        "clear": lambda words, i: _at(words, i - 1) == "not" and _is_open(words, i),
        **dict.fromkeys(["unclear", "unknown", "uncertain", "unsure"], _is_open),
        "possible": lambda words, i: _at(words, i + 1) == "that",
    }


def _at(words: Sequence[str], i: int) -> str:
    return words[i] if 0 <= i < len(words) else ""


def _is_possible(words: Sequence[str], i: int) -> bool:
    """Tell "it could break" from "they could see", "could be heard" and "as fast as they could"."""
    after = _at(words, i + 1)
    if after in load_group("certain", "abilities"):
        return False
    if after == "be" and _at(words, i + 2) in load_group("certain", "perceived"):
        return False
    return not _measures(words, i)


def _measures(words: Sequence[str], i: int) -> bool:
    """Tell "all they could do" and "so that nobody could leave" from "everything could change"."""
    before = words[max(0, i - _MEASURE_REACH) : i]
    if _at(words, i - 1) in load_group("certain", "people"):
        return not load_group("certain", "measuring").isdisjoint(before)
    return "than" in before or "as" in before or " so that " in f" {' '.join(before)} "


def _is_likely(words: Sequence[str], i: int) -> bool:
    described = _at(words, i + 1) in load_group("certain", "described")
    return not described and _at(words, i - 1) not in load_group("certain", "counted")


def _is_weighing(words: Sequence[str], i: int) -> bool:
    after, weighed = _at(words, i + 1), load_group("certain", "weighed")
    ranked = after == "the" and _at(words, i + 2) in weighed
    strong = _at(words, i - 1) in load_group("certain", "strengthening")
    return not (strong or ranked or after in weighed or after.isdigit())


def _is_seeming(words: Sequence[str], i: int) -> bool:
    """Tell "it appears to work" from "she appeared in court"."""
    return words[i].startswith("seem") or _at(words, i + 1) not in load_group("certain", "showing")


def _is_looking(words: Sequence[str], i: int) -> bool:
    after = _at(words, i + 1)
    impersonal = after not in {"like", "as"} or _at(words, i - 1) in {"it", "things"}
    return impersonal and after in load_group("hedges", "looks_like")


def _is_believed(words: Sequence[str], i: int) -> bool:
    after = _at(words, i + 1)
    near = load_group("hedges", "being").intersection(words[max(0, i - 1 - _ADVERBS) : i])
    return bool(near) and (after == "to" if words[i] == "said" else after in load_group("hedges", "believed"))


def _is_thought(words: Sequence[str], i: int) -> bool:
    """Tell whether the speaker is not sure ("I suspect that"), unlike who understands somebody ("I understand him")."""
    sure = words[i] == "understand" and _at(words, i + 1) not in {"that", "he", "she", "it", "they", "there"}
    return _at(words, i - 1) in load_group("hedges", "thinkers") and not sure


def _is_suggested(words: Sequence[str], i: int) -> bool:
    """Tell "the evidence suggests" and "indications were" from "he suggested"."""
    if words[i] in load_group("hedges", "suggesting"):
        return _at(words, i - 1) in load_group("hedges", "evidence")
    return _at(words, i + 1) in {"are", "were"}


def _is_withheld(words: Sequence[str], i: int) -> bool:
    """Tell "could not confirm" and "has yet to confirm", which leave it open, from "can confirm"."""
    before = words[max(0, i - _TURN_REACH) : i]
    return any(word in load_group("cue_words", "leaving_open") or word.endswith("n't") for word in before)


def _is_open(words: Sequence[str], i: int) -> bool:
    """Tell "it is unclear whether" from "the picture was unclear"."""
    return _at(words, i + 1) in {"whether", "if", "how", "why", "what", "who", "when", "where"}


def _is_chance(words: Sequence[str], i: int) -> bool:
    before = words[max(0, i - _THERE) : i]
    return "there" in before and "no" not in before and _at(words, i + 1) in {"that", "of", "he", "she", "it", "they"}


def _is_aside(words: Sequence[str], i: int) -> bool:
    """Tell whether a word stands in a clause that only says which, when or why."""
    for place in range(i - 1, -1, -1):
        if words[place] in MARKS:
            return False
        if words[place] in load_group("certain", "clauses"):
            return place > 0
        if words[place] == "that" and place == i - 1 and _follows_noun(words, place):
            return True
    return False


def _follows_noun(words: Sequence[str], place: int) -> bool:
    """Tell whether "that" means the noun before it ("a virus that could kill")."""
    before = _at(words, place - 1)
    return before not in MARKS and before not in load_group("certain", "opening") and before != ""
