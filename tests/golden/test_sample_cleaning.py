"""Junk, dates and credits of the sample reports."""

from __future__ import annotations

import html
from collections.abc import Callable
from pathlib import Path
from typing import Any

import twosource

SAMPLE = Path(twosource.__file__).parent / "sample"
Reach = Callable[..., None]
WORD = 10  # junk longer than this is looked for anywhere, shorter junk ("View") as a line of its own


def _left_in(text: str, junk: str) -> bool:
    return junk in (text if len(junk) > WORD else text.splitlines())


def _by_letter(sample: Any) -> dict[str, Any]:
    return {sample.letters[article.id]: article for article in sample.comparison.articles}


def test_all_six_reports_are_read(sample: Any) -> None:
    assert sorted(sample.texts) == ["A", "N", "O", "R", "S", "X"]


def test_every_junk_line_is_dropped(sample: Any, truth: dict[str, Any]) -> None:
    left = [
        (letter, line)
        for letter, lines in truth["junk"].items()
        for line in lines
        if _left_in(sample.texts[letter], line)
    ]
    assert left == []


def test_every_dropped_line_is_kept_with_a_reason(sample: Any, truth: dict[str, Any]) -> None:
    junk = _by_letter(sample)["S"].junk
    kept = "\n".join(piece.text for piece in junk)
    assert [line for line in truth["junk"]["S"] if line not in kept] == []
    assert all(piece.why.strip() for article in sample.comparison.articles for piece in article.junk)


def test_every_sentence_of_the_reports_stays(sample: Any, truth: dict[str, Any]) -> None:
    raw = {letter: html.unescape((SAMPLE / name).read_text()) for letter, name in truth["articles"].items()}
    changed = []
    for sentence in truth["sentences"]:
        place = sample.spans.get(sentence)
        if place is None or place.of(sample.texts[sentence[0]]).splitlines()[0] not in raw[sentence[0]]:
            changed.append(sentence)
    assert changed == []


def test_the_false_date_of_the_scraped_page_is_doubtful(sample: Any) -> None:
    published = _by_letter(sample)["S"].published
    assert published is not None
    assert published.trust == "doubtful"
    assert published.anchor is None
    assert published.not_before == "2021-03"


def test_the_dates_are_right(sample: Any, truth: dict[str, Any], reach: Reach) -> None:
    wanted = {(letter, date["value"]) for letter, date in truth["dates"].items() if date}
    given = set()
    for letter, article in _by_letter(sample).items():
        if article.published and article.published.value:
            date = truth["dates"][letter]
            fits = date is None or article.published.trust in date["trust"]
            given.add((letter, article.published.value[:10] if fits else article.published.trust))
    reach("dates", wanted, given)


def test_the_outlets_are_right(sample: Any, truth: dict[str, Any], reach: Reach) -> None:
    wanted = set(truth["outlets"].items())
    given = {(letter, article.outlet) for letter, article in _by_letter(sample).items() if article.outlet}
    reach("outlets", wanted, given, ignored={("A", "Castrel Wire")})


def _stands_in(sample: Any, article: Any, credit: Any) -> str | None:
    """The sentence of a credit, or the letter of the article when it stood outside of the text."""
    return sample.sentence_of(article.id, credit.span) if len(credit.span) else sample.letters[article.id]


def test_the_credits_are_right(sample: Any, truth: dict[str, Any], reach: Reach) -> None:
    rows = {(row["in"], row["agency"], row["kind"]): row.get("optional", False) for row in truth["credits"]}
    given = {
        (_stands_in(sample, article, credit), credit.agency.removeprefix("The "), credit.kind)
        for article in sample.comparison.articles
        for credit in article.credits
    }
    optional = {row for row, may in rows.items() if may}
    reach("credits", set(rows) - optional, given, ignored=optional)
