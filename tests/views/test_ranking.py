"""Findings that share their words stand together, and a first screen tells such words once."""

from __future__ import annotations

from tests.draft import Draft

from twosource.model.finding import Finding, Proposition
from twosource.model.story import Story
from twosource.views.catalogue import Catalogue, make_catalogue
from twosource.views.html import render_html
from twosource.views.markdown import render_markdown
from twosource.views.ranking import is_worded_alike, leave_out_repeats, stand_together

WELL = "The well ran dry in May."
LAMP = "The lamp broke on Sunday."
AGAIN = "The same words as above"


def _draft(*parts: str) -> Draft:
    """One sentence that is matched with another article in a finding for each part, and a finding of another sentence.

    That one stands second.
    """
    draft = Draft()
    articles = tuple(draft.article(f"{number}.txt", f"{WELL}\n{LAMP}") for number in range(2))
    wells = tuple(draft.statement(article, WELL) for article in articles)
    lamps = tuple(draft.statement(article, LAMP) for article in articles)
    for number, part in enumerate(parts):
        if number == 1:
            draft.finding("story", lamps, draft.same(*lamps))
        propositions = tuple(
            Proposition(statement=one, spans=(draft.place(where, part),))
            for one, where in zip(wells, articles, strict=True)
        )
        draft.finding("story", wells, draft.same(*wells), propositions=propositions)
    draft.stories.append(Story(id="story", title="The well", articles=articles))
    return draft


def _told(findings: tuple[Finding, ...], catalogue: Catalogue) -> list[str]:
    return [catalogue.wording(finding) for finding in findings]


def test_findings_with_one_wording_stand_together() -> None:
    draft = _draft("The well", "ran dry")
    catalogue = make_catalogue(draft.comparison())
    assert _told(tuple(draft.findings), catalogue) == [WELL, LAMP, WELL]
    assert _told(stand_together(draft.findings, catalogue), catalogue) == [WELL, WELL, LAMP]


def test_a_list_without_repeats_has_the_same_words_once() -> None:
    again, parted = _draft("The well", "The well").findings, _draft("The well", "ran dry").findings
    assert leave_out_repeats(again) == tuple(again[:2])
    assert leave_out_repeats(parted) == tuple(parted)


def test_two_parts_of_one_sentence_are_not_the_same_words() -> None:
    first, _, second = _draft("The well", "ran dry").findings
    assert not is_worded_alike(first, second)
    first, _, second = _draft("The well", "The well").findings
    assert is_worded_alike(first, second)


def test_reports_say_that_the_same_words_come_again() -> None:
    again, parted = _draft("The well", "The well").comparison(), _draft("The well", "ran dry").comparison()
    assert render_html(again).count(AGAIN) == 1
    assert render_markdown(again).casefold().count(AGAIN.casefold()) == 1
    assert AGAIN not in render_html(parted)
    assert AGAIN.casefold() not in render_markdown(parted).casefold()
