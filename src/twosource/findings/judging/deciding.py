"""Where a judge's rulings move pairs: over the threshold, or under it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from twosource.findings.hearing.hearing import Hearing
from twosource.findings.hearing.rulings import Ruling
from twosource.findings.judging.doubtful import Pair, choose_doubtful
from twosource.findings.judging.questions import Posed, bear_out, pose
from twosource.findings.matching.matches import Matches
from twosource.findings.relations.sides import Side, quote_both
from twosource.model.finding import Relation
from twosource.model.span import Span

_SAME_FACT = "both state the same fact"


def judge_matches(
    matches: Matches, sides: Mapping[str, Side], hearing: Hearing | None, of: Collection[str] | None = None
) -> Matches:
    """Return the matches after a judge was heard on the pairs in doubt: those that passed, and those that nearly did.

    A match that it confirms gets surer, one that nearly passed and that it sees passes, one that it does not see is
    none. Without a ruling a pair stays what it was. ``sides`` are those of all statements, by id, in the order of the
    comparison. With ``of``, ids of some of them, it is heard on pairs with these only.
    """
    if hearing is None:
        return matches
    scored = {**matches.near, **matches.across}
    posed = _pose_doubtful(scored if of is None else _keep_with(scored, set(of)), sides, hearing)
    heard = hearing.hear(each.question for each in posed.values())
    rulings = {pair: heard[each.question] for pair, each in posed.items() if each.question in heard}
    surer = {pair: _halve_doubt(scored[pair]) for pair, ruling in rulings.items() if ruling.kind is not None}
    others = {pair: certainty for pair, certainty in matches.across.items() if pair not in rulings}
    place = {key: number for number, key in enumerate(sides)}
    ruled = {
        pair: _relate(_in_order(posed[pair], rulings[pair], place), rulings[pair], certainty, hearing.name)
        for pair, certainty in surer.items()
        if rulings[pair].added or posed[pair].question.found == ("same",)
    }
    return replace(matches, across=others | surer, ruled=ruled)


def amend(relations: tuple[Relation, ...], ruled: Relation | None) -> tuple[Relation, ...]:
    """Return the relations of a pair, as our own comparison found them, with what a judge added.

    Its difference comes first. Where nothing differs, it stands for the two being the same.
    """
    if ruled is None or not relations:
        return relations
    own = tuple(relation for relation in relations if relation.kind != "same")
    told = {(relation.kind, relation.a_span, relation.b_span) for relation in own}
    if (own and ruled.kind == "same") or (ruled.kind, ruled.a_span, ruled.b_span) in told:
        return relations
    return (ruled, *own)


def _keep_with(scored: Mapping[Pair, float], statements: set[str]) -> dict[Pair, float]:
    return {pair: certainty for pair, certainty in scored.items() if not statements.isdisjoint(pair)}


def _halve_doubt(certainty: float) -> float:
    return round((1 + certainty) / 2, 4)


def _pose_doubtful(scored: Mapping[Pair, float], sides: Mapping[str, Side], hearing: Hearing) -> dict[Pair, Posed]:
    """Return the questions to ask, by pair; the hearing counts the pairs in doubt that are left out."""
    settings = hearing.settings
    doubtful = choose_doubtful(scored, len(scored), (settings.least_certainty, settings.most_certainty))
    posed = {pair: pose(sides[pair[0]], sides[pair[1]]) for pair in doubtful[: settings.most_pairs]}
    open_to_doubt = {pair: each for pair, each in posed.items() if each.question.a != each.question.b}
    asked = {pair: each for pair, each in open_to_doubt.items() if _is_short(each, settings.longest)}
    hearing.left_out += len(doubtful) - len(posed) + len(open_to_doubt) - len(asked)
    return asked


def _is_short(posed: Posed, longest: int) -> bool:
    return max(len(posed.question.a), len(posed.question.b)) <= longest


def _in_order(posed: Posed, ruling: Ruling, place: Mapping[str, int]) -> list[tuple[Side, Span]]:
    """Return the two sides with what was quoted of each, in the order of the comparison."""
    quoted = [(posed.a, _place(posed.a, ruling.a_span)), (posed.b, _place(posed.b, ruling.b_span))]
    return sorted(quoted, key=lambda each: place[each[0].statement.id])


def _place(side: Side, quote: Span | None) -> Span:
    """Return where a quote stands in the article; the whole statement where there is none."""
    whole = side.statement.span
    return whole if quote is None else Span(whole.start + quote.start, whole.start + quote.end)


def _relate(quoted: Sequence[tuple[Side, Span]], ruling: Ruling, score: float, judge: str) -> Relation:
    """Return the relation that our own comparison was not sure of, or else that of the quotes."""
    (a, a_span), (b, b_span) = quoted
    kind = ruling.kind or "same"
    for unsure in bear_out(a, b, kind, score) if ruling.borne_out else ():
        if unsure.a_span.overlaps(a_span) and unsure.b_span.overlaps(b_span):
            return replace(unsure, note=f"{unsure.note} (says the judge {judge})")
    return Relation(
        a=a.statement.id,
        b=b.statement.id,
        kind=kind,
        about=None if kind == "same" else "other",
        a_span=a_span,
        b_span=b_span,
        note=f"{_SAME_FACT if kind == 'same' else quote_both(a, a_span, b, b_span)} (says the judge {judge})",
        score=score,
    )
