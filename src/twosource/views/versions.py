"""Earlier texts of an article, and what was changed, in words."""

from __future__ import annotations

from collections.abc import Iterable

from twosource.model.article import Article
from twosource.model.version import Change, Version
from twosource.views.wording import count, listed

_REWRITTEN = "more than half of its sentences were changed, often the sign of agency copy edited after publication"
_KINDS = {"added": "added", "removed": "removed", "edited": "changed", "moved": "moved"}


def describe_versions(article: Article) -> str:
    """Return "2 earlier versions: 1 sentence changed in substance, 3 typos"; "" where there are none."""
    if not article.versions:
        return ""
    told = _tally(change for version in article.versions for change in version.changes)
    largely = sum(version.is_largely_rewritten for version in article.versions)
    return f"{count(len(article.versions), 'earlier version')}: {told}" + (f"; {_REWRITTEN}" if largely else "")


def describe_version(version: Version) -> str:
    """Return where and when a version was read, and what was changed after it."""
    when = version.fetched or (version.published.value if version.published else None)
    read = f"{version.given}, {when}" if when else version.given
    return f"{read}: then {_tally(version.changes)}" + (f"; {_REWRITTEN}" if version.is_largely_rewritten else "")


def describe_change(change: Change) -> str:
    """Return what was done, and why it counts as it does: "changed: a number changed"."""
    part = "headline " if change.part == "title" else ""
    if change.kind in {"added", "removed", "moved"}:
        return f"{part}{_KINDS[change.kind]}"
    return f"{part}changed, {'only ' if change.weight == 'typo' else ''}{change.why}"


def _tally(changes: Iterable[Change]) -> str:
    every = tuple(changes)
    heavy = [change for change in every if change.weight == "substance"]
    titles = sum(change.part == "title" for change in heavy)
    moved = sum(change.kind == "moved" for change in every)
    typos = len(every) - len(heavy) - moved
    parts = [
        "the headline changed" if titles else "",
        *(_count_kind(heavy, kind) for kind in ("edited", "added", "removed")),
        count(typos, "typo") if typos else "",
        f"{count(moved, 'sentence')} moved" if moved else "",
    ]
    return listed([part for part in parts if part])


def _count_kind(heavy: Iterable[Change], kind: str) -> str:
    number = sum(change.part == "text" and change.kind == kind for change in heavy)
    words = "changed in substance" if kind == "edited" else _KINDS[kind]
    return f"{count(number, 'sentence')} {words}" if number else ""
