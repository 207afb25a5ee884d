"""Readers see what people have set right, who and when; programs get all of it."""

from __future__ import annotations

import io
from dataclasses import replace

import jsonschema
import pytest
from rich.console import Console
from tests import comparisons
from tests.corrections import said

from twosource.model.comparison import Comparison
from twosource.model.correction import Correction
from twosource.model.obeyed import Obeyed
from twosource.views.corrections import describe_change, describe_correction, list_corrected
from twosource.views.html import render_html
from twosource.views.json import comparison_schema, comparison_to_dict
from twosource.views.markdown import render_markdown
from twosource.views.narrowing import narrow
from twosource.views.terminal import print_comparison

PLAIN = comparisons.ferry_comparison()
FINDING = PLAIN.findings[0]


def _touch(*touched: str, who: str = "Ruta Meld", why: str = "") -> Comparison:
    correction = replace(said("join statements", *FINDING.statements[:2], who=who), why=why)
    return replace(PLAIN, corrections=(Obeyed(correction=correction, touched=touched),))


@pytest.mark.parametrize(
    ("correction", "words"),
    [
        (said("merge stories", "a", "b"), "stories merged"),
        (said("split story", "a"), "story split"),
        (said("join statements", "a", "b"), "statements joined"),
        (said("part statements", "a", "b"), "statements parted"),
        (said("rename source", "a", value="Pia Lund"), "source renamed “Pia Lund”"),
        (said("merge sources", "a", "b", value="Pia Lund"), "sources merged as “Pia Lund”"),
        (said("set owner", "Channel Nine", value="Brask"), "Channel Nine is owned by “Brask”"),
        (said("set origin", "a", value="Sorel Press"), "text set to be from “Sorel Press”"),
        (said("set origin", "a"), "text set to be from the outlet itself"),
        (said("relabel junk", "a", "Menu", value="junk"), "“Menu” called junk"),
        (said("relabel junk", "a", "Menu", value="article"), "“Menu” put back"),
        (said("undo", "a"), "correction a undone"),
    ],
)
def test_every_kind_is_told_in_words(correction: Correction, words: str) -> None:
    assert describe_change(correction) == words
    assert describe_correction(correction) == f"corrected by Ruta Meld on 2031-05-02: {words}"


def test_braces_in_a_name_are_only_braces() -> None:
    assert describe_change(said("set owner", "{value}", value="{0}")) == "{value} is owned by “{0}”"


def test_a_result_without_corrections_has_no_field_for_them() -> None:
    assert "corrections" not in comparison_to_dict(PLAIN)


def test_json_holds_every_correction_and_marks_what_it_touched() -> None:
    parts = {
        "findings": FINDING.id,
        "statements": FINDING.statements[0],
        "stories": PLAIN.stories[0].id,
        "sources": PLAIN.sources[0].id,
        "articles": PLAIN.articles[0].id,
        "origins": PLAIN.origins[0].id,
    }
    comparison = _touch(*parts.values(), why="one sinking")
    record = comparison_to_dict(comparison)
    jsonschema.Draft202012Validator(comparison_schema()).validate(record)
    (correction,) = record["corrections"]
    assert (correction["who"], correction["why"], correction["touched"]) == (
        "Ruta Meld",
        "one sinking",
        list(parts.values()),
    )
    for part, touched in parts.items():
        marked = [one["id"] for one in record[part] if one.get("corrections") == [correction["id"]]]
        assert marked == [touched]


def test_reports_say_who_corrected_what_beside_it() -> None:
    touched = (FINDING.id, PLAIN.stories[0].id, PLAIN.sources[0].id, PLAIN.articles[0].id)
    comparison = _touch(*touched, why="one sinking")
    words = "corrected by Ruta Meld on 2031-05-02: statements joined (one sinking)"
    html, markdown, sheet = render_html(comparison), render_markdown(comparison), io.StringIO()
    print_comparison(comparison, Console(file=sheet, width=200))
    assert html.count(words) == len(touched) + 1
    assert "Corrected by people" in html
    assert markdown.count(words) == len(touched) + 1
    assert words in sheet.getvalue()
    assert "· corrected by Ruta Meld on 2031-05-02" in sheet.getvalue()
    for page in (render_html(PLAIN), render_markdown(PLAIN)):
        assert "orrected by" not in page


def test_who_and_why_are_never_obeyed_by_a_page() -> None:
    comparison = _touch(FINDING.id, who="<script>alert(1)</script>", why="*\u202e[x](y)* \ud800\x00")
    html, markdown = render_html(comparison), render_markdown(comparison)
    assert "<script>alert" not in html
    assert "\u202e" not in html
    assert "<script>" not in markdown
    assert "[x](y)" not in markdown


def test_a_part_of_a_comparison_keeps_the_corrections_of_what_is_left() -> None:
    gone = PLAIN.findings[-1]
    comparison = _touch(FINDING.id, gone.id)
    assert narrow(comparison, [FINDING.id]).corrections[0].touched == (FINDING.id,)
    assert narrow(_touch(gone.id), [FINDING.id]).corrections == ()


def test_what_was_touched_several_times_tells_them_in_order() -> None:
    first, second = said("set origin", "a", day=1), said("set origin", "a", value="X", day=2)
    both = tuple(Obeyed(correction=one, touched=("a",)) for one in (first, second))
    assert list_corrected(replace(PLAIN, corrections=both)) == {"a": (first, second)}
