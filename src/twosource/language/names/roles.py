"""What a person is: the title or role before a name, or after it between commas."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from twosource.language.lexicon import load_tables, load_terms
from twosource.language.names.kinds import given_names, is_given
from twosource.language.names.words import is_common, word_table
from twosource.language.places import load_gazetteer
from twosource.model.span import Span

_BEFORE = re.compile(r"(?:[^\W_]+(?:[-‑&'’.][^\W_]+)*\.?(?:['’]s?)?\s)+$")
_AFTER = re.compile(
    r",\s(?:an?\s|the\s)?(?P<role>[^,.;:\n()“”\"]{3,120}?)(?=\s(?:who|whose|which|that)\b|[,.;:\n)(“”\"])"
)
_BEFORE_COMMA = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]he)\s(?P<role>(?:[\w'’-]+\s){0,4}?(?P<noun>[\w-]+)),\s$"
)
_PIECE = re.compile(r"\S+")
_OFFICE = re.compile(r"(?P<title>[^\W\d_]+)\s(?:of|for)\s(?:the\s)?$")
_FUNCTION_WORDS = frozenset(["of", "for", "and", "on"])
_REACH = 90
_LONGEST_ROLE = 24  # characters of a noun


def split_title(text: str, words: tuple[Span, ...]) -> tuple[Span | None, tuple[Span, ...]]:
    """Split a run into the title it begins with ("Deputy Foreign Minister") and the name after it."""
    written = tuple(word.of(text) for word in words)
    office = _find_office(text, words[0].start) if len(words) > 1 and not is_given(written[0]) else None
    if office and _is_title(office["title"]) and not load_gazetteer().knows(" ".join(written).casefold()):
        # "Secretary of State Mira Tal"
        given = next((index for index, word in enumerate(written[1:], 1) if _may_begin(written[:index], word)), 0)
        if given:
            return Span(office.start("title"), words[given - 1].end), words[given:]
    first, end = _cut_titles(written)
    return Span(words[0].start, words[first - 1].end) if first else None, words[first:end]


def find_owner(written: Sequence[str]) -> int:
    """Return how many words before a title name what it is a title of: 1 in "Tarn President", 0 in "Prime Minister"."""
    end = len(written)
    while end and (_is_title(written[end - 1]) or written[end - 1].casefold() in word_table("modifiers")):
        if end < len(written) and _is_institutional(written[end - 1]):
            break
        end -= 1
    return end


@lru_cache(maxsize=65_536)
def _cut_titles(written: tuple[str, ...]) -> tuple[int, int]:
    """Return where a name begins after its title, 0 without one, and where it ends before a role."""
    last = max((index for index, word in enumerate(written[:-1]) if _is_title(word)), default=-1)
    if written[0] in given_names() and not _is_title(written[0]):
        return 0, len(written)  # "Mira King Tal"
    if last < 0 or _is_title(written[-1]) or not _may_bear(written[last], written[last + 1 :]):
        return 0, _end_before_title(written)
    return last + 1, len(written)


def _may_begin(before: Sequence[str], word: str) -> bool:
    """Tell whether a person's name begins after an office's: "Minister of Roads Tal"."""
    return is_given(word) or (all(map(_is_matter, before)) and not _is_matter(word))


def _is_matter(word: str) -> bool:
    """Tell whether an office can be for it: "Roads", "Foreign Affairs"."""
    folded = word.casefold()
    known = folded in word_table("modifiers") or folded in word_table("others")
    return known or is_common(word) or _is_institutional(word)


def _find_office(text: str, start: int) -> re.Match[str] | None:
    if not text.endswith((" of ", " for ", " of the ", " for the "), 0, start):
        return None
    return _OFFICE.search(text, max(0, start - _REACH), start)


@lru_cache(maxsize=65_536)
def _is_title(word: str) -> bool:
    folded = word.casefold().rstrip(".")
    titles = word_table("honorifics") | word_table("roles")
    return folded in titles or (word[0].isupper() and folded.removesuffix("s") in titles)  # "Marshals Tal and Holm"


def _may_bear(title: str, words: Sequence[str]) -> bool:
    """Tell whether a title may belong to these words; a surname may be an everyday word: "President Wood"."""
    sure = title.casefold().rstrip(".") not in word_table("doubtful titles")
    return not any(map(_is_institutional, words)) if sure else not _is_no_person(words)


def _is_no_person(words: Sequence[str]) -> bool:
    return any(map(_is_institutional, words)) or (is_common(words[0]) and not is_given(words[0]))


def _is_institutional(word: str) -> bool:
    folded = word.casefold()
    return folded in word_table("organisations") or folded in word_table("places") or folded in _FUNCTION_WORDS


def _is_attached(written: Sequence[str], place: int) -> bool:
    """Tell whether a title belongs to what is before it: "Association for Justice", "Office of the Prime Minister"."""
    while place > 1 and (written[place - 1] == "the" or written[place - 1].casefold() in word_table("modifiers")):
        place -= 1
    return place > 0 and written[place - 1].casefold() in _FUNCTION_WORDS


def _end_before_title(written: Sequence[str]) -> int:
    """Leave out a role at the end: in "Harbour Board Chairman" the name is the board's. 0 where nothing is left."""
    end = len(written)
    while end and _is_title(written[end - 1]) and not _is_attached(written, end - 1):
        end -= 1
    if end == 1 and written[0].casefold() in word_table("bodies"):
        return 1
    if all(word.casefold() in word_table("modifiers") for word in written[:end]):
        office = end == len(written) > 1 and _is_no_person(written[-1:])  # "Interior Ministry", not "Prime Minister"
        return end if office else 0
    cut = 0 < end < len(written)
    while (
        cut
        and end > 1
        and written[end - 1].casefold() in word_table("modifiers")
        and not _is_institutional(written[end - 1])
    ):
        end -= 1  # "UN Special Rapporteur"
    while cut and end > 1 and is_common(written[end - 1]) and not _is_no_person([written[end - 1]]):
        end -= 1
    return end


def find_role(text: str, name: Span, title: Span | None, sentence: Span) -> Span | None:
    """Return the words beside a name, in its sentence, that say what its bearer is."""
    before = _role_before(text, name, title, sentence)
    if before is not None:
        return before
    after = _role_after(text, name) if text.startswith(",", name.end) else None
    introduced = after is None and text.startswith(", ", max(0, name.start - 2))
    return _role_introduced(text, name, sentence) if introduced else after


def _role_introduced(text: str, name: Span, sentence: Span) -> Span | None:
    """Read "his deputy, Mira Tal,"."""
    match = _BEFORE_COMMA.search(text, max(sentence.start, name.start - _REACH), name.start)
    if match is None or match["noun"].casefold() not in word_table("roles"):
        return None
    return Span(match.start("role"), match.end("role"))


def _role_before(text: str, name: Span, title: Span | None, sentence: Span) -> Span | None:
    start = title.start if title else name.start
    if title is None and not _follows_role(text, start, sentence):
        return None
    words = _words_before(text, max(sentence.start, start - _REACH), start)
    first = start
    for word in reversed(words):
        if not _belongs(word.of(text)) or (word.start == sentence.start and _is_opening(word.of(text))):
            break
        first = word.start
    end = title.end if title else words[-1].end if words else first
    return Span(first, end) if end > first else None


def _words_before(text: str, first: int, start: int) -> list[Span]:
    """Return the words right before ``start``: the last one alone where no role goes on before it."""
    last = text.rfind(" ", first, max(first, start - 1)) + 1
    match = _BEFORE.search(text, max(first, last), start)
    if match is not None and last > first and _belongs(match.group().split()[-1]):
        match = _BEFORE.search(text, first, start)
    return [Span(*word.span()) for word in _PIECE.finditer(text, match.start(), start)] if match else []


def _follows_role(text: str, start: int, sentence: Span) -> bool:
    before = text[max(sentence.start, start - _LONGEST_ROLE) : start]
    words = before.split()
    return bool(words) and before[-1].isspace() and words[-1].casefold() in word_table("roles")


def _is_opening(word: str) -> bool:
    """Tell whether a sentence's first word is an ordinary one with a capital: "Whatever Mr Tal says"."""
    return is_common(word) and not _is_title(word) and word.casefold() not in word_table("modifiers")


def _belongs(word: str) -> bool:
    folded = word.casefold().rstrip(".").replace("’", "'").removesuffix("'s")
    if folded in {"the", "a", "an", "as", "and", "but", "said", "says", "told", "in", "on", "at"}:
        return False
    return word[0].isupper() or folded in word_table("roles") or folded in word_table("modifiers")


def _role_after(text: str, name: Span) -> Span | None:
    match = _AFTER.match(text, name.end, name.end + _REACH + 40)
    if match is None:
        return None
    roles = load_tables("name-words")["roles"]["words"]
    words = match["role"].split()
    if words[0].casefold() in {"who", "which", "and", "but", "said", "whose"}:
        return None
    noun = next((place for place, word in enumerate(words[:5]) if word.casefold() in roles), None)
    if noun is None or any(word.casefold() in load_terms("stop-words") for word in words[:noun]):
        return None
    start = match.start("role")
    return Span(start, start + len(match["role"].rstrip()))
