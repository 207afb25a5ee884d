"""What a page says about its date, all of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from twosource.cleaning.dates.fields import find_address_dates, find_field_dates
from twosource.cleaning.dates.line_dates import Surroundings, find_line_dates
from twosource.cleaning.dates.places import ALONE, is_change
from twosource.cleaning.dates.thinning import thin_out
from twosource.cleaning.metadata.head import PageHead
from twosource.cleaning.metadata.particulars import Particulars
from twosource.cleaning.settings import CleaningSettings
from twosource.model.published import DateEvidence

_MOST = 40  # things shown; pages with live reports have hundreds


def find_page_dates(
    tree: Any, head: PageHead, page: Particulars, lines: Sequence[str], settings: CleaningSettings
) -> tuple[DateEvidence, ...]:
    """Return all that speaks for the date of the page, each thing once.

    The page is searched as a whole (by htmldate, Barbaresi 2020, which is slow) only where nothing else was found.
    """
    fields = list(find_field_dates(head))
    addresses = list(find_address_dates(page.addresses.own))
    around = Surroundings(
        titles=[title for title in (page.title, *head.headings) if title],
        language=head.language,
        known=frozenset(evidence.day for evidence in (*fields, *addresses)),
    )
    found = [*fields, *addresses, *find_line_dates(lines, around)]
    if not any(_is_enough(evidence) for evidence in found):
        found += _search(tree, settings)
    return tuple(dict.fromkeys(found))[:_MOST]


def _is_enough(evidence: DateEvidence) -> bool:
    return len(evidence.day) == len("2024-01-01") and not is_change(evidence) and evidence.where != ALONE


def _search(tree: Any, settings: CleaningSettings) -> list[DateEvidence]:
    from copy import deepcopy

    from htmldate import find_date

    # htmldate prunes the tree it is given, and without a last day it would ask the clock.
    searched = deepcopy(tree)
    thin_out(searched)
    try:
        day = find_date(searched, original_date=True, max_date=settings.latest_day)
    except (ValueError, TypeError, AttributeError, RecursionError):  # hostile pages; a date is a bonus
        return []
    return [DateEvidence(kind="text", text="found on the page by htmldate", value=day)] if day else []
