"""A corpus as Python programs run it: ``twosource.run``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from os import PathLike
from pathlib import Path
from time import gmtime, monotonic, strftime
from typing import Any

from twosource.assembly.corpus.job import EngineName, run_corpus
from twosource.assembly.corpus.told import Ended, Note, Progress


def run(  # noqa: PLR0913 - what a user may choose, each by its own keyword
    inputs: Sequence[str | PathLike[str]],
    out: str | PathLike[str],
    *,
    as_is: bool = False,
    columns: Mapping[str, str] | None = None,
    fast: bool = False,
    engine: EngineName = "local",
    workers: int | None = None,
    until: str | None = None,
    follow: Callable[[Progress | Note], None] = lambda _: None,
) -> Mapping[str, Any]:
    """Bring a corpus to its findings, in the folder ``out``, and return its manifest; what is done is not done again.

    ``inputs`` are files, folders and archives; ``as_is`` and ``fast`` are those of `compare`. ``columns`` says which
    column of a table holds what: ``{"text": "body", "date": "published_at"}``; those not named are told by their names.
    ``engine``: "local" works on this machine, "daft" there through Daft, "ray" on a Ray cluster, that of
    ``RAY_ADDRESS`` or the one this machine belongs to. ``workers`` are processes, by default one for each core.
    ``until`` is the last step to do. ``follow`` gets how far it is, and what went less than well.

    Raises:
        CorpusError: the folder cannot be used, the disk is full, or a worker is missing.
        SettingsError: there is no such step, engine or field of ``columns``, or what it needs is not installed.
    """
    from twosource.assembly import list_inputs, make_settings

    chosen, today = tuple((columns or {}).items()), strftime("%Y-%m-%d", gmtime())
    settings = make_settings(as_is=as_is, columns=chosen, today=today, fast=fast)
    given, folder = list_inputs(inputs), Path(out)
    told = run_corpus(given, folder, settings, monotonic, engine=engine, workers=workers, until=until)
    manifest: Mapping[str, Any] = {}
    with closing(told):  # where ``follow`` raises, too: the folder is free then, and no process is left
        for each in told:
            if isinstance(each, Ended):
                manifest = each.manifest
            else:
                follow(each)
    return manifest
