"""Who carries a finding as it is worded, and who does not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.findings.telling import gather, side, source

from twosource.findings.carriers import keep_carriers, support_finding
from twosource.findings.grouping.clusters import Shared
from twosource.findings.grouping.wording import Worded, word_proposition
from twosource.findings.relations.sides import Side
from twosource.model.finding import Proposition
from twosource.model.span import Span

CLAIM = "The Orva bridge was closed on Monday."


def _word(one: Side, part: str | None = None) -> Worded:
    words = part or one.text
    start = one.text.index(words)
    proposition = Proposition(statement=one.statement.id, spans=(Span(start, start + len(words)),))
    return word_proposition(one, Shared(proposition=proposition, is_part=part is not None))


def _kept(other: Worded) -> tuple[bool, tuple[str, ...]]:
    wording = _word(side(CLAIM))
    carriers = keep_carriers([wording, other], wording, ())
    return other.side.statement in carriers.statements, carriers.why


def test_another_statement_of_the_fact_carries_it() -> None:
    assert _kept(_word(side("On Monday the bridge over the Orva was closed."))) == (True, ())


@pytest.mark.parametrize("stance", ["denies", "asks", "demands"])
def test_who_denies_asks_or_demands_does_not_carry_it(stance: str) -> None:
    kept, why = _kept(_word(side("The bridge over the Orva was to be closed, she said.", stance=stance)))
    assert not kept
    assert len(why) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor declined to say whether the Orva bridge was closed on Monday.",
        "She would not confirm that the Orva bridge was closed.",
        "Officials refused to talk about the closed bridge over the Orva.",
        "The council couldn’t immediately say if the Orva bridge was closed.",
    ],
)
def test_who_holds_back_does_not_carry_it(sentence: str) -> None:
    kept, why = _kept(_word(side(sentence, stance="hedges")))
    assert (kept, why) == (False, ("not counted: 1 statement that does not say whether it is so",))


def test_who_holds_back_in_another_clause_carries_it() -> None:
    sentence = "The Orva bridge was closed on Monday, and the mayor declined to comment on the cost."
    assert _kept(_word(side(sentence), "The Orva bridge was closed on Monday"))[0]


def test_a_hedge_supports_and_is_told() -> None:
    material = gather([CLAIM], ["The Orva bridge may have been closed on Monday."])
    texts = [material.text_of(statement) for statement in material.statements]
    plain, hedged = (
        replace(side(text), statement=statement) for text, statement in zip(texts, material.statements, strict=True)
    )
    hedged = replace(hedged, statement=replace(hedged.statement, stance="hedges"))
    worded = [_word(plain), _word(hedged)]
    support = support_finding(keep_carriers(worded, worded[0], ()), worded, material)
    assert (support.articles, support.hedged) == (2, 1)
    assert "hedged by 1 of 2 carriers" in support.why


def test_a_hedge_of_another_clause_is_none_of_this_one() -> None:
    material = gather(["The Orva bridge was closed on Monday, and the tunnel may follow."])
    (statement,) = material.statements
    text = material.text_of(statement)
    one = replace(side(text), statement=replace(statement, stance="hedges"))
    for part, hedged in (("The Orva bridge was closed on Monday", 0), ("the tunnel may follow", 1)):
        worded = [_word(one, part)]
        assert support_finding(keep_carriers(worded, worded[0], ()), worded, material).hedged == hedged


def test_a_demand_carries_the_finding_that_it_was_made() -> None:
    union = source("sailors' union", "organisation")
    sentence = "The sailors' union called on the council to close the Orva bridge."
    named = Span(4, 18)
    demand = side(sentence, union, sources=(union.id,), source_spans=(named,), stance="demands")
    wording = _word(side("The sailors want the Orva bridge closed by the council."))
    assert demand.statement in keep_carriers([wording, _word(demand)], wording, ()).statements
    closed = _word(side(CLAIM))
    assert demand.statement not in keep_carriers([closed, _word(demand)], closed, ()).statements


def test_who_denies_it_elsewhere_in_an_article_that_carries_it_is_told() -> None:
    material = gather([CLAIM, "The owner denied it."])
    claim, denial = material.statements
    denial = replace(denial, stance="denies", denied=(claim.span,))
    worded = [_word(replace(side(material.text_of(claim)), statement=claim), CLAIM)]
    told = support_finding(keep_carriers(worded, worded[0], ()), worded, replace(material, statements=(claim, denial)))
    assert any(reason.startswith("denied elsewhere") for reason in told.why)
