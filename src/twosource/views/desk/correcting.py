"""Corrections of a desk as plain values for JSON: with what they are about, and what could be corrected."""

from __future__ import annotations

from twosource.model.listed import ListedStory
from twosource.model.page import Page
from twosource.model.subject import ListedCorrection, Offer, Subject
from twosource.views.corrections import correction_to_dict, describe_change
from twosource.views.desk.plain import page_to_dict, story_to_dict
from twosource.views.records import Record, pick_fields


def subject_to_dict(subject: Subject) -> Record:
    """Return what a correction is about."""
    return pick_fields(subject, "id", "kind", "name", "about", "article", "story")


def listed_correction_to_dict(listed: ListedCorrection) -> Record:
    """Return a correction with all its fields, as it is exported, and with what it is about."""
    return {
        **correction_to_dict(listed.correction),
        "told": describe_change(listed.correction),
        "stands": listed.stands,
        "undone_by": listed.undone_by.id if listed.undone_by else None,
        "subjects": [subject_to_dict(each) for each in listed.subjects],
        "subjects_total": listed.total,
    }


def found_correction_to_dict(listed: ListedCorrection, touched: Page[ListedStory]) -> Record:
    """Return a correction with the stories that it touches."""
    return {**listed_correction_to_dict(listed), "stories": page_to_dict(touched, story_to_dict)}


def offer_to_dict(offer: Offer) -> Record:
    """Return what could be corrected."""
    return {
        **pick_fields(offer, "kind", "total", "least", "most", "value"),
        "ticked": list(offer.ticked),
        "chosen": [subject_to_dict(each) for each in offer.chosen],
        "choices": [subject_to_dict(each) for each in offer.choices],
    }
