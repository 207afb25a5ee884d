"""What a caller hands in as inputs."""

from __future__ import annotations

from collections.abc import Sequence
from os import PathLike, fsdecode, fspath

from twosource.errors import InputError


def list_inputs(inputs: Sequence[str | PathLike[str]]) -> list[str]:
    """Return the inputs as text.

    Raises:
        InputError: a single path was given; its letters would be taken for inputs.
    """
    if isinstance(inputs, str | bytes | PathLike):
        raise InputError(fsdecode(inputs), "is one input where a list of them is asked for; put it in brackets")
    return [fspath(each) for each in inputs]
