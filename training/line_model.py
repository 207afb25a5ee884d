"""Make language/weights/line-model.npz, the model of lines of saved pages; print its cross-validated scores.

Usage: python -m training.line_model --data DIR [--out FILE] [--folds N]

DIR holds junk/wcxb_lines.jsonl.gz: pages as lines, each labelled article, junk or headline (CC BY 4.0, see
weights/README-line-model.md). Needs catboost (training/requirements-line-model.txt), which nothing else here does.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from catboost import CatBoostClassifier, Pool
from training.line_pages import FOLDS, Page, mix_pages, read_pages
from training.line_scores import score_pages

from twosource.cleaning.flattened.body import locate_run
from twosource.cleaning.flattened.choosing import explain_fields
from twosource.cleaning.flattened.line_model import Forest, LineModel
from twosource.cleaning.flattened.readings import read_lines
from twosource.cleaning.flattened.table import describe_page
from twosource.cleaning.settings import CleaningSettings

SEED = 1
EDGE = 4.0  # how much more the first and the last line of an article count
MIXED = 0.7  # how much pages count that were made of others
OUT = Path("src/twosource/language/weights/line-model.npz")
BODY = {"iterations": 150, "depth": 6, "learning_rate": 0.1}
HEADLINE = {"iterations": 60, "depth": 5, "learning_rate": 0.1}
Row = tuple[Any, Any, Any, int]  # table, labels, weights, fold


def describe(page: Page, share: float) -> Row:
    """Return the lines' traits, labels and weights: of a page, each the root of its line's length."""
    readings = read_lines(page.lines)
    run = locate_run(readings, explain_fields(readings), CleaningSettings())
    labels = np.array(page.labels)
    weights = np.sqrt(np.array([len(line) for line in page.lines]) + 20.0)
    weights *= share / np.sqrt(weights.sum())
    body = np.flatnonzero(labels == "body")
    weights[body[[0, -1]] if len(body) else []] *= EDGE
    return describe_page(readings, run).T, labels, weights, page.fold


def train(rows: Sequence[Row]) -> LineModel:
    table = np.concatenate([row[0] for row in rows])
    labels = np.concatenate([row[1] for row in rows])
    weights = np.concatenate([row[2] for row in rows])
    weights /= weights.mean()
    return LineModel(
        body=grow(table, labels == "body", weights, BODY),
        headline=grow(table, labels == "headline", np.ones_like(weights), HEADLINE),
    )


def grow(table: Any, wanted: Any, weights: Any, size: dict[str, float]) -> Forest:
    model = CatBoostClassifier(
        **size, l2_leaf_reg=6, rsm=0.35, border_count=64, bootstrap_type="Bernoulli", subsample=0.7, random_seed=SEED,
        thread_count=2, verbose=0, allow_writing_files=False, loss_function="Logloss", score_function="L2",
    )  # fmt: skip
    model.fit(Pool(table, wanted, weight=weights))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.json"
        model.save_model(str(path), format="json")
        return read_forest(json.loads(path.read_text(encoding="utf-8")), int(size["depth"]))


def read_forest(saved: dict[str, Any], depth: int) -> Forest:
    """Return the trees as arrays; a tree with fewer levels gets questions that every line answers with no."""
    trees = saved["oblivious_trees"]
    traits = np.zeros((len(trees), depth), np.uint16)
    borders = np.full((len(trees), depth), np.inf, np.float32)
    leaves = np.zeros((len(trees), 1 << depth), np.float16)
    for number, tree in enumerate(trees):
        for level, split in enumerate(tree["splits"] or ()):
            traits[number, level] = split["float_feature_index"]
            borders[number, level] = split["border"]
        leaves[number, : len(tree["leaf_values"])] = tree["leaf_values"]
    scale, (bias,) = saved["scale_and_bias"]
    return Forest(traits=traits, borders=borders, leaves=(leaves * np.float16(scale)).astype(np.float32), bias=bias)


def cross_validate(pages: Sequence[Page], rows: Sequence[Row], folds: int) -> None:
    """Print the scores of pages of sites that the model has not seen."""
    models = {fold: train([row for row in rows if row[3] != fold]) for fold in range(folds)}
    tested = [page for page in pages if page.fold in models]
    print(score_pages(tested, [models[page.fold] for page in tested]))


def save(model: LineModel, path: Path) -> None:
    arrays: dict[str, Any] = {}
    for name, forest in (("body", model.body), ("headline", model.headline)):
        arrays |= {
            f"{name}_traits": forest.traits,
            f"{name}_borders": forest.borders,
            f"{name}_leaves": forest.leaves.astype(np.float16),
            f"{name}_bias": np.float64(forest.bias),
        }
    np.savez_compressed(path, **arrays)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--folds", type=int, default=FOLDS, help="folds to cross-validate; 0: none")
    given = parser.parse_args()
    pages = read_pages(given.data / "junk" / "wcxb_lines.jsonl.gz")
    rows = [describe(page, 1.0) for page in pages] + [describe(page, MIXED) for page in mix_pages(pages, SEED)]
    save(train(rows), given.out)
    print(f"{given.out}: {given.out.stat().st_size} bytes, {len(rows)} pages, {rows[0][0].shape[1]} traits")
    cross_validate(pages, rows, given.folds)


if __name__ == "__main__":
    main()
