from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from twosource.views.rewording import LONGEST, Run, compare_wordings


def test_a_word_that_was_replaced_stands_beside_the_new_one() -> None:
    assert compare_wordings("Nine people died.", "Eleven people died.") == (
        Run(text="Nine", kind="gone"),
        Run(text="Eleven", kind="new"),
        Run(text=" people died.", kind="kept"),
    )


def test_words_changed_one_after_the_other_are_one_change() -> None:
    runs = compare_wordings("nine people died", "eleven persons died")
    assert [run.text for run in runs if run.kind == "gone"] == ["nine people"]


def test_wordings_that_are_very_long_are_not_compared_word_by_word() -> None:
    before, after = "a " * LONGEST, "b " * LONGEST
    assert compare_wordings(before, after) == (Run(text=before, kind="gone"), Run(text=after, kind="new"))


@given(st.text(alphabet="ab c.,é𝄞\n", max_size=60), st.text(alphabet="ab c.,é𝄞\n", max_size=60))
def test_both_wordings_can_be_read_out_of_the_runs(before: str, after: str) -> None:
    runs = compare_wordings(before, after)
    assert "".join(run.text for run in runs if run.kind != "new") == before
    assert "".join(run.text for run in runs if run.kind != "gone") == after
