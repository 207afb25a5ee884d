"""Whose turn it is in each sentence of a printed interview."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from twosource.model.mention import Name
from twosource.model.span import Span
from twosource.statements.grammar.lines import Line
from twosource.statements.transcripts.interviewee import find_answers, find_interviewee
from twosource.statements.transcripts.labels import Label, find_labels
from twosource.statements.transcripts.posts import find_posts

_CONTINUED = 3  # paragraphs without a label that go on with a turn, where another label follows them


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Who speaks in a sentence: the words that name the speaker, the name in full, where the speech begins and ends."""

    who: Span
    name: str
    start: int
    end: int


def find_turns(text: str, lines: Sequence[Line], names: Sequence[Name]) -> dict[int, Turn]:
    """Return whose turn it is in each sentence of a printed interview or post, by line number.

    Speakers are labelled ("MIRA TAL: …", "A: …"), or questions and answers take turns by the paragraph. What the
    interviewer asks is the article's own words, and so are the answers where it is not clear who gives them.
    """
    paragraphs = _group(lines)
    return {**_find_spoken(text, paragraphs, names), **_find_posted(text, paragraphs)}


def _find_spoken(text: str, paragraphs: Sequence[Sequence[Line]], names: Sequence[Name]) -> dict[int, Turn]:
    labels = find_labels(text, paragraphs, names)
    if labels:
        return _spread(paragraphs, labels, find_interviewee(text, names))
    answered = find_answers(text, paragraphs)
    interviewee = find_interviewee(text, names) if answered else None
    if interviewee is None:
        return {}
    return {
        line.number: Turn(who=interviewee.span, name=interviewee.name, start=line.span.start, end=line.span.end)
        for number in answered
        for line in paragraphs[number]
    }


def _find_posted(text: str, paragraphs: Sequence[Sequence[Line]]) -> dict[int, Turn]:
    return {
        line.number: Turn(
            who=post.name, name=post.name.of(text), start=line.span.start, end=min(line.span.end, post.end)
        )
        for post in find_posts(text, paragraphs)
        for line in post.lines
    }


def _group(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the sentences by paragraph."""
    groups: list[list[Line]] = []
    for line in lines:
        if groups and groups[-1][0].paragraph == line.paragraph:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _spread(
    paragraphs: Sequence[Sequence[Line]], labels: Mapping[int, Label], interviewee: Name | None
) -> dict[int, Turn]:
    """Return the turns of all sentences. One lasts to the next label if that is near, else to its paragraph's end."""
    turns: dict[int, Turn] = {}
    for number, label in labels.items():
        name = label.name or (interviewee.name if interviewee is not None and label.answers else None)
        if name is None:
            continue
        for place in range(number, _find_end(labels, number, len(paragraphs))):
            for line in paragraphs[place]:
                start = max(line.span.start, label.end)
                turns[line.number] = Turn(who=label.span, name=name, start=start, end=line.span.end)
    return turns


def _find_end(labels: Mapping[int, Label], number: int, count: int) -> int:
    near = range(number + 1, min(count, number + 2 + _CONTINUED))
    end = min(count, number + (2 if labels[number].alone else 1))
    return next((place for place in near if place in labels), end)
