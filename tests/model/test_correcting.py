"""What cannot be obeyed is refused when it is made, with a message that says what to do."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.errors import CorrectionError
from twosource.model.correcting import correct
from twosource.model.correction import KINDS

WHEN = "2031-05-02T10:00:00+00:00"


def _correct(kind: str, *subject: str, **more: Any) -> Any:
    return correct(kind, subject, **{"who": "Ruta Meld", "when": WHEN, **more})


def test_the_id_is_made_of_all_fields() -> None:
    made = _correct("merge stories", "a", "b")
    others = [
        _correct("join statements", "a", "b"),
        _correct("merge stories", "a", "c"),
        _correct("merge stories", "a", "b", who="Lem Adair"),
        _correct("merge stories", "a", "b", when="2031-05-03"),
        _correct("merge stories", "a", "b", why="one flood"),
    ]
    assert len({made.id, *(other.id for other in others)}) == 6
    assert _correct("merge stories", "b", "a", "b").id == made.id


def test_the_words_of_a_line_stay_behind_their_article() -> None:
    made = _correct("relabel junk", "zz", "a line", value="junk")
    assert made.subject == ("zz", "a line")


def test_an_empty_origin_is_the_outlets_own_reporting() -> None:
    assert _correct("set origin", "a", value=" ").value is None
    assert _correct("set origin", "a", value=" Castrel  Wire ").value == "Castrel Wire"


@pytest.mark.parametrize(
    ("kind", "subject", "more", "what"),
    [
        ("rename story", ("a",), {}, "'rename story' is no kind of correction; use one of: merge stories, split story"),
        ("merge stories", ("a",), {}, "needs 2 or more different subjects (ids of articles of the stories), not 1"),
        ("merge stories", ("a", "a"), {}, "not 1"),
        ("join statements", (), {}, "not 0"),
        ("rename source", ("a", "b"), {"value": "X"}, "needs 1 different subjects"),
        ("rename source", ("a",), {}, "needs a value (new name), not nothing"),
        ("rename source", ("a",), {"value": "\t "}, "needs a value (new name), not nothing"),
        ("set owner", ("  ",), {"value": "X"}, "a subject is empty; give the name of an outlet"),
        ("set owner", ("Mail",), {"value": "X", "who": " "}, "nobody is named as who made it"),
        ("set owner", ("Mail",), {"value": "X", "when": "today"}, "'today' is no time"),
        ("merge stories", ("a", "b"), {"value": "X"}, "takes no value, but 'X' was given"),
        ("relabel junk", ("a", "b"), {"value": "rubbish"}, "needs a value ('junk' or 'article'), not rubbish"),
        ("relabel junk", ("a",), {"value": "junk"}, "needs 2 different subjects"),
    ],
)
def test_what_cannot_be_used_is_named(kind: str, subject: tuple[str, ...], more: dict[str, Any], what: str) -> None:
    with pytest.raises(CorrectionError) as raised:
        _correct(kind, *subject, **more)
    assert what in str(raised.value)


@given(st.sampled_from(KINDS), st.lists(st.text(max_size=8), max_size=4), st.text(max_size=8), st.text(max_size=8))
def test_anything_makes_a_correction_or_a_clear_error(kind: str, subject: list[str], value: str, who: str) -> None:
    try:
        made = _correct(kind, *subject, value=value, who=who)
    except CorrectionError:
        return
    again = correct(made.kind, made.subject, value=made.value, who=made.who, when=made.when, why=made.why)
    assert again == made
