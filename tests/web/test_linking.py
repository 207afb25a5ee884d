from __future__ import annotations

import pytest

from twosource.views.linking import Links, ReportLinks
from twosource.web.linking import WebLinks

REPORT: Links = ReportLinks(place=2)
STORY: Links = WebLinks(here="s1", shown={"f1"}, owners={"t1": "a1"})
ELSEWHERE: Links = WebLinks(of="s1", owners={"t1": "a1"})


def test_a_finding_on_the_page_is_a_step_away_and_any_other_has_its_address() -> None:
    assert (STORY.finding("f1"), STORY.finding("f2")) == ("#finding-f1", "/findings/f2")
    assert STORY.permanent("f1") == ELSEWHERE.finding("f1") == "/findings/f1"


def test_what_may_stand_twice_on_a_report_is_named_with_the_number_of_its_story() -> None:
    assert REPORT.article("a1") != ReportLinks(place=1).article("a1")
    assert REPORT.article("a1") == f"#{REPORT.anchor('article-a1')}"


def test_a_part_of_a_story_leads_to_the_page_of_the_story_from_others() -> None:
    assert (STORY.section("origins"), ELSEWHERE.section("origins")) == ("#origins", "/stories/s1#origins")
    assert ELSEWHERE.origin("o1") == "/stories/s1#origin-o1"


def test_a_statement_leads_into_the_text_of_its_article() -> None:
    assert STORY.statement("t1") == "/articles/a1#statement-t1"
    assert STORY.statement("t2") == "/stories/s1/read#statement-t2"


@pytest.mark.parametrize("odd", ["../../x", "a b?c#d", '"><script>', "javascript:1", "//host", "\ud800", "\x00"])
def test_an_odd_id_stays_one_part_of_the_address(odd: str) -> None:
    for address in (ELSEWHERE.article(odd), ELSEWHERE.source(odd), ELSEWHERE.story(odd), ELSEWHERE.permanent(odd)):
        assert address.count("/") == 2
        assert not {'"', "<", "#", "?", " ", ":"} & set(address)
