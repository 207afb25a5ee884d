"""The words by hand of `words.toml`, beside this file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

_WORDS = Path(__file__).with_name("words.toml")


@cache
def load_words(name: str) -> tuple[str, ...]:
    """Return the words of a list."""
    return tuple(_load()[name].split())


@cache
def load_rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the lines of a list, each as its words."""
    return tuple(tuple(line.split()) for line in _load()[name].strip().split("\n"))


@cache
def load_edits() -> Mapping[str, str]:
    """Return what an editor writes for a word."""
    edits: dict[str, str] = _load()["edited"]
    return edits


@cache
def load_ends() -> Mapping[str, Sequence[tuple[str, ...]]]:
    """Return the ends by which the words with a tag are told apart."""
    return {tag: [tuple(ends.split()) for ends in rows] for tag, rows in _load()["ends"].items()}


@cache
def _load() -> dict[str, Any]:
    return tomllib.loads(_WORDS.read_text(encoding="utf-8"))
