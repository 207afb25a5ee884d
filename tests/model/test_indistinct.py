"""Which sources cannot be told apart."""

from __future__ import annotations

import pytest

from twosource.model.indistinct import find_indistinct
from twosource.model.source import Source, SourceKind


def _source(name: str, kind: SourceKind, country: str = "") -> Source:
    return Source(id=name, name=name, kind=kind, roles=(), mentions=(), country=country)


def _alike(first: Source, second: Source) -> bool:
    return any({first.id, second.id} <= found for found in find_indistinct([first, second]))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (_source("Veyra", "organisation", "VY"), _source("The Veyran health ministry", "organisation", "VY")),
        (_source("Veyra", "organisation", "VY"), _source("Veyran officials", "group", "VY")),
        (_source("The health ministry", "organisation"), _source("The Veyran health ministry", "organisation", "VY")),
        (_source("a government minister", "unnamed"), _source("authorities", "group")),
        (_source("Officials", "group"), _source("The authorities", "group")),
        (_source("people close to the talks", "group"), _source("an aide", "unnamed")),
        (_source("residents", "group"), _source("Local residents", "group")),
    ],
)
def test_sources_that_may_be_one_cannot_be_told_apart(first: Source, second: Source) -> None:
    assert _alike(first, second)
    assert _alike(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (_source("Veyra", "organisation", "VY"), _source("Orlena", "organisation", "OR")),
        (_source("Veyran officials", "group", "VY"), _source("Orlena", "organisation", "OR")),
        (_source("Tarn Radio", "organisation"), _source("Radio", "organisation")),
        (_source("residents", "group"), _source("an aide", "unnamed")),
        (_source("Mira Tal", "person"), _source("Tal", "person")),
    ],
)
def test_sources_that_differ_stay_apart(first: Source, second: Source) -> None:
    assert not _alike(first, second)
