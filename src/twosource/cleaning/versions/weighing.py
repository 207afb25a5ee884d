"""Whether an edited sentence says something else, or the same with fewer mistakes."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from twosource.cleaning.versions.spelling import is_common, is_doubled, is_same_word
from twosource.language.numerals import find_numerals
from twosource.model.version import Weight

_MOST = 400  # words; a longer sentence is no sentence, and is not looked at word by word
_QUOTES = re.compile(r"[\"“”„«»‟]|(?<!\w)['‘‚]|['’](?!\w)|''|``")
_WORD = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:['’ʼ`][^\W\d_]+)*|\d+")
_SIGNS = re.compile(r"[?€$£¥%‰°]|(?<![\w.,)])[-−](?=\d)")
_APOSTROPHE = re.compile(r"['’ʼ`]")
_GROUPED = re.compile(r"^\d{1,3}(?:,\d{3})+(?:\.\d+)?$")
_ARTICLES = frozenset(["a", "an", "the"])
Judgement = tuple[Weight, str]
PLACE: Judgement = ("typo", "stands at another place")
DIVIDED: Judgement = ("typo", "the same words, divided into other sentences")


def judge_edit(before: str, after: str) -> Judgement:
    """Return whether the edit is of substance, and in words what that rests on."""
    if _list_numbers(before) != _list_numbers(after) or _list_values(before) != _list_values(after):
        return "substance", "a number changed"
    if _list_signs(before) != _list_signs(after):
        return "substance", "a sign changed that has a meaning: a question mark, a currency, a percentage"
    old, new = _split(before), _split(after)
    if "".join(old) == "".join(new):
        return _judge_quoting(before, after) or ("typo", "spacing, punctuation or case")
    if max(len(old), len(new)) > _MOST:
        return "substance", "words changed"
    return _judge_quoted_words(before, after) or _judge_words(before, after, old, new)


def _list_numbers(text: str) -> list[str]:
    return [word for word in _split(text) if word[0].isdigit()]


def _list_values(text: str) -> list[float]:
    """Return the numbers written out: "nine" that becomes "eleven" is no change of words only."""
    return [numeral.value for numeral in find_numerals(text)]


def _list_signs(text: str) -> list[str]:
    return sorted(_SIGNS.findall(text.replace("−", "-")))


def _split(text: str) -> list[str]:
    """Return the words without case and apostrophes, and numbers without the marks that group their digits."""
    words = _WORD.findall(text.casefold())
    return [word.replace(",", "") if _GROUPED.match(word) else _APOSTROPHE.sub("", word) for word in words]


def _judge_quoting(before: str, after: str) -> Judgement | None:
    """Say whether other words stand between quotation marks. A mark without its partner quotes nothing."""
    old, new = _quoted(before), _quoted(after)
    if old is None or new is None or old == new:
        return None
    return "substance", "what is quoted changed"


def _judge_quoted_words(before: str, after: str) -> Judgement | None:
    old, new = _quoted(before), _quoted(after)
    return None if old == new else ("substance", "the words of a quotation changed")


def _quoted(text: str) -> str | None:
    """Return the letters between quotation marks; None where a mark has no partner."""
    pieces = _QUOTES.split(text)
    return None if len(pieces) % 2 == 0 else " ".join("".join(_split(piece)) for piece in pieces[1::2])


def _judge_words(before: str, after: str, old: list[str], new: list[str]) -> Judgement:
    names = _list_capitals(before) | _list_capitals(after)
    for tag, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        gone, come = old[first:last], new[start:end]
        if names.intersection(gone + come) and not any(map(is_common, gone + come)):
            return "substance", "a name changed"
        if not (_are_respelled(gone, come) or _are_grammar(old, (first, last), new, (start, end))):
            return "substance", "words changed"
    return "typo", "spelling"


def _are_respelled(gone: list[str], come: list[str]) -> bool:
    if "".join(gone) == "".join(come):
        return True
    if len(gone) != len(come):
        return False
    return all({a, b} == {"a", "an"} or is_same_word(a, b) for a, b in zip(gone, come, strict=True))


def _are_grammar(old: list[str], gone: tuple[int, int], new: list[str], come: tuple[int, int]) -> bool:
    """Tell whether one word was put in or taken out that says nothing: an article, or a word written twice."""
    words, (first, last) = (old, gone) if gone[0] < gone[1] else (new, come)
    alone = last - first == 1 and (gone[0] == gone[1] or come[0] == come[1])
    return alone and (words[first] in _ARTICLES or is_doubled(words, first))


def _list_capitals(text: str) -> set[str]:
    """Return the folded words that have a capital and do not begin the sentence."""
    words = _WORD.findall(text)
    return {_APOSTROPHE.sub("", word.casefold()) for word in words[1:] if word[0].isupper()}
