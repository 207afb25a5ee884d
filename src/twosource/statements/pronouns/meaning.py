"""The pronouns of one article, with a model's votes where there is a model."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from twosource.language.analysed import Tagged
from twosource.model.mention import Name
from twosource.model.span import Span
from twosource.statements.grammar.lines import Line
from twosource.statements.pronouns.candidates import Candidate
from twosource.statements.pronouns.resolving import resolve_pronouns, share_belief
from twosource.statements.pronouns.votes import Vote
from twosource.statements.pronouns.weights import load_weights


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """Whom a pronoun means: the share of belief in each person, by `Candidate.bearer`, and a mention of the likeliest.

    ``likeliest`` is None when it is more likely that the pronoun means none of them.
    """

    beliefs: Mapping[str, float]
    likeliest: Candidate | None


def find_meant(
    text: str, lines: Sequence[Line], names: Sequence[Sequence[Name]], tagged: Sequence[Tagged] = ()
) -> Mapping[int, Meant]:
    """Return whom each "he" and "she" means that stands outside of quotations, by the place where it starts.

    ``names`` are those of each line; ``tagged`` is what a model says of the paragraphs, if there is one.
    """
    choices = resolve_pronouns(text, lines, names, load_weights(), read_votes(tagged))
    return {
        choice.pronoun.start: Meant(beliefs=share_belief(choice.candidates, choice.beliefs), likeliest=choice.chosen)
        for choice in choices
    }


def read_votes(tagged: Iterable[Tagged]) -> dict[int, Vote]:
    """Return what a model says of the pronouns, by the place in the text where they start."""
    return {
        paragraph.span.start + one.span.start: Vote(
            name=_move(one.name, paragraph.span.start) if one.name else None, paragraph=paragraph.span, score=one.score
        )
        for paragraph in tagged
        for one in paragraph.said.pronouns
    }


def _move(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
