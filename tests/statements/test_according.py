"""Attributions without a verb."""

from __future__ import annotations

from tests.statements.telling import names, tell_attributed


def test_according_to_at_the_start_attributes_the_rest() -> None:
    (told,) = tell_attributed("According to Mira Tal, the quarry has flooded.")
    assert (told.sources, told.cue, told.content) == (("Mira Tal",), "According to", ("the quarry has flooded",))


def test_according_to_at_the_end_attributes_what_stands_before() -> None:
    (told,) = tell_attributed("The quarry has flooded, according to the county survey.")
    assert (told.sources, told.content) == (("the county survey",), ("The quarry has flooded",))


def test_a_report_of_what_another_said_is_nested() -> None:
    chains = names("The council denied that it knew, according to the Tarn Courier.")
    assert chains == [("Tarn Courier", "The council")]


def test_a_claim_that_somebody_makes_is_a_statement() -> None:
    (told,) = tell_attributed("The council rebuilt the dam despite the minister’s warning that it would fail.")
    assert (told.sources, told.cue, told.content) == (("the minister",), "warning", ("that it would fail",))


def test_a_colon_before_a_quotation_names_who_speaks() -> None:
    (told,) = tell_attributed("Mira Tal was clear: “The quarry will flood again.”")
    assert (told.sources, told.form) == (("Mira Tal",), "direct")


def test_hearsay_has_no_source() -> None:
    (told,) = tell_attributed("The quarry reportedly flooded in May.")
    assert (told.sources, told.cue, told.stance) == ((), "reportedly", "hedges")


def test_released_information_is_attributed_to_who_releases_it() -> None:
    (told,) = tell_attributed("Harbour officials released intelligence last week that the ferry was unsafe.")
    assert (told.sources, told.content) == (("Harbour officials",), ("that the ferry was unsafe",))
