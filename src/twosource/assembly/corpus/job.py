"""The whole job: a folder is opened, an engine picked, all steps run, the manifest written."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from twosource.assembly.corpus.layout import RECEIPTS
from twosource.assembly.corpus.told import Ended, Note, Told
from twosource.errors import SettingsError, UnreadableError

if TYPE_CHECKING:
    from twosource.engines.engine import Engine
    from twosource.settings import Settings

_STANDARD_INPUT = "-"
EngineName = Literal["local", "daft", "ray"]


def run_corpus(  # noqa: PLR0913 - what to read, where to, how, and with what
    given: Sequence[str],
    folder: Path,
    settings: Settings,
    clock: Callable[[], float],
    *,
    engine: EngineName = "local",
    workers: int | None = None,
    until: str | None = None,
) -> Generator[Told, None, None]:
    """Bring a corpus to its findings, or to the step ``until``; yield how far it is, and the manifest at the end.

    What an earlier run finished is not done again. ``clock`` gives seconds; ``workers`` is how many processes share the
    work, by default as many as there are cores.

    Raises:
        CorpusError: the folder cannot be used, the disk is full, or what the engine needs is not installed.
        SettingsError: there is no such step or engine, less than one worker, or an input is no file or in the folder.
    """
    from twosource.assembly.corpus.manifest import make_manifest, mark_begun, write_manifest
    from twosource.assembly.corpus.opening import opening
    from twosource.assembly.corpus.running import STEPS, Runner

    last = until or STEPS[-1]
    if last not in STEPS:
        message = f"{last}: there is no such step; the steps are {', '.join(STEPS)}"
        raise SettingsError(message)
    if _STANDARD_INPUT in given:
        message = f"{_STANDARD_INPUT}: a corpus is not read from standard input; give a file or a folder"
        raise SettingsError(message)
    _refuse_inside(given, folder)
    if engine == "ray":  # its workers stand in other folders
        given = [str(Path(name).absolute()) for name in given]
    with opening(given, folder, settings) as corpus, _pick_engine(engine, workers, folder) as picked:
        yield from (Note(text=f"{path}: gone or damaged, made anew") for path in corpus.ledger.check())
        mark_begun(folder)
        try:
            yield from Runner(corpus=corpus, engine=picked, clock=clock, until=last).run()
        except BaseException:
            with suppress(OSError, UnreadableError):  # what stopped the run is what is to be told
                write_manifest(folder, make_manifest(corpus, engine, until=last, complete=False))
            raise
        manifest = make_manifest(corpus, engine, until=last, complete=last == STEPS[-1])
        yield Ended(manifest=manifest, path=write_manifest(folder, manifest))


def _refuse_inside(given: Sequence[str], folder: Path) -> None:
    """Raise where an input is the folder of the corpus, or something in it: it would be left out without a word."""
    own = os.path.realpath(folder)
    for name in given:
        with suppress(OSError, ValueError):  # what is no path is told by the step that reads it
            if os.path.realpath(name) == own or os.path.realpath(name).startswith(os.path.join(own, "")):  # noqa: PTH118
                message = f"{name}: lies in the folder of the corpus; give the inputs that it is made from, again"
                raise SettingsError(message)


def _pick_engine(name: EngineName, workers: int | None, folder: Path) -> Engine:
    if name not in get_args(EngineName):
        message = f"{name}: there is no such engine; the engines are {', '.join(get_args(EngineName))}"
        raise SettingsError(message)
    amount = workers if workers is not None else os.cpu_count() or 1
    if amount < 1:
        message = f"--workers {amount}: at least one worker is needed"
        raise SettingsError(message)
    if name == "local":
        from twosource.engines.processes import ProcessEngine

        return ProcessEngine(amount)
    from twosource.engines.distributed import DaftEngine

    address = os.environ.get("RAY_ADDRESS", "auto") if name == "ray" else None
    return DaftEngine(folder=folder.resolve() / RECEIPTS, workers=amount, address=address)
