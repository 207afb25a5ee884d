"""Check a sentence: who states it, who gives another value, who contradicts it."""

from __future__ import annotations

from dataclasses import dataclass, field

from twosource.errors import NoArticleError
from twosource.model.check import Check
from twosource.views.check_json import check_to_dict
from twosource.web.operations.filtering import AskedFilters
from twosource.web.operations.operation import Operation
from twosource.web.operations.shapes import published
from twosource.web.site import Site

LONGEST_SHORT = 600  # characters that an address carries well
LONGEST = 20_000  # characters: some hundred sentences, each of which is searched for
_DESK = "the desk"
_SUMMARY = "What the articles of the desk say about a sentence: who states it, who differs, who contradicts it."
_ABOUT = (
    "Of several sentences each is checked by itself. The articles with most of its words are searched; the answer says"
    " how many. The first check after the start loads the models, which takes some seconds."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedCheck(AskedFilters):
    """A sentence to check, short enough for an address."""

    sentence: str = field(
        metadata={
            "about": "The sentence.",
            "shortest": 1,
            "longest": LONGEST_SHORT,
            "example": "Nine people died when the ferry sank.",
        }
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedTextCheck(AskedFilters):
    """A text to check, sentence by sentence."""

    sentence: str = field(
        metadata={
            "about": "One sentence or several.",
            "shortest": 1,
            "longest": LONGEST,
            "example": "Nine people died when the ferry sank.",
        }
    )


def _check(site: Site, asked: AskedCheck | AskedTextCheck) -> Check:
    with site.checks.pass_through("checks"):
        try:
            return site.desk.check(asked.sentence, asked.filters)
        except NoArticleError as error:  # it names the desk: where that lies on this machine is not for clients
            raise NoArticleError(_DESK, error.what) from error


CHECK = Operation(
    name="check_sentence",
    method="GET",
    path="/check",
    summary=_SUMMARY,
    about=_ABOUT,
    asked=AskedCheck,
    run=_check,
    write=check_to_dict,
    answer=published("check"),
    limited="checks",
)
CHECK_TEXT = Operation(
    name="check_text",
    method="POST",
    path="/check",
    summary="What the articles of the desk say about a text, sentence by sentence.",
    about=_ABOUT,
    asked=AskedTextCheck,
    run=_check,
    write=check_to_dict,
    answer=published("check"),
    limited="checks",
)
