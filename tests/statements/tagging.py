"""What a model could say of an invented report, written into its text: "{s:Mira Tal} {c:said} {t:the ferry sank}."

``s`` is a source, ``c`` a cue, ``t`` what is told. Several attributions of a paragraph have numbers: "{c2:added}".
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from tests.statements.telling import Told, analyse, extract_in_words

from twosource.language.analysed import Tagged
from twosource.language.paragraphs import find_paragraphs
from twosource.language.tagging.tagged import TaggedAttribution, TaggedParagraph
from twosource.model.extraction import Extraction
from twosource.model.span import Span
from twosource.statements import StatementSettings, extract_statements

_MARK = re.compile(r"\{([sct])(\d?):|\}")
Marked = dict[str, dict[str, list[Span]]]


def read_marks(marked: str) -> tuple[str, tuple[Tagged, ...]]:
    """Return the text without its marks, and each of its paragraphs with what is marked there."""
    text, spans = _strip(marked)
    tagged = []
    for paragraph in find_paragraphs(text):
        own = [(number, role, span) for number, role, span in spans if paragraph.contains(span)]
        grouped: Marked = {}
        for number, role, span in own:
            shifted = Span(span.start - paragraph.start, span.end - paragraph.start)
            grouped.setdefault(number, {}).setdefault(role, []).append(shifted)
        attributions = sorted(map(_attribute, grouped.values()), key=lambda one: one.cue)
        tagged.append(Tagged(span=paragraph, said=TaggedParagraph(attributions=tuple(attributions))))
    return text, tuple(tagged)


def extract_tagged(marked: str, **more: Any) -> Extraction:
    """Return what is extracted where a model says what is marked."""
    text, tagged = read_marks(marked)
    return extract_statements(replace(analyse(text, **more), tagged=tagged), StatementSettings())


def tell_tagged(marked: str, **more: Any) -> list[Told]:
    """Return the attributed statements in words, where a model says what is marked."""
    told = extract_in_words(extract_tagged(marked, **more), read_marks(marked)[0])
    return [one for one in told if one.cue is not None or one.sources]


def _strip(marked: str) -> tuple[str, list[tuple[str, str, Span]]]:
    text = ""
    last = 0
    opened: list[tuple[str, str, int]] = []
    spans = []
    for match in _MARK.finditer(marked):
        text += marked[last : match.start()]
        last = match.end()
        if match.group() == "}":
            role, number, start = opened.pop()
            spans.append((number, role, Span(start, len(text))))
        else:
            opened.append((match.group(1), match.group(2), len(text)))
    return text + marked[last:], sorted(spans, key=lambda row: row[2])


def _attribute(roles: dict[str, list[Span]]) -> TaggedAttribution:
    return TaggedAttribution(
        cue=roles["c"][0], sources=tuple(roles.get("s", ())), contents=tuple(roles.get("t", ())), score=0.9
    )
