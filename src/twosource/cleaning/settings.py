"""What can be set about cleaning."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.errors import SettingsError


@dataclass(frozen=True, slots=True, kw_only=True)
class CleaningSettings:
    """How pages and saved texts are cleaned.

    ``line_cost``: what a line without a sentence counts against the body, in words. The body is the
    run of lines whose words, less this cost for each such line, are most. ``break_cost``: the same for
    lines that stand in the middle of articles too (advertisements, calls to subscribe). ``least_words``: a text
    whose body has fewer is no article. ``latest_day``: dates on a page after this day are not
    believed (ISO 8601); cleaning has no clock to ask. ``window_pages`` and ``window_characters``: how many inputs
    of a stream are held at once to see which lines a site repeats, whichever limit is met first; 1 page: none.

    The line model is asked about a saved text with ``junk_signs`` lines of junk or more; any other is clean.
    ``likely``: the probability from which a line is the article's; ``unlikely``: the one from which a
    sentence beyond the first or the last such line still is, ``edge_characters`` at most, past ``edge_gap`` lines.
    ``run_share``: what part of the words of the longest run of such lines another must have to belong to it.
    """

    line_cost: int = 10
    break_cost: int = 3
    least_words: int = 8
    latest_day: str = "2099-12-31"
    junk_signs: int = 3
    likely: float = 0.4
    unlikely: float = 0.03
    edge_characters: int = 300
    edge_gap: int = 5
    run_share: float = 0.2
    window_pages: int = 60
    window_characters: int = 10_000_000

    def __post_init__(self) -> None:
        if min(self.line_cost, self.break_cost) < 0 or self.least_words < 1:
            costs = f"line_cost is {self.line_cost}, break_cost {self.break_cost}, least_words {self.least_words}"
            message = f"{costs}: costs are 0 or more, least_words is 1 or more"
            raise SettingsError(message)
        if not 0 <= self.unlikely <= self.likely < 1:
            message = f"unlikely is {self.unlikely}, likely {self.likely}: both are probabilities, the first the lower"
            raise SettingsError(message)
        if min(self.window_pages, self.window_characters) < 1:
            message = f"a window of {self.window_pages} pages, {self.window_characters} characters: give 1 or more"
            raise SettingsError(message)
