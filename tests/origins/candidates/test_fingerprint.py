"""What is left of a text to find its passages by."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.model.span import Span
from twosource.origins import fingerprint, fingerprint_all

ANY_TEXT = st.text(st.characters(codec=None) | st.sampled_from(" \n“”\"'’‘«»「」\u200b\ud800\0"), max_size=300)


def _hashes(text: str) -> set[int]:
    return set(fingerprint(text).hashes.tolist())


@given(st.lists(ANY_TEXT, max_size=8))
def test_any_text_has_a_fingerprint_that_does_not_depend_on_the_texts_beside_it(texts: list[str]) -> None:
    together = list(fingerprint_all(texts))
    assert [each.key for each in together] == [fingerprint(text).key for text in texts]
    assert [each.words for each in together] == [fingerprint(text).words for text in texts]


def test_many_texts_are_read_in_several_goes(invent: Any) -> None:
    texts = [invent(seed, 900) for seed in range(30)]
    assert [each.key for each in fingerprint_all(texts)] == [fingerprint(text).key for text in texts]


def test_a_passage_has_the_same_hashes_wherever_it_stands(invent: Any) -> None:
    passage = invent(1)
    assert _hashes(passage)
    assert _hashes(passage) <= _hashes(f"{invent(2)} {passage} {invent(3)}")


@pytest.mark.parametrize(
    "change",
    [
        str.upper,
        lambda text: text.replace(" ", "\u00a0 "),
        lambda text: text.replace(". ", ".\n\n"),
        lambda text: text.replace(".", " –"),
        lambda text: text.replace("a", "a\u00ad"),
        lambda text: text.replace("a", "á"),
        lambda text: unicodedata.normalize("NFD", text.replace("o", "ö")),
    ],
    ids=["case", "blanks", "paragraphs", "punctuation", "soft hyphens", "accents", "combining accents"],
)
def test_setting_does_not_matter(change: Any, invent: Any) -> None:
    assert _hashes(change(invent(1))) == _hashes(invent(1))


@pytest.mark.parametrize("marks", ["“”", '""', "«»", "„“", "‘’", "''", "「」", "””"])
def test_quotations_are_left_out(marks: str, invent: Any) -> None:
    quoted = invent(1, 30).rstrip(".")
    text = f"{invent(2)} Mayor Petra Sund said: {marks[0]}{quoted}{marks[1]} {invent(3)}"
    assert _hashes(quoted)
    assert not _hashes(quoted) & _hashes(text)
    assert _hashes(invent(2)) | _hashes(invent(3)) <= _hashes(text)


def test_a_quotation_of_several_paragraphs_is_left_out(invent: Any) -> None:
    said = [invent(seed, 40) for seed in (1, 2, 3)]
    text = f"{invent(9)}\n“{said[0]}\n“{said[1]}\n“{said[2]}”\n{invent(8)}"
    assert _hashes(text) == _hashes(invent(9)) | _hashes(invent(8))


def test_apostrophes_do_not_quote(invent: Any) -> None:
    parts = [invent(seed, 60) for seed in (1, 2, 3)]
    assert set.union(*map(_hashes, parts)) <= _hashes(" the workers’ right ".join(parts))
    assert set.union(*map(_hashes, parts)) <= _hashes(" it isn't so ".join(parts))


def test_hidden_spans_are_left_out(invent: Any) -> None:
    credit = invent(4, 60)
    text = f"{invent(1)} {credit} {invent(2)}"
    start = text.index(credit)
    hidden = fingerprint(text, [Span(start, start + len(credit))])
    assert not _hashes(credit) & set(hidden.hashes.tolist())
    assert _hashes(invent(1)) | _hashes(invent(2)) == set(hidden.hashes.tolist())
    assert hidden.words == 240


def test_scripts_without_spaces_have_fingerprints() -> None:
    passage = "橋は月曜日の朝早くに崩れ落ちて山の六つの村への唯一の道が断たれたが誰も渡っていなかったと警察は述べた"
    whole = "昨日の花の品評会では青い花が公開された。" + passage + "。来週には仮の橋が開通する見込みである。"
    assert len(_hashes(passage)) >= 5
    assert _hashes(passage) <= _hashes(whole) | _hashes(passage[-8:])


def test_the_end_of_a_text_is_no_more_than_half_of_it(invent: Any) -> None:
    for words in (120, 600):
        made = fingerprint(invent(1, words))
        late = len(made.hashes) - made.tail
        assert late <= 100 / 2
        assert late < len(made.hashes) * 0.75
    assert fingerprint("Nothing to see.").tail == 0


def test_a_character_that_is_several_in_lower_case_counts_as_these(invent: Any) -> None:
    text = invent(1)
    for one, several in (("ß", "ss"), ("\ufb01", "fi"), ("İ", "i\u0307"), ("µ", "μ"), ("É", "e")):
        written, folded = (text.replace("e", each) for each in (one, several))
        assert fingerprint(written).key == fingerprint(folded).key != fingerprint(text.replace("e", "x")).key
