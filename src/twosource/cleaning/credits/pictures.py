"""Credits of pictures: "(Odo Fenn/AP)", "AP Photo", "[EPA]". They speak for a picture, not for the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from twosource.cleaning.credits.agencies import AgencyMention
from twosource.cleaning.lines.signatures import signs_picture
from twosource.language.outlets import find_signature
from twosource.model.article import Credit
from twosource.model.span import Span

_BRACKET = re.compile(r"[(\[]([^()\[\]\n]{2,90})[)\]]")
_PARTS = re.compile(r"\s*[/|,:]\s*|\s+via\s+|\s(?=(?:file |pool )?(?:photo|image|foto)s?\b)", re.IGNORECASE)
_PHOTO = re.compile(r"\s(?:file |pool )?(?:photos?|images|pictures)\b(?:/[A-Z][\w.'’ -]{2,30})?", re.IGNORECASE)


def find_picture_credits(text: str, mentions: Sequence[AgencyMention]) -> list[Credit]:
    """Return the credits of pictures that stand in the text; each speaks for the sentence it stands in alone."""
    found = sorted(
        [*_in_brackets(text), *_before_photo(text, mentions)], key=lambda each: (each[0].start, -each[0].end)
    )
    credits_: list[Credit] = []
    for span, name in found:
        if not credits_ or credits_[-1].span.end <= span.start:  # "AP Photo" in a bracket is the bracket's
            words = span.of(text)
            credits_.append(Credit(agency=name, kind="closing", span=span, words=words, scope="sentence"))
    return credits_


def _in_brackets(text: str) -> Iterator[tuple[Span, str]]:
    for match in _BRACKET.finditer(text):
        words = match[1]
        if "/" in words or words.isupper() or ((":" in words or not words[0].islower()) and signs_picture(words)):
            name = _read(words)
            if name and _stands_apart(text, match):
                yield Span(*match.span()), name


def _stands_apart(text: str, match: re.Match[str]) -> bool:
    """Tell whether a bracket explains no name before it: "Environmental Protection Agency (EPA)"."""
    before = text[max(0, match.start() - 2) : match.start()].rstrip()
    return match[0][0] == "[" or " " in match[1] or "/" in match[1] or not before[-1:].isalnum()


def _read(words: str) -> str | None:
    """Return the agency of a picture: beside a photographer or a word for pictures, or one that sells nothing else."""
    known = [each for part in _PARTS.split(words) if part and (each := find_signature(part)) and each.kind == "agency"]
    if not known:
        return None
    photographed = "/" in words and len(known) < len(_PARTS.split(words))
    is_picture = photographed or signs_picture(words) or any(each.pictures for each in known)
    return known[0].name if is_picture else None


def _before_photo(text: str, mentions: Sequence[AgencyMention]) -> Iterator[tuple[Span, str]]:
    for mention in mentions:
        photo = _PHOTO.match(text, mention.span.end) if mention.known else None
        if photo:
            yield Span(mention.span.start, photo.end()), mention.name
