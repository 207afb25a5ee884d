"""Words to breed with: what the code compares an input with can hardly be come by by chance."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.hostile.mutants import NASTY

import twosource

_ROOT = Path(twosource.__file__).parent
_LEXICONS = _ROOT / "language" / "lexicons"
_LONGEST = 40  # bytes; libFuzzer takes none over 64
_LARGEST = 20_000  # bytes of a list of words; the larger ones hold names and places, of which a few would do
_MOST = 6_000
_FIRST = ("statements", "negations", "times", "calendar", "numbers")
_SENTENCE = 2  # blanks: what has more is said to people and not compared with anything


@cache
def list_code_words(*rooms: str) -> tuple[bytes, ...]:
    """Return the words that stand in the code of these rooms, and those that no reader likes to meet."""
    found = {word for room in rooms for path in (_ROOT / room).rglob("*.py") for word in _read_words(path)}
    return (*sorted(found | {word for word in NASTY if len(word) <= _LONGEST}),)


@cache
def list_english_words() -> tuple[bytes, ...]:
    """Return the words by which statements are told: those of the lexicons, and of the code that uses them."""
    files = sorted(path for path in _LEXICONS.iterdir() if path.stat().st_size < _LARGEST)
    files.sort(key=lambda path: not path.stem.startswith(_FIRST))
    words = [word for path in files for word in _read_lexicon(path)]
    return (*dict.fromkeys((*_encode(words), *list_code_words("statements", "cleaning"))),)[:_MOST]


def _read_lexicon(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".toml":
        return [*_list_strings(tomllib.loads(text))]
    return [line for line in text.splitlines() if path.suffix == ".txt" and not line.startswith("#")]


def write_words(words: tuple[bytes, ...], path: Path) -> None:
    """Write words as a dictionary of libFuzzer."""
    lines = ['"' + "".join(f"\\x{byte:02x}" for byte in word) + '"\n' for word in words]
    path.write_text("".join(lines), encoding="ascii")


def _read_words(path: Path) -> Iterator[bytes]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant):
            word = node.value.encode("utf-8", "surrogatepass") if isinstance(node.value, str) else node.value
            if isinstance(word, bytes) and 0 < len(word) <= _LONGEST and word.count(b" ") <= _SENTENCE:
                yield word


def _list_strings(table: Any) -> Iterator[str]:
    if isinstance(table, str):
        yield table
    elif isinstance(table, dict):
        for name, value in table.items():
            yield name
            yield from _list_strings(value)
    elif isinstance(table, list):
        for value in table:
            yield from _list_strings(value)


def _encode(words: list[str]) -> Iterator[bytes]:
    encoded = (word.encode("utf-8", "surrogatepass") for word in words)
    return (word for word in encoded if 0 < len(word) <= _LONGEST)
