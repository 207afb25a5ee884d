from __future__ import annotations

import pytest

from twosource.cleaning.accompanying import add_envelope
from twosource.cleaning.draft import Draft
from twosource.model.envelope import Envelope

TEXT = "The ferry ran aground."


@pytest.mark.parametrize(
    ("own", "given", "url", "outlet"),
    [
        ("Harbour Courier", "Veland Times", "https://harbour-courier.example/1", "Harbour Courier"),
        ("harbour-courier.example", "Veland Times", "https://harbour-courier.example/1", "Veland Times"),
        ("Yahoo News", "Veland Times", "https://news.yahoo.com/1", "Veland Times"),
        (None, "Veland Times", None, "Veland Times"),
        ("Harbour Courier", None, None, "Harbour Courier"),
        (None, None, "https://www.veland-times.example/1", "veland-times.example"),
    ],
)
def test_a_page_names_its_outlet_but_its_address_gives_way(
    own: str | None, given: str | None, url: str | None, outlet: str
) -> None:
    draft = add_envelope(Draft(text=TEXT, outlet=own), Envelope(outlet=given, url=url), "html")
    assert draft.outlet == outlet


def test_of_a_text_without_markup_the_envelope_knows_better() -> None:
    envelope = Envelope(outlet="Veland Times", title="Ferry aground")
    draft = add_envelope(Draft(text=TEXT, outlet="Harbour Courier", title="Home"), envelope, "text")
    assert (draft.outlet, draft.title) == ("Veland Times", "Ferry aground")
