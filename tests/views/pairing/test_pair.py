from __future__ import annotations

import json

from tests import comparisons

from twosource.model.comparison import Comparison
from twosource.views.pairing.pair import Chosen, Pair, make_pair
from twosource.views.pairing.records import pair_to_dict
from twosource.views.pairing.telling import tell_apart, tell_meeting, tell_passage


def put_beside(left: int, right: int) -> Pair:
    comparison = comparisons.ferry_comparison()
    ids = [article.id for article in comparison.articles]
    return make_pair(comparison, Chosen(left=ids[left], right=ids[right]), ids)


def kinds(pair: Pair) -> dict[str, str]:
    pieces = [piece for column in pair.columns for paragraph in column.paragraphs for piece in paragraph.pieces]
    return {piece.text: piece.kind for piece in pieces if piece.kind}


def test_what_contradicts_the_article_beside_it_is_marked_so() -> None:
    told = kinds(put_beside(0, 2))
    assert told["The owner, Brask Lines, denied that the engine had failed."] == "contradicts"
    assert told["“The engine failed,” Brask Lines engineer Pia Lund said."] == "contradicts"


def test_what_only_a_third_article_has_is_neither_same_nor_only_here() -> None:
    told = kinds(put_beside(0, 1))
    assert told["The owner, Brask Lines, denied that the engine had failed."] == "elsewhere"
    assert told["“We heard a scrape and then silence,” passenger Tomas Wirth told the Daily Estuary."] == "alone"
    assert told["Harbour master Ines Okoro said 58 passengers were taken off by boat."] == "same"


def test_the_gravest_meeting_comes_first_and_is_told_with_both_speakers() -> None:
    pair = put_beside(0, 2)
    assert pair.meetings[0].kind == "contradicts"
    told = tell_meeting(pair.meetings[0], pair.catalogue)
    assert told[0].startswith("Contradicts")
    speakers = next(part for part in told if "(denies)" in part)
    assert "A: Brask Lines (denies)" in speakers
    assert "C: " in speakers
    assert told[-1].startswith("contradicted")


def test_the_words_that_differ_are_told_in_the_order_of_the_columns() -> None:
    pair = put_beside(2, 0)
    told = [tell_meeting(meeting, pair.catalogue) for meeting in pair.meetings]
    assert any("C: “Sunday afternoon”; A: “Sunday evening”" in parts for parts in told)


def test_what_each_leaves_out_is_told_with_where_it_stands() -> None:
    pair = put_beside(0, 1)
    a, b = (column.article.id for column in pair.columns)
    told = [tell_apart(finding, a, b, pair.catalogue)[0] for finding in pair.left.elsewhere]
    assert told
    assert all(words == "Not in B, also in C" for words in told)
    assert pair.right
    assert [tell_apart(one, b, a, pair.catalogue)[0] for one in pair.right.alone] == ["Only in B"]


def test_swapped_articles_meet_in_the_same_findings() -> None:
    ahead, back = put_beside(0, 2), put_beside(2, 0)
    assert {one.finding.id for one in ahead.meetings} == {one.finding.id for one in back.meetings}
    assert ahead.left.left_out == (back.right.left_out if back.right else None)


def test_a_shared_passage_is_marked_in_both_and_told() -> None:
    pair = put_beside(0, 1)
    assert len(pair.passages) == 1
    for column in pair.columns:
        opened = [one for paragraph in column.paragraphs for piece in paragraph.pieces for one in piece.opens]
        assert opened == [pair.passages[0].id]
    assert tell_passage(pair.passages[0], pair.catalogue).startswith(pair.passages[0].kind)


def test_pairs_follow_one_another_until_the_last() -> None:
    assert put_beside(0, 1).before is None
    assert put_beside(1, 2).after is None
    ids = [article.id for article in comparisons.ferry_comparison().articles]
    assert put_beside(0, 2).before == (ids[0], ids[1])
    assert put_beside(2, 0).after == (ids[1], ids[2])


def test_articles_that_wait_are_told() -> None:
    comparison = comparisons.ferry_comparison()
    members = [*(article.id for article in comparison.articles), "late"]
    assert make_pair(comparison, Chosen(), members).waiting == ("late",)


def test_a_story_of_one_article_has_none_beside_it() -> None:
    pair = make_pair(comparisons.one_article_comparison(), Chosen())
    assert pair.right is None
    assert pair.meetings == ()
    assert pair_to_dict(pair)["right"] is None


def test_of_a_long_story_the_findings_of_the_shown_parts_are_told_and_all_are_counted() -> None:
    pair = make_pair(comparisons.long_comparison(400), Chosen())
    assert pair.met == 400
    assert 0 < len(pair.meetings) < 400
    again = make_pair(comparisons.long_comparison(400), Chosen(left_part=2, right_part=99))
    assert again.left.window.number == 2
    assert again.right
    assert again.right.window.number == again.right.window.of


def test_the_record_is_json_and_names_all_that_it_refers_to() -> None:
    record = json.loads(json.dumps(pair_to_dict(put_beside(0, 2))))
    statements = {one["id"] for one in record["statements"]}
    assert {one for meeting in record["meetings"] for one in meeting["left"] + meeting["right"]} <= statements
    findings = {one["id"] for one in record["findings"]}
    assert {meeting["finding"] for meeting in record["meetings"]} <= findings


def test_every_piece_is_an_exact_slice() -> None:
    comparison: Comparison = comparisons.ferry_comparison()
    for column in make_pair(comparison, Chosen()).columns:
        for paragraph in column.paragraphs:
            assert all(piece.span.of(column.article.text) == piece.text for piece in paragraph.pieces)
