"""Go on with annotated stories, and measure by leaving one of them out at a time.

Usage, after ``python -m training.pairs``::

    PYTHONPATH=src:. python -m training.pairs.folds --weights OUT/own.pt --gold DIR --body FOLDER --out FOLDER

For each story the network that knows our own stories learns from all the others and is measured on this one;
``OUT/without-STORY.pt`` keeps it. ``--all`` learns from all of them instead and keeps ``OUT/all.pt``. A fold takes a
minute and a half on one CPU core.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import torch
from training.pairs.labelled import LabelledStory, add_strangers, label_own, read_gold
from training.pairs.learning import Recipe, learn
from training.pairs.measuring import find_best, measure, score_pairs
from training.pairs.network import Network
from training.pairs.reading import is_held_apart, read_stories
from training.pairs.tensors import StoryTensors
from training.pairs.workshop import open_workshop

_RECIPE = Recipe(epochs=3, body_rate=5e-5, head_rate=4e-4, most=600, averaging=0.97)
_BESIDE = 18  # own stories that are seen again in each epoch beside the annotated ones


def main() -> None:
    """Learn without each story in turn, or from all."""
    options = _parse()
    torch.set_num_threads(1)
    options.out.mkdir(parents=True, exist_ok=True)
    shop = open_workshop(options.body)
    gold = shop.make(list(read_gold(options.gold)))
    beside = shop.make(_choose_own(random.Random(0)))
    with (options.out / "folds.txt").open("a", encoding="utf-8") as log:

        def tell(line: str) -> None:
            print(line, file=log, flush=True)

        if options.all:
            torch.save(_learn(options.weights, gold, beside, tell).state_dict(), options.out / "all.pt")
        else:
            _measure_folds(options, gold, beside, tell)


def _measure_folds(
    options: argparse.Namespace,
    gold: Sequence[StoryTensors],
    beside: Sequence[StoryTensors],
    tell: Callable[[str], None],
) -> None:
    before, after = [], []
    for left in gold:
        network = _load(options.weights)
        before.append(score_pairs(network, left)[:, 0])
        tell(f"{left.name} before: {measure(network, [left])}")
        network = _learn(options.weights, [story for story in gold if story is not left], beside, tell)
        torch.save(network.state_dict(), options.out / f"without-{left.name}.pt")
        after.append(score_pairs(network, left)[:, 0])
        tell(f"{left.name} after: {measure(network, [left])}")
    facts = np.concatenate([story.facts.numpy() for story in gold])
    tell(f"all before: {find_best(np.concatenate(before), facts)}")
    tell(f"all after: {find_best(np.concatenate(after), facts)}")


def _learn(
    weights: Path, gold: Sequence[StoryTensors], beside: Sequence[StoryTensors], tell: Callable[[str], None]
) -> Network:
    def choose(epoch: int) -> list[StoryTensors]:
        first = epoch * _BESIDE % len(beside)
        return [*gold, *beside[first : first + _BESIDE]]

    network = _load(weights)
    for averaged in learn(network, choose, _RECIPE, tell):
        network = averaged
    return network


def _load(weights: Path) -> Network:
    network = Network()
    network.load_state_dict(torch.load(weights, weights_only=True))
    return network


def _choose_own(chance: random.Random) -> list[LabelledStory]:
    own = [story for story in map(label_own, read_stories()) if not is_held_apart(story.name)]
    return [add_strangers(story, own, chance) for story in chance.sample(own, _RECIPE.epochs * _BESIDE)]


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--weights", type=Path, required=True, help="what was learnt from our own stories")
    parser.add_argument("--gold", type=Path, required=True, help="folder of the annotated stories")
    parser.add_argument("--body", type=Path, required=True, help="folder with tokenizer.json")
    parser.add_argument("--out", type=Path, required=True, help="folder for the weights and the log")
    parser.add_argument("--all", action="store_true", help="learn from all stories, to ship")
    return parser.parse_args()


if __name__ == "__main__":
    main()
