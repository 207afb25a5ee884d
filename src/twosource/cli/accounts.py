"""What a run of a corpus tells at its end: what became of the inputs, what was found, and what was saved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

_LEFT_OUT = (  # as the manifest calls them, one of them, several
    ("versions of them", "other version of one", "other versions of them"),
    ("repeats", "repeat", "repeats"),
    ("without an article", "page without an article", "pages without an article"),
    ("inputs that could not be read", "input that could not be read", "inputs that could not be read"),
)
_FOUND = (
    ("stories", "story"),
    ("statements", "statement"),
    ("findings", "finding"),
    ("origins", "origin"),
)


def summarise(manifest: Mapping[str, Any], path: Path) -> Iterator[str]:
    """Yield in words what a manifest tells, and where it is; of steps that were not asked for nothing."""
    from twosource.views.wording import count

    yield _tell_read(manifest)
    if "findings" in manifest["steps"]:
        yield ", ".join(count(manifest["tables"][name]["rows"], one, name) for name, one in _FOUND)
    else:
        yield f"stopped behind the step {manifest['until']}, as asked; without --until the rest is done"
    if saved := _tell_saved(manifest):
        yield saved
    untold = manifest["tables"]["failures"]["rows"] - len(manifest["failed"])
    if untold > 0:
        yield f"{count(untold, 'more failure stands', 'more failures stand')} in the table failures"
    yield f"{path}"


def _tell_read(manifest: Mapping[str, Any]) -> str:
    """Return how many articles and pages there are, and what else was among them."""
    from twosource.views.wording import count

    accounted = manifest["accounted"]
    left = "; ".join(count(accounted[name], one, several) for name, one, several in _LEFT_OUT if accounted[name])
    pages = count(accounted["pages"], "page")
    arranged = "arrange" in manifest["steps"]
    read = f"{count(accounted['articles'], 'article')} of {pages}" if arranged else f"{pages} read"
    return f"{read}{f' ({left})' if left else ''}"


def _tell_saved(manifest: Mapping[str, Any]) -> str:
    """Return how much work copies saved; "" before they were looked for."""
    from twosource.views.wording import count

    if "copies" not in manifest["steps"]:
        return ""
    saved = manifest["saved"]
    sharing = saved["articles that share text with one before them"]
    told = f"{count(sharing, 'article shares', 'articles share')} text with an earlier one"
    known = f"{saved['share of paragraphs that were not read again']:.0%} of the paragraphs were known from others"
    return f"{told}; {known}" if saved["paragraphs"] else told
