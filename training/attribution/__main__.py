"""Train the attribution model.

Run it in an environment of its own (training/attribution/requirements.txt)::

    PYTHONPATH=src python -m training.attribution --data DIR --body FOLDER --out FOLDER

It uses a GPU where there is one. On one CPU core an epoch takes about 12 minutes. After each epoch it keeps
the weights, measures them on sets held apart and writes the figures to ``log.txt``. Then::

    PYTHONPATH=src python -m training.attribution.export OUT/epoch-7.pt src/twosource/language/weights/tagger.onnx
    PYTHONPATH=src python -m training.word_pieces src/twosource/language/weights
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer
from training.attribution.body import Network, load_body
from training.attribution.epochs import make_epochs, read_all_sets
from training.attribution.examples import Document
from training.attribution.learning import Learner, learn
from training.attribution.measuring import measure, measure_pronouns, tagger_of
from training.attribution.open_sets import read_open_sets
from training.attribution.recipe import Recipe
from training.attribution.sources import read_gap, read_polnear, read_wikigold


def main() -> None:
    """Train, measure after each epoch, keep the weights of each."""
    options = _parse()
    torch.set_num_threads(options.threads)
    options.out.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(options.body / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    network = Network()
    if options.weights:
        network.load_state_dict(torch.load(options.weights, weights_only=True))
    else:
        load_body(network, options.body / "model.safetensors")
    recipe = Recipe(epochs=options.epochs, minutes=options.minutes, body_rate=options.rate, seed=options.seed)
    learner = Learner(network, recipe, torch.device("cuda" if torch.cuda.is_available() else "cpu"))
    learnt_from = read_open_sets(options.data) if options.open else read_all_sets(options.data)
    documents = _take(learnt_from, options.part)
    with (options.out / "log.txt").open("a", encoding="utf-8") as log:

        def tell(line: str) -> None:
            print(line, file=log, flush=True)

        for epoch, averaged in enumerate(learn(learner, make_epochs(documents, tokenizer, recipe), tell)):
            torch.save(averaged.state_dict(), options.out / f"epoch-{epoch}.pt")
            if (epoch + 1) % options.measure_every == 0 or epoch + 1 == options.epochs:
                tell(f"== epoch {epoch} {json.dumps(_figures(averaged, tokenizer, options.data))}")


def _parse() -> argparse.Namespace:
    usual = Recipe()
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder of the labelled data")
    parser.add_argument("--body", type=Path, required=True, help="folder with model.safetensors and tokenizer.json")
    parser.add_argument("--out", type=Path, required=True, help="folder for the weights and the log")
    parser.add_argument("--weights", type=Path, help="go on from weights of an earlier run")
    parser.add_argument("--rate", type=float, default=usual.body_rate, help="highest rate of the body")
    parser.add_argument("--epochs", type=int, default=usual.epochs)
    parser.add_argument("--minutes", type=float, default=usual.minutes, help="end by then at the latest")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=usual.seed)
    parser.add_argument("--part", type=float, default=1.0, help="share of the documents to learn from")
    parser.add_argument("--open", action="store_true", help="learn from the openly licensed sets alone")
    parser.add_argument("--measure-every", type=int, default=1, metavar="EPOCHS")
    return parser.parse_args()


def _figures(network: Network, tokenizer: Tokenizer, data: Path) -> dict[str, float]:
    tagger = tagger_of(network, tokenizer)
    figures = measure(tagger, [*read_polnear(data, "dev"), *read_wikigold(data, held_apart=True)])
    return {**figures, "pronouns": measure_pronouns(tagger, read_gap(data, "validation"))}


def _take(documents: Sequence[Document], part: float) -> list[Document]:
    if part >= 1:
        return list(documents)
    return random.Random(1).sample(documents, int(part * len(documents)))


if __name__ == "__main__":
    main()
