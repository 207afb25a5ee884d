"""Invented pages with an article long enough for an extraction to find, and a frame around it."""

from __future__ import annotations

from tests.cleaning.samples import clean_content

PARAGRAPHS = (
    "The harbour crane at Port Elin fell onto an empty quay on Tuesday night, the port authority said in a statement.",
    "Nobody was hurt, because the night shift had gone for its break ten minutes earlier, two workers told the paper.",
    "Runa Telk, who heads the authority, said engineers had looked at the crane in March and found no fault in it.",
    "The crane was built in 1987 and had been due to be replaced next year, documents of the town council show.",
    "Ships that carry grain are being sent to Norra, forty kilometres to the north, until the quay has been cleared.",
    "The fishermen's union asked for an inquiry into how the three other cranes in the harbour had been looked after.",
    "A decision about the inquiry is to be made when the council meets on Thursday, its chairman Odo Fenn said.",
)
TITLE = "Crane falls onto quay in Port Elin"


def make_page(body: str, *, head: str = "", above: str = "", below: str = "") -> str:
    """Return a page of an invented paper whose article holds ``body``."""
    menu = "".join(f"<li><a href='/{name}'>{name}</a></li>" for name in ("Town", "Sea", "Sport", "Weather", "Opinion"))
    return f"""<!DOCTYPE html><html lang="en"><head><title>{TITLE} | Elin Tribune</title>{head}</head><body>
<header><nav><ul>{menu}</ul></nav></header>{above}<main><article><h1>{TITLE}</h1>{body}</article></main>{below}
<footer><ul>{menu}</ul><p>© 2023 Elin Tribune. All rights reserved.</p></footer></body></html>"""


def tag_paragraphs(*paragraphs: str, tag: str = "p", kind: str = "") -> str:
    """Return the paragraphs, each in an element."""
    opened = f'{tag} class="{kind}"' if kind else tag
    return "".join(f"<{opened}>{paragraph}</{tag}>" for paragraph in paragraphs)


def read_page(page: str) -> list[str]:
    """Return the paragraphs that are found on a page."""
    return clean_content(page, "html").text.split("\n\n")
