"""Which pages are cleaned together: those of a row group, as they were read."""

from __future__ import annotations

from twosource.assembly.corpus.corpus import Corpus
from twosource.assembly.corpus.layout import CLEANED, FAILURES, PAGES, place_file
from twosource.assembly.corpus.part import Part, Slice


def plan_cleaning(corpus: Corpus) -> list[Part]:
    """Return the parts of the step.

    Raises:
        UnreadableError: a file of pages is damaged.
    """
    from twosource.assembly.corpus.parquet import count_rows, require_whole

    parts = []
    for number, file in enumerate(corpus.list_files(PAGES)):
        require_whole(corpus.folder, file.path, file.digest)
        for group, rows in enumerate(count_rows(corpus.folder, file.path)):
            inside = f"-{group:06}"
            parts.append(
                Part(
                    step="clean",
                    name=f"{number:06}{inside}",
                    inputs={"pages": (Slice(path=file.path, groups=(group,)),)},
                    outputs={
                        "cleaned": place_file(CLEANED, number, rest=inside),
                        "failures": place_file(FAILURES, number, "clean", inside),
                    },
                    weight=rows,
                )
            )
    return parts
