"""How large a default install is: the package and everything it requires, as installed here."""

from __future__ import annotations

import re
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import twosource

NAME = re.compile(r"[A-Za-z0-9._-]+")
MEGABYTE = 1024 * 1024


def installed_megabytes() -> float:
    """Size in MB of twosource and all its requirements, without extras and without pip itself."""
    seen: set[str] = set()
    pending = ["twosource"]
    total = _folder_bytes(Path(twosource.__file__).parent)  # an editable install lists no files of its own
    while pending:
        name = pending.pop().lower().replace("_", "-")
        if name in seen:
            continue
        seen.add(name)
        found = _find(name)
        if found is None:
            continue
        total += 0 if name == "twosource" else _files_bytes(found)
        pending.extend(_required(found))
    return total / MEGABYTE


def _find(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None  # required on another platform only


def _required(found: Distribution) -> list[str]:
    return [NAME.match(line)[0] for line in found.requires or () if "extra ==" not in line]  # type: ignore[index]


def _files_bytes(found: Distribution) -> int:
    paths = (Path(str(found.locate_file(path))) for path in found.files or ())
    return sum(path.stat().st_size for path in paths if path.is_file())


def _folder_bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
