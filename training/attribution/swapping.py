"""Texts with other names in the places of theirs: a few hundred marked texts show few names, lists hold many."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.resources import files

from training.attribution.examples import Document

SWAPPED = 0.7  # share of the names that are swapped
COUNTRIES = 0.4  # share of the places that become countries: reports name them about as often as cities


@dataclass(frozen=True, slots=True, kw_only=True)
class NameStock:
    """Names to put in, by kind: people with given and family name, and so on."""

    names: Mapping[str, Sequence[str]]


def gather_names(documents: Iterable[Document]) -> NameStock:
    """Return the names of the marked texts, and for places the cities and countries of the gazetteer."""
    stock: dict[str, set[str]] = {"person": set(), "organisation": set(), "place": set()}
    for document in documents:
        for start, end, kind in document.names:
            if kind in stock and document.sure == 1.0:
                stock[kind].add(document.text[start:end])
    stock["person"] = {name for name in stock["person"] if " " in name}
    stock["place"] = {place for row in _read_table("cities.tsv") if (place := row[0])[0].isupper()}
    stock["country"] = {name for row in _read_table("countries.tsv") for name in row[2].split("|")}
    return NameStock(names={kind: sorted(names) for kind, names in stock.items()})


def _read_table(name: str) -> Iterable[list[str]]:
    text = (files("twosource.language") / "lexicons" / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def swap_names(document: Document, stock: NameStock, chance: random.Random) -> Document:
    """Return a document with most of its names swapped for others of their kind: one name for one name throughout.

    Takes documents whose names alone are marked; spans inside of which nothing is known stay where they are.
    """
    given: dict[tuple[str, str], str] = {}
    pieces: list[str] = []
    names: list[tuple[int, int, str]] = []
    moved: list[tuple[int, int]] = []  # (place in the old text, how far what follows has moved)
    at = size = 0
    for start, end, kind in sorted(document.names):
        if start < at:
            continue
        old = document.text[start:end]
        new = given.setdefault((kind, old), _choose(old, kind, stock, chance))
        pieces += [document.text[at:start], new]
        size += start - at + len(new)
        names.append((size - len(new), size, kind))
        at = end
        moved.append((end, size - end))
    pieces.append(document.text[at:])
    named = tuple((start + _shift(moved, start), end + _shift(moved, end)) for start, end in document.named)
    return replace(document, text="".join(pieces), names=tuple(names), named=named)


def _choose(old: str, kind: str, stock: NameStock, chance: random.Random) -> str:
    is_country = kind == "place" and chance.random() < COUNTRIES
    names = stock.names.get("country" if is_country else kind)
    if not names or chance.random() > SWAPPED or not old[:1].isupper():
        return old
    new = chance.choice(names)
    if kind == "person" and " " not in old:
        return new.rpartition(" ")[2]
    return new


def _shift(moved: Sequence[tuple[int, int]], place: int) -> int:
    shift = 0
    for end, by in moved:
        if end > place:
            break
        shift = by
    return shift
