"""Which sentence of a derived article stands for which sentence of its originals.

What is found are the pairs of sentences that the passages rest on. Our sentences are carried over to the set's: one
stands for another if it covers half of it or the other way round. A pair of ours that stands for several counts as
all of them that are wanted, as one mistake if none is. Three things count neither way: headlines, quotations that are
shared without copying, and sentences that stand word for word in both originals of a mixed article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.copy_sets import read_documents
from evaluation.figure import NOTHING, Figure, Tally
from evaluation.rows import read_rows
from twosource.language.encoder import Encoder
from twosource.model.span import Span
from twosource.origins.alignment.likeness import compare_sentences
from twosource.origins.alignment.passages import match_text
from twosource.origins.wording.wording import Worded
from twosource.settings import Settings

Pair = tuple[int, int]
_EDITED = ("trunc", "copyedit", "reorder", "embed", "merge", "boiler", "extract", "restructure", "combo")
_GROUPS = {"edited": _EDITED, "half spun": ("spin50",), "heavily rewritten": ("heavy",)}


def score_provenance(path: Path, encoder: Encoder) -> Iterator[Figure]:
    """Yield micro F1 over pairs of sentences for each kind of derived article, the groups of kinds first."""
    rows = {row["id"]: row for row in read_rows(path / "synthetic_docs.jsonl.gz")}
    documents = {
        key: _Document(rows[key], worded)
        for key, worded in read_documents(path / "synthetic_docs.jsonl.gz", "uncleaned", encoder).items()
    }
    tallies: dict[str, Tally] = {}
    for derived in documents.values():
        for original in [documents[key] for key in _list_originals(derived.row) if key in documents]:
            kind = derived.row["kind"]
            tallies[kind] = tallies.get(kind, NOTHING) + _score(derived, original, rows)
    for name, kinds in _GROUPS.items():
        yield _figure(name, sum((tallies.get(kind, NOTHING) for kind in kinds), NOTHING), pinned=True)
    for kind, tally in sorted(tallies.items()):
        yield _figure(f"by kind: {kind}", tally, pinned=False)


def _figure(name: str, tally: Tally, *, pinned: bool) -> Figure:
    return Figure(set="provenance", name=f"sentence F1, {name}", value=tally.f1, note=tally.note, pinned=pinned)


@dataclass(frozen=True)
class _Document:
    row: Mapping[str, Any]
    worded: Worded

    def carry(self) -> list[list[int]]:
        """Return for each sentence of ours the set's sentences that it stands for, the most overlapped first."""
        spans = list(_place(self.row))
        return [_list_covered(sentence.span, spans) for sentence in self.worded.analysed.sentences]


def _list_originals(row: Mapping[str, Any]) -> list[str]:
    return [] if row["kind"] == "original" else [f"o/{key}" for key in row["origin_ids"]]


def _place(row: Mapping[str, Any]) -> Iterator[Span]:
    end = 0
    for sentence in row["sents"]:
        start = row["text"].find(sentence["text"], end)
        end = start + len(sentence["text"])
        yield Span(start, end)


def _list_covered(ours: Span, spans: Sequence[Span]) -> list[int]:
    shared = [(-ours.shared(span), number) for number, span in enumerate(spans)]
    return [k for common, k in sorted(shared) if common and -2 * common >= min(len(ours), len(spans[k]))]


def _score(derived: _Document, original: _Document, rows: Mapping[str, Any]) -> Tally:
    key = original.row["id"].removeprefix("o/")
    wanted = {(i, j) for i, row in enumerate(derived.row["sents"]) for origin, j in row["src"] if origin == key}
    skipped = {i for i, row in enumerate(derived.row["sents"]) if _is_neutral(row, original.row, rows)}
    twins = _list_twins(original.row)
    ours, theirs = derived.carry(), original.carry()
    found: set[Pair] = set()
    for a, b in _match(derived.worded, original.worded):
        if ours[a] and theirs[b] and ours[a][0] not in skipped:
            meant = {(i, twin) for i in ours[a] for j in theirs[b] for twin in twins[j]} & wanted
            found |= {(i, j) for i, j in meant if j in theirs[b]} or meant or {(ours[a][0], theirs[b][0])}
    return Tally.of(found, wanted)


def _is_neutral(sentence: Mapping[str, Any], original: Mapping[str, Any], rows: Mapping[str, Any]) -> bool:
    """Tell whether a sentence is a shared quotation, or of another original but stands word for word in this one."""
    texts = {each["text"] for each in original["sents"]}
    others = [(f"o/{key}", j) for key, j in sentence["src"] if f"o/{key}" != original["id"]]
    return bool(sentence.get("quote_of")) or any(
        key in rows and rows[key]["sents"][j]["text"] in texts for key, j in others
    )


def _list_twins(original: Mapping[str, Any]) -> list[list[int]]:
    """Return for each sentence of an article all that have its very words, itself included."""
    texts = [sentence["text"] for sentence in original["sents"]]
    counts = Counter(texts)
    return [
        [j] if counts[text] == 1 else [k for k, other in enumerate(texts) if other == text]
        for j, text in enumerate(texts)
    ]


def _match(a: Worded, b: Worded) -> Iterable[Pair]:
    """Return the pairs of sentences of the passages that two articles share, in their order."""
    if a.analysed.article.sha256 == b.analysed.article.sha256:
        return [(k, k) for k in range(len(a.analysed.sentences))]
    first, second = sorted((a, b), key=lambda worded: worded.id)
    settings = Settings().origins
    runs = match_text(first, second, compare_sentences(first, second, settings), settings)
    pairs = [(match.a, match.b) for run in runs for match in run]
    return pairs if first is a else [(j, i) for i, j in pairs]
