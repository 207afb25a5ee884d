"""The cards of the models and lists of words in this room: what each is for, where from, under which licence."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from typing import Final

from twosource.model.card import Card

_FOLDERS: Final = ("weights", "lexicons")


def read_cards() -> Iterator[Card]:
    """Yield all cards, by folder and name."""
    for folder in _FOLDERS:
        for path in sorted(files("twosource.language").joinpath(folder).iterdir(), key=lambda each: each.name):
            if path.name.startswith("README"):
                text = path.read_text("utf-8")
                yield Card(name=f"{folder}/{path.name}", title=_read_title(text), text=text)


def _read_title(text: str) -> str:
    return text.partition("\n")[0].lstrip("# ").replace("`", "")
