"""Two wordings of a sentence, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

LONGEST = 600  # words and signs of a wording that are compared one by one: the time grows with their square
_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A run of text that both wordings have ("kept"), or only the earlier ("gone") or the later one ("new")."""

    text: str
    kind: Literal["kept", "gone", "new"]


def compare_wordings(before: str, after: str) -> tuple[Run, ...]:
    """Return both wordings as one text: without what is new it is ``before``, without what is gone ``after``.

    Wordings that are very long are one run each.
    """
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    if max(len(old), len(new)) > LONGEST:
        return tuple(_list_runs(before, after))
    return tuple(_join(_keep_ends(old, new)))


def _keep_ends(old: list[str], new: list[str]) -> list[Run]:
    """Compare only between the first and the last token that differ: of most copies that is little."""
    most = min(len(old), len(new))
    start = next((place for place in range(most) if old[place] != new[place]), most)
    end = next((place for place in range(most - start) if old[-1 - place] != new[-1 - place]), most - start)
    runs = _compare(old[start : len(old) - end], new[start : len(new) - end])
    for place, kept in ((0, old[:start]), (len(runs) + 1, old[len(old) - end :])):
        if kept:
            runs.insert(place, Run(text="".join(kept), kind="kept"))
    return runs


def _compare(old: list[str], new: list[str]) -> list[Run]:
    runs: list[Run] = []
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            runs.append(Run(text="".join(old[i:j]), kind="kept"))
        else:
            runs += _list_runs("".join(old[i:j]), "".join(new[k:m]))
    return runs


def _list_runs(before: str, after: str) -> Iterator[Run]:
    if before:
        yield Run(text=before, kind="gone")
    if after:
        yield Run(text=after, kind="new")


def _join(runs: list[Run]) -> Iterator[Run]:
    """Yield the runs; two changes with only a space between them as one, so that it reads in words."""
    gone = new = ""
    for number, run in enumerate(runs):
        between = run.kind == "kept" and run.text.isspace() and 0 < number < len(runs) - 1
        if run.kind == "kept" and not between:
            yield from _list_runs(gone, new)
            gone = new = ""
            yield run
            continue
        gone += run.text if run.kind != "new" else ""
        new += run.text if run.kind != "gone" else ""
    yield from _list_runs(gone, new)
