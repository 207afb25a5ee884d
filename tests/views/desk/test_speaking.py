from __future__ import annotations

import json

from twosource.model.finding import RelationKind
from twosource.model.record import Against, Spoken
from twosource.model.span import Span
from twosource.views.desk.speaking import list_days, list_gravest, spoken_to_dict


def oppose(kind: RelationKind) -> Against:
    return Against(
        kind=kind,
        about=None,
        statement=f"s-{kind}",
        article="a",
        outlet=None,
        day=None,
        span=Span(0, 4),
        text="Nine",
        words=Span(0, 4),
        other_words=Span(0, 4),
        note="",
    )


def speak(number: int, day: str | None, story: str) -> Spoken:
    return Spoken(
        id=f"s{number}",
        article="a",
        outlet=None,
        day=day,
        story=story,
        story_title=f"Story {story}",
        span=Span(3, 7),
        text="Nine",
        form="direct",
        stance="asserts",
        against=(oppose("differs"),),
    )


def test_statements_are_grouped_by_day_and_within_it_by_story() -> None:
    days = list_days(
        (speak(1, "2031-05-02", "x"), speak(2, "2031-05-02", "x"), speak(3, "2031-05-02", "y"), speak(4, None, "x"))
    )
    assert [day.day for day in days] == ["2031-05-02", None]
    assert [(story, len(spoken)) for story, _, spoken in days[0].stories] == [("x", 2), ("y", 1)]


def test_what_contradicts_comes_before_what_differs() -> None:
    kinds = [one.kind for one in list_gravest((oppose("differs"), oppose("supersedes"), oppose("contradicts")))]
    assert kinds == ["contradicts", "supersedes", "differs"]


def test_a_statement_is_written_with_its_place_and_what_is_against_it() -> None:
    record = json.loads(json.dumps(spoken_to_dict(speak(1, None, "x"))))
    assert (record["start"], record["end"], record["text"]) == (3, 7, "Nine")
    assert record["against"][0]["kind"] == "differs"
    assert record["against"][0]["other_words"] == {"start": 0, "end": 4}
