"""`python -m evaluation --data DIR`: scores every labelled set that is there and prints one table."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from evaluation.figure import Figure
from evaluation.floors import find_losses, raise_floors, read_floors, write_floors
from evaluation.founding import score_founding
from evaluation.sets import SETS, LabelledSet
from evaluation.tables import show_value, write_table
from twosource.language.encoder import Encoder, load_encoder


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; with --check fail below a floor, with --update raise the floors."""
    options = _parse(arguments)
    figures = list(_measure([each for each in SETS if not options.only or each.name in options.only], options.data))
    figures += _measure_founding(options.founding)
    if options.markdown:
        print(write_table(figures))
    floors = read_floors()
    losses = find_losses(figures, floors)
    for loss in losses:
        print(f"BELOW ITS FLOOR  {loss}")
    if options.update:
        try:
            write_floors(raise_floors(figures, floors))
        except ValueError as error:
            print(error, file=sys.stderr)
            return 1
    return 1 if options.check and losses else 0


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m evaluation", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder that holds the labelled sets")
    parser.add_argument("--founding", type=Path, help="a folder with the two founding pages, a.txt and b.txt")
    parser.add_argument("--only", action="append", help="score this set only; may be repeated")
    parser.add_argument("--markdown", action="store_true", help="print the figures as a Markdown table besides")
    parser.add_argument("--check", action="store_true", help="exit with 1 when a figure is below its floor")
    parser.add_argument("--update", action="store_true", help="raise the floors to what was reached; never lowers one")
    return parser.parse_args(arguments)


def _measure(sets: Sequence[LabelledSet], data: Path) -> Iterator[Figure]:
    encoder = load_encoder()
    for each in sets:
        if not (data / each.path).exists():
            print(f"skipped {each.name}: there is no {data / each.path} ({each.origin})")
            continue
        yield from _score(each, data / each.path, encoder)


def _measure_founding(folder: Path | None) -> list[Figure]:
    if folder is None or not (folder / "a.txt").exists():
        print(f"skipped founding: there is no {folder or 'folder'} (two publishers' pages; not public)")
        return []
    figures = list(score_founding(folder))
    for figure in figures:
        _show(figure)
    return figures


def _show(figure: Figure) -> None:
    print(f"{figure.set:20} {figure.name:44} {show_value(figure):>7}  {figure.note}")


def _score(labelled: LabelledSet, path: Path, encoder: Encoder) -> Iterator[Figure]:
    started = time.perf_counter()
    for figure in labelled.score(path, encoder):
        _show(figure)
        yield figure
    print(f"{labelled.name} took {time.perf_counter() - started:.1f} s\n")


if __name__ == "__main__":
    sys.exit(main())
