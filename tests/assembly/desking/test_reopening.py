"""The index of copies is saved while a desk is filled: a kill takes little of it away."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from twosource.assembly import make_settings
from twosource.assembly.desking import indexes
from twosource.assembly.desking.adding import MOST_TOGETHER
from twosource.assembly.desking.desk import Desk
from twosource.model.article import RawArticle
from twosource.origins import load_copies


def _write(count: int) -> Iterator[RawArticle]:
    for number in range(count):
        text = " ".join(f"The harbour of Tarnwick has {number * 40 + boat} boats at pier {boat}." for boat in range(6))
        yield RawArticle(given=f"{number}.txt", content=text, markup="as-is")


def _make(place: Path) -> Desk:
    return Desk(place / "desk.sqlite", settings=make_settings(fast=True))


def test_it_is_saved_now_and_then_while_articles_are_added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexes, "MOST_UNSAVED", MOST_TOGETHER)
    with _make(tmp_path) as desk:
        for _ in desk.add_items(_write(MOST_TOGETHER + 5)):
            pass
        assert desk.index_folder is not None
        assert load_copies(desk.index_folder).mark == MOST_TOGETHER


def test_it_is_not_saved_after_every_few_articles(tmp_path: Path) -> None:
    with _make(tmp_path) as desk:
        for _ in desk.add_items(_write(5)):
            pass
        assert desk.index_folder is not None
        assert not desk.index_folder.exists()


def test_what_was_made_again_from_the_desk_is_saved_with_the_next_batch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with _make(tmp_path) as desk:
        list(desk.add_items(_write(5)))
        folder = desk.index_folder
    assert folder is not None
    for part in folder.iterdir():
        part.unlink()
    monkeypatch.setattr(indexes, "MOST_UNSAVED", 6)
    with _make(tmp_path) as desk:
        list(desk.add_items(list(_write(6))[5:]))
        assert load_copies(folder).mark == 6
