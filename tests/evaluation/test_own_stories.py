"""Own stories are scored by pairs of sentences, and only those that no weights are trained on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from evaluation.figure import Figure
from evaluation.own_stories import Compare, score_own_stories, write_text
from evaluation.remembering import RememberingEncoder
from training.pairs.story import OwnArticle, OwnSentence

from twosource.analysis import compare_articles
from twosource.language.encoder import load_encoder
from twosource.model.article import Article
from twosource.model.comparison import Comparison
from twosource.model.story import Story
from twosource.settings import Settings

STORY = """title: Fire at the Orsel mill
day: 2021-02-03
fact 1 outcome: the mill burned down
fact 2 quantity: how many workers were hurt
article A | Orsel Post | local paper
[1] The old mill at Orsel burned down early on Wednesday.
[2=3] Three workers were hurt in the fire at the old mill in Orsel.
[] A choir sang nearby.
article B | Brenn Radio | broadcaster
[1] The old mill at Orsel burned down on Wednesday.
[2=4] Four workers were hurt in the fire at the old mill in Orsel.
[] Bread costs more.
"""


def score(folder: Path, compare: Compare, name: str = "courts-08") -> dict[str, Figure]:
    (folder / f"{name}.txt").write_text(STORY, encoding="utf-8")
    return {figure.name: figure for figure in score_own_stories(folder, compare, compare)}


def compare_by_rules(articles: Sequence[Article]) -> Comparison:
    return compare_articles(articles, RememberingEncoder(load_encoder()), Settings())


def test_pairs_found_are_compared_with_those_that_are_labelled(tmp_path: Path) -> None:
    figures = score(tmp_path, compare_by_rules)
    assert figures["F1, all pairs"].note == "P 1.000 (2/2)  R 1.000 (2/2)"
    assert figures["differs in quantity, F1"].note == "P 1.000 (1/1)  R 1.000 (1/1)"
    assert figures["differs or contradicts, told of all"].note == "1/1"
    assert figures["stories that fell apart"].value == 0


def test_what_is_not_found_is_missed(tmp_path: Path) -> None:
    def find_nothing(articles: Sequence[Article]) -> Comparison:
        found = compare_by_rules(articles)
        alone = tuple(Story(id=article.id, title="", articles=(article.id,)) for article in articles)
        return replace(found, findings=(), stories=alone)

    figures = score(tmp_path, find_nothing)
    assert figures["F1, all pairs"].note == "P 0.000 (0/0)  R 0.000 (0/2)"
    assert figures["differs or contradicts, told of all"].note == "0/1"
    assert figures["stories that fell apart"].note == "of 1, courts-08"


def test_a_story_that_may_be_trained_on_is_not_scored(tmp_path: Path) -> None:
    figures = score(tmp_path, compare_by_rules, "courts-09")
    assert figures["F1, all pairs"].note == "P 0.000 (0/0)  R 0.000 (0/0)"


def test_paragraphs_have_two_sentences_and_end_in_no_quotation() -> None:
    sentences = ["It rained.", '"It never did this', 'when I was young," she said.', "Nobody came.", "It ended."]
    article = OwnArticle(
        letter="A", outlet="o", style="s", sentences=tuple(OwnSentence(text=each, values={}) for each in sentences)
    )
    text, spans = write_text(article)
    assert [span.of(text) for span in spans] == sentences
    assert text.split("\n") == [" ".join(sentences[:3]), " ".join(sentences[3:]), ""]
