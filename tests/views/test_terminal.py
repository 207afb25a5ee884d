from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console
from tests import comparisons

from twosource.model.comparison import Comparison
from twosource.model.extraction import Extracted, Extraction
from twosource.model.origin import Lineage
from twosource.model.passage import Direction
from twosource.views.terminal import print_articles, print_comparison, print_passages, print_statements

HOSTILE = "[bold red]x[/] \x1b[31m \u202e \ud800 \x9b1m"


def paper() -> tuple[Console, io.StringIO]:
    sheet = io.StringIO()
    return Console(file=sheet, width=100, force_terminal=False), sheet


def shown(comparison: Comparison) -> str:
    console, sheet = paper()
    print_comparison(comparison, console)
    return sheet.getvalue()


def test_the_first_screen_says_what_matters_on_one_screen() -> None:
    screen = shown(comparisons.ferry_comparison())
    lines = screen.splitlines()
    assert 24 <= len(lines) <= 40
    assert all(len(line) <= 100 for line in lines)
    for words in (
        "Established 1",
        "Contradicted 1",
        "Differs 1",
        "Only in B 1",
        "Only in C 1",
        "Origins 3",
        "Doubts",
    ):
        assert words in screen


def test_two_values_stand_side_by_side() -> None:
    lines = shown(comparisons.ferry_comparison()).splitlines()
    assert any("“Sunday evening”" in line and "“Sunday afternoon”" in line for line in lines)
    first = next(number for number, line in enumerate(lines) if "contradicts: outcome: A The owner" in line)
    assert "C “The engine failed,” Brask Lines engineer" in lines[first + 1]


def test_who_contradicts_is_shown_to_the_end_however_narrow_the_terminal_is() -> None:
    comparison = comparisons.ferry_comparison()
    sheet = io.StringIO()
    print_comparison(comparison, Console(file=sheet, width=50, force_terminal=False))
    (opposed,) = (one for finding in comparison.findings for one in finding.relations if one.kind == "contradicts")
    statements = {one.id: one for one in comparison.statements}
    texts = {one.id: one.text for one in comparison.articles}
    for one in (statements[opposed.a], statements[opposed.b]):
        assert one.span.of(texts[one.article]) in " ".join(sheet.getvalue().split())


def test_a_finding_is_shown_with_its_verdict_and_the_four_counts() -> None:
    screen = shown(comparisons.ferry_comparison())
    assert "A, B, C  corroborated, but time differs · 3 articles · 3 outlets · 2 origins · no source" in screen
    assert "A, B  one origin: Sorel Press · 2 articles · 2 outlets · 1 source" in screen


def test_articles_about_different_events_are_said_to_have_nothing_to_compare() -> None:
    screen = shown(comparisons.two_events_comparison())
    assert screen.startswith("Two articles about two events: nothing to compare.\n")
    assert "There is nothing to compare it with" not in screen
    assert "Nothing is known about where these texts came from." in screen


def test_events_that_several_articles_tell_of_are_said_to_be_compared_on_their_own() -> None:
    screen = shown(comparisons.two_stories_comparison())
    assert screen.startswith("Three articles about two events, each compared on its own.\n")


def test_a_source_that_both_sides_have_stands_beside_them() -> None:
    [row] = [text for text in shown(comparisons.one_speaker_comparison()).splitlines() if "differs: " in text]
    assert "A “a boat”  |  B “two boats”  both from Ines Okoro" in row


def test_a_long_story_stays_on_one_screen() -> None:
    assert len(shown(comparisons.long_comparison()).splitlines()) <= 40


@pytest.mark.parametrize(
    "comparison",
    [comparisons.empty_comparison(), comparisons.one_article_comparison(), comparisons.two_stories_comparison()],
)
def test_small_comparisons_can_be_shown(comparison: Comparison) -> None:
    assert "None" not in shown(comparison)


def test_a_terminal_obeys_nothing_that_an_article_says() -> None:
    screen = shown(comparisons.hostile_comparison(HOSTILE))
    assert "[bold red]x[/]" in screen
    assert not set(screen) & set("\x1b\u202e\ud800\x9b")


def test_a_cut_text_is_never_in_quotation_marks() -> None:
    screen = shown(comparisons.hostile_comparison("word " * 60))
    for line in screen.splitlines():
        assert line.count("“") == line.count("”")


def test_articles_are_shown_with_junk_and_dates() -> None:
    console, sheet = paper()
    print_articles(comparisons.ferry_comparison().articles, console)
    for words in (
        "pages/copy.html",
        "nearlyGood! (12)",
        "a menu line",
        "2031-04-16 (doubtful",
        "Sorel Press (dateline)",
    ):
        assert words in sheet.getvalue()


def test_passages_are_shown_with_both_places() -> None:
    comparison = comparisons.ferry_comparison()
    console, sheet = paper()
    lineage = Lineage(passages=comparison.passages, origins=comparison.origins, stretches=())
    print_passages(lineage, comparison.articles, console)
    assert "copied, similarity 0.99, origin: Sorel Press" in sheet.getvalue()
    assert "A 27–163" in sheet.getvalue()


@pytest.mark.parametrize(("certain", "told"), [(True, ", first in A\n"), (False, ", probably first in A\n")])
def test_a_passage_says_who_had_it_first(certain: bool, told: str) -> None:  # noqa: FBT001
    comparison = comparisons.ferry_comparison()
    [passage] = comparison.passages
    direction = Direction(first=comparison.articles[0].id, certain=certain, signs=())
    console, sheet = paper()
    lineage = Lineage(passages=(replace(passage, direction=direction),), origins=comparison.origins, stretches=())
    print_passages(lineage, comparison.articles, console)
    assert told in sheet.getvalue()


def test_no_passage_is_said_to_be_none() -> None:
    console, sheet = paper()
    print_passages(Lineage(passages=(), origins=(), stretches=()), comparisons.ferry_comparison().articles, console)
    assert "No passage stands in two of these articles." in sheet.getvalue()


def test_statements_are_shown_with_who_says_them() -> None:
    comparison = comparisons.ferry_comparison()
    article = comparison.articles[0]
    said = tuple(one for one in comparison.statements if one.article == article.id)
    console, sheet = paper()
    extraction = Extraction(article=article.id, statements=said, sources=comparison.sources)
    print_statements(Extracted(article=article, extraction=extraction, made=comparison.made), console)
    screen = sheet.getvalue()
    assert "\n  Ines Okoro  said\n    Harbour master Ines Okoro said 58 passengers" in screen
    assert "\n  Brask Lines  denied  denies\n" in screen
    assert "figures: 58 passengers\n" in screen
    assert "Sources 2\n" in screen


def test_a_terminal_without_unicode_gets_plain_marks_and_no_error() -> None:
    sheet = io.TextIOWrapper(io.BytesIO(), encoding="ascii", write_through=True)
    console = Console(file=sheet, width=60, force_terminal=False)
    comparison = comparisons.ferry_comparison()
    print_comparison(comparison, console)
    print_articles(comparison.articles, console)
    sheet.seek(0)
    assert "A, B  one origin: Sorel Press - 2 articles" in sheet.read()


def test_a_paragraph_is_indented_on_every_row() -> None:
    console, sheet = paper()
    print_articles((comparisons.long_comparison(1).articles[0], *comparisons.ferry_comparison().articles[:1]), console)
    body = sheet.getvalue().split("credit   Sorel Press")[1].splitlines()[1:]
    assert all(line.startswith("  ") and line == line.rstrip() for line in body if line)


def test_a_note_is_told_to_its_end() -> None:
    note = "1 quotation mark is never closed; " + "what is quoted there is taken to end somewhere " * 3 + "END"
    article = replace(comparisons.ferry_comparison().articles[0], notes=(note,))
    console, sheet = paper()
    print_articles([article], console)
    print_statements(
        Extracted(
            article=article,
            extraction=Extraction(article=article.id, statements=(), sources=()),
            made=comparisons.ferry_comparison().made,
        ),
        console,
    )
    assert sheet.getvalue().count("END\n") == 2
    assert "  no statements\n" in sheet.getvalue()


def test_what_one_attribution_tells_in_two_sentences_has_one_head() -> None:
    comparison = comparisons.ferry_comparison()
    [first, *_] = [one for one in comparison.statements if one.sources and one.stance == "asserts"]
    article = next(one for one in comparison.articles if one.id == first.article)
    said = (first, replace(first, id="another", cue=first.cue))
    console, sheet = paper()
    extraction = Extraction(article=article.id, statements=said, sources=comparison.sources)
    print_statements(Extracted(article=article, extraction=extraction, made=comparison.made), console)
    who = sheet.getvalue().splitlines()
    name = next(source.name for source in comparison.sources if source.id == first.sources[0])
    assert len([row for row in who if row.startswith(f"  {name}")]) == 1
    assert f"    {name}  " in sheet.getvalue()
    assert "2 statements: 2 from 1 source\n" in sheet.getvalue()
