"""Which statements of a finding carry it as it is worded, and why the others do not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from twosource.findings.grouping.wording import Worded
from twosource.findings.material import Material
from twosource.findings.words.terms import find_terms
from twosource.model.finding import Relation
from twosource.model.statement import Statement
from twosource.model.support import Support, count_support

Denials = Mapping[str, Sequence[Statement]]  # of each article
_Manner = Literal["states", "denies", "asks", "demands", "holds back"]
# "Declined to say whether": who keeps silent about something neither states it nor denies it.
_HOLDS_BACK = re.compile(
    r"\b(?:declin\w+|refus\w+|(?:would|could|did|will|can|does|do|has|have)(?:\s+not|n['’]t)(?:\s+\w+)?|cannot)\s+(?:to\s+)?"
    r"(?:say|comment|confirm|disclose|discuss|elaborate|reveal|specify|speculate|talk|speak|identify|be\s+drawn|answer"
    r"|rule\s+out|go\s+into)\b",
    re.IGNORECASE,
)
_LEFT_OUT = {  # with "statement" and "statements" before it
    "states": ("states it outright", "state it outright"),
    "denies": ("denies", "deny"),
    "asks": ("only asks", "only ask"),
    "demands": ("only demands it", "only demand it"),
    "holds back": ("does not say whether it is so", "do not say whether it is so"),
    "contradicts": ("contradicts it", "contradict it"),
}
_MAY = re.compile(
    r"\b(?:may|might|could|would|should|can|likely|unlikely|possib\w+|perhaps|probab\w+|apparent\w*|seem\w*|appear\w*"
    r"|alleged\w*|allegation\w*|suspect\w*|believ\w+|thought|fear\w*|estimat\w+|expect\w+|suggest\w*|report\w*)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Carriers:
    """The statements that a finding's support is counted from, in their order, and why others are left out."""

    statements: tuple[Statement, ...]
    why: tuple[str, ...]


def keep_carriers(worded: Sequence[Worded], wording: Worded, relations: Sequence[Relation]) -> Carriers:
    """Leave out what does not say what the wording says: what contradicts it, asks, demands or holds back.

    A denial beside something that is no denial is left out even where no contradiction was found:
    the count errs towards less support.
    """
    key = wording.side.statement.id
    against = {
        one for relation in relations if relation.kind == "contradicts" for one in (relation.a, relation.b)
        if key in {relation.a, relation.b}
    } - {key}  # fmt: skip
    kept, left = [], Counter[str]()
    manner = _find_manner(wording)
    for each in worded:
        own = _find_manner(each)
        if each.side.statement.id in against:
            left["contradicts"] += 1
        elif own != manner and not (own in {"asks", "demands"} and _tells_who(wording, each)):
            left[own] += 1
        else:
            kept.append(each.side.statement)
    return Carriers(statements=tuple(kept), why=tuple(_explain(left)))


def _tells_who(wording: Worded, other: Worded) -> bool:
    """Tell whether the wording itself says who demands or asks: "the union wants the strait closed" is that demand."""
    said = {term.stem for span in wording.proposition.spans for term in find_terms(wording.side.text, span)}
    named = [
        {term.stem for term in find_terms(other.side.text, span)} for span in other.side.statement.source_spans[-1:]
    ]
    return any(words & said for words in named)


def find_denials(statements: Sequence[Statement]) -> Denials:
    """Return the statements that deny something, by their article."""
    denials: dict[str, list[Statement]] = {}
    for statement in statements:
        if statement.denied:
            denials.setdefault(statement.article, []).append(statement)
    return denials


def support_finding(
    carriers: Carriers, worded: Sequence[Worded], material: Material, denials: Denials | None = None
) -> Support:
    """Count the support of a finding, and say besides what was left out, what is hedged, and what is denied.

    ``denials`` are those of the material, found once for all findings; None: they are looked for.
    """
    denials = find_denials(material.statements) if denials is None else denials
    support = count_support(carriers.statements, material.ledger)
    kept = {statement.id for statement in carriers.statements}
    hedged = sum(_is_hedged(each) for each in worded if each.side.statement.id in kept)
    told = (*carriers.why, *_tell_hedged(hedged, len(kept)), *_tell_denied(worded, denials, material))
    return replace(support, why=(*support.why, *told), hedged=hedged)


def _find_manner(worded: Worded) -> _Manner:
    """Return how a statement stands to what the finding is about; a hedge still states it."""
    side = worded.side
    statement = side.statement
    for match in _HOLDS_BACK.finditer(side.text, statement.span.start, statement.span.end):
        cue = statement.cue
        of_cue = cue is not None and match.start() < cue.end and cue.start < match.end()
        if of_cue or any(part.start <= match.start() < part.end for part in worded.proposition.spans):
            return "holds back"
    return "states" if statement.stance in {"asserts", "hedges"} else statement.stance  # type: ignore[return-value]


def _explain(left: Counter[str]) -> Iterator[str]:
    for how, number in sorted(left.items()):
        one, several = _LEFT_OUT[how]
        yield f"not counted: {f'1 statement that {one}' if number == 1 else f'{number} statements that {several}'}"


def _tell_hedged(hedged: int, carriers: int) -> Iterator[str]:
    if hedged and carriers > 1:
        yield "every carrier hedges it" if hedged == carriers else f"hedged by {hedged} of {carriers} carriers"


def _is_hedged(worded: Worded) -> bool:
    """Tell whether a statement hedges what the finding is about, not only something else that it says."""
    statement, text = worded.side.statement, worded.side.text
    if statement.stance != "hedges" or not worded.is_part:
        return statement.stance == "hedges"
    places = [*worded.proposition.spans, *([statement.cue] if statement.cue else [])]
    return any(_MAY.search(text, place.start, place.end) for place in places)


def _tell_denied(worded: Sequence[Worded], denials: Denials, material: Material) -> Iterator[str]:
    """Say who denies, in an article that carries it, what the finding is about: "She denied it"."""
    own = {each.side.statement.id for each in worded}
    names = {
        _name(statement, material)
        for each in worded
        for statement in denials.get(each.side.statement.article, ())
        if statement.id not in own and _is_denied(each, statement)
    }
    if names:
        yield f"denied elsewhere in an article that carries it, by {', '.join(sorted(names))}"


def _is_denied(worded: Worded, denial: Statement) -> bool:
    return any(denied.overlaps(part) for denied in denial.denied for part in worded.proposition.spans)


def _name(statement: Statement, material: Material) -> str:
    sources = material.ledger.sources
    return sources[statement.sources[-1]].name if statement.sources and statement.sources[-1] in sources else "someone"
