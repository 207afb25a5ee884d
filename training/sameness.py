"""Fit the weights of sameness (``OriginSettings.same_order``, ``same_cosine``, ``same_words``, ``same_least``).

Usage: python -m training.sameness ARTICLES.jsonl.gz EVENTS.jsonl.gz

ARTICLES: one JSON object a line with "text"; they are rewritten by machine (`training.rewriting`). EVENTS: "text",
"story" and "split": reports of one event by several outlets, of which those without a common run of words are taken
to be independent. Any reporting in this form will do. The shipped weights were fitted to PolNeAR's training part
(Newell et al. 2018, no licence stated) and the training stories of ECB+ (Cybulska and Vossen 2014, CC BY 3.0); they
are four numbers and hold no text.

It takes a few minutes on one core and gives the same numbers every time: 8.7, 2.7, 3.2, 16.0 for the corpora named. The
weights shipped (7.8, 3.7, 3.0, 15.9) are from another draw of articles, with pairs of sentences that have nothing in
common thinned out; which sentence comes from which is found equally well with either.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray
from training.rewriting import find_near_words, rewrite

from twosource.cleaning import clean
from twosource.language.analysed import analyse_article
from twosource.language.encoder import Encoder, load_encoder
from twosource.model.article import RawArticle
from twosource.origins.alignment.sameness import compare_words
from twosource.origins.wording.wording import Worded, read_wording
from twosource.settings import Settings

ARTICLES = 256  # that are rewritten
PAIRS = 12  # of reports, for each event
LIKEST = 3  # articles that a rewritten one was not made from
COPIED = 0.6  # common words in order from which sentences are taken to be copied
SHORTEST = 6  # sentences of an article that is rewritten
RUN = 7  # words in a row that independent reports do not have in common
STEPS = 25
SMOOTHING = 1.0  # squared weights are held down by so much
Sample = tuple[NDArray[np.float64], NDArray[np.float64]]  # signs of pairs of sentences, and which are one text


def read_rows(path: str) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def word(text: str, encoder: Encoder) -> Worded:
    article = clean(RawArticle(given="training", content=text, markup="as-is"), Settings().cleaning)
    return read_wording(analyse_article(article, encoder))


def read_signs(a: Worded, b: Worded) -> NDArray[np.float64]:
    order, told = compare_words(a.whole, b.whole)
    cosine = a.analysed.vectors @ b.analysed.vectors.T
    return np.stack([order, cosine, told, np.ones(order.shape)], axis=-1).reshape(-1, 4)


def sample_rewritten(articles: list[Worded], encoder: Encoder, random: Random) -> Iterator[Sample]:
    """Yield the pairs of articles and what was made of them. A line is a sentence; the splitter may cut it in two."""
    texts = [[s.span.of(each.analysed.article.text) for s in each.analysed.sentences] for each in articles]
    near = find_near_words([text for each in texts for text in each], encoder)
    for article, sentences in zip(articles, texts, strict=True):
        made = rewrite(sentences, near, random)
        if made.sentences:
            derived = word("\n".join(made.sentences), encoder)
            same = np.zeros((len(derived.analysed.sentences), len(sentences)))
            for number, sentence in enumerate(derived.analysed.sentences):
                same[number, list(made.sources[sentence.paragraph])] = 1.0
            yield read_signs(derived, article), same.ravel()
            yield from (pair for other in find_likest(article, articles) for pair in take_apart(derived, other))


def find_likest(article: Worded, articles: list[Worded]) -> list[Worded]:
    """Return the other articles nearest in subject."""
    mean = article.analysed.vectors.mean(axis=0)
    others = [other for other in articles if other is not article]
    return sorted(others, key=lambda other: -float(other.analysed.vectors.mean(axis=0) @ mean))[:LIKEST]


def take_apart(a: Worded, b: Worded) -> Iterator[Sample]:
    """Yield the pairs of two articles as different texts, unless sentences of one stand in the other."""
    signs = read_signs(a, b)
    if np.count_nonzero(signs[:, 0] > COPIED) <= 1:
        yield signs, np.zeros(len(signs))


def sample_events(rows: Iterable[dict[str, Any]], encoder: Encoder, random: Random) -> Iterator[Sample]:
    events: dict[str, list[Worded]] = defaultdict(list)
    for row in rows:
        if row["split"] == "train":
            events[row["story"]].append(word(row["text"], encoder))
    for _, reports in sorted(events.items()):
        runs = [_list_runs(report) for report in reports]
        apart = [(i, j) for i, j in combinations(range(len(reports)), 2) if not runs[i] & runs[j]]
        for i, j in random.sample(apart, min(PAIRS, len(apart))):
            signs = read_signs(reports[i], reports[j])
            yield signs, np.zeros(len(signs))


def _list_runs(report: Worded) -> set[str]:
    return {line[k : k + RUN] for line in report.whole.spelled for k in range(len(line) - RUN + 1)}


def fit(signs: NDArray[np.float64], same: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the weights of a logistic regression, by Newton's method."""
    weights = np.zeros(signs.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-(signs @ weights)))
        slope = signs.T @ (same - likely) - SMOOTHING * weights
        bend = (signs * (likely * (1 - likely))[:, None]).T @ signs + SMOOTHING * np.eye(len(weights))
        weights += np.linalg.solve(bend, slope)
    return weights


def main() -> None:
    articles_path, events_path = sys.argv[1:]
    encoder, random = load_encoder(), Random(7)
    rows = random.sample(read_rows(articles_path), ARTICLES)
    articles = [each for row in rows if len((each := word(row["text"], encoder)).analysed.sentences) >= SHORTEST]
    samples = [*sample_rewritten(articles, encoder, random), *sample_events(read_rows(events_path), encoder, random)]
    signs, same = (np.concatenate(each) for each in zip(*samples, strict=True))
    print(f"{len(same)} pairs of sentences, {int(same.sum())} of them one text")
    for name, weight in zip(("same_order", "same_cosine", "same_words", "same_least"), fit(signs, same), strict=True):
        print(f"{name} {abs(weight) if name == 'same_least' else weight:.2f}")


if __name__ == "__main__":
    main()
