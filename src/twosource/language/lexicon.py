"""Word lists: plain text with one term a line, or TOML tables, beside the code in ``lexicons/``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load_terms(name: str) -> frozenset[str]:
    """Return the terms of ``lexicons/<name>.txt``, as written. Empty lines and ``#`` comments are left out."""
    lines = _read(f"{name}.txt").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


@cache
def load_tables(name: str) -> dict[str, Any]:
    """Return the tables of ``lexicons/<name>.toml``."""
    return tomllib.loads(_read(f"{name}.toml"))


def _read(name: str) -> str:
    return (files("twosource.language") / "lexicons" / name).read_text(encoding="utf-8")
