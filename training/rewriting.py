"""Rewrite articles by machine, so that it is known which sentence was made from which: what sameness is learnt from.

Plain words are changed for others that an encoder finds near, clauses are left out or turned round, sentences are left
out, put in another order or put together. Every choice comes from one seed.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from random import Random

import numpy as np

from twosource.language.encoder import Encoder
from twosource.language.lexicon import load_terms
from twosource.language.words import find_words

OFTEN = 4  # times that a word must stand in the corpus to be changed, or put in for another
SHORTEST = 4  # characters of a word that is changed
NEAR = 0.4  # cosine of two words
NEIGHBOURS = 8
SWAPS = (0.0, 0.2, 0.4, 0.6, 0.8, 0.8)  # shares of the words that are changed in an article
TURNS = (0.0, 0.3, 0.6)  # shares of the sentences whose clauses are changed
KEPT = (1.0, 0.8, 0.6, 0.4)  # shares of the sentences that are kept
SHUFFLED = 0.4  # share of the articles whose order is changed
JOINED = 0.04  # share of the sentences that are put together with the next one
Near = dict[str, list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewritten:
    """An article made from another: its sentences, and for each the numbers of those it was made from."""

    sentences: tuple[str, ...]
    sources: tuple[tuple[int, ...], ...]


def find_near_words(sentences: list[str], encoder: Encoder) -> Near:
    """Return, for the plain words of a corpus, others of it that are near and do not begin alike."""
    counts = Counter(word.folded for text in sentences for word in find_words(text) if _is_plain(word.folded))
    words = sorted(word for word, count in counts.items() if count >= OFTEN)
    vectors = encoder.encode(words)
    near: Near = {}
    for number, word in enumerate(words):
        likeness = vectors @ vectors[number]
        order = np.argsort(-likeness, kind="stable")[1 : NEIGHBOURS + 5]
        others = [words[k] for k in order if likeness[k] > NEAR and words[k][:SHORTEST] != word[:SHORTEST]]
        near[word] = others[:NEIGHBOURS]
    return near


def rewrite(sentences: list[str], near: Near, random: Random) -> Rewritten:
    share, turned, kept = random.choice(SWAPS), random.choice(TURNS), random.choice(KEPT)
    numbers = [number for number in range(len(sentences)) if random.random() < kept]
    if random.random() < SHUFFLED:
        numbers = _shuffle(numbers, random)
    made: list[tuple[str, tuple[int, ...]]] = []
    for number in numbers:
        text = " ".join(sentences[number].split())
        text = _swap_words(_turn_clauses(text, random) if random.random() < turned else text, near, share, random)
        if made and made[-1][1][-1] == number - 1 and random.random() < JOINED:
            before, sources = made.pop()
            made.append((before.rstrip(".") + ", and " + text, (*sources, number)))
        else:
            made.append((text, (number,)))
    return Rewritten(sentences=tuple(text for text, _ in made), sources=tuple(sources for _, sources in made))


def _is_plain(word: str) -> bool:
    return word.isalpha() and len(word) >= SHORTEST and word not in load_terms("function-words")


def _swap_words(text: str, near: Near, share: float, random: Random) -> str:
    """Change words that begin with a small letter: the rest are mostly names."""
    pieces, done = [], 0
    for word in find_words(text):
        others = near.get(word.folded) if text[word.span.start].islower() else None
        if others and random.random() < share:
            pieces += [text[done : word.span.start], random.choice(others)]
            done = word.span.end
    return "".join([*pieces, text[done:]])


def _turn_clauses(text: str, random: Random) -> str:
    clauses = text.split(", ")
    if len(clauses) > 2:
        del clauses[random.randrange(1, len(clauses) - 1)]
    elif len(clauses) == 2 and min(map(len, clauses)) > 20:
        first, last = clauses[0], clauses[1].rstrip(".")
        clauses = [last[:1].upper() + last[1:], first[:1].lower() + first[1:] + "."]
    return ", ".join(clauses)


def _shuffle(numbers: list[int], random: Random) -> list[int]:
    blocks = []
    while numbers:
        size = random.choice((1, 1, 2, 3))
        blocks.append(numbers[:size])
        numbers = numbers[size:]
    random.shuffle(blocks)
    return [number for block in blocks for number in block]
