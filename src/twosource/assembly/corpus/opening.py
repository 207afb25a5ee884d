"""The folder of a corpus: made, checked, and held by one run at a time."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from twosource.assembly.corpus.corpus import Corpus
from twosource.assembly.corpus.layout import ASKED, BETWEEN, LEDGER, RECEIPTS, RESULTS
from twosource.assembly.corpus.ledger import Ledger
from twosource.assembly.corpus.room import is_full, refuse_full
from twosource.errors import BusyError, CorpusError

if TYPE_CHECKING:
    from twosource.settings import Settings

FORMAT = 2
_LOCK = "run"  # with .lock behind it
_DRAFT = ".draft"


@contextmanager
def opening(given: Sequence[str], folder: Path, settings: Settings) -> Iterator[Corpus]:
    """Hold the folder of a corpus, a new one or one that was begun before, and yield the corpus.

    Raises:
        CorpusError: pyarrow is not installed, the folder cannot be written to, holds something else, or is in use.
    """
    from twosource.desk.locking import holding

    _require_arrow(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _refuse_foreign(folder)
        with holding(folder / _LOCK):
            if (folder / ASKED).exists() or (folder / LEDGER).exists():
                _remove_drafts(folder)
            _remember(folder / ASKED)
            yield Corpus(folder=folder, ledger=Ledger(folder), given=tuple(given), settings=settings)
    except BusyError as error:
        what = "another run is at work on it"
        raise CorpusError(str(folder), what, error.advice or "wait until it is done") from error
    except OSError as error:
        if is_full(error):
            raise refuse_full(folder, error.strerror or str(error)) from error
        advice = "give another folder with --out, or make room"
        raise CorpusError(str(folder), f"cannot be written to ({error.strerror or error})", advice) from error


def _require_arrow(folder: Path) -> None:
    from importlib.util import find_spec

    if find_spec("pyarrow") is None:
        what = "the tables of a corpus need pyarrow, which is not installed"
        raise CorpusError(str(folder), what, "install it with: pip install twosource[corpus]")


def _refuse_foreign(folder: Path) -> None:
    listed = [name for name in os.listdir(folder) if not name.startswith(".")]  # noqa: PTH208
    names = [name for name in listed if name != f"{_LOCK}.lock" and name != Path(ASKED).with_suffix(_DRAFT).name]
    if names and ASKED not in names and LEDGER not in names:
        what = f"holds something that is no corpus of ours ({min(names)})"
        raise CorpusError(str(folder), what, "give a new or an empty folder with --out")


def _remove_drafts(folder: Path) -> None:
    """Remove what a run that was killed had begun to write."""
    tables = (path for table in (*RESULTS, *BETWEEN) for path in (folder / table).rglob(f"*{_DRAFT}"))
    receipts = (folder / RECEIPTS).rglob(f"*{_DRAFT}")
    for path in (*tables, *receipts, *folder.glob(f"*{_DRAFT}")):
        path.unlink(missing_ok=True)


def _remember(path: Path) -> None:
    """Note of which format the corpus is, where it begins; refuse one of another format."""
    if not path.exists():
        draft = path.with_suffix(_DRAFT)
        draft.write_text(json.dumps({"format": FORMAT}) + "\n", encoding="utf-8")
        draft.replace(path)
        return
    try:
        known = json.loads(path.read_bytes())["format"]
    except (ValueError, TypeError, KeyError) as error:
        raise CorpusError(str(path), "is damaged", "remove it, and what is done is checked and kept") from error
    if known != FORMAT:
        what = f"was begun by another release of twosource (format {known}, this one has {FORMAT})"
        raise CorpusError(str(path.parent), what, "give a new folder with --out")
