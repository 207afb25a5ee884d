"""Content that denies: "No,", "that is not true", "it is false to say that …", "there is no evidence that …"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from twosource.language.lexicon import load_tables
from twosource.model.span import Span
from twosource.statements.stances.lexicon import lacks, load_either, load_group, split_words

_NO = re.compile(
    r"(?:no|nope|never|nonsense|rubbish|not true|not at all|untrue|false|lies"
    r"|(?:absolutely|certainly|definitely|of course) not)\s*(?:[,;!—–]|[.](?!\s*\d)|$)",
    re.IGNORECASE,
)
_PART = re.compile(r"(?<!\?P)<(\w+)>")
_MARKS = "\"'“”‘’«»„ \n"
_SENTENCE_END = re.compile(r"[.!?][\"'”’»]*\s+(?=[^\W\d_a-z])")
_LONGEST = 800  # characters: what is longer is no sentence, and is not searched through


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebuttal:
    """Words that deny. ``denied`` is where they say what they deny; None when that stands elsewhere ("No.").

    ``rest`` is what follows a "No": it may say the contrary of what is denied.
    """

    denied: Span | None
    rest: Span | None = None


def find_rebuttal(text: str, content: Span) -> Rebuttal | None:
    """Return how the words at ``content`` deny something, None when they do not."""
    start, end = content.start, content.end
    while start < end and text[start] in _MARKS:
        start += 1
    no = _NO.match(text, start, end)
    if no is not None:
        return Rebuttal(denied=None, rest=_tighten(text, no.end(), end))
    stop = _find_stop(text, start, end)
    if lacks(text[start:stop], load_group("denials", "telling")):
        return None
    for pattern in _load_patterns():
        match = pattern.match(text, start, stop)
        if match is not None:
            return Rebuttal(denied=_find_group(text, match))
    return None


def names_claim(words: str) -> bool:
    """Tell whether words name something said ("the allegations"), or point to it ("it")."""
    found = split_words(words)
    if len(found) == 1 and found[0] in {"it", "this", "that", "them", "these", "those"}:
        return True
    return not load_group("denials", "claims").isdisjoint(found)


def find_calling(text: str, content: Span) -> Span | None:
    """Return what is called untrue where the words are the object and the name it is given ("the report a lie")."""
    match = _load_calling().search(text, content.start, min(content.end, content.start + _LONGEST))
    if match is None or not names_claim(text[content.start : match.start()]):
        return None
    return Span(content.start, match.start())


def _find_stop(text: str, start: int, end: int) -> int:
    """Return where the first sentence ends: what denies must begin the words."""
    stop = _SENTENCE_END.search(text, start, end)
    return min(stop.end() if stop else end, start + _LONGEST)


def _find_group(text: str, match: re.Match[str]) -> Span | None:
    if match.groupdict().get("denied") is None:
        return None
    return _tighten(text, *match.span("denied"))


def _tighten(text: str, start: int, end: int) -> Span | None:
    """Return the words without the marks around them, None where there are none."""
    while end > start and (text[end - 1] in _MARKS or text[end - 1] in ".,;:!"):
        end -= 1
    while start < end and text[start] in _MARKS:
        start += 1
    return Span(start, end) if start < end else None


@cache
def _load_calling() -> re.Pattern[str]:
    untrue = f"{load_either('untrue')}|{load_either('doubted')}"
    return re.compile(rf"\s(?:as\s+)?[\"“‘'«]*(?:[\w-]+ly\s+)?(?:{untrue})\b", re.IGNORECASE)


@cache
def _load_patterns() -> tuple[re.Pattern[str], ...]:
    lexicon = load_tables("statements_rebuttals")
    claims = sorted(load_group("denials", "claims"), key=lambda word: (-len(word), word))
    parts = {
        **lexicon["parts"],
        "claim": "|".join(claims),
        "untrue": load_either("untrue"),
        "doubted": load_either("doubted"),
    }
    return tuple(re.compile(_fill(pattern, parts), re.IGNORECASE | re.DOTALL) for pattern in lexicon["patterns"])


def _fill(pattern: str, parts: Mapping[str, str]) -> str:
    """Return a pattern of the lexicon with its parts put in, and their parts."""
    while (filled := _PART.sub(lambda match: parts[match[1]], pattern)) != pattern:
        pattern = filled
    return pattern.replace(" ", r"\s+")
