"""Make language/weights/word-tags.json from tokens with part-of-speech tags.

Usage: python -m training.word_tags TOKENS.jsonl.gz TEXTS.jsonl.gz OUT.json [TOKENS TEXTS to score on]

TOKENS: one JSON object a line, "id" and "sents" (lists of [start, end, word, lemma, tag, …]); TEXTS: "id" and
"text". Any corpus in this form will do. The shipped weights were trained on the automatic (CoreNLP) tags of
the training part of PolNeAR (Newell et al. 2018), which states no licence: see weights/README-word-tags.md.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from twosource.language.grammar.tags import WordTagger, find_features, find_fixed_tag, pack_weights, tag_tokens
from twosource.language.grammar.tokens import Token, split_tokens
from twosource.model.span import Span

EPOCHS = 4
SMALLEST = 1.2  # weights nearer to zero are left out of the file
SCALE = 10
SURE = 0.985  # share of one tag from which a word needs no context
OFTEN = 20
MERGED = {
    "NNPS": "NNP", "JJR": "JJ", "JJS": "JJ", "RBR": "RB", "RBS": "RB", "RP": "IN", "EX": "PRP", "PDT": "DT",
    "WDT": "W", "WP": "W", "WRB": "W", "WP$": "W", "FW": "NN", "LS": "CD", "SYM": ".",
}  # fmt: skip
Tagged = list[tuple[Token, str | None]]


def read_sentences(tokens_path: str, texts_path: str) -> Iterator[Tagged]:
    with gzip.open(texts_path, "rt", encoding="utf-8") as lines:
        texts = {row["id"]: row["text"] for row in map(json.loads, lines)}
    with gzip.open(tokens_path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            for sentence in row["sents"]:
                tags = {token[0]: token[4] for token in sentence}
                span = Span(sentence[0][0], sentence[-1][1])
                yield [(token, merge_tag(tags.get(token.start))) for token in split_tokens(texts[row["id"]], span)]


def merge_tag(penn: str | None) -> str | None:
    if not penn:
        return None
    return MERGED.get(penn, penn) if penn[0].isalpha() else "."


def find_known(sentences: list[Tagged]) -> dict[str, str]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for token, tag in sentence:
            if tag and token.text[0].isalpha():
                counts[token.text][tag] += 1
    first = {word: (tags.most_common(1)[0], tags.total()) for word, tags in sorted(counts.items())}
    return {word: tag for word, ((tag, n), total) in first.items() if n >= OFTEN and n >= SURE * total}


class Perceptron:
    """Weights while they are learnt, and their averages (Collins 2002)."""

    def __init__(self) -> None:
        self.weights: dict[str, dict[str, float]] = defaultdict(dict)
        self.totals: dict[tuple[str, str], float] = defaultdict(float)
        self.stamps: dict[tuple[str, str], int] = defaultdict(int)
        self.tick = 0

    def guess(self, features: Sequence[str]) -> str:
        scores: dict[str, float] = defaultdict(float)
        for feature in features:
            for tag, weight in self.weights.get(feature, {}).items():
                scores[tag] += weight
        return max(scores, key=lambda tag: (scores[tag], tag), default="NN")

    def learn(self, features: Sequence[str], tag: str) -> str:
        self.tick += 1
        guess = self.guess(features)
        if guess != tag:
            for feature in features:
                self._shift(feature, tag, 1.0)
                self._shift(feature, guess, -1.0)
        return guess

    def _shift(self, feature: str, tag: str, step: float) -> None:
        held = self.weights[feature].get(tag, 0.0)
        self.totals[feature, tag] += (self.tick - self.stamps[feature, tag]) * held
        self.stamps[feature, tag] = self.tick
        self.weights[feature][tag] = held + step

    def average(self) -> dict[str, dict[str, int]]:
        means: dict[str, dict[str, int]] = {}
        for feature, by_tag in sorted(self.weights.items()):
            for tag, weight in sorted(by_tag.items()):
                total = self.totals[feature, tag] + (self.tick - self.stamps[feature, tag]) * weight
                if abs(total / self.tick) >= SMALLEST:
                    means.setdefault(feature, {})[tag] = round(total / self.tick * SCALE)
        return means


def train(sentences: list[Tagged], known: dict[str, str]) -> dict[str, dict[str, int]]:
    perceptron = Perceptron()
    for epoch in range(EPOCHS):
        order = sorted(range(len(sentences)), key=lambda i: hashlib.sha256(f"{epoch}.{i}".encode()).digest())
        for i in order:
            learn_sentence(perceptron, sentences[i], known)
    return perceptron.average()


def learn_sentence(perceptron: Perceptron, sentence: Tagged, known: dict[str, str]) -> None:
    words = ["-", *(token.text for token, _ in sentence), "-"]
    before, last = "-", "-"
    for i, (token, tag) in enumerate(sentence, start=1):
        guess = find_fixed_tag(token.text, known)
        if guess is None and tag is not None:
            guess = perceptron.learn(find_features(words, i, last, before), tag)
        before, last = last, guess or "NN"


def score(sentences: list[Tagged], tagger: WordTagger) -> None:
    for sentence in sentences:
        tag_tokens([token for token, _ in sentence], tagger)
    pairs = [(token.tag, tag) for sentence in sentences for token, tag in sentence if tag is not None]
    right = sum(ours == theirs for ours, theirs in pairs)
    print(f"agreement {right / len(pairs):.4f} of {len(pairs)}")


def main() -> None:
    tokens_path, texts_path, out, *held_out = sys.argv[1:]
    sentences = list(read_sentences(tokens_path, texts_path))
    known = find_known(sentences)
    weights = train(sentences, known)
    data = {"known": known, "weights": weights}
    Path(out).write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    if held_out:
        score(list(read_sentences(held_out[0], held_out[1])), pack_weights(known, weights))


if __name__ == "__main__":
    main()
