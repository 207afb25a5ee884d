"""Short invented reports in files of their own, all different; two after one another are about one event."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

EVERYWHERE = "heard"  # a word of each report
_LETTERS = ("bdfgklmnprstvz", "aeiou")


def write_reports(folder: Path, amount: int, seed: int) -> None:
    """Write so many reports, each in the words of its event, with numbers of its own."""
    folder.mkdir(parents=True)
    for number in range(amount):
        event = random.Random(f"{seed} {number // 2}")
        words = [_make_word(event) for _ in range(12)]
        lines = [_write_line(event, words, f"{number}-{line}") for line in range(6)]
        title = f"{event.choice(words).capitalize()} {event.choice(words)} in report {number}"
        (folder / f"report-{number}.txt").write_text("\n".join([title, "", *lines, ""]), encoding="utf-8")


def _write_line(event: random.Random, words: Sequence[str], number: str) -> str:
    named = " ".join(event.sample(words, 2)).title()
    things = " ".join(event.sample(words, 5))
    return f"{named} said {event.randrange(10**6)} of the {things} were {EVERYWHERE} in {number}."


def _make_word(event: random.Random) -> str:
    return "".join(event.choice(_LETTERS[place % 2]) for place in range(event.randrange(4, 9)))
