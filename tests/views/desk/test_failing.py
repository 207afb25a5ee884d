"""Failures in words."""

import pytest

from twosource import errors
from twosource.model.failure import Failure
from twosource.views.desk.failing import advise, failure_to_dict, name_failure


def make_failure(kind: str) -> Failure:
    return Failure(given="gone.txt", what="there is no such file", kind=kind, first="1", last="2", times=3)


def input_errors() -> list[type[errors.InputError]]:
    known = [each for each in vars(errors).values() if isinstance(each, type) and issubclass(each, errors.InputError)]
    return [each for each in known if each is not errors.InputError]


@pytest.mark.parametrize("error", input_errors())
def test_every_kind_of_input_error_has_words_and_advice_of_its_own(error: type[errors.InputError]) -> None:
    other = make_failure("NoSuchError")
    failure = make_failure(error.__name__)
    assert name_failure(failure) != name_failure(other)
    assert advise(failure) != advise(other)


def test_a_kind_that_is_not_known_is_told_all_the_same() -> None:
    assert name_failure(make_failure("NoSuchError")) == "could not be used"
    assert advise(make_failure("NoSuchError"))


def test_a_failure_is_written_with_what_to_do() -> None:
    record = failure_to_dict(make_failure("NoArticleError"))
    assert record["given"] == "gone.txt"
    assert record["times"] == 3
    assert record["advice"] == advise(make_failure("NoArticleError"))
