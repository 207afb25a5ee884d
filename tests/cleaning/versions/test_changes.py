"""Changes are sentences of both texts, by their spans; nothing is a change that stands in both."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.cleaning.versions.texts import SENTENCES, TEXT, edit, make_article

from twosource.cleaning.versions.changes import find_changes, measure_changes


def test_a_new_figure_is_one_change_of_substance() -> None:
    (change,) = find_changes(make_article(), make_article(edit("About 40", "About 60")))
    assert (change.kind, change.weight, change.part) == ("edited", "substance", "text")
    assert change.before_words == SENTENCES[3]
    assert change.after_words == SENTENCES[3].replace("40", "60")


def test_a_typo_is_told_apart_from_it() -> None:
    text = edit("About 40", "About 60").replace("authority said", "autority said")
    changes = find_changes(make_article(text), make_article())
    assert [change.weight for change in changes] == ["typo", "substance"]


def test_a_sentence_put_in_and_one_taken_out_are_found() -> None:
    later = "\n\n".join([*SENTENCES[:2], "The mayor visited the basin at noon.", SENTENCES[2], SENTENCES[4]])
    added, removed = find_changes(make_article(), make_article(later))
    assert (added.kind, added.before, added.after_words) == ("added", None, "The mayor visited the basin at noon.")
    assert (removed.kind, removed.after, removed.before_words) == ("removed", None, SENTENCES[3])


def test_a_sentence_at_another_place_is_moved_and_of_no_substance() -> None:
    later = "\n\n".join([SENTENCES[4], *SENTENCES[:4]])
    (change,) = find_changes(make_article(), make_article(later))
    assert (change.kind, change.weight, change.before_words) == ("moved", "typo", SENTENCES[4])


def test_sentences_that_are_only_divided_in_another_way_are_a_typo() -> None:
    first = make_article(TEXT + " Rain fell. And the wind rose.")
    (change,) = find_changes(first, make_article(TEXT + " Rain fell, and the wind rose."))
    assert (change.kind, change.weight) == ("edited", "typo")
    assert (change.before_words, change.after_words) == (
        "Rain fell. And the wind rose.",
        "Rain fell, and the wind rose.",
    )


def test_other_line_breaks_are_no_change() -> None:
    assert find_changes(make_article(), make_article(" ".join(SENTENCES))) == ()


def test_a_new_headline_is_a_change() -> None:
    (change,) = find_changes(make_article(), make_article(title="Two hurt as crane falls into harbour"))
    assert (change.part, change.weight) == ("title", "substance")
    assert change.before_words == "Crane falls into harbour"


def test_a_headline_that_one_page_lacks_is_none() -> None:
    assert find_changes(make_article(), make_article(title=None)) == ()


def test_a_text_that_shares_little_is_largely_changed() -> None:
    other = "\n\n".join([SENTENCES[0], "Divers found the hull.", "It lay in mud.", "Nobody knew why.", "Rain fell."])
    changes = find_changes(make_article(), make_article(other))
    assert measure_changes(changes, TEXT, other) == 0.8
    assert measure_changes((), TEXT, TEXT) == 0.0


LINES = st.lists(st.sampled_from([*SENTENCES, "Rain fell.", "Rain fell in Tarn.", "No. 5 sank."]), min_size=1)


@given(LINES, LINES)
def test_every_change_is_a_slice_of_its_text_and_the_rest_is_equal(old: list[str], new: list[str]) -> None:
    earlier, later = make_article("\n".join(old)), make_article("\n".join(new))
    changes = find_changes(earlier, later)
    for change in changes:
        assert (change.before is None) == (change.kind == "added")
        assert (change.after is None) == (change.kind == "removed")
        if change.before is not None:
            assert change.before.of(earlier.text) == change.before_words
        if change.after is not None:
            assert change.after.of(later.text) == change.after_words
    assert _rest(earlier.text, [one.before for one in changes]) == _rest(later.text, [one.after for one in changes])


def _rest(text: str, spans: list[object]) -> list[str]:
    for span in sorted((span for span in spans if span), reverse=True):  # type: ignore[type-var]
        text = text[: span.start] + text[span.end :]  # type: ignore[attr-defined]
    return text.split()


@given(st.text(), st.text())
def test_no_text_breaks_the_comparison(old: str, new: str) -> None:
    find_changes(make_article(old), make_article(new, title=old))


def test_long_texts_of_equal_lines_are_compared_in_time() -> None:
    text = "\n".join(f"Line {number % 3} of the list." for number in range(3_000))
    other = "\n".join(f"Line {number % 4} of the list." for number in range(3_000))
    assert find_changes(make_article(text), make_article(other))
