"""Which of an original and an article derived from it had their common text first.

Every pair is asked alone: without dates, as on pages that tell none, and with the dates of the set's rows as if the
pages stated them. Some derived articles bear a date before that of their original, which misleads whoever believes it,
so the pairs whose dates fit are scored on their own, too. Scored are the passages: of how many it is told who had them
first, and how often that is right.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from evaluation.copy_sets import read_documents
from evaluation.figure import Figure
from evaluation.rows import read_rows
from twosource.language.encoder import Encoder
from twosource.model.passage import Direction
from twosource.model.published import Published
from twosource.origins.alignment.passages import SharedText, share_text
from twosource.origins.claims.claims import read_claims
from twosource.origins.lineage.direction import Carrier, find_directions
from twosource.origins.wording.wording import Worded
from twosource.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class _Derivation:
    """An original and an article derived from it, with their passages; ``dates`` are those of the set, by article."""

    original: Worded
    derived: Worded
    dates: Mapping[str, str]
    passages: tuple[SharedText, ...]

    @property
    def fits(self) -> bool:
        """Whether the original is not dated after what is derived from it."""
        return self.dates[self.original.id] <= self.dates[self.derived.id]


def score_direction(path: Path, encoder: Encoder) -> Iterator[Figure]:
    """Yield for each way of asking how much is told, and how much of it is right: in all, and where it is certain."""
    derivations = list(_read_derivations(path, encoder))
    fitting = [each for each in derivations if each.fits]
    yield from _tell("without dates", Counter(_list_answers(derivations, dated=False)))
    yield from _tell("with dates", Counter(_list_answers(derivations, dated=True)))
    yield from _tell("with dates that fit", Counter(_list_answers(fitting, dated=True)))


def _read_derivations(path: Path, encoder: Encoder) -> Iterator[_Derivation]:
    dates = {row["id"]: row["published"] for row in read_rows(path / "synthetic_docs.jsonl.gz")}
    documents = read_documents(path / "synthetic_docs.jsonl.gz", "uncleaned", encoder)
    for row in read_rows(path / "synthetic_pairs.jsonl"):
        keys = _order(row)
        if keys and all(key in documents for key in keys):
            original, derived = (documents[key] for key in keys)
            a, b = sorted((original, derived), key=lambda worded: worded.id)
            yield _Derivation(
                original=original,
                derived=derived,
                dates={documents[key].id: dates[key] for key in keys},
                passages=tuple(share_text(a, b, Settings().origins)),
            )


def _order(row: Mapping[str, Any]) -> tuple[str, str] | None:
    """Return the original of a pair and what is derived from it; None where neither is, or not told of both."""
    kinds = row.get("kinds", ())
    if row["label"] not in {"copy", "partial"} or list(kinds).count("original") != 1:
        return None
    return (row["a"], row["b"]) if kinds[0] == "original" else (row["b"], row["a"])


def _list_answers(derivations: Iterable[_Derivation], *, dated: bool) -> Iterator[tuple[bool | None, bool]]:
    """Yield for each passage whether the answer is right, None where there is none, and whether it is certain."""
    for each in derivations:
        carriers = {worded.id: _carry(worded, each.dates if dated else {}) for worded in (each.original, each.derived)}
        found = find_directions(each.passages, carriers)
        yield from (_judge(found.get(passage.spans), each.original.id) for passage in each.passages)


def _judge(direction: Direction | None, first: str) -> tuple[bool | None, bool]:
    return (None, False) if direction is None else (direction.first == first, direction.certain)


def _carry(worded: Worded, dates: Mapping[str, str]) -> Carrier:
    value = dates.get(worded.id)
    published = Published(value=value, precision="second", trust="stated", evidence=()) if value else None
    return Carrier(article=replace(worded.analysed.article, published=published), claims=read_claims(worded.analysed))


def _tell(dates: str, answers: Counter[tuple[bool | None, bool]]) -> Iterator[Figure]:
    told = sum(number for (right, _), number in answers.items() if right is not None)
    sure = answers[True, True] + answers[False, True]
    right = answers[True, True] + answers[True, False]
    yield _figure(f"who was first is told, {dates}", told, sum(answers.values()))
    yield _figure(f"right of what is told, {dates}", right, told)
    yield _figure(f"right of what is certain, {dates}", answers[True, True], sure)


def _figure(name: str, part: int, whole: int) -> Figure:
    return Figure(set="direction", name=name, value=part / whole if whole else 1.0, note=f"{part}/{whole}")
