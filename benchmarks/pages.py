"""Pages of the size and shape of news sites, made from the bundled sample; nobody else's text is needed."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from random import Random

import twosource

SAMPLE = Path(twosource.__file__).parent / "sample"
LINKS = 150  # headlines in menus, lists of other stories and the foot
SCRIPT = 30_000  # characters of program code in a page
PARAGRAPHS = 18
WORDS = (
    *("Mira", "Tal", "Ferry", "Port", "Elin", "harbour", "Monday", "budget", "tenor", "oysters", "crane"),
    *("Tarn", "Veldt", "Gullwing", "mayor", "lighthouse"),
)


def make_pages(amount: int, *, seed: int = 1) -> list[str]:
    """Return pages with an article each, in a frame of menus, other headlines, scripts and a foot."""
    paragraphs = list_paragraphs()
    return [_make_page(paragraphs, Random(f"{seed}-{number}"), number) for number in range(amount)]


def make_texts(amount: int, *, seed: int = 1) -> list[str]:
    """Return the same articles as someone saved them: the lines of the page without its tags."""
    paragraphs = list_paragraphs()
    return ["\n".join(_list_lines(paragraphs, Random(f"{seed}-{number}"))) for number in range(amount)]


def list_paragraphs() -> list[str]:
    articles = twosource.read(sorted(SAMPLE.glob("*.[th][xt]*")))
    return [paragraph for article in articles for paragraph in article.text.split("\n\n")]


def _list_lines(paragraphs: list[str], random: Random) -> list[str]:
    headline = _make_headline(random)
    menu = [word for word in WORDS if random.random() < 0.8]
    others = [f"- {_make_headline(random)}" for _ in range(40)]
    body = random.sample(paragraphs, PARAGRAPHS)
    return [*menu, headline, "By Mira Tal", "Published May 14, 2024", "Share", *body, "Related", *others, "Subscribe"]


def _make_page(paragraphs: list[str], random: Random, number: int) -> str:
    headline = _make_headline(random)
    stamp = f"2024-05-{number % 28 + 1:02}T06:30:00+02:00"
    address = f"https://tarn-post.example/2024/05/{number}.html"
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{headline} | Tarn Post</title>
<meta property="og:site_name" content="Tarn Post"><meta property="og:title" content="{headline}">
<meta property="article:published_time" content="{stamp}"><link rel="canonical" href="{address}">
<script type="application/ld+json">{_make_linked_data(headline, stamp)}</script>
<script>{_make_script(random)}</script><style>{".a { margin: 0 } " * 200}</style></head><body>
<header><nav><ul>{_make_links(random, LINKS // 3)}</ul></nav></header>
<main><article><h1>{headline}</h1><p class="byline">By Mira Tal, <time datetime="{stamp}">May 14, 2024</time></p>
{_make_body(paragraphs, random)}</article>
<aside><h3>More on this</h3><ul>{_make_links(random, LINKS // 3)}</ul></aside></main>
<footer><ul>{_make_links(random, LINKS // 3)}</ul>
<p>© 2024 Tarn Post. All rights reserved.</p></footer></body></html>"""


def _make_body(paragraphs: list[str], random: Random) -> str:
    pieces = [f"<p>{escape(paragraph)}</p>" for paragraph in random.sample(paragraphs, PARAGRAPHS)]
    pieces.insert(
        4, "<figure><img src='a.jpg'><figcaption>The harbour on Monday. Mira Tal / Tarn Post</figcaption></figure>"
    )
    pieces.insert(9, "<div class='promo'><a href='/letter'>Sign up for our evening letter</a></div>")
    return "\n".join(pieces)


def _make_linked_data(headline: str, stamp: str) -> str:
    author = [{"@type": "Person", "name": "Mira Tal"}]
    publisher = {"@type": "Organization", "name": "Tarn Post"}
    kind = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": headline, "datePublished": stamp}
    return json.dumps({**kind, "author": author, "publisher": publisher})


def _make_links(random: Random, amount: int) -> str:
    return "\n".join(
        f'<li class="teaser teaser--{place}"><a href="/{place}-{random.randrange(9999)}.html" data-track="list">'
        f"<span>{_make_headline(random)}</span></a></li>"
        for place in range(amount)
    )


def _make_headline(random: Random) -> str:
    return " ".join(random.sample(WORDS, 7))


def _make_script(random: Random) -> str:
    line = "window.dataLayer.push({{'event': 'view', 'number': {0}, 'items': [{0}, {0}]}});\n"
    made = "".join(line.format(random.randrange(9999)) for _ in range(SCRIPT // 80))
    return f"(function() {{\n{made}}})();"
