"""The index of copies in a folder: a file for each part, and one that names them all.

That last one is written last and put in place in one step, so that the folder holds the whole old index or the whole
new one, whenever the machine stops. Parts that have not changed are not written again. What was written is read from
the files from then on, and takes no memory but what the system has to spare.
"""

from __future__ import annotations

import hashlib
import json
import mmap
import os
import tempfile
import zlib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from twosource.errors import OutputError, UnreadableError
from twosource.origins.candidates.shingles import HASHING
from twosource.origins.copies.bucket import Bucket
from twosource.origins.copies.index import CopyIndex
from twosource.origins.copies.part import Part
from twosource.origins.copies.part_bytes import FORMAT, pack_part, unpack_part

_CONTENTS = "copies.json"
_PART = ".part"
_DRAFT = ".draft"
_ANEW = "make the index anew from the fingerprints"


def save_copies(index: CopyIndex, folder: Path) -> None:
    """Write the index to a folder, in the place of the one that is there.

    Save it when its articles are safe in the store that their keys come from: one that is behind catches up, one that
    knows more than the store (see `CopyIndex.mark`) has to be made anew.

    Raises:
        OutputError: the folder cannot be written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        names = {str(number): _save_bucket(bucket, folder) for number, bucket in sorted(index.buckets.items())}
        contents = {"format": FORMAT, "hashing": HASHING, "reach": index.reach, "mark": index.mark, "buckets": names}
        _write(folder / _CONTENTS, [json.dumps({**contents, "checksum": _sum_up(contents)}).encode("ascii")])
        _clear(folder, {name for some in names.values() for name in some})
    except OSError as error:
        what = f"{folder}: the index of copies cannot be written here ({error.strerror}); make room or free the folder"
        raise OutputError(what) from error


def load_copies(folder: Path) -> CopyIndex:
    """Return the index of a folder. Its parts are read from there as they are needed.

    Raises:
        UnreadableError: there is no index, it is damaged, or it is of another version of twosource: make it anew.
    """
    contents = _read_contents(folder)
    buckets = {
        int(number): _load_bucket([folder / name for name in names], folder)
        for number, names in contents["buckets"].items()
    }
    return CopyIndex(contents["reach"], buckets, contents["mark"])


def _save_bucket(bucket: Bucket, folder: Path) -> list[str]:
    return [_save_part(part, bucket, folder) for part in bucket.parts]


def _save_part(part: Part, bucket: Bucket, folder: Path) -> str:
    made = hashlib.blake2b(part.articles.tobytes(), digest_size=12, salt=bytes([FORMAT, HASHING]))
    made.update(part.segment.keys.tobytes())
    name = f"{part.segment.first}-{made.hexdigest()}{_PART}"
    path = folder / name
    if not path.exists():
        _write(path, pack_part(part))
        bucket.exchange(part, unpack_part(_map(path), str(path)))
    return name


def _load_bucket(paths: Iterable[Path], folder: Path) -> Bucket:
    try:
        parts = [unpack_part(_map(path), str(path)) for path in paths]
    except (OSError, ValueError) as error:  # ValueError: a file without any content cannot be mapped
        raise UnreadableError(str(folder), f"a part of the index of copies is missing; {_ANEW}") from error
    ends = [part.segment.first + len(part.segment) for part in parts]
    if [part.segment.first for part in parts] != [0, *ends[:-1]][: len(parts)]:
        raise UnreadableError(str(folder), f"the parts of the index of copies do not fit together; {_ANEW}")
    return Bucket(parts)


def _map(path: Path) -> memoryview:
    with path.open("rb") as file:
        return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


def _write(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file that is whole from the moment on at which it has its name."""
    with tempfile.NamedTemporaryFile(dir=path.parent, suffix=_DRAFT, delete=False) as draft:
        for piece in pieces:
            draft.write(piece)
        draft.flush()
        os.fsync(draft.fileno())
    Path(draft.name).replace(path)


def _clear(folder: Path, names: set[str]) -> None:
    """Remove the parts that are no longer needed, and drafts that nobody finished."""
    for path in folder.iterdir():
        if path.suffix == _DRAFT or (path.suffix == _PART and path.name not in names):
            with suppress(PermissionError):  # one system does not remove what is still read; the next time it is gone
                path.unlink(missing_ok=True)


def _read_contents(folder: Path) -> dict[str, Any]:
    path = folder / _CONTENTS
    try:
        contents = json.loads(path.read_bytes())
    except OSError as error:
        raise UnreadableError(str(folder), f"there is no index of copies here ({error.strerror}); {_ANEW}") from error
    except ValueError as error:
        raise UnreadableError(str(path), f"it is damaged; {_ANEW}") from error
    version = (contents.get("format"), contents.get("hashing")) if isinstance(contents, dict) else None
    if version != (FORMAT, HASHING):
        what = f"it is no index of copies of this version of twosource (format {FORMAT}, hashing {HASHING})"
        raise UnreadableError(str(path), f"{what}; {_ANEW}")
    if contents.pop("checksum", None) != _sum_up(contents):
        raise UnreadableError(str(path), f"it is damaged; {_ANEW}")
    return dict(contents)


def _sum_up(contents: dict[str, Any]) -> int:
    return zlib.crc32(json.dumps(contents, sort_keys=True).encode("ascii"))
