"""What could not be used is listed until it can be."""

from __future__ import annotations

from twosource.desk.filing.failures import find_failures, forget_failures, list_failures, record_failures
from twosource.desk.store import Store
from twosource.errors import NoArticleError, UnreadableError
from twosource.model.failure import Failure

FIRST, LAST = "2030-03-01T08:00:00.000Z", "2030-03-02T08:00:00.000Z"


def test_an_input_that_fails_again_is_listed_once_with_what_happened_last(store: Store) -> None:
    with store.writing() as connection:
        record_failures(connection, [UnreadableError("b", "is cut off"), UnreadableError("a\0", "x")], FIRST)
        record_failures(connection, [NoArticleError("b", "has no article")], LAST)
    with store.reading() as connection:
        assert list_failures(connection).items == (
            Failure(given="b", what="has no article", kind="NoArticleError", first=FIRST, last=LAST, times=2),
            Failure(given="a\ufffd", what="x", kind="UnreadableError", first=FIRST, last=FIRST, times=1),
        )
        assert find_failures(connection, ["a\0", "c"]) == {"a\0"}


def test_what_could_be_used_later_is_forgotten(store: Store) -> None:
    with store.writing() as connection:
        record_failures(connection, [UnreadableError("x" * 9_000, "w"), UnreadableError("b", "w")], FIRST)
        forget_failures(connection, ["x" * 9_000, "never seen"])
        assert [each.given for each in list_failures(connection).items] == ["b"]
