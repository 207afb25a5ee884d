from __future__ import annotations

import gc
import itertools
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests import comparisons

from twosource.errors import InputError
from twosource.model.comparison import Comparison
from twosource.model.identity import content_id
from twosource.views.exporting.choosing import find_format, tell_format
from twosource.views.exporting.formats import FORMATS, Format

TEMPLATED = {"html", "document"}
ANY = st.text(st.characters(codec=None, categories=None), min_size=1, max_size=30)
every_format = pytest.mark.parametrize("chosen", FORMATS.values(), ids=FORMATS)


def make_stories(number: int) -> Iterator[Comparison]:
    """Yield stories, each of articles and findings of its own."""
    model = comparisons.ferry_comparison()
    for place in range(number):
        title = f"Story {place}"
        names = {article.id: content_id("article", title, article.id) for article in model.articles}
        yield replace(
            model,
            articles=tuple(replace(one, id=names[one.id]) for one in model.articles),
            stories=(replace(model.stories[0], title=title, articles=tuple(names.values())),),
            statements=tuple(replace(one, article=names[one.article]) for one in model.statements),
            findings=tuple(replace(one, id=content_id("finding", title, one.id)) for one in model.findings),
            passages=(),
            origins=tuple(
                replace(one, articles=tuple(names[each] for each in one.articles), reasons=()) for one in model.origins
            ),
            timeline=(),
            omissions=(),
        )


def test_no_two_formats_share_an_ending_or_a_name() -> None:
    endings = [ending for chosen in FORMATS.values() for ending in chosen.endings]
    assert len({*endings}) == len(endings)
    assert all(ending.startswith(".") and ending == ending.lower() for ending in endings)
    assert all(name == chosen.name for name, chosen in FORMATS.items())
    assert not any(tell_format(name) for name in FORMATS)


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("a.json", "json"),
        ("A.JSON", "json"),
        ("a.jsonl", "jsonl"),
        ("a.csv", "csv"),
        ("a.statements.csv", "csv-statements"),
        ("a.ftm.json", "ftm"),
        ("a.annotations.jsonld", "annotations"),
        ("a.schema.jsonld", "schema.org"),
        ("a.ninjs.jsonl", "ninjs"),
        ("a.htm", "html"),
        ("a.document.html", "document"),
        ("a.md", "markdown"),
    ],
)
def test_the_longest_ending_tells_the_format(file: str, name: str) -> None:
    assert tell_format(file) is FORMATS[name]


@pytest.mark.parametrize("file", ["a.jsonld", "a.docx", "csv", "a", ""])
def test_an_ending_of_no_format_tells_none(file: str) -> None:
    assert tell_format(file) is None


def test_an_unknown_name_is_an_error_that_names_the_known_ones() -> None:
    assert find_format("ftm") is FORMATS["ftm"]
    with pytest.raises(InputError, match="docx: no such format; there are json, jsonl, csv"):
        find_format("docx")


@every_format
def test_every_piece_can_be_written_whatever_the_text(chosen: Format) -> None:
    @settings(suppress_health_check=[HealthCheck.nested_given], max_examples=5 if chosen.name in TEMPLATED else 20)
    @given(words=ANY)
    def write(words: str) -> None:
        for piece in chosen.write([comparisons.hostile_comparison(words), comparisons.empty_comparison()]):
            piece.encode("utf-8")

    write()


@every_format
def test_the_same_comparisons_are_written_the_same_way(chosen: Format) -> None:
    assert "".join(chosen.write(make_stories(3))) == "".join(chosen.write([*make_stories(3)]))


@every_format
def test_a_writer_asks_for_a_comparison_only_when_those_before_it_are_written(chosen: Format) -> None:
    asked = itertools.count()
    stories = make_stories(50)
    writer = chosen.write(story for story in stories if next(asked) >= 0)
    assert next(asked) == 0
    pieces = [next(writer) for _ in range(2)]
    assert pieces
    assert next(asked) < 6


@every_format
def test_of_a_thousand_stories_no_more_than_a_few_are_held_at_once(chosen: Format) -> None:
    stories = 30 if chosen.name in TEMPLATED else 1_000  # a report of three articles takes as long as all else together
    gc.collect()  # what other tests left behind must not go while we count
    before = count_comparisons(chosen)
    most = 0

    def watch() -> Iterator[Comparison]:
        nonlocal most
        for place, story in enumerate(make_stories(stories)):
            if place % (stories // 10) == 0:
                most = max(most, count_comparisons(chosen) - before)
            yield story

    longest = max(len(piece) for piece in chosen.write(watch()))
    assert 0 < most <= 6
    assert longest < 1_000_000


def count_comparisons(chosen: Format) -> int:
    if chosen.name in TEMPLATED:
        gc.collect()  # what a template leaves behind refers to itself
    return sum(isinstance(one, Comparison) for one in gc.get_objects())
