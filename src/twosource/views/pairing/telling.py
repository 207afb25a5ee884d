"""What a reader is told of a statement while the text is read: who says it, how it relates, and its support."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource.model.finding import Finding
from twosource.model.passage import Passage
from twosource.views.catalogue import Catalogue
from twosource.views.digest import is_opposed
from twosource.views.pairing.meetings import Meeting
from twosource.views.support import describe_hedging, four_counts, name_verdict
from twosource.views.telling import OWN_WORDS
from twosource.views.wording import capital, count, describe_relation, listed

NOT_COMPARED = "About the same fact, but not compared"
LONGEST = 60  # characters of words that are told


def tell_meeting(meeting: Meeting, catalogue: Catalogue) -> tuple[str, ...]:
    """Return how two articles relate in a finding and in which words, who says it in each, and its support."""
    how = capital(describe_relation(meeting.relation)) if meeting.relation else NOT_COMPARED
    return (
        how,
        *_tell_words(meeting, catalogue),
        _tell_both(meeting, catalogue),
        *tell_support(meeting.finding, catalogue),
    )


def _tell_words(meeting: Meeting, catalogue: Catalogue) -> Iterator[str]:
    """Yield the words of both sides that do not agree to the letter, where they are few."""
    relation = meeting.relation
    if relation is None or relation.kind == "same":
        return
    words = {
        one: catalogue.text_at(catalogue.statements[one].article, span)
        for one, span in ((relation.a, relation.a_span), (relation.b, relation.b_span))
    }
    sides = (relation.a, relation.b) if relation.a in meeting.left else (relation.b, relation.a)
    if all(0 < len(each) <= LONGEST for each in words.values()):
        letters = [catalogue.letters[catalogue.statements[one].article] for one in sides]
        yield "; ".join(f"{letter}: “{words[one]}”" for letter, one in zip(letters, sides, strict=True))


def tell_apart(finding: Finding, article: str, other: str, catalogue: Catalogue) -> tuple[str, ...]:
    """Return where a finding of an article stands besides, who says it there, and its support.

    ``other`` is the article beside it, "" where none stands beside it.
    """
    own = [one for one in finding.statements if catalogue.statements[one].article == article]
    beyond = catalogue.in_order({catalogue.statements[one].article for one in finding.statements} - {article, other})
    missing = f"Not in {catalogue.letters[other]}" if other else ""
    if beyond:
        also = f"also in {listed([catalogue.letters[one] for one in beyond])}"
        where = f"{missing}, {also}" if missing else capital(also)
    else:
        where = f"Only in {catalogue.letters[article]}"
    return (where, _name_speakers(own, catalogue), *tell_support(finding, catalogue))


def tell_support(finding: Finding, catalogue: Catalogue) -> Iterator[str]:
    """Yield the counts of a finding, its verdict and how sure that is, in words."""
    yield four_counts(finding, catalogue)
    if is_opposed(finding):
        opponents = [catalogue.letters[one] for one in catalogue.opponents(finding)]
        yield f"contradicted by {listed(opponents)}" if opponents else "contradicted"
    else:
        yield name_verdict(finding, catalogue)
    if hedging := describe_hedging(finding):
        yield hedging


def tell_passage(passage: Passage, catalogue: Catalogue) -> str:
    """Return what a shared passage is: "copied, 40 words, from Castrel Wire; A had it first"."""
    told = [passage.kind, count(round(passage.words), "word"), f"from {catalogue.origin_name(passage.origin)}"]
    direction = passage.direction
    if direction is None or direction.first not in catalogue.letters:
        return ", ".join(told)
    sure = "" if direction.certain else "probably "
    return f"{', '.join(told)}; {sure}{catalogue.letters[direction.first]} had it first"


def _tell_both(meeting: Meeting, catalogue: Catalogue) -> str:
    sides = [(side, _name_speakers(side, catalogue)) for side in (meeting.left, meeting.right)]
    names = {name for _, name in sides}
    if len(names) == 1 and names != {OWN_WORDS}:
        return f"both: {sides[0][1]}"
    letters = [catalogue.letters[catalogue.statements[side[0]].article] for side, _ in sides]
    return "; ".join(f"{letter}: {name}" for letter, (_, name) in zip(letters, sides, strict=True))


def _name_speakers(statements: Sequence[str], catalogue: Catalogue) -> str:
    """Return who says some statements of one article, and how they stand to it where they do not just assert it."""
    told = []
    for one in statements:
        statement = catalogue.statements[one]
        name = catalogue.speakers(statement) or OWN_WORDS
        told.append(name if statement.stance == "asserts" else f"{name} ({statement.stance})")
    return listed(list(dict.fromkeys(told)))
