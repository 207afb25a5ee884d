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
    found = [*_in_brackets(text), *_before_photo(text, mentions)]
    spans = {span for span, _ in found}
    inner = {span for span in spans if any(other.contains(span) and other != span for other in spans)}
    return [
        Credit(agency=name, kind="closing", span=span, words=span.of(text), scope="sentence")
        for span, name in found
        if span not in inner
    ]


def _in_brackets(text: str) -> Iterator[tuple[Span, str]]:
    for match in _BRACKET.finditer(text):
        words = match[1]
        if "/" in words or words.isupper() or ((":" in words or not words[0].islower()) and signs_picture(words)):
            name = _read(words)
            if name:
                yield Span(*match.span()), name


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
