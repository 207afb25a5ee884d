"""The numbers that times are written with."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from twosource.language.lexicon import load_tables

_COUNTS = {"a": 1, "an": 1, "a couple of": 2, "a couple": 2, "a dozen": 12}
_POWERS = {"hundred": 100, "thousand": 1000}
_AND_A_HALF = " and a half"


def count_of(written: str) -> float | str:
    """Return the number that the words or digits mean, "X" when they are vague."""
    word = " ".join(written.casefold().replace("-", " ").split())
    numbers = _numbers()
    if word in numbers:
        return int(numbers[word])
    if word.startswith("half"):
        return 0.5
    if word.endswith(_AND_A_HALF):
        return float(numbers[word.removesuffix(_AND_A_HALF)]) + 0.5
    return _sum_up(word.split(), numbers) or _read_digits(word)


@cache
def _numbers() -> Mapping[str, int]:
    return {**_COUNTS, **load_tables("numbers")["words"]}


def _sum_up(parts: list[str], numbers: Mapping[str, int]) -> int | None:
    """Return the number of "twenty three" and "two hundred"."""
    power = _POWERS.get(parts[-1], 1)
    values = [numbers[part] for part in (parts[:-1] if power > 1 else parts) if part in numbers]
    return power * sum(values) if len(values) == len(parts) - (power > 1) else None


def spoken_year(written: str) -> int:
    """Return the year that is read out: "nineteen ninety-six", "two thousand and five"."""
    words = [word for word in written.casefold().replace("-", " ").split() if word not in {"and", "thousand"}]
    values = [int(load_tables("numbers")["words"][word]) for word in words]
    century = values[0] * (1000 if "thousand" in written.casefold() else 100)
    return century + sum(values[1:])


def _read_digits(word: str) -> float | str:
    plain = word.replace(" 1/2", ".5").replace(" ½", ".5").replace("½", ".5").replace(",", "")
    try:
        number = float(plain)
    except ValueError:
        return "X"
    return int(number) if number.is_integer() else number
