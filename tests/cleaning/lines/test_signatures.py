from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.cleaning.lines.signatures import UNNAMED, read_signature, signs_picture


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("AP", ("Associated Press",)),
        ("The Associated Press", ("Associated Press",)),
        ("AP and Reuters", ("Associated Press", "Reuters")),
        ("APA/dpa", ("Austria Press Agency", "Deutsche Presse-Agentur")),
        ("dpa/tmn", ("Deutsche Presse-Agentur",)),
        ("TT-Reuters", ("TT News Agency", "Reuters")),
        ("Reuters Breakingviews", ("Reuters",)),
        ("Staff and agencies", (UNNAMED,)),
        ("Guardian staff and agencies", ("The Guardian", UNNAMED)),
        ("El País y agencias", ("El País", UNNAMED)),
        ("PA", ("PA Media",)),
        ("ТАСС", ("TASS",)),
    ],
)
def test_a_signature_names_everybody_who_signs(words: str, names: tuple[str, ...]) -> None:
    assert read_signature(words) == names


@pytest.mark.parametrize(
    "words", ["", "Odo Fenn", "Odo Fenn/AP", "AP classes", "the AP and its friends", "pa", "staff", "Reuters " * 40]
)
def test_what_names_somebody_else_too_is_no_signature(words: str) -> None:
    assert read_signature(words) == ()


@pytest.mark.parametrize("words", ["AP Photo/Odo Fenn", "Getty Images/AFP", "Foto: dpa", "EPA", "AFP/Getty"])
def test_a_picture_s_credit_is_no_signature_of_a_text(words: str) -> None:
    assert signs_picture(words)
    assert read_signature(words) == ()


@given(st.text(max_size=100))
def test_any_words_can_be_asked_about(words: str) -> None:
    assert isinstance(read_signature(words), tuple)
