"""One target for each reader: bytes in a file, as a user gives it, to this reader first."""

from __future__ import annotations

import atexit
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from fuzzing.judging import judge_again, judge_read
from fuzzing.seeds import list_seeds
from fuzzing.target import Target, Try
from fuzzing.words import list_code_words
from twosource.errors import UnreadableError
from twosource.reading import Reader, ReadingSettings, list_readers, read_inputs
from twosource.reading.parcel import Parcel, parcel_of_bytes
from twosource.reading.reader import Descend, Items

# by the name of a reader: that of its target, and how its files end
_TARGETS: Mapping[str, tuple[str, str]] = {
    "a gzip file": ("gzip", ".gz"),
    "a Zstandard file": ("zstd", ".zst"),
    "a bzip2 file": ("bzip2", ".bz2"),
    "an xz file": ("xz", ".xz"),
    "a ZIP archive": ("zip", ".zip"),
    "a tar archive": ("tar", ".tar"),
    "a web archive (WARC)": ("warc", ".warc"),
    "an ARC archive": ("arc", ".arc"),
    "a feed (RSS or Atom)": ("feeds", ".xml"),
    "a sitemap": ("sitemap", ".xml"),
    "a list of feeds (OPML)": ("opml", ".opml"),
    "a JSON feed": ("json-feed", ".json"),
    "a list of addresses": ("addresses", ".txt"),
    "a Parquet table": ("parquet", ".parquet"),
    "a PDF": ("pdf", ".pdf"),
    "a saved page (MHTML)": ("mhtml", ".mhtml"),
    "a message": ("message", ".eml"),
    "JSON": ("json-rows", ".jsonl"),
    "a table (CSV)": ("csv", ".csv"),
    "an HTML page": ("page", ".html"),
    "Markdown": ("markdown", ".md"),
    "plain text": ("plain", ".txt"),
}


def list_reader_targets() -> Iterator[Target]:
    """Yield the targets in the order in which readers are tried."""
    for reader in list_readers(()):
        name, ending = _TARGETS[reader.name]
        yield Target(
            name=name,
            what=f"the reader of {reader.name}",
            seeds=_pick_seeds(reader),
            open=partial(_open, reader, ending),
            ending=ending,
            words=partial(list_code_words, "reading"),
        )


def _pick_seeds(reader: Reader) -> dict[str, bytes]:
    parcels = {name: parcel_of_bytes(name, content) for name, content in list_seeds().items()}
    first = {name: next(each for each in list_readers(()) if each.recognise(parcels[name])) for name in parcels}
    return {name: list_seeds()[name] for name in parcels if first[name] is reader}


def _open(reader: Reader, ending: str) -> Try:
    folder = TemporaryDirectory(prefix="fuzzing-", dir=_pick_folder())
    atexit.register(folder.cleanup)
    path = Path(folder.name) / f"input{ending}"
    settings, readers = ReadingSettings(), (reader, *list_readers(()))
    guarded = (_make_guard(reader), *readers)

    def take(content: bytes) -> None:
        path.write_bytes(content)
        for raw in judge_read(read_inputs([str(path)], settings, readers=guarded), str(path)):
            judge_again(raw, settings, readers)

    return take


def _pick_folder() -> str | None:
    memory = Path("/dev/shm")  # noqa: S108 - a folder inside of it is made, whose name nobody knows
    return str(memory) if memory.is_dir() else None


def _make_guard(reader: Reader) -> Reader:
    """Return what stops at once what is of another format, so that no time goes to the other readers."""

    def recognise(parcel: Parcel) -> bool:
        return parcel.depth == 0 and not reader.recognise(parcel)

    def read(parcel: Parcel, _settings: ReadingSettings, _descend: Descend) -> Items:
        raise UnreadableError(parcel.given, f"is not {reader.name}")

    return replace(reader, name="another format", recognise=recognise, read=read, holds_others=True)
