"""The sample story, its true answers, and one table of how close the answers come."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

import twosource
from twosource.model.comparison import Comparison
from twosource.model.span import Span
from twosource.model.statement import Statement

SAMPLE = Path(twosource.__file__).parent / "sample"
FLOORS = json.loads((Path(__file__).parent / "floors.json").read_text())
TABLE = pytest.StashKey[dict[str, tuple[int, int, int]]]()


@dataclass(frozen=True)
class Sample:
    """The comparison of the six reports beside the truth, both told in sentence ids such as "A4"."""

    truth: dict[str, Any]
    comparison: Comparison

    @cached_property
    def letters(self) -> dict[str, str]:
        """Article id to letter."""
        by_name = {name: letter for letter, name in self.truth["articles"].items()}
        return {article.id: by_name[Path(article.given).name] for article in self.comparison.articles}

    @cached_property
    def texts(self) -> dict[str, str]:
        """Letter to clean text."""
        return {self.letters[article.id]: article.text for article in self.comparison.articles}

    @cached_property
    def spans(self) -> dict[str, Span]:
        """Sentence id to its place in the clean text; a sentence that was dropped is missing."""
        starts = {
            sentence: self.texts[sentence[0]].find(begin)
            for sentence, begin in self.truth["sentences"].items()
            if sentence[0] in self.texts
        }
        found = {sentence: start for sentence, start in starts.items() if start >= 0}
        return {sentence: Span(start, self._end(sentence, start, found)) for sentence, start in found.items()}

    def _end(self, sentence: str, start: int, found: dict[str, int]) -> int:
        text = self.texts[sentence[0]]
        later = [other for name, other in found.items() if name[0] == sentence[0] and other > start]
        return start + len(text[start : min(later, default=len(text))].rstrip())

    def sentence_of(self, article: str, span: Span) -> str | None:
        """The sentence that a span covers most of."""
        letter = self.letters[article]
        shared = {name: place.shared(span) for name, place in self.spans.items() if name[0] == letter}
        best = max(shared, key=lambda name: shared[name], default=None)
        return best if best is not None and shared[best] else None

    @cached_property
    def sentence_by_statement(self) -> dict[str, str | None]:
        """Statement id to sentence id."""
        return {each.id: self.sentence_of(each.article, each.span) for each in self.comparison.statements}

    def statements_in(self, sentence: str) -> list[Statement]:
        """The statements with at least half of their own words, or of the sentence's, in it."""
        place = self.spans.get(sentence)
        if place is None:
            return []
        return [
            each
            for each in self.comparison.statements
            if self.letters[each.article] == sentence[0]
            and 2 * place.shared(each.span) >= min(len(place), len(each.span)) > 0
        ]


def expand(ranges: Iterable[str]) -> list[str]:
    """["A1-A3", "N2"] to ["A1", "A2", "A3", "N2"]."""
    names: list[str] = []
    for piece in ranges:
        first, _, last = piece.partition("-")
        names += [f"{first[0]}{number}" for number in range(int(first[1:]), int((last or first)[1:]) + 1)]
    return names


@pytest.fixture(scope="session")
def truth() -> dict[str, Any]:
    return dict(json.loads((SAMPLE / "truth.json").read_text()))


@pytest.fixture(scope="session")
def sample(truth: dict[str, Any]) -> Sample:
    paths = [str(SAMPLE / name) for name in truth["articles"].values()]
    return Sample(truth, twosource.compare(paths))


@pytest.fixture(scope="session")
def ranges() -> Callable[[Iterable[str]], list[str]]:
    return expand


@pytest.fixture
def reach(request: pytest.FixtureRequest) -> Callable[..., None]:
    """Note how many of the wanted answers were right, and fail below the floor."""

    def check(kind: str, wanted: set[Any], given: set[Any], ignored: set[Any] = frozenset()) -> None:  # type: ignore[assignment]
        right = len(wanted & given)
        false = len(given - wanted - ignored)
        request.config.stash.setdefault(TABLE, {})[kind] = (right, len(wanted), right + false)
        floor = FLOORS[kind]
        told = f"{kind}: missed {sorted(map(str, wanted - given))}; wrong {sorted(map(str, given - wanted - ignored))}"
        assert right >= floor["recall"] * len(wanted), told
        assert right >= floor["precision"] * (right + false), told

    return check


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Print what was reached: right, wanted, given."""
    for kind, (right, wanted, given) in sorted(config.stash.get(TABLE, {}).items()):
        recall, precision = right / max(1, wanted), right / max(1, given)
        terminalreporter.write_line(
            f"golden {kind:<22} recall {recall:.2f} ({right}/{wanted})  precision {precision:.2f}"
        )
