"""What articles say about where their text is from."""

from __future__ import annotations

from typing import Any

import pytest

from twosource.origins.claims.claims import read_claims

TEXT = "OSTVALE (Tarn Wire) — The dam is cracked. “We saw it,” keeper Jon Ast told the Mail. Nordpress said so too."


def test_an_agency_speaks_for_the_whole_article(analyse: Any) -> None:
    claims = read_claims(analyse(TEXT, credited=(("Tarn Wire", "dateline", "OSTVALE (Tarn Wire)"),), outlet="Mail"))
    (agency,) = claims.agencies
    assert (agency.name, agency.kind, agency.covers) == ("Tarn Wire", "credit", None)
    assert "OSTVALE (Tarn Wire)" in agency.detail


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("(With files from Nordpress)", False),
        ("Nordpress contributed to this report", False),
        ("Nordpress writer Ulla Penk contributed to this report", True),
        ("Nordpress", True),
    ],
)
def test_an_agency_that_helped_did_not_write_the_article(analyse: Any, words: str, whole: bool) -> None:  # noqa: FBT001 - a row of the table
    claims = read_claims(analyse(f"The dam is cracked. {words}", credited=(("Nordpress", "closing", words),)))
    assert len(claims.agencies) == int(whole)
    assert len(claims.helpers) == int(not whole)


def test_a_dateline_weighs_more_than_a_closing_line(analyse: Any) -> None:
    credited = (("Nordpress", "closing", "Nordpress said so"), ("Tarn Wire", "dateline", "OSTVALE (Tarn Wire)"))
    assert [claim.name for claim in read_claims(analyse(TEXT, credited=credited)).agencies] == [
        "Tarn Wire",
        "Nordpress",
    ]


def test_a_house_byline_is_no_agencys(analyse: Any) -> None:
    claims = read_claims(analyse(TEXT, credited=(("By Mail", "byline", "By Mail staff"),), outlet="Ostvale Mail"))
    assert claims.agencies == ()
    assert [claim.name for claim in claims.own] == ["Ostvale Mail"]


def test_an_agencys_own_page_is_the_agencys(analyse: Any) -> None:
    claims = read_claims(analyse(TEXT, credited=(("Reuters", "byline", "By Reuters"),), outlet="Reuters"))
    assert [claim.name for claim in claims.agencies] == ["Reuters"]


def test_an_interview_speaks_for_its_sentence(analyse: Any) -> None:
    claims = read_claims(analyse(TEXT, credited=(("Post", "told", "told the Mail", "sentence"),), outlet="Mail"))
    (claim,) = claims.sentences
    assert claim.covers is not None
    assert claim.covers.of(TEXT) == "“We saw it,” keeper Jon Ast told the Mail."


def test_a_citation_is_kept_apart(analyse: Any) -> None:
    claims = read_claims(analyse(TEXT, credited=(("Nordpress", "citing", "Nordpress said", "sentence"),)))
    assert [claim.name for claim in claims.cited] == ["Nordpress"]
    assert (claims.agencies, claims.own, claims.sentences) == ((), (), ())


def test_words_outside_of_the_text_have_an_empty_span(analyse: Any) -> None:
    claims = read_claims(analyse(TEXT, credited=(("Nordpress", "byline", "By Ulla Penk, Nordpress"),)))
    assert len(claims.agencies[0].span) == 0
    assert "By Ulla Penk, Nordpress" in claims.agencies[0].detail


def test_media_without_a_name_are_no_origin(analyse: Any) -> None:
    text = "The dam is cracked. “We saw it,” keeper Jon Ast told Vastrian television. Rain is forecast."
    told = ("Vastrian television", "told", "told Vastrian television", "sentence")
    claims = read_claims(analyse(text, credited=(told,)))
    assert claims.sentences == ()
    assert [span.of(text) for span in claims.elsewhere] == ["“We saw it,” keeper Jon Ast told Vastrian television."]


@pytest.mark.parametrize("kind", ["byline", "closing"])
def test_a_text_of_unnamed_agencies_names_nobody_and_is_not_the_outlets_own(analyse: Any, kind: str) -> None:
    credited = (("agencies", kind, "By staff and agencies"), ("Ostvale Mail", kind, "By staff and agencies"))
    claims = read_claims(analyse(TEXT, credited=credited, outlet="Ostvale Mail"))
    assert (claims.agencies, claims.own, claims.helpers) == ((), (), ())


def test_unnamed_agencies_that_only_helped_leave_the_outlet_its_own(analyse: Any) -> None:
    credited = (("agencies", "closing", "(With agencies)"), ("Ostvale Mail", "byline", "By Mail staff"))
    claims = read_claims(analyse(TEXT, credited=credited, outlet="Ostvale Mail"))
    assert [claim.name for claim in claims.own] == ["Ostvale Mail"]


@pytest.mark.parametrize(
    "words", ["Avec Nordpress", "(mit Nordpress)", "— With Nordpress", "Con información de Nordpress"]
)
def test_helpers_are_helpers_in_other_languages_too(analyse: Any, words: str) -> None:
    claims = read_claims(analyse(f"The dam is cracked. {words}", credited=(("Nordpress", "closing", words),)))
    assert [claim.name for claim in claims.helpers] == ["Nordpress"]
    assert claims.agencies == ()


def test_a_pictures_credit_is_no_claim_about_the_text(analyse: Any) -> None:
    text = f"{TEXT} (Odo Brandl/Tarn Wire)"
    credited = (("Tarn Wire", "closing", "(Odo Brandl/Tarn Wire)", "sentence"),)
    claims = read_claims(analyse(text, credited=credited, outlet="Mail"))
    assert (claims.agencies, claims.helpers, claims.sentences, claims.cited) == ((), (), (), ())


def test_additional_reporting_in_a_bracket_of_editors_is_the_agencys_own(analyse: Any) -> None:
    words = "(Additional reporting by Ulla Penk; Editing by Jon Ast)"
    claims = read_claims(analyse(f"The dam is cracked. {words}", credited=(("Nordpress", "closing", words),)))
    assert [claim.name for claim in claims.agencies] == ["Nordpress"]
