"""A later figure in place of an earlier one."""

from __future__ import annotations

from dataclasses import replace

from tests.findings.contrasting import contrast
from tests.findings.telling import side

from twosource.findings.relations.relating import relate
from twosource.findings.relations.sides import Side
from twosource.model.published import Published, Trust


def _dated(sentence: str, day: str, trust: Trust = "stated") -> Side:
    return replace(side(sentence), published=Published(value=day, precision="day", trust=trust, evidence=()))


FIRST, SECOND = "The storm killed 12 people.", "14 people were killed by the storm."


def test_a_toll_of_a_later_day_supersedes_the_earlier_one() -> None:
    told = relate(_dated(FIRST, "2031-05-02"), _dated(SECOND, "2031-05-03"), 0.9)[0]
    assert (told.kind, told.about) == ("supersedes", "quantity")
    assert told.note == "a: 12 people (2031-05-02) · b: 14 people (2031-05-03) (b has the later figure)"


def test_tolls_of_one_day_or_of_doubtful_days_differ() -> None:
    day = "2031-05-02"
    for other in (_dated(SECOND, day), _dated(SECOND, "2031-05-03", "doubtful"), side(SECOND)):
        assert relate(_dated(FIRST, day), other, 0.9)[0].kind == "differs"


def test_a_figure_that_does_not_run_on_is_not_superseded_by_the_next_day() -> None:
    first, second = _dated("The bridge cost $12 million.", "2031-05-02"), _dated("It cost $14 million.", "2031-05-03")
    assert relate(first, second, 0.9)[0].kind == "differs"


def test_words_call_a_figure_the_later_one() -> None:
    assert contrast(FIRST, "The number of people killed by the storm had risen to 14.")[0][0] == "supersedes"
    assert contrast("The storm has now killed 14 people.", FIRST)[0][0] == "supersedes"
    assert contrast("The storm rose over Orva and killed 14 people.", FIRST)[0][0] == "differs"


def test_what_a_report_of_an_earlier_day_calls_new_supersedes_nothing() -> None:
    newer = _dated("The number of people killed had risen to 14.", "2031-05-02")
    assert relate(newer, _dated("The storm killed 12 people.", "2031-05-03"), 0.9)[0].kind == "differs"
