"""Spoiled documents of every format end in an article or a named reason: a small part of ``make fuzz``."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from benchmarks.hostile.monsters import SECRET, list_monsters
from benchmarks.hostile.mutants import make_mutant
from benchmarks.hostile.seeds import make_seeds

from twosource.assembly import make_settings, read_articles
from twosource.errors import DefectError, InputError
from twosource.model.article import Article
from twosource.views.json import article_to_dict

MUTANTS = 200
TOGETHER = 20  # mutants in one test: starting a test costs more than reading one
SLOW = (
    "large-",
    "just-under",
    "bomb",
    "many-",
    "empty-members",
    "links.",
    "capitals.",
    "sentences.",
    "accents.",
    "almost-",
)
MONSTERS = sorted(name for name in list_monsters() if not name.startswith(SLOW))
MAIL = b"From: a@b.example\r\nSubject: Ferry\r\nDate: Sun, 14 May 2023 06:30:00 +0200\r\n"
ONCE = {  # what once broke a reader, cut down to the cause
    "encoding.eml": MAIL
    + b"MIME-Version: 1.0\r\nContent-Type: text/plain; charset=u\x00\r\n\r\nThe ferry\xe9 sank.\r\n",
    "header-only.csv": b"url,title,text",
    "control.html": b"<html><body><div>&#1;a<form>x</form> The ferry ran aground on Monday.</div></body></html>",
}


@cache
def seeds() -> dict[str, bytes]:
    return make_seeds()


def read(folder: Path, name: str, content: bytes) -> list[Article | InputError]:
    path = folder / name
    path.write_bytes(content)
    return list(read_articles([str(path)], make_settings()))


def check(items: list[Article | InputError], what: str) -> None:
    assert items, f"nothing came of {what}"
    for item in items:
        assert not isinstance(item, DefectError), f"{what}: {item} {item.__cause__!r}"
        if isinstance(item, Article):
            assert item.text.strip(), what
            assert article_to_dict(item)
        else:
            assert len(item.what) > len("is broken"), what


@pytest.mark.parametrize("name", sorted(seeds()))
def test_the_sound_document_is_read(name: str, tmp_path: Path) -> None:
    items = read(tmp_path, name, seeds()[name])
    check(items, name)
    lists = name in {"sitemap.xml", "feeds.opml", "addresses.txt"}  # they only name articles
    assert any(isinstance(item, Article) for item in items) != lists


@pytest.mark.parametrize("first", range(0, MUTANTS, TOGETHER))
def test_a_spoiled_document_ends_in_an_article_or_a_named_reason(first: int, tmp_path: Path) -> None:
    for number in range(first, first + TOGETHER):
        mutant = make_mutant(number, 2, seeds())
        check(read(tmp_path, mutant.name, mutant.content), f"mutant {number} of seed 2: {mutant.name}, {mutant.how}")


@pytest.mark.parametrize("name", MONSTERS)
def test_a_monster_is_answered_and_shows_no_secret(name: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET, encoding="utf-8")
    items = read(tmp_path, name, list_monsters()[name](secret.as_uri()))
    check(items, name)
    assert SECRET not in "".join(item.text if isinstance(item, Article) else str(item) for item in items)


@pytest.mark.parametrize("name", ONCE)
def test_what_once_broke_a_reader_is_answered(name: str, tmp_path: Path) -> None:
    check(read(tmp_path, name, ONCE[name]), name)


def test_a_zip_that_points_before_its_start_is_answered(tmp_path: Path) -> None:
    packed = seeds()["pages.zip"]
    without_middle = packed[: len(packed) // 3] + packed[2 * len(packed) // 3 :]
    check(read(tmp_path, "pages.zip", without_middle), "a zip without its middle")
