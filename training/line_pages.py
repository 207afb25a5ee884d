"""Flattened pages with a label on each line, and new ones made of them, for the line model."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np

FOLDS = 4
Labelled = list[tuple[str, str]]  # lines and their labels
_LEAST = 3  # lines of an article that is left after a cut
_SHORT = 9  # words


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Lines and labels ("body", "junk", "headline" or "mixed"); ``fold``: pages of one site share it."""

    lines: tuple[str, ...]
    labels: tuple[str, ...]
    fold: int
    title: str | None = None


def read_pages(path: Path) -> list[Page]:
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        return [read_page(json.loads(row), number) for number, row in enumerate(rows)]


def read_page(row: dict[str, Any], number: int) -> Page:
    host = urlsplit(row["url"]).hostname or f"page {number}"
    site = ".".join(host.split(".")[-2:])
    fold = int(hashlib.sha256(site.encode()).hexdigest(), 16) % FOLDS
    lines = tuple(" ".join(line.split("\n")) for line in row["lines"])
    return Page(lines=lines, labels=tuple(row["labels"]), fold=fold, title=row.get("title"))


def mix_pages(pages: Sequence[Page], seed: int) -> list[Page]:
    """Return one page more for each: its article, cut, often in the menus of another page of its fold."""
    rng = np.random.default_rng(seed)
    usable = [page for page in pages if "body" in page.labels]
    mixed = []
    for page in usable:
        others = [other for other in usable if other.fold == page.fold and other is not page]
        mixed.append(mix_page(page, others[rng.integers(len(others))], rng))
    return mixed


def mix_page(page: Page, other: Page, rng: np.random.Generator) -> Page:
    head, body, foot = split_page(page)
    if rng.random() < 0.7:
        body = cut(body, rng)
    if rng.random() < 0.5:
        body = drop_short(body, rng)
    if rng.random() < 0.6:
        head, foot = put_into(head, other, rng)
    head = head[len(head) - int(rng.integers(0, 6)) :] if head and rng.random() < 0.15 else head
    foot = foot[: int(rng.integers(0, 8))] if rng.random() < 0.15 else foot
    lines = spoil([*head, *body, *foot], rng)
    return Page(lines=tuple(line for line, _ in lines), labels=tuple(label for _, label in lines), fold=page.fold)


def split_page(page: Page) -> tuple[Labelled, Labelled, Labelled]:
    lines = list(zip(page.lines, page.labels, strict=True))
    body = [number for number, label in enumerate(page.labels) if label == "body"]
    return lines[: body[0]], lines[body[0] : body[-1] + 1], lines[body[-1] + 1 :]


def cut(body: Labelled, rng: np.random.Generator) -> Labelled:
    """Return a stretch of the article: from its start, to its end, or from its middle."""
    size = max(_LEAST, int(len(body) * rng.uniform(0.1, 0.9)))
    if size >= len(body):
        return body
    start = (0, len(body) - size, int(rng.integers(0, len(body) - size + 1)))[rng.integers(3)]
    stretch = body[start : start + size]
    kept = [number for number, (_, label) in enumerate(stretch) if label == "body"]
    return stretch[kept[0] : kept[-1] + 1] if kept else body


def drop_short(body: Labelled, rng: np.random.Generator) -> Labelled:
    """Return the article with few of its headings and list items: news has fewer than blogs have."""
    kept = [
        (line, label)
        for line, label in body
        if rng.random() >= (0.5 if label != "body" else 0.7 if len(line.split()) < _SHORT else 0)
    ]
    return kept if sum(label == "body" for _, label in kept) >= _LEAST else body


def put_into(head: Labelled, other: Page, rng: np.random.Generator) -> tuple[Labelled, Labelled]:
    """Return what stands above and below the article of ``other``, with the headlines of this article."""
    titles = [item for item in head if item[1] == "headline"]
    above, _, below = split_page(other)
    first = titles[:1] if rng.random() < 0.6 else []
    return [*first, *(item for item in above if item[1] != "headline"), *titles[-1:]], below


def spoil(lines: Labelled, rng: np.random.Generator) -> Labelled:
    """Return the lines, in a few pages without capitals or without full stops."""
    if rng.random() < 0.04:
        lines = [(line.lower(), label) for line, label in lines]
    if rng.random() < 0.04:
        lines = [(line.rstrip(".") or line, label) for line, label in lines]
    return lines
