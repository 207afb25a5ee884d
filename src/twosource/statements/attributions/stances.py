"""Stance and form of an attribution inside of its sentence."""

from __future__ import annotations

from twosource.language.grammar.corrections import QUOTE
from twosource.model.span import Span
from twosource.model.statement import Form, Stance
from twosource.statements import stances
from twosource.statements.attributions.attribution import Attribution
from twosource.statements.grammar.lines import Line

_WHOLE = 0.85  # share of the content's letters that must be quoted for direct speech


def find_stance(text: str, line: Line, attribution: Attribution) -> Stance:
    """Return the stance of an attribution from its cue and the words of its content."""
    return stances.judge_stance(
        text,
        line.cut(*attribution.cue),
        [line.cut(*part) for part in attribution.content],
        named=bool(attribution.phrases),
        commands=attribution.frame == "i",
    )


def judge_words(content: str) -> Stance:
    """Return the stance that the words of a content show by themselves."""
    return stances.judge_words(content, [Span(0, len(content))])


def find_form(line: Line, attribution: Attribution) -> Form:
    """Return the form: the content is a quotation, has one in it, or is told in other words."""
    quoted = other = 0
    for first, last in attribution.content:
        for token in line.tokens[first:last]:
            if token.tag == QUOTE:
                quoted += token.end - token.start
            elif token.text.isalnum():
                other += token.end - token.start
    if not quoted:
        return "indirect"
    return "direct" if quoted >= _WHOLE * (quoted + other) else "mixed"
