"""Plain words for numbers and verdicts, and text made safe to show."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from twosource.model.article import Article
from twosource.model.finding import Relation

REPLACEMENT = "\ufffd"
CONTROL_PICTURES = 0x2400  # U+2400 + n is the visible picture of control character n
# Direction overrides, control characters (Cc) but line feed and tab, halves of surrogate pairs (Cs).
_OBEYED: Final = re.compile("[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

VERDICTS = {
    "corroborated": "two or more origins and two or more sources",
    "one source": "several origins report it, all attribute it to the same source",
    "one origin": "several articles, not more than one known origin",
    "single article": "one article only",
}
INDEPENDENCE = {
    "established": "two or more origins whose text is unrelated, each with a credit or newsgathering of its own",
    "not established": "copying, a shared credit or a common quotation cannot be excluded",
    "one origin": "all known carriers share an origin",
    "unknown": "nothing is known about where the text came from",
}
SHARED = "From one origin, with values that differ, or perhaps copied."  # "Shared, not established"
RELATIONS = {
    "same": "same",
    "finer": "more precise",
    "coarser": "less precise",
    "equal quantity": "equal quantity",
    "differs": "differs",
    "contradicts": "contradicts",
    "supersedes": "supersedes",
}
ABOUT = {"quote": "wording of a quote"}


def neutralise(text: str) -> str:
    """Return ``text`` with every character that would be obeyed instead of shown replaced, one for one.

    Control characters become their visible pictures; direction overrides and halves of surrogate
    pairs become U+FFFD. Offsets stay what they were.
    """
    return text if text.isprintable() else _OBEYED.sub(_show, text)  # what is obeyed is none of it printable


def _show(obeyed: re.Match[str]) -> str:
    char = obeyed[0]
    return chr(CONTROL_PICTURES + ord(char)) if char < " " else REPLACEMENT


def count(number: int, noun: str, nouns: str | None = None) -> str:
    """Return a number with its noun: "1 origin", "3 articles"; ``nouns`` where an s does not do: "2 stories"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {nouns or noun + 's'}"


def spell(number: int) -> str:
    """Return a small number as a word, a larger one in figures."""
    return _SMALL[number] if number < len(_SMALL) else f"{number:,}"


def describe_share(share: float) -> str:
    """Return a share (0 to 1) in per cent; only all is 100%, only nothing is 0%."""
    if 0 < share < 0.005:  # noqa: PLR2004 - what rounds to nothing
        return "under 1%"
    if 0.995 <= share < 1:  # noqa: PLR2004 - what rounds to all
        return "over 99%"
    return f"{share:.0%}"


def capital(words: str) -> str:
    """Return the words with a capital first letter; the others stay as they are."""
    return words[:1].upper() + words[1:]


def listed(parts: Sequence[str]) -> str:
    """Return "a", "a and b" or "a, b and c"."""
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else "".join(parts)


def describe_relation(relation: Relation) -> str:
    """Return how two statements relate, with what it is about: "differs: time"."""
    word = RELATIONS[relation.kind]
    about = describe_about(relation)
    return f"{word}: {about}" if about and relation.kind not in {"same", "equal quantity"} else word


def describe_about(relation: Relation) -> str:
    """Return what a difference is about: "time"; "" when there is no word for it."""
    return "" if relation.about in {None, "other"} else ABOUT.get(str(relation.about), str(relation.about))


def describe_date(article: Article) -> str:
    """Return what is known about an article's date, with how far it can be trusted."""
    published = article.published
    if published is None:
        return "no date known"
    bound = [f"not before {published.not_before}"] if published.not_before else []
    if published.value is None:
        return f"no date known ({bound[0]})" if bound else "no date known"
    value = " ".join(part for part in (published.value.replace("T", " "), published.zone) if part)
    return f"{value} ({', '.join([published.trust, *bound])})"
