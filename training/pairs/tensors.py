"""A labelled story as tensors."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, combinations, pairwise
from typing import Any

import numpy as np
import torch
from torch import Tensor
from training.pairs.labelled import LabelledStory

from twosource.language.encoder import Encoder
from twosource.language.pairing.chunks import cut_chunks
from twosource.language.pairing.layout import CHUNK, MOST_PIECES
from twosource.language.pairing.likeness import Likeness

FIRST, LAST = 101, 102  # the pieces [CLS] and [SEP] that stand around every chunk
LABELS = {"same": 0, "differs": 1, "contradicts": 2}
NO_FACT = -1


@dataclass(slots=True, kw_only=True, eq=False)
class StoryTensors:
    """What the network takes, and what it should say.

    ``ids``, ``mask``: (chunks, pieces). ``gather``: (statements, pieces) places in the flattened chunks; ``said``
    tells which of them are no padding. ``rarity`` (statements, pieces), ``likeness`` (statements, statements, 3).

    ``rows``, ``columns``: the pairs of statements of different articles; for each of them ``apart`` (distance of their
    places), ``facts`` (1: a common fact), ``labels`` (numbers of `LABELS`, or `NO_FACT`), ``sure`` (0: teaches
    nothing), ``related`` (0: one is of another story). ``below`` remembers what the frozen layers give.
    """

    name: str
    ids: Tensor
    mask: Tensor
    gather: Tensor
    said: Tensor
    rarity: Tensor
    likeness: Tensor
    rows: Tensor
    columns: Tensor
    apart: Tensor
    facts: Tensor
    labels: Tensor
    sure: Tensor
    related: Tensor
    below: Tensor | None = None


def make_tensors(story: LabelledStory, tokenizer: Any, encoder: Encoder) -> StoryTensors:
    """Return the story as the network takes it."""
    names = [f"{letter}{number}" for letter, sentences in story.articles.items() for number in range(len(sentences))]
    texts = [text for sentences in story.articles.values() for text in sentences]
    pieces = [tokenizer.encode(text, add_special_tokens=False).ids[:CHUNK] or [LAST] for text in texts]
    ids, mask, gather, said = _lay_out([len(sentences) for sentences in story.articles.values()], pieces)
    pairs = [(i, j) for i, j in combinations(range(len(names)), 2) if names[i][0] != names[j][0]]
    called = [(names[i], names[j]) for i, j in pairs]
    labels = [LABELS[story.relations[pair]] if pair in story.relations else NO_FACT for pair in called]
    places = torch.tensor(_find_places(story))
    rows, columns = torch.tensor(pairs).T
    every = np.arange(len(texts))
    likeness = Likeness(texts, encoder.encode(texts)).of(np.repeat(every, len(every)), np.tile(every, len(every)))
    return StoryTensors(
        name=story.name, ids=ids, mask=mask, gather=gather, said=said,
        rarity=_find_rarity(pieces, said.shape[1]),
        likeness=torch.from_numpy(likeness).reshape(len(texts), len(texts), -1),
        rows=rows, columns=columns, apart=(places[rows] - places[columns]).abs(),
        facts=torch.tensor([float(label != NO_FACT) for label in labels]), labels=torch.tensor(labels),
        sure=torch.tensor([float(pair not in story.unsure) for pair in called]),
        related=torch.tensor([float(not {a[0], b[0]} & story.strangers) for a, b in called]),
    )  # fmt: skip


def _lay_out(counts: Sequence[int], pieces: Sequence[Sequence[int]]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Return the chunks of all articles, padded, and where in them each sentence's pieces stand."""
    chunks: list[list[int]] = []
    where: list[list[tuple[int, int]]] = []
    for first, count in zip(accumulate([0, *counts]), counts, strict=False):
        own = pieces[first : first + count]
        flat = [piece for sentence in own for piece in sentence]
        spots: list[tuple[int, int]] = []
        for chunk in cut_chunks([len(sentence) for sentence in own]):
            spots += [(len(chunks), 1 + place) for place in range(chunk.context, chunk.behind - chunk.first)]
            chunks.append(flat[chunk.first : chunk.behind])
        starts = list(accumulate([0, *(len(sentence) for sentence in own)]))
        where += [spots[start : min(end, start + MOST_PIECES)] for start, end in pairwise(starts)]
    width = max(len(chunk) for chunk in chunks) + 2
    ids, mask = torch.zeros(len(chunks), width, dtype=torch.int64), torch.zeros(len(chunks), width, dtype=torch.bool)
    for row, chunk in enumerate(chunks):
        ids[row, : len(chunk) + 2] = torch.tensor([FIRST, *chunk, LAST])
        mask[row, : len(chunk) + 2] = True
    longest = max(len(spots) for spots in where)
    gather = torch.zeros(len(where), longest, dtype=torch.int64)
    said = torch.zeros(len(where), longest, dtype=torch.bool)
    for row, spots in enumerate(where):
        gather[row, : len(spots)] = torch.tensor([chunk * width + place for chunk, place in spots])
        said[row, : len(spots)] = True
    return ids, mask, gather, said


def _find_rarity(pieces: Sequence[Sequence[int]], width: int) -> Tensor:
    carriers: dict[int, int] = {}
    for sentence in pieces:
        for piece in set(sentence[:MOST_PIECES]):
            carriers[piece] = carriers.get(piece, 0) + 1
    rarity = torch.zeros(len(pieces), width)
    for row, sentence in enumerate(pieces):
        for column, piece in enumerate(sentence[:MOST_PIECES]):
            rarity[row, column] = math.log((len(pieces) + 1) / carriers[piece])
    return rarity


def _find_places(story: LabelledStory) -> list[float]:
    """Return where each sentence stands in its article, from 0 to 1, by characters."""
    places = []
    for sentences in story.articles.values():
        starts = list(accumulate([0, *(len(text) + 1 for text in sentences)]))
        places += [start / starts[-1] for start in starts[:-1]]
    return places
