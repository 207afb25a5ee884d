from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from tests import comparisons

from newsroom_exchange.csl import VIEW
from twosource.model.article import Author
from twosource.model.comparison import Comparison


def write(*given: Comparison) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = json.loads("".join(VIEW.write(given)))
    return items


def test_an_article_is_a_reference_with_what_is_known_of_it() -> None:
    ferry = comparisons.ferry_comparison()
    authors = (Author(name="Ruta Meld", kind="person"), Author(name="Staff", kind="unnamed"))
    first = replace(ferry.articles[0], authors=authors, url="https://courier.example/ferry")
    item = write(replace(ferry, articles=(first, *ferry.articles[1:])))[0]
    assert item == {
        "id": f"twosource:{first.id}",
        "type": "article-newspaper",
        "title": "Ferry runs aground",
        "container-title": "Veyra Courier",
        "author": [{"literal": "Ruta Meld"}],
        "issued": {"date-parts": [[2029, 3, 4]]},
        "URL": "https://courier.example/ferry",
        "language": "en",
        "note": "carries 4 findings of twosource, 1 of them corroborated",
    }


def test_a_doubtful_date_is_left_out() -> None:
    assert "issued" not in write(comparisons.ferry_comparison())[1]


def test_an_article_of_two_stories_is_one_reference() -> None:
    ferry = comparisons.ferry_comparison()
    assert len(write(ferry, ferry)) == len(ferry.articles)


def test_nothing_is_an_empty_list() -> None:
    assert write() == []


def test_no_text_spoils_the_file() -> None:
    pieces = "".join(VIEW.write([comparisons.hostile_comparison("\u202e</script>\x00\ud800\u2028")]))
    assert pieces.isascii()
    assert json.loads(pieces)
