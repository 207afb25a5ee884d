"""Speech that goes on: sentences that are quoted but do not say themselves who speaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from twosource.model.span import Span
from twosource.statements.lines import QUOTE, Line
from twosource.statements.settings import StatementSettings
from twosource.statements.stances import judge_words
from twosource.statements.utterances import Utterance

_QUOTED_SHARE = 0.6  # of a sentence's letters: then it is somebody's speech


def continue_speech(
    text: str, lines: Sequence[Line], speech: Sequence[Span], spoken: Sequence[Utterance], settings: StatementSettings
) -> list[Utterance]:
    """Return the utterances with those of quoted sentences added that continue a source."""
    by_line: dict[int, list[Utterance]] = {}
    for utterance in spoken:
        by_line.setdefault(utterance.line, []).append(utterance)
    result: list[Utterance] = []
    last: Utterance | None = None
    for line in lines:
        own = by_line.get(line.number, [])
        if not own and _is_speech(line):
            model = _find_model(lines, line, by_line, speech) or _recent(last, line, settings)
            own = [_continue(text, line, model)] if model is not None else []
        named = [utterance for utterance in own if utterance.chain]
        last = named[-1] if named else last
        result.extend(own)
    return result


def _is_speech(line: Line) -> bool:
    quoted = sum(len(token.span) for token in line.tokens if token.tag == QUOTE)
    return quoted >= _QUOTED_SHARE * len(line.span)


def _find_model(
    lines: Sequence[Line], line: Line, by_line: dict[int, list[Utterance]], speech: Sequence[Span]
) -> Utterance | None:
    """Return the utterance whose source speaks here: of the same quotation, else of the same paragraph."""
    whole = next((span for span in speech if span.overlaps(line.span)), line.span)
    near = _neighbours(lines, line, whole)
    same = [utterance for other in near for utterance in by_line.get(other.number, []) if _shares(utterance, whole)]
    if same:
        return same[0]
    paragraph = [
        utterance
        for other in near
        if other.paragraph == line.paragraph
        for utterance in by_line.get(other.number, [])
        if utterance.chain
    ]
    before = [utterance for utterance in paragraph if utterance.line < line.number]
    after = [utterance for utterance in paragraph if utterance.line > line.number and utterance.form != "indirect"]
    return before[-1] if before else (after[0] if after else None)


def _neighbours(lines: Sequence[Line], line: Line, whole: Span) -> list[Line]:
    first = last = line.number
    while first > 0 and _near(lines[first - 1], line, whole):
        first -= 1
    while last + 1 < len(lines) and _near(lines[last + 1], line, whole):
        last += 1
    return list(lines[first : last + 1])


def _near(other: Line, line: Line, whole: Span) -> bool:
    return other.paragraph == line.paragraph or other.span.overlaps(whole)


def _shares(utterance: Utterance, whole: Span) -> bool:
    return bool(utterance.chain) and any(span.overlaps(whole) for span in utterance.content)


def _recent(last: Utterance | None, line: Line, settings: StatementSettings) -> Utterance | None:
    if last is None or line.number - last.line > settings.speaker_sentences:
        return None
    return last


def _continue(text: str, line: Line, model: Utterance) -> Utterance:
    quoted = tuple(token.span for token in line.tokens if token.tag == QUOTE)
    return replace(
        model,
        line=line.number,
        content=quoted,
        form="direct",
        stance=judge_words(" ".join(span.of(text) for span in quoted)),
    )
