"""Learn how much speaks for a person whom a pronoun could mean; make language/weights/pronouns.json.

Usage: python -m training.pronouns GAP.jsonl.gz NEWS.jsonl.gz OUT.json

GAP: pronouns with two names, of which one or none is meant (`evaluation.coreference` tells the form). NEWS: "text" and
"mentions" with "start", "end" and "cluster" (GUM). Both are openly licensed: Apache-2.0 and CC BY. A softmax over the
mentions that each pronoun could mean, all mentions of the right person counting as right; AdaGrad, averaged. Whom the
last pronouns meant is a feature, so the texts are read again with the weights of the round before.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from math import exp, sqrt
from pathlib import Path
from typing import Any

from evaluation.coreference import Asked, ask, choose
from evaluation.marking import split_text
from evaluation.rows import read_rows

from twosource.language.names import find_names
from twosource.language.quotations import find_quotations
from twosource.model.span import Span
from twosource.statements.grammar.lines import find_speech, read_lines
from twosource.statements.pronouns.resolving import NOBODY, Choice, resolve_pronouns

ROUNDS = 3
EPOCHS = 10
RATE = 0.2
DECAY = 0.002
SCARE_WORDS = 3
SMALLEST = 0.01  # weights nearer to zero are left out of the file
Example = tuple[list[tuple[str, ...]], list[bool]]  # features of each choice, which are right; the last is nobody


def main(gap: Path, news: Path, out: Path) -> None:
    """Learn and write the weights."""
    asked = [ask(row) for row in read_rows(gap)]
    texts = [row for row in read_rows(news) if row["mentions"]]
    weights: dict[str, float] = {}
    for number in range(ROUNDS):
        examples = [*_ask_gap(asked, weights), *_ask_news(texts, weights)]
        weights = learn(examples)
        print(f"round {number + 1}: {len(examples)} pronouns, {len(weights)} features", file=sys.stderr)
    kept = {name: round(weight, 2) for name, weight in sorted(weights.items()) if abs(weight) >= SMALLEST}
    out.write_text(json.dumps({"weights": kept}, indent=0) + "\n", encoding="utf-8")


def _ask_gap(every: Sequence[Asked], weights: Mapping[str, float]) -> Iterator[Example]:
    for asked in every:
        choice = choose(asked, weights)
        if choice is None or not choice.candidates:
            continue
        right = {asked.ids[one] for one in "ab" if asked.row[one]["coref"]}
        wrong = set(asked.ids.values()) - right
        bearers = [*(candidate.bearer for candidate in choice.candidates), None]
        yield from _list(choice, [bearer in right if right else bearer not in wrong for bearer in bearers])


def _ask_news(rows: Sequence[Mapping[str, Any]], weights: Mapping[str, float]) -> Iterator[Example]:
    for row in rows:
        clusters = {(each["start"], each["end"]): each["cluster"] for each in row["mentions"]}
        starts = {start: cluster for (start, end), cluster in clusters.items() if " " not in row["text"][start:end]}
        for choice in _read_news(row["text"], weights):
            meant = starts.get(choice.pronoun.start)
            if meant is not None:
                right = [_find_cluster(candidate.span, clusters) == meant for candidate in choice.candidates]
                yield from _list(choice, [*right, not any(right)])


def _read_news(text: str, weights: Mapping[str, float]) -> Iterator[Choice]:
    sentences = split_text(text).sentences
    speech = find_speech(text, find_quotations(text), SCARE_WORDS)
    lines = read_lines(text, sentences, [sentence.span for sentence in sentences], speech)
    names = find_names(text, sentences)
    named = [tuple(name for name in names if line.span.contains(name.span)) for line in lines]
    return resolve_pronouns(text, lines, named, weights)


def _find_cluster(span: Span, clusters: Mapping[tuple[int, int], str]) -> str | None:
    """Return the cluster of the annotated mention that is most like a span: one that holds it, or that it holds."""
    around = [
        place
        for place in clusters
        if (place[0] <= span.start and span.end <= place[1]) or (span.start <= place[0] and place[1] <= span.end)
    ]
    nearest = min(around, key=lambda place: abs(place[1] - place[0] - len(span)), default=None)
    return None if nearest is None else clusters[nearest]


def _list(choice: Choice, right: list[bool]) -> Iterator[Example]:
    if any(right):
        yield [*choice.features, (f"{NOBODY} {choice.pronoun.form}",)], right


def learn(examples: Sequence[Example]) -> dict[str, float]:
    """Return the weights of the features, averaged over the second half of the epochs."""
    weights: dict[str, float] = {}
    squares: dict[str, float] = {}
    totals: dict[str, float] = {}
    order = list(examples)
    shuffle = random.Random(1).shuffle
    for epoch in range(EPOCHS):
        shuffle(order)
        for example in order:
            for name, step in _find_steps(example, weights).items():
                pull = step - DECAY * weights.get(name, 0.0)
                squares[name] = squares.get(name, 0.5) + pull * pull
                weights[name] = weights.get(name, 0.0) + RATE * pull / sqrt(squares[name])
        if epoch >= EPOCHS // 2:
            totals = {name: totals.get(name, 0.0) + weight for name, weight in weights.items()}
    return {name: total / (EPOCHS - EPOCHS // 2) for name, total in totals.items()}


def _find_steps(example: Example, weights: Mapping[str, float]) -> dict[str, float]:
    """Return the gradient of the log-likelihood of the right choices."""
    rows, right = example
    scores = [sum(weights.get(name, 0.0) for name in row) for row in rows]
    powers = [exp(score - max(scores)) for score in scores]
    whole = sum(powers)
    good = sum(power for power, one in zip(powers, right, strict=True) if one)
    steps: dict[str, float] = {}
    for row, power, one in zip(rows, powers, right, strict=True):
        for name in row:
            steps[name] = steps.get(name, 0.0) + (power / good if one else 0.0) - power / whole
    return steps


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
