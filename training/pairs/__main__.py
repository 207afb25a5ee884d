"""Train the pair model.

Run it in an environment of its own (training/attribution/requirements.txt)::

    PYTHONPATH=src:. python -m training.pairs --body FOLDER --out FOLDER

learns from our own stories beside this file, which ship with the project: nothing else is needed. One CPU core takes
two and a half minutes an epoch. A story in eight is held apart to measure on. Then::

    PYTHONPATH=src:. python -m training.pairs.export OUT/own.pt src/twosource/language/weights/pairs.onnx
    PYTHONPATH=src:. python -m training.word_pieces src/twosource/language/weights
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable
from pathlib import Path

import torch
from training.pairs.generating import vary_story
from training.pairs.labelled import add_strangers, label_own
from training.pairs.learning import Recipe, learn
from training.pairs.measuring import measure
from training.pairs.network import Network, load_body
from training.pairs.reading import is_held_apart, read_stories
from training.pairs.workshop import Workshop, open_workshop


def main() -> None:
    """Train, measure after each epoch, keep the weights."""
    options = _parse()
    torch.set_num_threads(options.threads)
    options.out.mkdir(parents=True, exist_ok=True)
    shop = open_workshop(options.body)
    network = Network()
    if options.weights:
        network.load_state_dict(torch.load(options.weights, weights_only=True))
    else:
        load_body(network, options.body / "model.safetensors")
    with (options.out / "log.txt").open("a", encoding="utf-8") as log:

        def tell(line: str) -> None:
            print(line, file=log, flush=True)

        _learn_own(network, shop, options, tell)


def _learn_own(network: Network, shop: Workshop, options: argparse.Namespace, tell: Callable[[str], None]) -> None:
    own = [label_own(story) for story in read_stories()]
    learnt_from = [story for story in own if not is_held_apart(story.name)]
    apart = shop.make([story for story in own if is_held_apart(story.name)])
    chance = random.Random(options.seed)
    contrasted = [add_strangers(story, learnt_from, chance) for story in learnt_from]
    tensors = shop.make([vary_story(story, chance) if options.changed else story for story in contrasted])
    recipe = Recipe(epochs=options.epochs, seed=options.seed)
    for averaged in learn(network, lambda _: tensors, recipe, tell):
        torch.save(averaged.state_dict(), options.out / "own.pt")
        tell(f"  own stories held apart: {measure(averaged, apart)}")


def _parse() -> argparse.Namespace:
    usual = Recipe()
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--body", type=Path, required=True, help="folder with model.safetensors and tokenizer.json")
    parser.add_argument("--out", type=Path, required=True, help="folder for the weights and the log")
    parser.add_argument("--weights", type=Path, help="go on from weights of an earlier run")
    parser.add_argument("--epochs", type=int, default=usual.epochs)
    parser.add_argument("--changed", action="store_true", help="learn from sentences with one thing changed as well")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=usual.seed)
    return parser.parse_args()


if __name__ == "__main__":
    main()
