"""Sources inside of quotations: who speaks passes on what others say ("They told us it sank," she said)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from twosource.language.grammar.corrections import QUOTE
from twosource.model.span import Span
from twosource.statements.grammar.lines import Line, read_quoted
from twosource.statements.nesting import join_chain
from twosource.statements.sources.links import Scene
from twosource.statements.tagged.proposals import Proposal
from twosource.statements.utterances import Utterance, read_quoted_utterances

_COVERING = 0.6  # share of a quotation that makes what is attributed inside of it stand for both


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """What is attributed inside of one quotation, or the part of it in one sentence: ``span``.

    ``marked``: a model marks it too. Then it holds also where nobody is known to be quoted.
    """

    span: Span
    utterances: tuple[Utterance, ...]
    marked: bool


def read_inside(scene: Scene, line: Line, proposals: Sequence[Proposal] = ()) -> tuple[Quoted, ...]:
    """Return what the quotations of a sentence attribute to others than who speaks; ``proposals`` are its own."""
    if line.number in scene.turns:
        return ()
    found = []
    for token in [token for token in line.tokens if token.tag == QUOTE]:
        inner = read_quoted(scene.text, line, token)
        own = [proposal for proposal in proposals if token.span.contains(proposal.cue)]
        utterances = read_quoted_utterances(scene, inner, own) if inner is not None else ()
        if utterances:
            found.append(Quoted(span=token.span, utterances=utterances, marked=bool(own)))
    return tuple(found)


def nest_quoted(
    spoken: Mapping[int, Sequence[Utterance]], quoted: Mapping[int, Sequence[Quoted]]
) -> dict[int, list[Utterance]]:
    """Return the utterances by sentence, with those inside of quotations behind who is quoted.

    A quotation of nobody known passes on nothing, unless a model says so too.
    """
    nested = {number: list(own) for number, own in spoken.items()}
    for number, inside in quoted.items():
        for quotation in inside:
            nested[number] = _nest(nested.get(number, []), quotation)
    return nested


def _nest(own: Sequence[Utterance], quotation: Quoted) -> list[Utterance]:
    hosts = [one for one in own if one.chain and any(span.overlaps(quotation.span) for span in one.content)]
    if not hosts:
        return [*own, *(quotation.utterances if quotation.marked else ())]
    speaker = hosts[-1]
    inner = [
        replace(one, chain=join_chain(speaker.chain, one.chain), form="direct")
        for one in quotation.utterances
        if all(link.bearer is not speaker.chain[-1].bearer for link in one.chain)
    ]
    covered = any(_extent(one) >= _COVERING * len(quotation.span) for one in inner) and len(speaker.content) == 1
    return [*(one for one in own if not (covered and one in hosts)), *inner]


def _extent(inner: Utterance) -> int:
    """Return how many characters an attribution takes, from its first to its last word."""
    spans = [*inner.content, *(link.span for link in inner.chain[-1:]), *([inner.cue] if inner.cue else [])]
    return max(span.end for span in spans) - min(span.start for span in spans)
