"""How much of a traced article is what, counted in words."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from twosource.language.words import find_words
from twosource.model.article import Article
from twosource.model.span import Span
from twosource.model.trace import Part, PartKind, Trace

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrier:
    """Another article, and what of the traced one stands there.

    ``parts`` are the places of those parts in the trace, ``words`` and ``rewritten`` how many words they have and how
    many of these are rewritten there; ``share`` is that of all words of the traced article (0 to 1). ``earlier`` of the
    words it had first, as far as is told, ``later`` of the words another had first; ``certain`` if strong signs tell
    that of all of them.
    """

    article: Article
    parts: tuple[int, ...]
    words: int
    rewritten: int
    earlier: int
    later: int
    certain: bool
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Amounts:
    """The words of a traced article: of each part, of all, by kind, by origin (None: unknown), by who had them first.

    ``first`` holds only what stands elsewhere too; None: nothing tells who had it first. ``certain`` holds those of its
    words of which strong signs tell that.
    """

    sizes: tuple[int, ...]
    kinds: Mapping[PartKind, int]
    origins: Mapping[str | None, int]
    first: Mapping[str | None, int]
    certain: Mapping[str | None, int]
    carriers: tuple[Carrier, ...]

    @property
    def total(self) -> int:
        """The words of all parts."""
        return sum(self.sizes)

    @property
    def shared(self) -> int:
        """The words that stand in another article too."""
        return self.kinds.get("copied", 0) + self.kinds.get("rewritten", 0)

    def share(self, words: int) -> float:
        """Return what part of the article so many words are (0 to 1)."""
        return words / self.total if self.total else 0.0


def measure_trace(trace: Trace) -> Amounts:
    """Count the words of the parts; the carriers that most stands in come first, then as they were given."""
    sizes = count_words(trace.article.text, [part.span for part in trace.parts])
    measured = list(zip(trace.parts, sizes, strict=True))
    total = sum(sizes)
    carriers = [_measure_carrier(article, measured, total) for article in trace.among]
    return Amounts(
        sizes=sizes,
        kinds=_add_up((part.kind, size) for part, size in measured),
        origins=_add_up((part.origin, size) for part, size in measured),
        first=_add_up((part.first, size) for part, size in measured if part.elsewhere),
        certain=_add_up((part.first, size) for part, size in measured if part.elsewhere and part.certain),
        carriers=tuple(sorted(carriers, key=lambda carrier: -carrier.words)),
    )


def count_words(text: str, spans: Iterable[Span]) -> tuple[int, ...]:
    """Return how many words begin in each of the spans of ``text``."""
    starts = [word.span.start for word in find_words(text)]
    return tuple(bisect_left(starts, span.end) - bisect_left(starts, span.start) for span in spans)


def _add_up(pairs: Iterable[tuple[Key, int]]) -> Mapping[Key, int]:
    sums: Counter[Key] = Counter()
    for key, size in pairs:
        sums[key] += size
    return sums


def _measure_carrier(article: Article, measured: Sequence[tuple[Part, int]], total: int) -> Carrier:
    inside = [
        (place, part, size)
        for place, (part, size) in enumerate(measured)
        if any(each.place.article == article.id for each in part.elsewhere)
    ]
    words = sum(size for _, _, size in inside)
    return Carrier(
        article=article,
        parts=tuple(place for place, _, _ in inside),
        words=words,
        rewritten=sum(size for _, part, size in inside if _is_rewritten(part, article.id)),
        earlier=sum(size for _, part, size in inside if part.first == article.id),
        later=sum(size for _, part, size in inside if part.first not in {None, article.id}),
        certain=all(part.certain for _, part, _ in inside if part.first is not None),
        share=words / total if total else 0.0,
    )


def _is_rewritten(part: Part, article: str) -> bool:
    return {each.kind for each in part.elsewhere if each.place.article == article} == {"rewritten"}
