"""Invented reports of one invented event, and what makes analysed articles of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from twosource.language.analysed import AnalysedArticle, analyse_article
from twosource.language.encoder import load_encoder
from twosource.model.article import Article, Credit, CreditKind, article_id, text_hash
from twosource.model.span import Span

Analyse = Callable[..., AnalysedArticle]

BRIDGE = (
    "ORLENA, Vastria (Tarn Wire) — The old stone bridge at Orlena collapsed into the Sill river on Monday, "
    "cutting the only road to six mountain villages.\n\n"
    "Nobody was crossing when the middle arch gave way shortly after four in the morning, regional police said.\n\n"
    "Engineers had warned for two winters that the river was washing away the ground beneath the eastern pier, "
    "but repairs were postponed because the province had spent its roads budget on snow clearing.\n\n"
    "Helicopters carried bread, medicine and fuel to the villages while soldiers began to lay a floating bridge, "
    "which is expected to open to light traffic by the weekend.\n\n"
    "Tarn Wire writer Odo Brandl contributed to this report from Sillmouth."
)
REWRITE = (
    "Orlena's old stone bridge fell into the river Sill on Monday, severing the sole road to six villages in the "
    "mountains.\n"
    "Regional police said no one was on the bridge when its central arch gave way shortly after 4 a.m.\n"
    "For two winters engineers had been warning that the river was washing the ground away from beneath the "
    "eastern pier, but repair works were put off since the province had used up its roads budget on clearing snow.\n"
    "“My goats are on the other side,” farmer Ulla Penk told the Vastria Herald, standing beside the rubble.\n"
    "Bread, medicine and fuel were carried to the villages by helicopter as soldiers started laying a floating "
    "bridge that is expected to be open to light traffic by the weekend."
)
OWN = (
    "A landmark is gone: commuters in the Sill valley woke up to find a gap of thirty metres where they used to "
    "drive to work.\n"
    "Mayor Petra Sund blamed the capital for ignoring her letters and called for an inquiry.\n"
    "Some 400 people live beyond the crossing, according to the town hall, and the school bus has no other route.\n"
    "An army officer said a temporary pontoon could take cars on Saturday if the water level drops."
)
FAIR = (
    "Growers at the Lindow flower show unveiled a blue marigold that took eleven years to breed.\n"
    "Judges gave the first prize to a bed of ordinary poppies instead, to loud applause from the crowd."
)


@pytest.fixture(scope="session")
def analyse() -> Analyse:
    """Return a function that makes an analysed article of a text; ``credited`` lists (agency, kind, words, scope)."""
    encoder = load_encoder()

    def make(text: str, given: str = "page.txt", credited: tuple[Any, ...] = (), **more: Any) -> AnalysedArticle:
        fields: dict[str, Any] = {"outlet": None, "title": None, "bylines": (), "language": "en", "published": None}
        article = Article(
            id=article_id(given, text),
            given=given,
            text=text,
            sha256=text_hash(text),
            junk=(),
            credits=tuple(_credit(text, *each) for each in credited),
            **{**fields, **more},
        )
        return analyse_article(article, encoder)

    return make


def _credit(text: str, agency: str, kind: CreditKind, words: str, scope: Any = "article") -> Credit:
    start = text.find(words)
    span = Span(start, start + len(words)) if start >= 0 else Span(0, 0)
    return Credit(agency=agency, kind=kind, span=span, words=words, scope=scope)


@pytest.fixture(scope="session")
def wire(analyse: Analyse) -> AnalysedArticle:
    """An agency report with its dateline and closing credit."""
    return analyse(
        BRIDGE,
        "wire.txt",
        (
            ("Tarn Wire", "dateline", "ORLENA, Vastria (Tarn Wire)"),
            ("Tarn Wire", "closing", BRIDGE[BRIDGE.rindex("Tarn Wire writer") :]),
        ),
        outlet="Sillmouth Mail",
    )


@pytest.fixture(scope="session")
def rewrite(analyse: Analyse) -> AnalysedArticle:
    """The agency's report in other words on a page of unknown standing, with an interview by a third outlet."""
    told = ("Vastria Herald", "told", "told the Vastria Herald", "sentence")
    return analyse(REWRITE, "rewrite.txt", (told,), outlet="Daily Cloud")


@pytest.fixture(scope="session")
def own(analyse: Analyse) -> AnalysedArticle:
    """An independent report of the same event."""
    return analyse(OWN, "own.txt", outlet="Valley Post")


@pytest.fixture(scope="session")
def fair(analyse: Analyse) -> AnalysedArticle:
    """A report of another event."""
    return analyse(FAIR, "fair.txt", outlet="Valley Post")
