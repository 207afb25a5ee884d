"""Corrections of a whole comparison: undone they leave no trace, replayed they hold, and nothing ever raises."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.bare import make_bare_article
from tests.corrections import said, undone
from tests.properties.invented_events import ELSEWHERE, print_article, print_articles, the_encoder

from twosource.analysis import compare_articles
from twosource.cleaning import CleaningSettings, clean
from twosource.model.article import Article, RawArticle
from twosource.model.comparison import Comparison
from twosource.model.correction import Correction
from twosource.model.story import Story
from twosource.settings import Settings
from twosource.views.html import render_html
from twosource.views.json import comparison_to_dict
from twosource.views.markdown import render_markdown

REPORTS = print_articles([[(0, 0), (1, 0), (2, 0), (4, 0)], [(0, 1), (1, 1), (2, 1), (5, 0)], [(0, 2), (3, 1), (4, 1)]])
OTHER = print_article("velden-post", ELSEWHERE)
ARTICLES = (*REPORTS, OTHER)
MORE = print_article("late-edition", ["The ferry Halvik Star burned on Sunday.", "Captain Ines Okoro was questioned."])


def _compare(*corrections: Correction, articles: Sequence[Article] = ARTICLES, **more: object) -> Comparison:
    return compare_articles(articles, the_encoder(), Settings(), corrections=corrections, **more)  # type: ignore[arg-type]


@cache
def _plain() -> Comparison:
    return _compare()


@cache
def _list_possible() -> tuple[Correction, ...]:
    """One or two corrections of every kind that the comparison has something for, and one of each that it has not."""
    plain = _plain()
    story = max(plain.stories, key=lambda one: len(one.articles))
    shared = next(finding for finding in plain.findings if len(finding.statements) > 1)
    told = [finding for finding in plain.findings if finding.story == story.id and len(finding.statements) == 1]
    alone = [finding.wording for finding in told]
    named = [source.id for source in plain.sources]
    first, second, third, other = (article.id for article in ARTICLES)
    return (
        said("merge stories", first, other, day=1),
        said("split story", story.articles[0], value=" ".join(story.articles[1:]), day=2),
        said("join statements", alone[0], alone[-1], day=3),
        said("join statements", shared.statements[0], alone[0], day=4),
        said("part statements", *shared.statements[:2], day=5),
        said("rename source", named[0], value="Nova Tann", day=6),
        said("merge sources", *named[:2], value="Nova Tann", day=7),
        said("set owner", "paper-0", value="Brask Group", day=8),
        said("set owner", "paper-1", value="Brask Group", day=9),
        said("set origin", second, value="Castrel Wire", day=10),
        said("set origin", third, day=11),
        said("relabel junk", third, ARTICLES[2].text.split("\n\n")[1], value="junk", day=12),
        said("merge stories", "gone", first, day=13),
        said("split story", "gone", day=14),
        said("join statements", "gone", alone[0], day=15),
        said("rename source", "gone", value="Nobody", day=16),
        said("set owner", "No Such Paper", value="Nobody", day=17),
        said("set origin", "gone", value="Nobody", day=18),
        said("relabel junk", "gone", "some words", value="article", day=19),
        said("relabel junk", first, "words that stand nowhere", value="junk", day=20),
        said("undo", "gone", day=21),
    )


PLACES = st.lists(st.integers(0, 20), min_size=1, max_size=5, unique=True)
SLOW = settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("place", range(20))
def test_applying_and_undoing_is_never_having_applied(place: int) -> None:
    one = _list_possible()[place]
    assert _compare(one, undone(one, day=28)) == _plain()


@pytest.mark.parametrize("place", range(21))
def test_what_is_obeyed_is_told_and_what_is_not_is_named(place: int) -> None:
    one = _list_possible()[place]
    comparison = _compare(one)
    told = [each.correction for each in comparison.corrections]
    doubts = [doubt for doubt in comparison.made.degraded if one.id in doubt]
    assert (told, len(doubts)) == (([one], 0) if place < 12 else ([], 1))
    if told:
        record = comparison_to_dict(comparison)
        parts = ("articles", "origins", "stories", "sources", "statements", "findings")
        marked = [each for part in parts for each in record[part] if one.id in each.get("corrections", ())]
        assert {each["id"] for each in marked} == set(comparison.corrections[0].touched)
        assert marked
        for page in (render_html(comparison), render_markdown(comparison)):
            assert "corrected by Ruta Meld on 2031-05-" in page


@SLOW
@given(PLACES, st.randoms(use_true_random=False))
def test_the_order_in_which_corrections_are_given_does_not_matter(places: list[int], chance: object) -> None:
    picked = [_list_possible()[place] for place in places]
    shuffled = [*picked]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert _compare(*picked) == _compare(*shuffled)


@SLOW
@given(PLACES)
def test_all_undone_leave_no_trace_but_undos_of_nothing(places: list[int]) -> None:
    picked = [one for place in places if (one := _list_possible()[place]).kind != "undo"]
    assert _compare(*picked, *(undone(one, day=27) for one in picked)) == _plain()


@SLOW
@given(PLACES)
def test_they_hold_when_one_more_article_comes(places: list[int]) -> None:
    picked = [one for place in places if (one := _list_possible()[place]).kind != "undo"]
    before, after = _compare(*picked), _compare(*picked, articles=(*ARTICLES, MORE))
    assert [one.correction.id for one in before.corrections] == [one.correction.id for one in after.corrections]
    statements = {one.id for one in before.statements}
    assert statements <= {one.id for one in after.statements}


def test_given_stories_are_taken_as_they_are_and_others_corrections_are_passed_over() -> None:
    first, _, _, other = ARTICLES
    pair = (Story(id="kept", title="two that have nothing in common", articles=(first.id, other.id)),)
    comparison = _compare(*_list_possible(), articles=(first, other), stories=pair)
    assert comparison.stories == pair
    told = {each.correction.kind for each in comparison.corrections}
    assert {"merge stories", "set owner"} <= told
    # Of those that are about something else nothing is said; one is about words that its article lacks.
    assert all("gone" not in doubt or "in part" in doubt or "join" in doubt for doubt in comparison.made.degraded)
    assert any("its words are neither in the text nor in the junk" in doubt for doubt in comparison.made.degraded)


def test_a_story_given_by_the_former_id_of_an_article_follows_it() -> None:
    first, second, third, _ = ARTICLES
    line = said("relabel junk", third.id, third.text.split("\n\n")[1], value="junk")
    given_stories = (Story(id="kept", title="", articles=tuple(one.id for one in REPORTS)),)
    comparison = _compare(line, articles=REPORTS, stories=given_stories)
    assert {*comparison.stories[0].articles} == {article.id for article in comparison.articles}
    assert third.id not in comparison.stories[0].articles
    assert [first.id, second.id] == [*comparison.stories[0].articles[:2]]


def test_statements_are_found_again_when_a_line_of_their_article_is_called_junk() -> None:
    plain = _plain()
    third = ARTICLES[2]
    lines = third.text.split("\n\n")
    own = [one for one in plain.statements if one.article == third.id and one.span.of(third.text) in lines[2]]
    other = next(one for one in plain.statements if one.article == ARTICLES[0].id)
    join = said("join statements", own[0].id, other.id)
    comparison = _compare(join, said("relabel junk", third.id, lines[0], value="junk", day=5))
    assert comparison.made.degraded == plain.made.degraded
    assert len(comparison.corrections) == 2
    texts = {article.id: article.text for article in comparison.articles}
    (joined,) = [one for one in comparison.corrections if one.correction == join]
    words = {one.span.of(texts[one.article]) for one in comparison.statements if one.id in joined.touched}
    assert words == {own[0].span.of(third.text), other.span.of(ARTICLES[0].text)}


def test_statements_of_different_stories_cannot_be_joined_before_these_are_merged() -> None:
    plain = _plain()
    of = {statement.id: statement.article for statement in plain.statements}
    here = next(key for key, article in of.items() if article == ARTICLES[0].id)
    there = next(key for key, article in of.items() if article == OTHER.id)
    join = said("join statements", here, there)
    (doubt,) = _compare(join).made.degraded[len(plain.made.degraded) :]
    assert doubt.endswith("no longer applies: its statements stand in different stories")
    both = _compare(join, said("merge stories", ARTICLES[0].id, OTHER.id, day=1))
    assert len(both.corrections) == 2
    assert any({here, there} <= {*finding.statements} for finding in both.findings)


def test_the_sample_story_obeys_corrections_and_forgets_undone_ones() -> None:
    folder = files("twosource") / "sample"
    names = ("agency.txt", "rewrite.txt", "scraped.txt")
    raws = [RawArticle(given=name, content=(folder / name).read_text("utf-8"), markup="text") for name in names]
    articles = [clean(raw, CleaningSettings()) for raw in raws]
    plain = _compare(articles=articles)
    owners = [said("set owner", article.outlet or article.given, value="Brask Group") for article in articles[1:]]
    corrected = _compare(*owners, articles=articles)
    assert {finding.id for finding in corrected.findings} == {finding.id for finding in plain.findings}
    fewer = [
        after.support.outlets < before.support.outlets
        for before, after in zip(plain.findings, corrected.findings, strict=True)
    ]
    assert any(fewer)
    assert _compare(*owners, *map(undone, owners), articles=articles) == plain


@SLOW
@given(
    st.lists(st.text(max_size=12), min_size=1, max_size=3),
    st.lists(st.text(min_size=1, max_size=6).filter(str.strip), min_size=2, max_size=2, unique=True),
)
def test_whatever_the_texts_and_names_nothing_raises(texts: list[str], words: list[str]) -> None:
    articles = [make_bare_article(f"{number}", f"{text}\n\ud800\x00 said 🙂.") for number, text in enumerate(texts)]
    subject, value = words
    corrections = [
        said("set owner", subject, value=value),
        said("set owner", "0", value=value),
        said("set origin", articles[0].id, value=value),
        said("relabel junk", articles[0].id, texts[0] or subject, value="junk")
        if (texts[0] or subject).strip()
        else said("undo", subject),
        said("rename source", subject, value=value),
    ]
    comparison = _compare(*corrections, articles=articles)
    assert render_html(comparison)
    assert comparison_to_dict(comparison)["corrections"]
