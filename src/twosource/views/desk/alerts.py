"""Saved searches as plain values for JSON, in the words of the nouns."""

from __future__ import annotations

from twosource.model.alert import Alert
from twosource.model.filters import Filters
from twosource.views.records import Record, pick_fields


def alert_to_dict(alert: Alert) -> Record:
    """Return a saved search."""
    return {
        **pick_fields(alert, "name", "words", "made"),
        "filters": filters_to_dict(alert.filters),
        "kinds": list(alert.kinds),
    }


def filters_to_dict(filters: Filters) -> Record:
    """Return filters, those too that ask nothing."""
    many = ("outlets", "sources", "support", "independence", "languages", "stories")
    return {**{name: list(getattr(filters, name)) for name in many}, **pick_fields(filters, "since", "until")}
