"""The corpus that is kept in the repository: one packed file for each target; and inputs that once broke one."""

from __future__ import annotations

import hashlib
import io
import lzma
import shutil
import tarfile
from collections.abc import Sequence
from pathlib import Path

from fuzzing.running import start
from fuzzing.target import Target

KEPT = Path(__file__).parent / "corpus"
FOUND = Path(__file__).parent / "findings"
MOST = 55_000  # bytes that the packed corpus of one target may take


def read_corpus(name: str) -> list[bytes]:
    """Return the inputs kept for the target of this name, the shortest first."""
    path = KEPT / f"{name}.tar.xz"
    if not path.exists():
        return []
    with tarfile.open(path, "r:xz") as archive:
        members = [archive.extractfile(member) for member in archive.getmembers()]
        return [member.read() for member in members if member is not None]


def read_findings(name: str) -> dict[str, bytes]:
    """Return what once broke the target of this name, by file name."""
    return {path.name: path.read_bytes() for path in sorted((FOUND / name).glob("*"))}


def unpack(target: Target, folder: Path) -> None:
    """Put the seeds of a target, its kept corpus and what once broke it into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for content in (*target.seeds.values(), *read_corpus(target.name), *read_findings(target.name).values()):
        (folder / hashlib.sha1(content, usedforsecurity=False).hexdigest()).write_bytes(content)


def keep(target: Target, work: Path) -> tuple[int, int]:
    """Pack what of a target's corpus reaches all that it reaches; return how many inputs and bytes that is.

    Where they are too many for the repository, the longest are left out.
    """
    least = work / "least"
    shutil.rmtree(least, ignore_errors=True)
    least.mkdir()
    start(target.name, 1e9, work, ["-merge=1", str(least), str(work / "corpus")], work / "merge.txt")
    inputs = sorted((path.read_bytes() for path in least.iterdir()), key=lambda content: (len(content), content))
    packed = _pack(inputs)
    while len(packed) > MOST:
        inputs = inputs[: min(len(inputs) - 1, len(inputs) * MOST // len(packed) + 1)]
        packed = _pack(inputs)
    KEPT.mkdir(exist_ok=True)
    (KEPT / f"{target.name}.tar.xz").write_bytes(packed)
    return len(inputs), len(packed)


def _pack(inputs: Sequence[bytes]) -> bytes:
    kept = io.BytesIO()
    with tarfile.open(fileobj=kept, mode="w") as archive:
        for number, content in enumerate(inputs):
            member = tarfile.TarInfo(f"{number:04}")
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return lzma.compress(kept.getvalue(), preset=9 | lzma.PRESET_EXTREME)
