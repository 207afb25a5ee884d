"""Groups of articles against labels: B-cubed (Bagga and Baldwin 1998), and what was told apart or mixed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How well groups agree with labelled stories.

    ``precision`` and ``recall`` are averages over the articles. ``splits`` counts the groups that stories were spread
    over beyond one each, ``merges`` the stories that groups hold beyond one each.
    """

    precision: float
    recall: float
    splits: int
    merges: int
    articles: int

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.precision * self.recall / max(self.precision + self.recall, 1e-12)

    @property
    def note(self) -> str:
        """The parts in words."""
        wrong = f"{self.splits} splits, {self.merges} merges"
        return f"P {self.precision:.3f}  R {self.recall:.3f}, {wrong}, {self.articles} articles"


def compare_groups(given: Sequence[Hashable], wanted: Sequence[Hashable]) -> Agreement:
    """Compare the group that each article was put in with the story that it is of."""
    both = Counter(zip(given, wanted, strict=True))
    groups, stories = Counter(given), Counter(wanted)
    count = max(len(given), 1)
    return Agreement(
        precision=sum(n * n / groups[group] for (group, _), n in both.items()) / count,
        recall=sum(n * n / stories[story] for (_, story), n in both.items()) / count,
        splits=len(both) - len(stories),
        merges=len(both) - len(groups),
        articles=len(given),
    )
