"""Where a date stood, in the words that the evidence carries, and how much each place says."""

from __future__ import annotations

import re

from twosource.cleaning.lines.date_lines import is_stamped, says_published
from twosource.model.published import DateEvidence, Trust

ANY_DATE = "a field for any date"
CHANGED = "says that it is the day of a change"
MARKED = "marked on the page as the day of publication"
UNMARKED = "a time on the page"
OTHER = "of another thing that the page describes"
LABELLED = "says that it is the day of publication"
BESIDE = "beside the headline"
NEAR = "among other words near the headline"
ALONE = "the only day on the page"
AWAY = "says that it is a day of publication, away from the headline"

MONTH_ONLY = "the month alone"

_CHANGES = re.compile(r"[\w:. -]{0,40}?(?:updat|modif|chang|revis)", re.IGNORECASE)
_ORDER: tuple[tuple[str, str | None, Trust], ...] = (  # kind, place (None: any other), what it is worth
    ("metadata", "", "stated"),
    ("feed", "", "stated"),
    ("metadata", MARKED, "stated"),
    ("url", "", "inferred"),
    ("page-line", LABELLED, "inferred"),
    ("page-line", BESIDE, "inferred"),
    ("metadata", ANY_DATE, "stated"),
    ("dateline", None, "inferred"),
    ("page-line", NEAR, "inferred"),
    ("metadata", OTHER, "inferred"),
    ("page-line", AWAY, "inferred"),
    ("metadata", UNMARKED, "inferred"),
    ("text", None, "doubtful"),
    ("page-line", ALONE, "doubtful"),
    ("url", MONTH_ONLY, "inferred"),
    ("page-line", None, "doubtful"),
    ("metadata", None, "doubtful"),  # places that a reader of another package names
    ("feed", None, "doubtful"),
    ("url", None, "doubtful"),
)
_CHANGE_RANK = len(_ORDER)


def rank(evidence: DateEvidence) -> int:
    """Return how sure a date is by its place; the least is the surest."""
    if is_change(evidence):
        return _CHANGE_RANK
    if _is_printed(evidence):
        return _CHANGE_RANK - 1
    place = evidence.where or (LABELLED if evidence.kind == "page-line" and says_published(evidence) else "")
    places = ((number, kind, wanted) for number, (kind, wanted, _) in enumerate(_ORDER))
    return next(number for number, kind, wanted in places if kind == evidence.kind and wanted in {None, place})


def worth(evidence: DateEvidence) -> Trust:
    """Return how far a date can be trusted by its place alone."""
    number = rank(evidence)
    return _ORDER[number][2] if number < _CHANGE_RANK else "doubtful"


def is_change(evidence: DateEvidence) -> bool:
    """Tell whether it is the day on which the article was changed, not that of publication."""
    if evidence.where:
        return evidence.where == CHANGED
    named = evidence.kind in {"metadata", "feed", "page-line"}
    return named and _CHANGES.match(name_field(evidence)) is not None


def name_field(evidence: DateEvidence) -> str:
    """Return the name of the field that a date stood in ("og:updated_time: 2019-04-03")."""
    return evidence.text.partition(": ")[0]


def _is_printed(evidence: DateEvidence) -> bool:
    """Tell whether a program printed the line: sites that copy print the day of their copying, to the second."""
    return evidence.kind == "page-line" and (evidence.precision == "second" if evidence.where else is_stamped(evidence))
