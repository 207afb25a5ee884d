"""`python -m evaluation.leave_one_out --gold DIR --models DIR`: annotated stories, each by what never saw it.

The pair model that ships has not learnt from the annotated stories. One that goes on with them
(``training.pairs.folds``) has, so what it reaches on them proves nothing. Here each story is compared by a model that
knows the others alone: ``without-STORY.onnx``, exported from what ``training.pairs.folds`` keeps. Where
``without-STORY.json`` lies beside it, it holds the settings of `FindingSettings` that were fitted on the others, by
name; all others are those of the package.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from evaluation.differences import score_differences
from evaluation.figure import Figure
from evaluation.gold import GoldStory, read_stories
from evaluation.models import share_tagger
from evaluation.pairs import score_pairs
from evaluation.remembering import RememberingEncoder
from evaluation.tables import show_value
from twosource.analysis import compare_articles
from twosource.language.encoder import Encoder, load_encoder
from twosource.language.pairing import load_pair_model
from twosource.language.tagging import Tagger
from twosource.model.article import Article
from twosource.model.comparison import Comparison
from twosource.settings import Settings


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; 1 when a story has no model."""
    options = _parse(arguments)
    missing = find_missing(options.gold, options.models)
    if missing:
        print(f"{options.models} has no {', '.join(missing)}: run training.pairs.folds, then training.pairs.export")
        return 1
    for figure in score_left_out(options.gold, options.models, load_encoder(), share_tagger()):
        print(f"{figure.set:26} {figure.name:44} {show_value(figure):>7}  {figure.note}")
    return 0


def find_missing(gold: Path, models: Path) -> list[str]:
    """Return the names of the models that are needed and not there."""
    wanted = [_name_model(path.parent.name) for path in sorted(gold.glob("*/gold.json"))]
    return [name for name in wanted if not (models / name).exists()]


def score_left_out(gold: Path, models: Path, encoder: Encoder, tagger: Tagger | None) -> Iterator[Figure]:
    """Yield the figures of pairs and of differences. Every story needs a model, see `find_missing`."""
    stories = list(compare_left_out(gold, models, RememberingEncoder(encoder), tagger))
    for figure in (*score_pairs(stories), *score_differences(stories)):
        yield replace(figure, set=f"{figure.set}, left out")


def compare_left_out(gold: Path, models: Path, encoder: Encoder, tagger: Tagger | None) -> Iterator[GoldStory]:
    """Yield every story, compared by the model and the settings that come without it."""

    def compare(name: str, articles: Sequence[Article]) -> Comparison:
        pair_model = load_pair_model(model=models / _name_model(name))
        return compare_articles(articles, encoder, read_settings(models / f"without-{name}.json"), tagger, pair_model)

    return read_stories(gold, compare)


def read_settings(path: Path) -> Settings:
    """Return the usual settings with the values for findings that a file holds; without the file the usual ones."""
    usual = Settings()
    if not path.exists():
        return usual
    fitted = json.loads(path.read_text(encoding="utf-8"))
    return replace(usual, findings=replace(usual.findings, **fitted))


def _name_model(story: str) -> str:
    return f"without-{story}.onnx"


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m evaluation.leave_one_out", description=__doc__)
    parser.add_argument("--gold", type=Path, required=True, help="the folder of the annotated stories")
    parser.add_argument("--models", type=Path, required=True, help="the folder with a without-STORY.onnx for each")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
