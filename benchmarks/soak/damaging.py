"""Files of a corpus are damaged: octets changed, ends cut off, files removed; so is the end of its ledger."""

from __future__ import annotations

import random
from contextlib import suppress
from pathlib import Path

LEDGER = "ledger.jsonl"


def damage(folder: Path, chance: random.Random) -> str | None:
    """Damage one file of a corpus; return what was done to which one, None where there is none yet."""
    files = sorted(path for path in folder.rglob("*.parquet") if not path.name.startswith("."))
    if not files:
        return None
    path = chance.choice(files)
    how = chance.choice([_change, _cut, _remove])
    with suppress(FileNotFoundError):  # the run has just put another one in its place
        how(path, chance)
    return f"{how.__name__.removeprefix('_')} {path.relative_to(folder)}"


def cut_ledger(folder: Path, chance: random.Random) -> str | None:
    """Cut off the last line of the ledger somewhere; only while no run is at work."""
    path = folder / LEDGER
    content = path.read_bytes() if path.exists() else b""
    if not content:
        return None
    last = content.rstrip(b"\n").rpartition(b"\n")[2]
    path.write_bytes(content[: len(content) - chance.randint(1, len(last))])
    return f"cut {LEDGER}"


def _change(path: Path, chance: random.Random) -> None:
    with path.open("r+b") as file:
        size = path.stat().st_size
        for _ in range(chance.randint(1, 8)):
            place = chance.randrange(size)
            file.seek(place)
            old = file.read(1)
            file.seek(place)
            file.write(bytes([old[0] ^ chance.randint(1, 255)]) if old else b"?")


def _cut(path: Path, chance: random.Random) -> None:
    with path.open("r+b") as file:
        file.truncate(chance.randrange(path.stat().st_size))


def _remove(path: Path, _: random.Random) -> None:
    path.unlink()
