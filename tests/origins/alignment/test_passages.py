"""What two articles share, and what they do not."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from twosource.origins.alignment.passages import find_passages, share_text
from twosource.origins.settings import OriginSettings
from twosource.origins.wording.wording import read_wording

SETTINGS = OriginSettings()
REBUILD = (
    "“We will rebuild the harbour wall before the autumn storms arrive, whatever the ministry in the capital "
    "may think of it,”"
)
REPAY = "“Every family on this coast has lost a boat, and every family will be paid for it by the end of June,”"


def _shared(one: Any, other: Any) -> list[Any]:
    return share_text(read_wording(one), read_wording(other), SETTINGS)


def test_a_rewrite_is_found_and_called_one(wire: Any, rewrite: Any) -> None:
    shared = _shared(wire, rewrite)
    assert {each.kind for each in shared} == {"rewritten"}
    covered = " ".join(each.spans[1].span.of(rewrite.article.text) for each in shared)
    assert "no one was on the bridge" in covered
    assert "light traffic by the weekend" in covered


def test_a_paragraph_copied_into_another_article_is_found_alone(wire: Any, fair: Any, analyse: Any) -> None:
    paragraph = wire.article.text.split("\n\n")[2]
    mixed = analyse(fair.article.text + "\n" + paragraph, "mixed.txt")
    (shared,) = _shared(wire, mixed)
    assert shared.kind == "copied"
    assert shared.spans[0].span.of(wire.article.text) == paragraph
    assert shared.spans[1].span.of(mixed.article.text) == paragraph


def test_other_typography_is_still_a_copy(wire: Any, analyse: Any) -> None:
    plain = wire.article.text.replace("—", "--").upper()
    assert {each.kind for each in _shared(wire, analyse(plain, "plain.txt"))} == {"copied"}


def test_common_quotations_do_not_make_a_copy(analyse: Any) -> None:
    one = f"The storm took forty boats from Ansel bay last night. {REBUILD} mayor Ilo Brant said. {REPAY} he said."
    other = f"Mayor Ilo Brant spoke to fishermen at dawn. {REBUILD} he told them. {REPAY} he added, to applause."
    assert _shared(analyse(one, "one.txt"), analyse(other, "other.txt")) == []


def test_a_quotation_that_stands_alone_in_a_text_of_its_own_is_not_copied(wire: Any, fair: Any, analyse: Any) -> None:
    paragraph = wire.article.text.split("\n\n")[2]
    quoting = analyse(f"{wire.article.text}\n{REBUILD} the mayor said.", "quoting.txt")
    mixed = analyse(f"{REBUILD} she said.\n{fair.article.text}\n{paragraph}", "mixed.txt")
    (shared,) = _shared(quoting, mixed)
    assert shared.spans[1].span.of(mixed.article.text) == paragraph


def test_the_quotations_of_a_whole_copy_come_with_it(wire: Any, analyse: Any) -> None:
    quoting = analyse(f"{wire.article.text}\n{REBUILD} the mayor said.", "quoting.txt")
    moved = analyse(f"{REBUILD} she said.\n{wire.article.text}", "moved.txt")
    assert any("rebuild" in each.spans[1].span.of(moved.article.text) for each in _shared(quoting, moved))


@pytest.mark.parametrize("pair", ["wire own", "rewrite own", "wire fair", "own fair"])
def test_independent_reports_share_nothing(pair: str, request: pytest.FixtureRequest) -> None:
    one, other = (request.getfixturevalue(name) for name in pair.split())
    assert _shared(one, other) == []


NUMBERS = st.lists(st.integers(0, 8), min_size=1, max_size=7)
NOISE = st.text(alphabet="🙂é\u0301漢字אב“”\"'.!? \n\x00a", max_size=40)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(orders=st.tuples(NUMBERS, NUMBERS), noise=NOISE)
def test_passages_are_tight_exact_and_the_same_either_way(
    orders: tuple[list[int], list[int]], noise: str, request: pytest.FixtureRequest
) -> None:
    analyse, wire, own = (request.getfixturevalue(name) for name in ("analyse", "wire", "own"))
    pool = [each.span.of(one.article.text) for one in (wire, own) for each in one.sentences]
    pair = [analyse(noise + " ".join(pool[k] for k in order), f"{k}.txt") for k, order in enumerate(orders)]
    worded = [read_wording(each) for each in pair]
    forth, back = share_text(worded[0], worded[1], SETTINGS), share_text(worded[1], worded[0], SETTINGS)
    assert {each.spans for each in forth} == {each.spans[::-1] for each in back}
    texts = {each.article.id: each.article.text for each in pair}
    for shared in forth:
        for place in shared.spans:
            piece = place.span.of(texts[place.article])
            assert piece
            assert piece == piece.strip()
            assert 0 <= shared.similarity <= 1


def test_of_many_articles_the_pairs_that_share_text_are_all_compared(wire: Any, rewrite: Any, analyse: Any) -> None:
    others = [analyse(f"Village number {k} held its yearly fair on the green.", f"{k}.txt") for k in range(15)]
    worded = sorted((read_wording(each) for each in [wire, rewrite, *others]), key=lambda each: each.id)
    found = {frozenset(span.article for span in each.spans) for each in find_passages(worded, SETTINGS)}
    assert frozenset([wire.article.id, rewrite.article.id]) in found


def test_a_paragraph_copied_in_a_script_without_spaces_is_found(analyse: Any) -> None:
    paragraph = "周一凌晨，奥莱纳的一座旧石桥坍塌，六个山村的唯一道路被切断。警方称当时桥上没有任何人。"
    one = analyse(paragraph + "直升机运送面包和药品。", "one.txt")
    (shared,) = _shared(one, analyse("市长呼吁展开调查。" + paragraph, "other.txt"))
    assert shared.spans[0].span.of(one.article.text) == paragraph


def test_a_common_notice_does_not_make_a_copy(wire: Any, fair: Any, analyse: Any) -> None:
    notice = "\n\nCopyright 2031 by the Harbour Group. This material may not be published, broadcast or redistributed."
    one, other = (analyse(each.article.text + notice, each.article.given) for each in (wire, fair))
    assert _shared(one, other) == []


def test_a_common_post_does_not_make_a_copy(wire: Any, fair: Any, analyse: Any) -> None:
    post = "\n\nThe ministry never repaired this wall and everybody knew of it for years.\n— Ilo (@ilobrant) 3 May 2031"
    one, other = (analyse(each.article.text + post, each.article.given) for each in (wire, fair))
    assert _shared(one, other) == []


def test_what_is_literal_is_counted_in_words_and_less_where_it_is_reworded(
    wire: Any, rewrite: Any, analyse: Any
) -> None:
    (copied,) = _shared(wire, analyse(wire.article.text + "\nMore soon.", "copy.txt"))
    reworded = sum(each.literal for each in _shared(wire, rewrite))
    words = int(read_wording(wire).narrative.lengths.sum())
    assert reworded < words / 2 < copied.literal <= words
