"""Contents that run over several sentences: each sentence gets its own part of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from twosource.language.grammar.corrections import QUOTE
from twosource.model.span import Span
from twosource.model.statement import Form
from twosource.statements.attributions.stances import judge_words
from twosource.statements.grammar.lines import Line
from twosource.statements.grammar.trimming import trim_content
from twosource.statements.nesting import join_chain
from twosource.statements.utterances import Utterance

_QUOTED = 0.85  # share of a part's letters that must be quoted for direct speech


def spread_contents(
    text: str, lines: Sequence[Line], spoken: Mapping[int, Sequence[Utterance]]
) -> dict[int, list[Utterance]]:
    """Return the utterances by sentence, with those added whose source is named in another one of the paragraph.

    What a sentence attributes itself inside of such a content has the content's source outside of its own.
    """
    spread = {number: list(own) for number, own in spoken.items()}
    for own in spoken.values():
        for utterance in own:
            for line, told in _cut_out(text, lines, utterance):
                spread[line.number] = _add(text, line, spread.get(line.number, []), told)
    return spread


def _cut_out(text: str, lines: Sequence[Line], utterance: Utterance) -> Iterator[tuple[Line, Utterance]]:
    """Yield for each other sentence what of an utterance stands there."""
    for line in _lines_of(lines, utterance):
        part = _cut(text, utterance.beyond, line)
        if part is not None:
            yield line, replace(utterance, content=(part,))


def _lines_of(lines: Sequence[Line], utterance: Utterance) -> Iterator[Line]:
    """Yield the other sentences in which the content of an utterance stands, those before it first."""
    first = last = utterance.line
    while utterance.beyond and first > 0 and lines[first - 1].span.end > utterance.beyond[0].start:
        first -= 1
    while utterance.beyond and last + 1 < len(lines) and lines[last + 1].span.start < utterance.beyond[-1].end:
        last += 1
    yield from (line for line in lines[first : last + 1] if line.number != utterance.line)


def _cut(text: str, beyond: Sequence[Span], line: Line) -> Span | None:
    """Return the part of a content that stands in a sentence, None when it is marks only."""
    inside = [span for span in beyond if span.overlaps(line.span)]
    if not inside:
        return None
    start, end = max(inside[0].start, line.span.start), min(inside[-1].end, line.span.end)
    part = Span(start, end)
    if not any(token.tag == QUOTE and token.span.contains(part) for token in line.tokens):  # a quotation keeps its stop
        part = trim_content(text, part)
    return part if any(letter.isalnum() for letter in part.of(text)) else None


def _add(text: str, line: Line, own: Sequence[Utterance], told: Utterance) -> list[Utterance]:
    """Return the utterances of a sentence with ``told``, whose content is the part of it that stands there."""
    part = told.content[0]
    inner = [one for one in own if one.cue is not None and part.contains(one.cue)]
    nested = [replace(one, chain=join_chain(told.chain, one.chain)) if one in inner else one for one in own]
    covered = sum(part.shared(span) for one in own for span in one.content)
    if covered * 2 >= len(part):
        return nested
    form = _find_form(line, part)
    stance = judge_words(part.of(text)) if form == "direct" else told.stance
    return [replace(told, line=line.number, form=form, stance=stance, beyond=()), *nested]


def _find_form(line: Line, part: Span) -> Form:
    quoted = sum(token.span.shared(part) for token in line.tokens if token.tag == QUOTE)
    if not quoted:
        return "indirect"
    return "direct" if quoted >= _QUOTED * len(part) else "mixed"
