"""What a caller hands in as inputs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import twosource
from twosource.assembly.given import list_inputs


def test_paths_become_text() -> None:
    assert list_inputs(["a.txt", Path("b.txt")]) == ["a.txt", "b.txt"]
    assert list_inputs(()) == []


@pytest.mark.parametrize("verb", [twosource.compare, twosource.extract, twosource.read])
@pytest.mark.parametrize("given", ["a.txt", Path("a.txt"), b"a.txt"])
def test_one_path_without_brackets_is_named_whole(verb: Callable[[Any], object], given: Any) -> None:
    with pytest.raises(twosource.InputError, match=r"^a\.txt: is one input .* put it in brackets$"):
        verb(given)


def test_the_same_holds_for_the_articles_to_look_through() -> None:
    with pytest.raises(twosource.InputError, match=r"^b\.txt: is one input"):
        twosource.trace("a.txt", among="b.txt")
