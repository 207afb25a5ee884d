"""Corrections by people: as plain values, as JSON Lines, and in words for the reader."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from twosource.model.comparison import Comparison
from twosource.model.correction import JUNK, Correction
from twosource.model.obeyed import Obeyed
from twosource.views.records import Record, pick_fields

_DONE = {
    "merge stories": "stories merged",
    "split story": "story split",
    "join statements": "statements joined",
    "part statements": "statements parted",
    "rename source": "source renamed {value}",
    "merge sources": "sources merged as {value}",
    "set owner": "{subject} is owned by {value}",
    "set origin": "text set to be from {value}",
    "relabel junk": "a line {value}",
    "undo": "correction {subject} undone",
}
_LISTED = 3  # subjects of a correction that a list shows
_PARTS = ("articles", "origins", "stories", "sources", "statements", "findings")  # of a result, that have ids


def correction_to_dict(correction: Correction) -> Record:
    """Return a correction with all its fields, as it is exported: `reading.corrections` reads it again."""
    return pick_fields(correction, "id", "kind", "subject", "value", "who", "when", "why")


def write_corrections(corrections: Iterable[Correction]) -> Iterator[str]:
    """Yield a line of JSON for each correction, in plain ASCII, undone ones and undos too."""
    for correction in corrections:
        yield json.dumps(correction_to_dict(correction), ensure_ascii=True) + "\n"


def obeyed_record(obeyed: Obeyed) -> Record:
    """Return one object of ``corrections`` in a result."""
    return {**correction_to_dict(obeyed.correction), **pick_fields(obeyed, "touched", "missing")}


def mark_corrected(record: Record, comparison: Comparison) -> Record:
    """Return a comparison's record with the corrections that it obeys, and their ids at all that they touched."""
    if not comparison.corrections:
        return record
    touching = list_corrected(comparison)
    marked = {part: [_mark(one, touching) for one in record[part]] for part in _PARTS}
    return {**record, **marked, "corrections": [obeyed_record(each) for each in comparison.corrections]}


def list_corrected(comparison: Comparison) -> dict[str, tuple[Correction, ...]]:
    """Return the corrections that touched anything, by its id, in the order they were made."""
    touching: dict[str, list[Correction]] = {}
    for each in comparison.corrections:
        for one in each.touched:
            touching.setdefault(one, []).append(each.correction)
    return {one: tuple(corrections) for one, corrections in touching.items()}


def describe_correction(correction: Correction) -> str:
    """Return who set what right, when and why: "corrected by Ruta Meld on 2031-05-02: stories merged (one flood)"."""
    why = f" ({correction.why})" if correction.why else ""
    return f"corrected by {correction.by}: {describe_change(correction)}{why}"


def list_correction(correction: Correction) -> str:
    """Return a correction as one line of a list: its id, what it is about, who made it and why."""
    more = len(correction.subject) - _LISTED
    subject = " ".join(correction.subject[:_LISTED]) + (f" and {more} more" if more > 0 else "")
    value = f" → {correction.value}" if correction.value and correction.kind != "split story" else ""
    why = f" ({correction.why})" if correction.why else ""
    return f"{correction.id}  {correction.kind}: {subject}{value}, by {correction.by}{why}"


def describe_change(correction: Correction) -> str:
    """Return what a correction set right, in a few words."""
    value = correction.value or "the outlet itself"
    if correction.kind == "relabel junk":
        words = correction.subject[-1]
        return f"“{words}” called junk" if correction.value == JUNK else f"“{words}” put back"
    return _DONE[correction.kind].format(
        value=f"“{value}”" if correction.value else value, subject=correction.subject[0]
    )


def _mark(record: Record, touching: Mapping[str, Iterable[Correction]]) -> Record:
    corrections = [each.id for each in touching.get(record["id"], ())]
    return {**record, "corrections": corrections} if corrections else record
