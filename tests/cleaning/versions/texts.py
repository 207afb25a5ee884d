"""Invented articles for the tests of versions."""

from __future__ import annotations

from typing import Any

from twosource.model.article import Article, article_id, text_hash

URL = "https://tarn-post.example/harbour/crane-falls"
SENTENCES = (
    "The harbour of Tarn was closed on Monday after a crane fell into the basin, the port authority said.",
    "“Nobody was near the crane,” harbour master Jon Veldt told reporters.",
    "Engineers expect to lift the crane by Friday, according to the port authority.",
    "About 40 ships are waiting outside the harbour.",
    "The crane was built in 1962 and was to be replaced next year.",
)
TEXT = "\n\n".join(SENTENCES)


def make_article(text: str = TEXT, given: str = "a.html", url: str | None = URL, **more: Any) -> Article:
    fields: dict[str, Any] = {
        "outlet": "Tarn Post",
        "title": "Crane falls into harbour",
        "bylines": (),
        "language": "en",
        "published": None,
        "junk": (),
        "credits": (),
    }
    return Article(
        id=article_id("Tarn Post", text),
        given=given,
        text=text,
        sha256=text_hash(text),
        url=url,
        **{**fields, **more},
    )


def edit(old: str, new: str) -> str:
    assert old in TEXT
    return TEXT.replace(old, new)
