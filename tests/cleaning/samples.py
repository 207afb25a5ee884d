"""Invented pages for the tests of this room."""

from __future__ import annotations

from twosource.cleaning import CleaningSettings, clean
from twosource.model.article import Article, Markup, RawArticle

BODY = (
    "The ferry Aldis ran aground off Port Elin early on Monday, and all 61 people on board were brought to safety.",
    'Harbor master Runa Telk said the crew had reported engine trouble before. "We had two boats ready," she said.',
    "Divers will look at the hull on Tuesday, according to the coast guard.",
)

SCRAPED = "\n".join(
    (
        "Current:Home > SeaFerry runs aground off Port Elin, all on board safe -Gullwing Capital Hub",
        "Ferry runs aground off Port Elin, all on board safe",
        "View",
        "Date:2031-04-16 06:57:10",
        *BODY,
        "- In:",
        "- Ferries",
        "- Port Elin",
        "veryUseful! (88)",
        "Related",
        "- Seven ways to cook a turnip this winter",
        "- Was the mayor wrong? If you ask the band, yes.",
        "Ranking",
        "- Choir books second tour of the lake country",
        "Recommendation",
        "Old lighthouse to be painted red again",
        "Tenor Lucan Ferro cancels spring tour after fall on stage",
        "Back to top button",
    )
)

PAGE = """<!DOCTYPE html><html lang="en"><head><title>{title} | Elin Tribune</title>
<meta property="og:site_name" content="Elin Tribune"><meta name="author" content="Mira Tal">
<meta property="article:published_time" content="2023-05-14T06:30:00+02:00">
<link rel="canonical" href="https://elin-tribune.example/2023/05/14/ferry.html"></head><body>
<nav><ul><li><a href="/sea">Sea</a></li><li><a href="/town">Town</a></li></ul></nav>
<article><h1>{title}</h1>{paragraphs}</article>
<aside><h3>More from the coast</h3><p><a href="/1">Oyster prices fall for a third year</a></p></aside>
<footer><p>© 2023 Elin Tribune. All rights reserved.</p></footer></body></html>""".format(
    title="Ferry runs aground off Port Elin",
    paragraphs="".join(f"<p>{paragraph}</p>" for paragraph in BODY),
)


def clean_content(content: str, markup: Markup = "text", **settings: int) -> Article:
    raw = RawArticle(given="given", content=content, markup=markup)
    return clean(raw, CleaningSettings(**settings))  # type: ignore[arg-type]
