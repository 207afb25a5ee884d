from __future__ import annotations

from tests import comparisons

from twosource.views.exporting.markdown import write_markdown
from twosource.views.markdown import render_markdown
from twosource.views.narrowing import narrow


def test_the_reports_stand_one_after_the_other() -> None:
    given = [comparisons.ferry_comparison(), comparisons.two_stories_comparison()]
    page = "".join(write_markdown(given))
    assert page.startswith(render_markdown(given[0]))
    assert render_markdown(given[1]) in page
    assert page.endswith("\n---\n\n8 of 8 findings in 3 stories, 6 articles.\n")


def test_a_part_says_of_how_much_it_is() -> None:
    whole = comparisons.ferry_comparison()
    page = "".join(write_markdown([narrow(whole, [whole.findings[1].id])]))
    assert page.endswith("\n1 of 6 findings in 1 story, 2 articles.\n")
    assert "Sorel Press" in page


def test_nothing_is_said_to_be_nothing() -> None:
    assert "".join(write_markdown([])) == "0 of 0 findings in 0 stories, 0 articles.\n"
