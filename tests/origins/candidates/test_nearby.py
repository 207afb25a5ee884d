from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.bare import make_bare_article
from tests.origins.conftest import BRIDGE, FAIR, REWRITE

from twosource.origins.candidates.nearby import pick_nearby


def _is_near(one: str, other: str) -> bool:
    return bool(pick_nearby(make_bare_article("one", one), [make_bare_article("other", other)]))


def test_a_copy_and_a_rewriting_are_near() -> None:
    assert _is_near(BRIDGE, BRIDGE)
    assert _is_near(BRIDGE, REWRITE)


def test_a_report_on_another_subject_is_not() -> None:
    assert not _is_near(BRIDGE, FAIR)


def test_one_paragraph_in_a_long_article_is_enough() -> None:
    paragraph = BRIDGE.split("\n\n")[2]
    assert _is_near(FAIR * 40 + paragraph, BRIDGE)


def test_a_brief_is_near_what_it_was_cut_from() -> None:
    assert _is_near("Nobody was crossing the bridge when its arch gave way, police said.", BRIDGE)


def test_a_copied_sentence_between_very_long_articles_is_enough() -> None:
    sentence = BRIDGE.split("\n\n")[2]
    mine, theirs = (
        "\n".join(f"{word}{n} fell on {word}{n + 7} in {word}{n * n}." for n in range(2_000)) for word in "xy"
    )
    assert not _is_near(mine, theirs)
    assert _is_near(f"{mine}\n{sentence}", f"{sentence}\n{theirs}")


def test_a_script_without_spaces_is_read_character_by_character() -> None:
    report = "月曜日の夜、オルレナの古い石橋がシル川に崩れ落ちた。警察によると、けが人はいなかった。"
    assert _is_near(report, report.replace("月曜日の夜、", "先週、町にある").replace("警察", "消防"))
    assert not _is_near(report, "春の市には羊と蜂蜜が並び、子どもたちは太鼓をたたいて歩いた。")


def test_little_words_and_their_order_do_not_count() -> None:
    assert _is_near("The crane fell into the basin of the harbour.", "Into a harbour basin fell a crane.")


@pytest.mark.parametrize("text", ["", "...", "橋。", "\ud800\x00"])
def test_a_text_without_words_to_go_by_is_not_left_out(text: str) -> None:
    assert _is_near(text, BRIDGE)


@given(texts=st.lists(st.sampled_from([BRIDGE, REWRITE, FAIR, "Rain."]), max_size=6))
def test_the_answer_about_one_depends_on_no_other(texts: list[str]) -> None:
    article = make_bare_article("mine", BRIDGE)
    others = [make_bare_article(str(number), text) for number, text in enumerate(texts)]
    alone = [other for other in others if pick_nearby(article, [other])]
    assert list(pick_nearby(article, others)) == alone
