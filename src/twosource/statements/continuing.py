"""Speech that goes on: sentences that are quoted but do not say themselves who speaks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from twosource.language.grammar.corrections import QUOTE
from twosource.model.span import Span
from twosource.statements.attributions.stances import judge_words
from twosource.statements.grammar.lines import Line
from twosource.statements.grammar.trimming import trim_content
from twosource.statements.settings import StatementSettings
from twosource.statements.utterances import Utterance

_QUOTED_SHARE = 0.6  # of a sentence's letters: then it is somebody's speech
_REACH = 60  # sentences: no quotation is searched further for its source


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An article as far as it is read: its lines, its quoted speech, what is attributed by line."""

    text: str
    lines: Sequence[Line]
    speech: Sequence[Span]
    spoken: dict[int, list[Utterance]]


def continue_speech(reading: Reading, settings: StatementSettings) -> dict[int, list[Utterance]]:
    """Return the utterances by line, with those of sentences added that continue a source."""
    result: dict[int, list[Utterance]] = {}
    last: Utterance | None = None
    for line in reading.lines:
        own = reading.spoken.get(line.number, [])
        if not own:
            model = _find_announcer(reading, line, result)
            if model is None and _is_speech(line):
                model = _find_model(reading, line) or _recent(last, line, settings) or _find_following(reading, line)
            own = [_continue(reading.text, line, model)] if model is not None else []
        named = [utterance for utterance in own if utterance.chain]
        last = named[-1] if named else last
        result[line.number] = own
    return {number: [_fill(reading, one, result) for one in own] for number, own in result.items()}


def _is_speech(line: Line) -> bool:
    quoted = sum([token.end - token.start for token in line.tokens if token.tag == QUOTE])
    return quoted >= _QUOTED_SHARE * len(line.span)


def _find_announcer(reading: Reading, line: Line, result: dict[int, list[Utterance]]) -> Utterance | None:
    """Return the utterance before this paragraph that ends with a colon ("She added:")."""
    if line.number == 0:
        return None
    before = reading.lines[line.number - 1]
    own = result[before.number]
    if own and not own[-1].content:
        return own[-1]
    goes_on = before.paragraph == line.paragraph and own and own[-1].announced
    return own[-1] if goes_on else None


def _fill(reading: Reading, utterance: Utterance, result: dict[int, list[Utterance]]) -> Utterance:
    """Return an announcing utterance with the words that it announces as its content."""
    if utterance.content:
        return utterance
    following = [one for one in result.get(utterance.line + 1, []) if one.announced]
    line = reading.lines[utterance.line]
    content = following[0].content if following else (trim_content(reading.text, line.span),)
    return replace(utterance, content=content)


def _find_model(reading: Reading, line: Line) -> Utterance | None:
    """Return the utterance whose source speaks here: of the same quotation, else of the same paragraph."""
    whole = _find_quotation(reading.speech, line.span)
    near = [one for other in _neighbours(reading.lines, line, whole) for one in reading.spoken.get(other.number, [])]
    named = [utterance for utterance in near if utterance.chain]
    same = [utterance for utterance in named if any(span.overlaps(whole) for span in utterance.content)]
    if same:
        return same[0]
    here = [utterance for utterance in named if reading.lines[utterance.line].paragraph == line.paragraph]
    before = [utterance for utterance in here if utterance.line < line.number]
    after = [utterance for utterance in here if utterance.line > line.number and utterance.form != "indirect"]
    return before[-1] if before else (after[0] if after else None)


def _find_following(reading: Reading, line: Line) -> Utterance | None:
    """Return the utterance that ends a run of quotations, where none before it tells who speaks."""
    for other in reading.lines[line.number + 1 : line.number + 1 + _REACH]:
        own = [utterance for utterance in reading.spoken.get(other.number, []) if utterance.chain]
        if own:
            return own[0] if own[0].form == "direct" else None
        if not _is_speech(other):
            return None
    return None


def _find_quotation(speech: Sequence[Span], span: Span) -> Span:
    """Return the quotation that the span begins in, or that begins in the span first."""
    index = bisect_right(speech, span.start, key=lambda quotation: quotation.start)
    for quotation in speech[max(0, index - 1) : index + 1]:
        if quotation.overlaps(span):
            return quotation
    return span


def _neighbours(lines: Sequence[Line], line: Line, whole: Span) -> Sequence[Line]:
    first = last = line.number
    while first > max(0, line.number - _REACH) and _near(lines[first - 1], line, whole):
        first -= 1
    while last + 1 < min(len(lines), line.number + _REACH) and _near(lines[last + 1], line, whole):
        last += 1
    return lines[first : last + 1]


def _near(other: Line, line: Line, whole: Span) -> bool:
    return other.paragraph == line.paragraph or other.span.overlaps(whole)


def _recent(last: Utterance | None, line: Line, settings: StatementSettings) -> Utterance | None:
    if last is None or line.number - last.line > settings.speaker_sentences:
        return None
    return last


def _continue(text: str, line: Line, model: Utterance) -> Utterance:
    quoted = tuple(token.span for token in line.tokens if token.tag == QUOTE)
    content = quoted or (line.span,)
    return replace(
        model,
        line=line.number,
        content=content,
        form="direct",
        stance=judge_words(" ".join(span.of(text) for span in content)),
        announced=model.announced or not model.content,
    )
