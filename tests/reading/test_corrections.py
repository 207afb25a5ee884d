"""Corrections that were exported are read again; what cannot be is an error that names file and line."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.corrections import said, undone

from twosource.errors import CorrectionError, InputError
from twosource.model.correcting import correct
from twosource.model.correction import KINDS, Correction
from twosource.reading.corrections import read_corrections
from twosource.views.corrections import correction_to_dict, write_corrections

MERGED = said("merge stories", "a", "b")
ALL = [MERGED, undone(MERGED), said("set origin", "a"), said("relabel junk", "a", "“Läs mer” 🙂\nmer", value="junk")]


def _only_error(content: str) -> InputError:
    (error,) = read_corrections("corrections.jsonl", content)
    assert isinstance(error, InputError)
    return error


def test_what_is_written_is_read_again() -> None:
    content = "".join(write_corrections(ALL))
    assert content.isascii()
    assert list(read_corrections("x", content)) == ALL


def test_a_byte_order_mark_empty_lines_and_unknown_fields_are_passed_over() -> None:
    line = json.dumps({**correction_to_dict(MERGED), "desk": "of the night shift"})
    assert list(read_corrections("x", f"\ufeff\r\n{line}\r\n\n")) == [MERGED]


def test_id_value_and_why_may_be_missing() -> None:
    bare = {"kind": "merge stories", "subject": ["b", "a"], "who": "Ruta Meld", "when": MERGED.when}
    assert list(read_corrections("x", json.dumps(bare))) == [MERGED]


def test_one_bad_line_takes_no_other_with_it() -> None:
    good, bad = json.dumps(correction_to_dict(MERGED)), "merge a and b"
    first, error = read_corrections("mine.jsonl", f"{good}\n{bad}\n")
    assert first == MERGED
    assert str(error) == ("mine.jsonl: line 2 is no JSON object: 'merge a and b'; give one correction a line")


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"kind": "merge"}, "line 1: 'merge' is no kind of correction"),
        ({"kind": 4}, "line 1: 'kind' is 4, no text"),
        ({"subject": "a"}, "line 1: 'subject' is missing or no list of texts"),
        ({"subject": ["a", 1]}, "line 1: 'subject' is missing or no list of texts"),
        ({"who": ""}, "line 1: merge stories: nobody is named"),
        ({"when": None}, "line 1: merge stories: '' is no time"),
        ({"subject": ["a", "c"]}, f"line 1: the id '{MERGED.id}' is not that of the other fields"),
    ],
)
def test_what_is_wrong_is_named(change: dict[str, object], what: str) -> None:
    assert what in str(_only_error(json.dumps({**correction_to_dict(MERGED), **change})))


@pytest.mark.parametrize("line", ["[]", "3", "null", '"a"', "{", "[" * 100_000])
def test_what_is_no_object_is_named(line: str) -> None:
    assert "line 1" in str(_only_error(line))


ANY = st.text(max_size=6)


@given(st.sampled_from(KINDS), st.lists(ANY, max_size=3), ANY, ANY, ANY)
def test_every_correction_survives_the_way_out_and_in(
    kind: str, subject: list[str], value: str, who: str, why: str
) -> None:
    try:
        made = correct(kind, subject, value=value, who=who, when="2031-05-02", why=why)
    except CorrectionError:
        return
    (back,) = read_corrections("x", "".join(write_corrections([made])))
    assert isinstance(back, Correction)
    assert back == made
