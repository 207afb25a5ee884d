"""An invented site: articles about different things, with what stands on all of its pages."""

from __future__ import annotations

from twosource.model.article import Markup, RawArticle
from twosource.model.envelope import Envelope

ARTICLES = {
    "ferry": (
        "The ferry Aldis ran aground off Port Elin early on Monday with 61 passengers on board.",
        "Harbor master Runa Telk said the crew had reported engine trouble twice before.",
        "Divers will look at the hull of the Aldis on Tuesday, according to the coast guard.",
        "Captain Olav Brekke steered for the shoal when the Aldis lost its rudder.",
    ),
    "oysters": (
        "Oyster growers of Gullwing Bay lowered their prices for the third year in a row.",
        "Warm water let the molluscs grow faster than anyone would buy them, said grower Ines Marbo.",
        "Restaurants in Velden and Zorst now offer a dozen for the price of a beer.",
        "The growers' guild of Gullwing will meet Senator Pahlke about subsidies.",
    ),
    "tenor": (
        "Tenor Lucan Ferro cancelled his spring tour after a fall on the stage of the Orpheum.",
        "Ferro broke a wrist in the second act of Mozzari's Clemenza, his manager told reporters.",
        "Understudy Pavel Drosz sang the rest of the evening and was cheered by the stalls.",
        "Tickets for Lisbane and Torvo will be refunded, the Orpheum wrote on its website.",
    ),
    "budget": (
        "Lawmakers in Karlow approved a budget of 3.1 billion crowns after a night of debate.",
        "Treasurer Dagny Holm warned that pension spending in Karlow doubles within ten years.",
        "The opposition Meadow League walked out before the final vote and vowed to sue.",
        "Teachers' unions called the cuts to village schools an insult to Karlow.",
    ),
}
STANDING = (
    "Support our newsroom: independent reporting needs readers like you, so become a member for the price of a coffee.",
    "Sea",
    "Town",
    "Sign up for the evening letter",
)
FOOT = "The Elin Tribune is an independent newspaper founded in 1871 and owned by a foundation of its readers."


def make_text(body: tuple[str, ...], *, place: int = 2) -> str:
    return "\n".join([*STANDING[1:], *body[:place], STANDING[0], *body[place:], FOOT])


def make_page(body: tuple[str, ...]) -> str:
    paragraphs = "".join(f"<p>{each}</p>" for each in (*body[:2], STANDING[0], *body[2:], FOOT))
    menu = "".join(f"<li><a href='/{each}'>{each}</a></li>" for each in STANDING[1:])
    return (
        f"<!DOCTYPE html><html lang=en><head><title>{body[0][:40]}</title></head><body><ul>{menu}</ul>"
        f"<article><h1>{body[0][:40]}</h1>{paragraphs}</article></body></html>"
    )


def make_raw(name: str, content: str, markup: Markup = "text", site: str = "elin-tribune.example") -> RawArticle:
    return RawArticle(given=name, content=content, markup=markup, envelope=Envelope(url=f"https://{site}/{name}"))
