"""The invented reports that all seed documents carry."""

from __future__ import annotations

TITLE = "Ferry runs aground off Port Elin, all on board safe"
PARAGRAPHS = (
    "PORT ELIN (Northsea Press) — The ferry Aldis ran aground off Port Elin on Monday, and all 61 on board were saved.",
    "Harbor master Runa Telk said the crew had reported engine trouble before. “We had two boats ready,” she said.",
    "Divers will look at the hull on Tuesday, according to the coast guard; the tide stands at 3.5 metres — «høyvann».",
    "Captain Olav Brekke told the Elin Tribune that he had steered for the shoal. 船は無事です。 مرحبا 🙂",
)
URL = "https://elin-tribune.example/2023/05/14/ferry-{}.html"
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} | Elin Tribune</title>
<meta property="og:site_name" content="Elin Tribune"><meta name="author" content="Mira Tal">
<meta property="article:published_time" content="2023-05-14T06:30:00+02:00"><link rel="canonical" href="{url}">
<script type="application/ld+json">
{{"@type": "NewsArticle", "headline": "{title}", "datePublished": "2023-05-14"}}</script>
</head><body><nav><ul><li><a href="/sea">Sea</a></li><li><a href="/town">Town</a></li></ul></nav>
<article><h1>{title}</h1><p>By Mira Tal</p>{body}</article><aside><h3>More</h3><p><a href="/1">Oysters</a></p></aside>
<footer><p>© 2023 Elin Tribune. All rights reserved.</p></footer></body></html>"""


def make_body(number: int = 0) -> list[str]:
    """Return the paragraphs of one report; each number gives another one."""
    return [f"Note {number}: {paragraph}" if number else paragraph for paragraph in PARAGRAPHS]


def make_page(number: int = 0) -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in make_body(number))
    return PAGE.format(title=TITLE, url=URL.format(number), body=body)


def make_text(number: int = 0) -> str:
    return "\n\n".join([TITLE, "By Mira Tal", "May 14, 2023", *make_body(number), "Share", "Related", "- Oysters"])
