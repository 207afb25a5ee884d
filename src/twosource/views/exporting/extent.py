"""What went by: how many stories, articles and findings an export is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from twosource.model.comparison import Comparison
from twosource.views.wording import count


class Extent:
    """Counts comparisons as they are written; the numbers are whole when the writer has ended.

    ``out_of`` is the number of findings before any were left out by a choice.
    """

    def __init__(self) -> None:
        self.stories = 0
        self.articles = 0
        self.findings = 0
        self.out_of = 0

    def watch(self, comparisons: Iterable[Comparison]) -> Iterator[Comparison]:
        """Yield the comparisons one by one, each counted before it is handed on."""
        for comparison in comparisons:
            self.add(comparison)
            yield comparison

    def add(self, comparison: Comparison) -> None:
        """Count one comparison."""
        findings = len(comparison.findings)
        self.stories += len(comparison.stories)
        self.articles += len(comparison.articles)
        self.findings += findings
        self.out_of += findings if comparison.out_of is None else comparison.out_of

    def describe(self) -> str:
        """Return the numbers in words: "12 of 12 findings in 1 story, 3 articles"."""
        stories = "1 story" if self.stories == 1 else f"{self.stories:,} stories"
        return f"{self.findings:,} of {count(self.out_of, 'finding')} in {stories}, {count(self.articles, 'article')}"
