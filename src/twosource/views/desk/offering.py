"""Corrections of a desk in words for pages: what each kind is called, what it does, what is asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from twosource.model.correction import JUNK, Correction, CorrectionKind
from twosource.model.subject import ListedCorrection, Subject

_LONG = 90  # characters of a name in a list


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """How a page asks for a kind of correction.

    ``name`` says what is done, ``effect`` what holds from then on, ``about`` what it is about in any case, ``choose``
    what is chosen beside it ("" where nothing is), ``act`` is on the button, ``done`` is said when it was made.
    """

    name: str
    effect: str
    about: str
    choose: str
    act: str
    done: str


WORDINGS: Final[Mapping[CorrectionKind, Wording]] = {
    "merge stories": Wording(
        name="Merge stories",
        effect="The stories are one from now on, with all they hold; findings are made anew across all their articles.",
        about="This story",
        choose="The stories to merge with it",
        act="Merge them",
        done="Stories merged",
    ),
    "split story": Wording(
        name="Split a story",
        effect="The articles that you tick become a story of their own, apart from those that stay.",
        about="This story",
        choose="The articles to split off",
        act="Split them off",
        done="Story split",
    ),
    "join statements": Wording(
        name="Join statements",
        effect=(
            "They stand in one finding from now on. How they relate is compared as ever: a difference stays one, and"
            " who contradicts is not counted as support."
        ),
        about="This statement",
        choose="The statements that are about the same fact",
        act="Join them",
        done="Statements joined",
    ),
    "part statements": Wording(
        name="Part statements",
        effect="No two of the statements that you tick stand in one finding from now on.",
        about="This finding",
        choose="The statements that are about different facts",
        act="Part them",
        done="Statements parted",
    ),
    "rename source": Wording(
        name="Rename a source",
        effect="The source is called so in all articles from now on; if another source has that name, the two are one.",
        about="This source",
        choose="",
        act="Rename it",
        done="Source renamed",
    ),
    "merge sources": Wording(
        name="Merge sources",
        effect="They are one source from now on, under the name that you keep, and count as one.",
        about="This source",
        choose="The sources that are the same one",
        act="Merge them",
        done="Sources merged",
    ),
    "set owner": Wording(
        name="Name an outlet's owner",
        effect="Outlets of one owner count as one outlet, and establish nothing beside one another.",
        about="This outlet",
        choose="",
        act="Name the owner",
        done="Owner named",
    ),
    "set origin": Wording(
        name="Say where a text is from",
        effect="The article is read as if this were credited with all of it, in place of its own credits.",
        about="This article",
        choose="",
        act="Set the origin",
        done="Origin set",
    ),
    "relabel junk": Wording(
        name="Put a line right",
        effect="",
        about="This article",
        choose="The line",
        act="Put it right",
        done="Line put right",
    ),
    "undo": Wording(
        name="Undo a correction",
        effect="It does not hold any more. The undoing can be undone, and then it holds again.",
        about="This correction",
        choose="",
        act="Undo it",
        done="Correction undone",
    ),
}
_LINES: Final[Mapping[str, tuple[str, str]]] = {
    "junk": ("Call a line junk", "The line is dropped from the text, and what it states with it."),
    "article": ("Put a line back", "The line is put back into the text, where it stood on its page."),
}


def word_offer(kind: CorrectionKind, value: str | None) -> Wording:
    """Return how a page asks for a correction; ``value`` says what a line is to be."""
    asked = WORDINGS[kind]
    line = _LINES.get(value or "") if kind == "relabel junk" else None
    if line is None:
        return asked
    name, effect = line
    return Wording(name=name, effect=effect, about=asked.about, choose=asked.choose, act=name, done=asked.done)


def word_listed(listed: ListedCorrection) -> str:
    """Return what a correction did, as the heading of a list has it; of whom or what stands beside it."""
    correction = listed.correction
    value = f"“{correction.value}”" if correction.value else "the outlet itself"
    told: dict[CorrectionKind, str] = {
        "rename source": f"Source renamed {value}",
        "merge sources": f"Sources merged as {value}",
        "set owner": f"Owner named: {value}",
        "set origin": f"Text set to be from {value}",
        "relabel junk": "Line called junk" if correction.value == JUNK else "Line put back",
    }
    return told.get(correction.kind, WORDINGS[correction.kind].done)


def shorten(subject: Subject) -> str:
    """Return the name of a subject, cut at a word where it is long; an id where it is not on the desk any more."""
    name = " ".join(subject.name.split())
    return name if len(name) <= _LONG else f"{name[:_LONG].rsplit(' ', 1)[0]} …"


def tell_staying(correction: Correction) -> int:
    """Return how many articles a split leaves in the story; 0 where nobody said."""
    return len(correction.staying or ())
