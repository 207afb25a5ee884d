"""What a person says of the origin of a whole article stands in place of its own credits."""

from __future__ import annotations

from typing import Any

from tests.corrections import said

from twosource.model.origin import Lineage
from twosource.origins.claims.claims import read_claims
from twosource.origins.claims.correcting import obey_origin
from twosource.origins.lineage.tracing import trace_origins
from twosource.origins.settings import OriginSettings

TEXT = "OSTVALE (Tarn Wire) — The dam is cracked. “We saw it,” keeper Jon Ast told the Mail. Nobody was hurt."
CREDITED = (
    ("Tarn Wire", "dateline", "OSTVALE (Tarn Wire)"),
    ("Mail", "told", "told the Mail", "sentence"),
)


def _trace(analysed: Any, value: str | None) -> Lineage:
    correction = said("set origin", analysed.article.id, value=value)
    return trace_origins([analysed], OriginSettings(), {analysed.article.id: correction})


def test_an_agency_that_a_person_names_has_the_text(analyse: Any) -> None:
    analysed = analyse(TEXT, credited=CREDITED, outlet="Mail")
    claims = obey_origin(read_claims(analysed), analysed.article, said("set origin", analysed.article.id, value="AP"))
    assert [claim.name for claim in claims.agencies] == ["Associated Press"]
    assert (claims.helpers, claims.own) == ((), ())
    assert claims.agencies[0].detail == "set as text of Associated Press by Ruta Meld on 2031-05-02"


def test_words_that_speak_for_a_sentence_still_do(analyse: Any) -> None:
    analysed = analyse(TEXT, credited=CREDITED, outlet="Mail")
    assert {origin.name for origin in _trace(analysed, "Castrel Wire").origins} == {"Castrel Wire", "Mail"}


def test_own_reporting_is_the_outlets(analyse: Any) -> None:
    analysed = analyse(TEXT, credited=CREDITED[:1], outlet="Mail")
    for value in (None, "the Mail"):
        (origin,) = _trace(analysed, value).origins
        assert (origin.name, origin.gathered) == ("Mail", True)
        assert origin.reasons[0].detail == "set as the own reporting of Mail by Ruta Meld on 2031-05-02"


def test_own_reporting_of_an_unknown_outlet_goes_by_where_it_was_read(analyse: Any) -> None:
    analysed = analyse("The dam is cracked.")
    (origin,) = _trace(analysed, None).origins
    assert origin.name


def test_what_is_said_of_another_article_changes_nothing(analyse: Any) -> None:
    analysed = analyse(TEXT, credited=CREDITED, outlet="Mail")
    other = {"other": said("set origin", "other", value="AP")}
    assert trace_origins([analysed], OriginSettings(), other) == trace_origins([analysed], OriginSettings())
