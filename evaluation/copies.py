"""Pairs of documents of which one is copied from the other, in whole, in part, or not at all.

Every pair is asked alone. Two questions are scored: whether any passage is found, and, since a single sentence is no
copied article, how much is shared: what recall is reached where so few of the pairs without copying share as much.
Cleaning takes away captions and notices, and with them what some labels rest on; so cleaned pages are also scored on
the pairs of which it left enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import compress
from pathlib import Path

from evaluation.copy_sets import CopySet, LabelledPair, PairKind, list_kept, read_documents, read_pairs
from evaluation.figure import Figure
from twosource.language.encoder import Encoder
from twosource.origins.alignment.passages import SharedText, share_text
from twosource.origins.wording.wording import Worded
from twosource.settings import Settings

_SETS = (
    CopySet(name="realwire", form="narrative", allowed=0.002),
    CopySet(name="realwire", form="uncleaned", allowed=0.002),
    CopySet(name="realwire", form="cleaned", allowed=0.002),
    CopySet(name="synthetic", form="uncleaned", allowed=0.005),
)
_FEWEST_SHARED = 3  # sentences that make a label: fewer were called unclear by the set's makers
_ALARMS: dict[PairKind, str] = {
    "none": "false alarms",
    "quotations": "sharing quotations, called copies",
    "same topic": "same topic, called copies",
}


def score_copies(path: Path, encoder: Encoder) -> Iterator[Figure]:
    """Yield for each set and form what is found among its pairs, all of them."""
    for each in _SETS:
        if (path / f"{each.name}_pairs.jsonl").exists():
            yield from _score(path, each, encoder)


def _score(path: Path, scored: CopySet, encoder: Encoder) -> Iterator[Figure]:
    rows = path / f"{scored.name}_docs.jsonl.gz"
    pairs = read_pairs(path / f"{scored.name}_pairs.jsonl")
    documents = read_documents(rows, scored.form, encoder)
    amounts = [_measure(pair, documents) for pair in pairs]
    yield from _tell(scored, pairs, amounts)
    if scored.form == "cleaned":
        kept = list_kept(rows, documents)
        left = [_is_left(pair, kept) for pair in pairs]
        part = replace(scored, part=", what was left")
        yield from _tell(part, list(compress(pairs, left)), list(compress(amounts, left)))


def _is_left(pair: LabelledPair, kept: Mapping[str, frozenset[int]]) -> bool:
    """Tell whether both documents still have enough of the sentences that the label rests on."""
    left = sum(i in kept[pair.a] and j in kept[pair.b] for i, j in pair.matches)
    return pair.kind in _ALARMS or left >= _FEWEST_SHARED


def _measure(pair: LabelledPair, documents: dict[str, Worded]) -> float | None:
    """Return how much two documents share, None if there is no passage: an unread document shares nothing."""
    both = sorted((documents[key] for key in (pair.a, pair.b) if key in documents), key=lambda worded: worded.id)
    shared: list[SharedText] = share_text(both[0], both[1], Settings().origins) if len(both) > 1 else []
    return sum(passage.literal for passage in shared) if shared else None


def _tell(scored: CopySet, pairs: Sequence[LabelledPair], amounts: Sequence[float | None]) -> Iterator[Figure]:
    by_kind: dict[PairKind, list[float | None]] = {}
    for pair, amount in zip(pairs, amounts, strict=True):
        by_kind.setdefault(pair.kind, []).append(amount)
    strangers = [amount for kind in _ALARMS for amount in by_kind.get(kind, [])]
    least = _find_least(strangers, scored.allowed)
    for kind, found in by_kind.items():
        if kind in _ALARMS and scored.part:
            continue  # told of the whole set already
        if kind in _ALARMS:
            yield _figure(f"{_ALARMS[kind]}, {scored.title}", found, None, is_mistakes=True)
        else:
            yield _figure(f"{kind} recall, {scored.title}", found, None)
            yield _figure(f"{kind} recall at {scored.allowed:.1%} alarms, {scored.title}", found, least)


def _find_least(amounts: Sequence[float | None], allowed: float) -> float:
    """Return the most that is shared by the first pair beyond the allowed ones: what must be exceeded."""
    ranked = sorted((amount or 0.0 for amount in amounts), reverse=True)
    return ranked[int(allowed * len(ranked))] if ranked else 0.0


def _figure(name: str, amounts: Iterable[float | None], least: float | None, *, is_mistakes: bool = False) -> Figure:
    known = list(amounts)
    found = sum(amount is not None and (least is None or amount > least) for amount in known)
    note = f"{found}/{len(known)}" + ("" if least is None else f", more than {least:.0f} words")
    return Figure(set="copies", name=name, value=found / len(known), note=note, is_mistakes=is_mistakes)
