"""What could not be used, in words: what kind of failure it is, and what to do about it."""

from __future__ import annotations

from typing import Final

from twosource.model.failure import Failure
from twosource.views.records import Record, pick_fields

_KINDS: Final = {
    "UnreadableError": (
        "could not be read",
        "Look whether the file is there and is text; add it again when it is, or give another copy of it.",
    ),
    "FetchError": (
        "could not be fetched",
        "Open the address in a browser; save the page there and add the file, or add the address again later.",
    ),
    "NoArticleError": (
        "has no article",
        "Add the page of the article itself; where a page does not give its text away, copy that and add it as a text.",
    ),
    "DefectError": (
        "met a fault of twosource",
        "The fault is not yours: please report it with this message. Everything else went on.",
    ),
}
_OTHER: Final = ("could not be used", "Add it again when what the message says is put right.")


def name_failure(failure: Failure) -> str:
    """Return what became of an input in two or three words: "has no article"."""
    return _KINDS.get(failure.kind, _OTHER)[0]


def advise(failure: Failure) -> str:
    """Return what to do about a failure, in a sentence."""
    return _KINDS.get(failure.kind, _OTHER)[1]


def failure_to_dict(failure: Failure) -> Record:
    """Return a failure as plain values, with what to do."""
    return {**pick_fields(failure, "given", "what", "kind", "first", "last", "times"), "advice": advise(failure)}
