"""Text to sentences, by rules: a stop ends a sentence unless what stands around it says otherwise."""

from __future__ import annotations

import re

from twosource.language.lexicon import load_tables, load_terms
from twosource.language.paragraphs import find_paragraphs, trim
from twosource.model.sentence import Sentence
from twosource.model.span import Span

_CLOSERS = "\"'”’»)\\]"
_OPENERS = "\"'“‘«„(\\["
# A stop with its closing marks before white space, an East Asian stop, or a stop that lost its white space.
_END = re.compile(
    r"(?=[.!?…؟۔।。！？])(?:"  # most characters are none of these, and are passed over at once
    rf"(?<![.!?…])(?P<stop>[.!?…]++|[؟۔।])(?P<close>[{_CLOSERS}]*+)(?=\s++[{_OPENERS}]*+\w|\s++[^\w\s])"
    r"|[。！？]++[”’」』）]*+|(?<=[^\W\d_A-Z]{2})\.[”\"]?(?=[A-Z][a-z]*\s))"
)
_NEXT = re.compile(rf"\s*[{_OPENERS}]*(?P<word>[\w'’]+)")
_LAST = re.compile(r"[^\s\"'“‘«„(\[]+$")
_ZONE = re.compile(r"[A-Z]{2,4}\b|\(|[Ll]ocal\b|[A-Z][a-z]+\s(?:[Ss]tandard\s|[Dd]aylight\s)?[Tt]ime\b")
_SPEECH = re.compile(r"(?:[A-Z][\w.'’-]*\s){1,4}(?:said|says|asked|asks|told|added|adds|wrote|shouted|cried|replied)\b")
_LONGEST = 24  # characters of the longest abbreviation with its marks, and then some


def split_sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of ``text`` in order, with their paragraph numbers (a line is a paragraph)."""
    return tuple(
        Sentence(span=span, paragraph=number)
        for number, paragraph in enumerate(find_paragraphs(text))
        for span in _split_paragraph(text, paragraph)
    )


def _split_paragraph(text: str, paragraph: Span) -> list[Span]:
    spans = []
    first = paragraph.start
    for match in _END.finditer(text, paragraph.start, paragraph.end):
        if _ends(text, first, match):
            spans.append(trim(text, first, match.end()))
            first = match.end()
    spans.append(trim(text, first, paragraph.end))
    return [span for span in spans if len(span)]


def _ends(text: str, first: int, match: re.Match[str]) -> bool:
    after = _NEXT.match(text, match.end())
    if match["stop"] is None:
        return text[match.start()] != "." or (after is not None and _begins_sentence(after["word"]))
    if after is not None and after["word"][0].islower():
        return False
    if match["stop"] == ".":
        return _full_stop_ends(text, first, match, after["word"] if after else "")
    quoted = "”" in match["close"] or '"' in match["close"]
    return not (quoted and _SPEECH.match(text, match.end() + 1))


def _full_stop_ends(text: str, first: int, match: re.Match[str], following: str) -> bool:
    last = _LAST.search(text, max(first, match.start() - _LONGEST), match.start())
    if last is None or match["close"][:1] in {'"', "”", "’", "»"}:
        return True
    written, word = last.group(), last.group().casefold()
    if word.isdigit():
        return last.start() > first  # "1." at the start of a line numbers it
    table = load_tables("abbreviations")
    if word in table["either"]["words"] or _is_initial(written):
        timed = word in {"a.m", "p.m"} and _ZONE.match(text, match.end() + 1) is not None
        return not timed and _begins_sentence(following)
    numbers = word in table["before_number"]["words"] and following[:1].isdigit()
    return not numbers and word not in table["inside"]["words"]


def _is_initial(word: str) -> bool:
    return word[-1:].isupper() and (len(word) == 1 or word[-2] in ".-")


def _begins_sentence(word: str) -> bool:
    return word[:1].isupper() and word.casefold().replace("’", "'") in load_terms("stop-words")
