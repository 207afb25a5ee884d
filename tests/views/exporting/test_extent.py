from __future__ import annotations

from tests import comparisons

from twosource.views.exporting.extent import Extent
from twosource.views.narrowing import narrow


def test_numbers_are_whole_when_all_went_by() -> None:
    extent = Extent()
    passing = extent.watch([comparisons.ferry_comparison(), comparisons.empty_comparison()])
    next(passing)
    assert extent.describe() == "6 of 6 findings in 1 story, 3 articles"
    assert [*passing] == [comparisons.empty_comparison()]
    assert extent.describe() == "6 of 6 findings in 1 story, 3 articles"


def test_what_was_left_out_is_told() -> None:
    whole = comparisons.ferry_comparison()
    extent = Extent()
    extent.add(narrow(whole, [whole.findings[0].id]))
    extent.add(comparisons.long_comparison(1200))
    assert extent.describe() == "1,201 of 1,206 findings in 2 stories, 5 articles"
