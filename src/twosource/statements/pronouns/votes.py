"""What a model says of a pronoun, joined with what the rules believe."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from twosource.model.span import Span
from twosource.statements.pronouns.candidates import Candidate

_LEAST = 0.02  # a model is never so sure that nothing else can be


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """A model's choice for one pronoun.

    ``name`` is the place of the name that it means, None for nobody in the paragraph, which is the
    place ``paragraph``; ``score`` (0 to 1) is the share of the model's belief in this choice.
    """

    name: Span | None
    paragraph: Span
    score: float


def weigh_vote(vote: Vote, candidates: Sequence[Candidate], scores: Sequence[float]) -> list[float]:
    """Return the scores of the candidates, and of nobody as the last, with the vote multiplied in.

    Rules and model count as independent witnesses. A vote for nobody in the paragraph speaks for
    those who were named before it.
    """
    sure = log(min(1 - _LEAST, max(_LEAST, vote.score)))
    doubt = log(1 - min(1 - _LEAST, max(_LEAST, vote.score)))
    if vote.name is None:
        backed = [not vote.paragraph.contains(candidate.span) for candidate in candidates]
        return [score + (sure if one else doubt) for score, one in zip(scores, [*backed, True], strict=True)]
    bearers = {candidate.bearer for candidate in candidates if candidate.span.overlaps(vote.name)}
    if not bearers:
        return list(scores)
    backed = [candidate.bearer in bearers for candidate in candidates]
    return [score + (sure if one else doubt) for score, one in zip(scores, [*backed, False], strict=True)]
