"""What the path of a member tells, in whatever archive it lies."""

from __future__ import annotations

import re

from twosource.reading.resources import is_hidden, is_part_of_saved_page, name_resource

_LONGEST_PATH = 1000  # characters
_OUTSIDE = re.compile(r"(?:\A|[/\\])\.\.(?:[/\\]|\Z)|\A[/\\]|\A[A-Za-z]:[/\\]")


def find_trick(path: str) -> str | None:
    """Return why a member of this path is left alone, in words for the user; None where it is not."""
    if len(path) > _LONGEST_PATH:
        return f"has a path of {len(path):,} characters; unpack it by hand"
    if _OUTSIDE.search(path):
        return "has a path that leads out of the archive, and is left alone; unpack it by hand"
    return None


def name_junk(path: str, paths: frozenset[str]) -> str | None:
    """Return what a member is, judged by its path among the others, where it cannot hold an article."""
    *folders, name = path.split("/")
    if not name:
        return "folder"
    if any(is_hidden(folder) or folder == "__MACOSX" for folder in folders):
        return "hidden file"
    above = ["/".join(folders[: depth + 1]) for depth in range(len(folders))]
    if any(is_part_of_saved_page(folder, paths) for folder in above):
        return "part of a saved page"
    return name_resource(name)
