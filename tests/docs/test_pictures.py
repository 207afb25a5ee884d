"""The pictures of the docs: all are shown somewhere, and they stay small."""

from __future__ import annotations

from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
PICTURES = sorted((DOCS / "screenshots").rglob("*.png"))
MOST, MOST_TOGETHER = 120_000, 6_000_000  # bytes


def test_pictures_stay_small() -> None:
    sizes = {picture.name: picture.stat().st_size for picture in PICTURES}
    assert {name: size for name, size in sizes.items() if size > MOST} == {}
    assert 0 < sum(sizes.values()) < MOST_TOGETHER


def test_every_picture_is_shown_on_a_page() -> None:
    pages = "".join(page.read_text(encoding="utf-8") for page in [DOCS.parent / "README.md", *DOCS.rglob("*.md")])
    assert [picture.name for picture in PICTURES if f"/{picture.name})" not in pages] == []
