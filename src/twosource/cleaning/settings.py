"""What can be set about cleaning."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.errors import SettingsError


@dataclass(frozen=True, slots=True, kw_only=True)
class CleaningSettings:
    """How pages and saved texts are cleaned.

    ``line_cost``: what a line without a sentence counts against the body, in words. The body is the
    run of lines whose words, less this cost for each such line, are most. ``least_words``: a text
    whose body has fewer is no article. ``latest_day``: dates on a page after this day are not
    believed (ISO 8601); cleaning has no clock to ask.
    """

    line_cost: int = 10
    least_words: int = 8
    latest_day: str = "2099-12-31"

    def __post_init__(self) -> None:
        if self.line_cost < 0 or self.least_words < 1:
            message = f"line_cost is {self.line_cost} and least_words {self.least_words}: give 0 and 1 or more"
            raise SettingsError(message)
