"""What a source has said as plain values for JSON, and in the order in which it is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from twosource.model.record import Against, SourceRecord, Spoken
from twosource.views.desk.plain import page_to_dict
from twosource.views.records import Record, pick_fields, span_record

_HARD = ("contradicts", "supersedes", "differs")


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What a source said in articles of one day (None: not known), story by story: the id, the title, the statements.

    ``doubtful``: it is not sure that it is the day of publication of these articles. Several articles of a day may tell
    of one story.
    """

    day: str | None
    doubtful: bool
    stories: tuple[tuple[str, str, tuple[Spoken, ...]], ...]


def list_days(spoken: Sequence[Spoken]) -> tuple[Day, ...]:
    """Return statements by day and story, in the order given."""
    return tuple(
        Day(
            day=day,
            doubtful=doubtful,
            stories=tuple((story, title, tuple(each)) for (story, title), each in groupby(ones, key=_story)),
        )
        for (day, doubtful), ones in groupby(
            spoken, key=lambda one: (one.day, one.day is not None and one.trust == "doubtful")
        )
    )


def list_gravest(against: Sequence[Against]) -> tuple[Against, ...]:
    """Return what does not go with a statement, what contradicts it first."""
    return tuple(sorted(against, key=lambda one: _HARD.index(one.kind) if one.kind in _HARD else len(_HARD)))


def record_to_dict(record: SourceRecord) -> Record:
    """Return who a source is, and a part of what it said."""
    counts = ("articles", "outlets", "stories", "first_day", "last_day", "doubtful")
    return {
        **pick_fields(record, "id", "name", "kind", "names", "roles", "ids", "merged", *counts),
        "spoken": page_to_dict(record.spoken, spoken_to_dict),
    }


def spoken_to_dict(spoken: Spoken) -> Record:
    """Return one statement of a source."""
    names = ("id", "article", "outlet", "day", "trust", "story", "story_title", "text", "form", "stance", "chain")
    return {
        **pick_fields(spoken, *names),
        **span_record(spoken.span),
        "findings": [pick_fields(one, "id", "lasting", "support") for one in spoken.findings],
        "against": [_against_record(one) for one in spoken.against],
    }


def _story(spoken: Spoken) -> tuple[str, str]:
    return spoken.story, spoken.story_title


def _against_record(against: Against) -> Record:
    names = ("kind", "about", "statement", "article", "outlet", "day", "trust", "text", "note")
    return {
        **pick_fields(against, *names),
        **span_record(against.span),
        "words": span_record(against.words),
        "other_words": span_record(against.other_words),
    }
