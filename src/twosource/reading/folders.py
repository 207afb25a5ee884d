"""The files in a folder, as if each had been given."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from twosource.errors import InputError, UnreadableError
from twosource.reading.resources import is_part_of_saved_page, name_resource


def is_folder(given: str) -> bool:
    """Tell whether the input names a folder; whatever cannot be a path is none."""
    try:
        return Path(given).is_dir()
    except (OSError, ValueError):
        return False


def refuse_special(given: str) -> InputError | None:
    """Return why a pipe, a socket or a device is not read among files; None for everything else."""
    try:
        special = Path(given).exists() and not (Path(given).is_file() or Path(given).is_dir())
    except (OSError, ValueError):
        return None
    if not special:
        return None
    return UnreadableError(given, "is a pipe, socket or device, which may never end; copy what it holds into a file")


def list_files(given: str) -> Iterator[str | InputError]:
    """Yield the paths of all files in the folder and in the folders in it, sorted by name.

    Hidden ones are left out, and what is not text: images, style sheets, scripts, the parts a browser saves beside
    a page. Links are followed, but no folder is entered twice. A folder that cannot be read is an error among the
    paths, and so is one in which there is nothing to read.
    """
    found = False
    entered: set[tuple[int, int]] = set()
    waiting = [given]
    while waiting:
        path = waiting.pop()
        try:
            status = Path(path).stat()
            if not is_folder(path):
                found = True
                yield refuse_special(path) or path
            elif (status.st_dev, status.st_ino) not in entered:
                entered.add((status.st_dev, status.st_ino))
                waiting.extend(reversed(_list_entries(path)))
        except OSError as error:
            found = True
            yield UnreadableError(path, f"cannot be read ({error.strerror}); check its permissions, or the link")
    if not found:
        yield UnreadableError(given, "is a folder without a file to read (hidden ones do not count); check the path")


def _list_entries(folder: str) -> list[str]:
    names = set(os.listdir(folder))  # noqa: PTH208 - names are what is looked at
    return [
        _join(folder, name)
        for name in sorted(names)
        if name_resource(name) is None and not is_part_of_saved_page(name, names)
    ]


def _join(folder: str, name: str) -> str:
    """Return the path of what is in a folder, never one that stands for standard input."""
    path = str(Path(folder) / name)
    return path if path != "-" else os.path.join(os.curdir, path)  # noqa: PTH118 - a path drops the "." before it
