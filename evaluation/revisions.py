"""Short answers copied from an encyclopedia, revised lightly or heavily, or written without it.

Clough and Stevenson 2011, "Developing a corpus of plagiarised short answers".
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from evaluation.figure import Figure
from evaluation.rows import analyse_text, read_rows
from twosource.language.encoder import Encoder
from twosource.origins.alignment.passages import share_text
from twosource.origins.wording.wording import read_wording
from twosource.settings import Settings

_NAMES = {"cut": "copied", "light": "lightly revised", "heavy": "heavily revised", "non": "own answers called copies"}


def score_revisions(path: Path, encoder: Encoder) -> Iterator[Figure]:
    """Yield for each way of writing the share of answers in which a passage of the source is found."""
    found: dict[str, list[bool]] = {name: [] for name in _NAMES}
    for row in read_rows(path):
        found[row["label"]].append(_share(row["text_a"], row["text_b"], encoder))
    for label, name in _NAMES.items():
        hits, total = sum(found[label]), len(found[label])
        yield Figure(
            set="revisions", name=name, value=hits / max(1, total), note=f"{hits}/{total}", is_mistakes=label == "non"
        )


def _share(first: str, second: str, encoder: Encoder) -> bool:
    a, b = (read_wording(analyse_text(given, text, encoder)) for given, text in (("a", first), ("b", second)))
    return bool(share_text(a, b, Settings().origins))
