"""Nouns that are made many at once are those that their constructors make."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from twosource.desk.packing.making import make_nouns, make_spans
from twosource.model.event import Event
from twosource.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class _Checked:
    number: int

    def __post_init__(self) -> None:
        if self.number < 0:
            message = "less than nothing"
            raise ValueError(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Growing:
    name: str
    many: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Defaulted:
    name: str
    why: str = "nothing"


def test_spans_are_those_of_their_constructor() -> None:
    assert make_spans([0, 5, 2**40], [0, 3, 1]) == [Span(0, 0), Span(5, 8), Span(2**40, 2**40 + 1)]
    assert make_spans([], []) == []


@pytest.mark.parametrize(("starts", "lengths"), [([0, -1], [1, 1]), ([0, 4], [1, -1])])
def test_no_span_runs_backward(starts: list[int], lengths: list[int]) -> None:
    with pytest.raises(ValueError, match="forward"):
        make_spans(starts, lengths)


def test_nouns_are_those_of_their_constructor() -> None:
    columns = {name: [f"{name} {number}" for number in range(3)] for name in Event.__slots__}
    rows = zip(*columns.values(), strict=True)
    assert make_nouns(Event, columns, 3) == [Event(**dict(zip(columns, row, strict=True))) for row in rows]
    assert hash(make_nouns(Event, columns, 3)[0])


def test_what_has_no_column_has_its_default() -> None:
    assert make_nouns(_Defaulted, {"name": ["a", "b"]}, 2) == [_Defaulted(name="a"), _Defaulted(name="b")]
    with pytest.raises(TypeError, match="has no name"):
        make_nouns(_Defaulted, {"why": ["a"]}, 1)


def test_what_a_constructor_does_beyond_setting_fields_is_done() -> None:
    with pytest.raises(ValueError, match="less than nothing"):
        make_nouns(_Checked, {"number": [1, -1]}, 2)
    one, other = make_nouns(_Growing, {"name": ["a", "b"]}, 2)
    assert one.many is not other.many
