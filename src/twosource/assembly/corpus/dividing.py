"""A part that fails, in pieces: so that one page, or one story, does not take the others with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from pathlib import Path

from twosource.assembly.corpus.part import Done, Part, Slice

_SAID = {"read": "reading", "clean": "cleaning", "findings": "findings"}  # steps, as the table of failures calls them


def divide(part: Part) -> list[Part]:
    """Return a part as pieces of one page or one story each; none where it cannot be divided."""
    if part.step == "clean":
        return [_name(part, number, piece) for number, piece in enumerate(_divide_pages(part))]
    if part.step == "findings":
        return [_name(part, number, piece) for number, piece in enumerate(_divide_stories(part))]
    if part.step == "read" and part.given:
        return [_name(part, number, replace(part, given=(one,))) for number, one in enumerate(part.given)]
    return []


def unite(part: Part, pieces: Sequence[Part]) -> Part | None:
    """Return a part without what is in none of these pieces of it; None where it is no more than its pieces."""
    if part.step == "read":
        left = {name for piece in pieces for name in piece.given}
        return replace(part, given=tuple(name for name in part.given if name in left)) if left else None
    if part.step == "clean":
        rows = sorted(row for piece in pieces for pages in piece.inputs["pages"] for row in pages.rows or ())
        (pages,) = part.inputs["pages"]
        return replace(part, inputs={"pages": (replace(pages, rows=tuple(rows)),)}, weight=len(rows)) if rows else None
    return None


def give_up(done: Done, folder: Path) -> Done:
    """Return a piece that fails as done, with what could not be used and why among its failures."""
    from twosource.assembly.corpus.parquet import Outputs
    from twosource.assembly.corpus.steps import STEPS
    from twosource.assembly.corpus.steps.columns import failures, make_table

    part = done.part
    given = _name_given(part, folder)
    row = {"place": 0, "given": given, "why": done.why, "step": _SAID[part.step]}
    with Outputs(folder, part.outputs, STEPS[part.step].schemas()) as outputs:
        outputs.write("failures", make_table([row], failures()))
        return Done(part=part, files=outputs.finish(), counts={"failures": 1})


def _name(part: Part, number: int, piece: Part) -> Part:
    """Return a piece with a name and files of its own."""
    outputs = {table: path.replace(".parquet", f"-piece-{number:06}.parquet") for table, path in part.outputs.items()}
    return replace(piece, name=f"{part.name}-piece-{number:06}", outputs=outputs, weight=1)


def _divide_pages(part: Part) -> Iterator[Part]:
    for pages in part.inputs["pages"]:
        for row in range(part.weight):
            yield replace(part, inputs={"pages": (replace(pages, rows=(row,)),)})


def _divide_stories(part: Part) -> Iterator[Part]:
    sizes, order = part.facts["sizes"], part.facts["order"]
    places = [(each.path, row) for each in part.inputs["articles"] for row in each.rows or ()]
    ends = list(accumulate(sizes))
    for start, end in zip([0, *ends], ends, strict=False):
        chosen = [places[place] for place in order[start:end]]
        inside = sorted(chosen)
        paths = dict.fromkeys(path for path, _ in inside)
        slices = tuple(Slice(path=path, rows=tuple(row for own, row in inside if own == path)) for path in paths)
        yield replace(
            part,
            inputs={**part.inputs, "articles": slices},
            facts={"order": tuple(inside.index(place) for place in chosen), "sizes": (end - start,)},
        )


def _name_given(part: Part, folder: Path) -> str:
    """Return the input that a piece is about, as the user knows it."""
    from twosource.assembly.corpus.parquet import read_slices
    from twosource.assembly.corpus.steps.columns import show, to_text

    if part.given:
        return show(part.given[0]) or ""
    table, column = ("pages", "given") if part.step == "clean" else ("articles", "given")
    for rows in read_slices(folder, part.inputs[table], [column]):
        value = rows[column][0].as_py()
        return show(to_text(value) if isinstance(value, bytes) else value) or ""
    return part.name
