"""Articles grouped by event, scored by B-cubed F1."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from evaluation.bcubed import compare_groups
from evaluation.figure import Figure
from evaluation.rows import analyse_text, read_rows
from twosource.language.encoder import Encoder
from twosource.settings import Settings
from twosource.stories import group_stories

_LENGTH = 1500  # characters; a story is told by how an article begins, and encoding takes time
_MOST = 200  # documents of a set


def score_stories(path: Path, encoder: Encoder) -> Iterator[Figure]:
    """Yield B-cubed F1 on each set, the first documents of large ones."""
    for name in ("wikinews_events.jsonl.gz", "rumours.jsonl.gz", "trade_press.jsonl"):
        if (path / name).exists():
            yield _score(path / name, name.partition(".")[0], encoder)


def _score(path: Path, name: str, encoder: Encoder) -> Figure:
    rows = list(read_rows(path))[:_MOST]
    analysed = {row["doc_id"]: analyse_text(row["doc_id"], row["text"][:_LENGTH], encoder) for row in rows}
    ids = {each.article.id: key for key, each in analysed.items()}
    stories = group_stories(list(analysed.values()), Settings().stories)
    given = {ids[article]: story.id for story in stories for article in story.articles}
    agreement = compare_groups([given[row["doc_id"]] for row in rows], [row["story"] for row in rows])
    return Figure(set="stories", name=f"B-cubed F1, {name}", value=agreement.f1, note=agreement.note)
