from __future__ import annotations

from typing import Any

from tests.origins.conftest import BRIDGE

from twosource.language.analysed import AnalysedArticle
from twosource.model.span import Span
from twosource.origins.alignment.counterparts import Counterparts, find_counterparts
from twosource.origins.alignment.passages import share_text
from twosource.origins.settings import OriginSettings
from twosource.origins.wording.wording import read_wording

SETTINGS = OriginSettings()
ADDED = "“My goats are on the other side,” farmer Ulla Penk said by telephone from the village of Ost."


def _pair_up(mine: AnalysedArticle, theirs: AnalysedArticle) -> Counterparts:
    ours, others = read_wording(mine), read_wording(theirs)
    first, second = sorted((ours, others), key=lambda each: each.id)
    shared = share_text(first, second, SETTINGS)
    assert shared
    pairs: Counterparts = {}
    for found in find_counterparts(ours, others, shared, SETTINGS).values():
        pairs |= found
    return pairs


def _words(pairs: Counterparts, mine: AnalysedArticle, theirs: AnalysedArticle) -> dict[str, str]:
    return {span.of(mine.article.text): other.of(theirs.article.text) for span, other in pairs.items()}


def test_the_sentences_of_the_same_text_stand_as_themselves(analyse: Any, own: Any) -> None:
    pairs = _pair_up(own, analyse(own.article.text, "twin.txt"))
    assert pairs == {sentence.span: sentence.span for sentence in own.sentences}


def test_a_sentence_put_into_a_copied_passage_stands_as_none(analyse: Any, wire: Any) -> None:
    paragraphs = BRIDGE.split("\n\n")
    copy = analyse("\n\n".join([*paragraphs[:2], ADDED, *paragraphs[2:]]), "copy.txt")
    told = _words(_pair_up(copy, wire), copy, wire)
    assert ADDED not in told
    assert told[paragraphs[1]] == paragraphs[1]
    assert told[paragraphs[2]] == paragraphs[2]


def test_a_rewritten_sentence_stands_as_the_one_it_retells(rewrite: Any, wire: Any) -> None:
    told = _words(_pair_up(rewrite, wire), rewrite, wire)
    [bread] = [theirs for mine, theirs in told.items() if mine.startswith("Bread, medicine")]
    assert bread.startswith("Helicopters carried bread")
    assert not any("goats" in mine for mine in told)


def test_only_sentences_inside_the_passage_are_paired(wire: Any, rewrite: Any) -> None:
    ours, others = read_wording(wire), read_wording(rewrite)
    shared = share_text(*sorted((ours, others), key=lambda each: each.id), SETTINGS)
    for places, pairs in find_counterparts(ours, others, shared, SETTINGS).items():
        spans = {place.article: place.span for place in places}
        assert pairs
        assert all(spans[ours.id].contains(mine) for mine in pairs)
        assert all(spans[others.id].contains(theirs) for theirs in pairs.values())
        assert Span(0, 0) not in pairs
