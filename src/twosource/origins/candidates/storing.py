"""A candidates index on disk: a folder with a file for each segment, and one that names them and the articles.

That last one is written last and put in place in one step, so that a folder holds the whole old index or the whole
new one, whenever the machine stops. Segments that have not changed are not written again.
"""

from __future__ import annotations

import hashlib
import json
import mmap
import tempfile
import zlib
from pathlib import Path
from typing import Any

from twosource.errors import OutputError, UnreadableError
from twosource.origins.candidates.index import CandidateIndex
from twosource.origins.candidates.packing import FORMAT, pack_segment, unpack_segment
from twosource.origins.candidates.segment import Segment
from twosource.origins.candidates.shingles import HASHING

_CONTENTS = "index.json"
_SEGMENT = ".segment"


def save_index(index: CandidateIndex, folder: Path) -> None:
    """Write the index to a folder, in the place of the one that is there.

    Raises:
        OutputError: the folder cannot be written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        names = [_save_segment(segment, folder) for segment in index.segments]
        carriers = {"carriers": list(index.carriers), "blank": index.carriers.blank}
        contents = {"format": FORMAT, "hashing": HASHING, "segments": names, **carriers}
        _write(folder / _CONTENTS, json.dumps({**contents, "checksum": _sum_up(contents)}).encode("ascii"))
        for old in folder.glob(f"*{_SEGMENT}"):
            if old.name not in names:
                old.unlink(missing_ok=True)
    except OSError as error:
        what = f"{folder}: the candidates index cannot be written here ({error.strerror}); choose another folder"
        raise OutputError(what) from error


def load_index(folder: Path) -> CandidateIndex:
    """Return the index of a folder. Its segments are read from there as they are needed.

    Raises:
        UnreadableError: there is no index, it is damaged, or it is of another version of twosource.
    """
    contents = _read_contents(folder)
    segments = [_load_segment(folder / name) for name in contents["segments"]]
    ends = [segment.first + len(segment) for segment in segments]
    if [segment.first for segment in segments] != [0, *ends[:-1]][: len(segments)]:
        raise UnreadableError(str(folder), "parts of the candidates index are missing; make it anew")
    if sum(map(len, segments)) != len(contents["carriers"]):
        raise UnreadableError(str(folder), "the candidates index and its articles do not fit together; make it anew")
    return CandidateIndex.restore(segments, contents["carriers"], contents["blank"])


def _save_segment(segment: Segment, folder: Path) -> str:
    digest = hashlib.blake2b(segment.keys.tobytes(), digest_size=12, salt=bytes([FORMAT, HASHING])).hexdigest()
    name = f"{segment.first}-{digest}{_SEGMENT}"
    if not (folder / name).exists():
        _write(folder / name, pack_segment(segment))
    return name


def _write(path: Path, content: bytes) -> None:
    with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".draft", delete=False) as draft:
        draft.write(content)
    Path(draft.name).replace(path)


def _read_contents(folder: Path) -> dict[str, Any]:
    path = folder / _CONTENTS
    try:
        contents = json.loads(path.read_bytes())
    except OSError as error:
        raise UnreadableError(str(folder), f"there is no candidates index here ({error.strerror})") from error
    except ValueError as error:
        raise UnreadableError(str(path), "it is damaged; make the index anew") from error
    version = (contents.get("format"), contents.get("hashing")) if isinstance(contents, dict) else None
    if version != (FORMAT, HASHING):
        what = f"it is no candidates index of this version of twosource (format {FORMAT}, hashing {HASHING})"
        raise UnreadableError(str(path), f"{what}; make the index anew")
    if contents.pop("checksum", None) != _sum_up(contents):
        raise UnreadableError(str(path), "it is damaged; make the index anew")
    return dict(contents)


def _sum_up(contents: dict[str, Any]) -> int:
    return zlib.crc32(json.dumps(contents, sort_keys=True).encode("ascii"))


def _load_segment(path: Path) -> Segment:
    try:
        with path.open("rb") as file:
            return unpack_segment(memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)), str(path))
    except (OSError, ValueError) as error:  # ValueError: a file without any content cannot be mapped
        raise UnreadableError(str(path), "a part of the candidates index is missing; make it anew") from error
