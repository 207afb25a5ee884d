"""Two saved pages that report one event: the folder given with ``--founding`` holds a.txt and b.txt.

The key, ``founding.json``, is ours and holds offsets and names only: the pages are the publishers'.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import twosource
from evaluation.figure import Figure
from twosource.model.article import Article
from twosource.model.comparison import Comparison
from twosource.model.span import Span
from twosource.model.statement import Statement

KEY = Path(__file__).with_name("founding.json")
Pair = tuple[Span, Span]


def score_founding(folder: Path) -> tuple[Figure, ...]:
    """Score the two pages as saved: bodies, junk, joined and wrong pairs, attributions."""
    key = json.loads(KEY.read_text(encoding="utf-8"))
    paths = [folder / "a.txt", folder / "b.txt"]
    comparison = twosource.compare(paths)
    places = {article.id: _Place(article, paths) for article in comparison.articles}
    shared, arguable = _pairs(key["shared"]), _pairs(key["arguable"])
    joined = list(_joined_pairs(comparison, places))
    found = [pair for pair in shared if any(_meet(pair, other) for other in joined)]
    wrong = [pair for pair in joined if not any(_meet(pair, other) for other in shared + arguable)]
    return (
        _share("first and last sentences kept", *_score_text(key["bodies"], places, kept=True)),
        _share("junk lines dropped", *_score_text(key["junk"], places, kept=False)),
        _share("shared statements joined", len(found), len(shared)),
        Figure(set="founding", name="wrong joins", value=len(wrong), is_mistakes=True),
        _share("attributions right", *_score_attributions(key["attributions"], comparison, places)),
    )


def _share(name: str, right: int, total: int) -> Figure:
    return Figure(set="founding", name=name, value=right / total, note=f"{right}/{total}")


def _score_text(key: Any, places: dict[str, _Place], *, kept: bool) -> tuple[int, int]:
    """Count the stretches whose every line is in the clean text, or of which no line is."""
    right = total = 0
    for place in places.values():
        for start, end in key[place.file]:
            lines = [line.strip("- ") for line in place.saved[start:end].splitlines() if line.strip("- ")]
            total += 1
            body = set(place.text.splitlines())
            right += all((line in place.text if kept else line not in body) for line in lines)
    return right, total


class _Place:
    """Where an article's statements stand in the file it was saved in."""

    def __init__(self, article: Article, paths: list[Path]) -> None:
        self.file = Path(article.given).name
        self.text = article.text
        self.saved = next(path for path in paths if path.name == self.file).read_text(encoding="utf-8")

    def locate(self, span: Span) -> Span:
        words = span.of(self.text)
        start = self.saved.find(words)
        if start < 0:  # the text was folded: its first line is enough to find the sentence
            start = max(0, self.saved.find(words[:40]))
        return Span(start, start + len(words))


def _pairs(rows: list[list[list[int]]]) -> list[Pair]:
    return [(Span(*first), Span(*second)) for first, second in rows]


def _joined_pairs(comparison: Comparison, places: dict[str, _Place]) -> Iterator[Pair]:
    statements = {statement.id: statement for statement in comparison.statements}
    for finding in comparison.findings:
        for relation in finding.relations:
            both = (statements[relation.a], statements[relation.b])
            ours, theirs = sorted(both, key=lambda statement: places[statement.article].file)
            yield places[ours.article].locate(ours.span), places[theirs.article].locate(theirs.span)


def _meet(pair: Pair, other: Pair) -> bool:
    return all(_mostly(one, two) for one, two in zip(pair, other, strict=True))


def _mostly(key: Span, found: Span) -> bool:
    return 2 * key.shared(found) > min(len(key), len(found))


def _score_attributions(key: Any, comparison: Comparison, places: dict[str, _Place]) -> tuple[int, int]:
    names = {source.id: source.name.casefold().replace(".", "") for source in comparison.sources}
    right = total = 0
    for file, rows in key.items():
        ours = [each for each in comparison.statements if places[each.article].file == file]
        for start, end, wanted in rows:
            total += 1
            place = Span(start, end)
            at = [each for each in ours if _mostly(place, places[each.article].locate(each.span))]
            right += any(_named(each, wanted, names) for each in at)
    return right, total


def _named(statement: Statement, wanted: list[str], names: dict[str, str]) -> bool:
    found = [names[source] for source in statement.sources]
    return len(found) == len(wanted) and all(part in name for part, name in zip(wanted, found, strict=True))
