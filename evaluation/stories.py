"""Articles grouped by event, scored by B-cubed F1."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

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
    wanted = {row["doc_id"]: row["story"] for row in rows}
    precision, recall = _overlap(given, wanted), _overlap(wanted, given)
    f1 = 2 * precision * recall / (precision + recall)
    note = f"P {precision:.3f}  R {recall:.3f}, {len(rows)} articles"
    return Figure(set="stories", name=f"B-cubed F1, {name}", value=f1, note=note)


def _overlap(groups: Mapping[str, str], others: Mapping[str, str]) -> float:
    """Return, averaged over the articles, the share of an article's group that is in its other group."""
    members: dict[str, list[str]] = defaultdict(list)
    for key, group in groups.items():
        members[group].append(key)
    shares = [
        sum(others[other] == others[key] for other in members[group]) / len(members[group])
        for key, group in groups.items()
    ]
    return sum(shares) / len(shares)
