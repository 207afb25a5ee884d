"""The candidates index: which articles may share a passage with which, one at a time or all at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from twosource.origins.candidates.article_pairs import name_pairs
from twosource.origins.candidates.candidate import Candidate
from twosource.origins.candidates.candidate_columns import CandidateColumns
from twosource.origins.candidates.carriers import Carriers
from twosource.origins.candidates.directory import Directory, make_directory
from twosource.origins.candidates.fingerprint import Fingerprint
from twosource.origins.candidates.joining import join_all
from twosource.origins.candidates.matching import judge_own, match_one
from twosource.origins.candidates.recalling import recall
from twosource.origins.candidates.segment import Segment, make_segment, merge_segments

_YOUNG = 64  # fingerprints up to which a segment takes in every new one
_GROWTH = 8  # a larger one is left alone until what comes after it is more than its size divided by this
_DEAR = 4  # to look for one article costs so many times as much as its share of looking for all


class CandidateIndex:
    """Fingerprints of articles, kept so that articles with a common passage are found among very many.

    Hashes are kept sorted in segments of growing size (O'Neil et al., "The log-structured merge-tree", 1996), and
    articles with the same fingerprint as one. The pairs do not depend on the order of the articles, nor on whether
    they were added one by one or at once: what `add` returns, after `confirm`, is what `find_all` returns.
    """

    def __init__(self) -> None:
        self._segments: list[Segment] = []
        self._directories: list[Directory] = []  # of the segments that have been looked through
        self._carriers = Carriers()

    @classmethod
    def restore(
        cls, segments: Iterable[Segment], carriers: Iterable[list[str]], blank: Iterable[str]
    ) -> CandidateIndex:
        """Return the index with these `segments`, articles of each fingerprint, and articles without one."""
        index = cls()
        index._segments = list(segments)
        keys = (key for segment in index._segments for key in segment.keys.tolist())
        index._carriers.restore(keys, carriers, blank)
        return index

    def __len__(self) -> int:
        return len(self._carriers.articles)

    def __contains__(self, article: str) -> bool:
        return article in self._carriers.articles

    @property
    def segments(self) -> tuple[Segment, ...]:
        """What the index is made of, as it can be stored (see `packing`). A segment never changes."""
        return tuple(self._segments)

    @property
    def carriers(self) -> Carriers:
        """Which articles have which fingerprint."""
        return self._carriers

    def add(self, article: str, made: Fingerprint) -> list[Candidate]:
        """Add an article by its id, and return its pairs with the others, sorted.

        Later on, a pair may turn out to have in common only what very many have: see `confirm`. To add an article
        again changes nothing.

        Raises:
            InputError: the id was given to an article with another text.
        """
        found = self.find(article, made)  # before it is there itself, for it would meet all of its own shingles
        self.add_all({article: made})
        return found

    def add_all(self, fingerprints: Mapping[str, Fingerprint]) -> None:
        """Add articles by their ids without looking for their pairs: the fast way to add many."""
        for article, made in fingerprints.items():
            self._carriers.check(article, made)
        fresh = [made for article, made in fingerprints.items() if self._carriers.enter(article, made)]
        if fresh:
            self._grow(make_segment(len(self._carriers) - len(fresh), fresh))

    def _grow(self, segment: Segment) -> None:
        """Put the segment after the others, and merge what has become too small to be looked through alone."""
        size, first = len(segment), len(self._segments)
        while first and len(self._segments[first - 1]) <= max(_YOUNG, _GROWTH * size):
            first -= 1
            size += len(self._segments[first])
        self._segments[first:] = [merge_segments([*self._segments[first:], segment])]

    def find(self, article: str, made: Fingerprint) -> list[Candidate]:
        """Return the pairs of an article with those of the index, sorted. It need not be in the index itself."""
        number = self._carriers.number(made.key)
        directories = self._open()
        matches = match_one(made, directories, fresh=number is None)
        if number is not None and self._carriers.of(number) != [article]:
            matches += [(number, own) for own in judge_own(made, directories)]
        return sorted(
            _pair(article, other, words)
            for number, words in matches
            for other in self._carriers.of(number)
            if other != article
        )

    def _open(self) -> list[Directory]:
        """Return the directories of all segments, each made when its segment is looked through for the first time."""
        made = {id(directory.segment): directory for directory in self._directories}
        self._directories = [made.get(id(segment)) or make_directory(segment) for segment in self._segments]
        return self._directories

    def find_all(self) -> list[Candidate]:
        """Return all pairs of articles of the index that may share a passage, sorted."""
        return list(self.find_columns())

    def find_columns(self) -> CandidateColumns:
        """Return what `find_all` returns as columns of numbers: for millions of pairs, in less time and memory."""
        segments = [merge_segments(self._segments)] if self._segments else []
        self._segments = segments
        found = (pairs for segment in segments for pairs in join_all(segment, self._carriers.shared))
        return name_pairs(found, list(self._carriers))

    def confirm(self, candidates: Iterable[Candidate]) -> list[Candidate]:
        """Return those candidates that are candidates still, now that more articles are known, sorted."""
        pairs = {(each.a, each.b) for each in candidates}
        asked = {a for a, _ in pairs if self._carriers.articles.get(a, -1) >= 0}
        found = self.find_all() if len(asked) * _DEAR > len(self) else self._find_each(asked)
        return [each for each in found if (each.a, each.b) in pairs]

    def _find_each(self, asked: Iterable[str]) -> Iterator[Candidate]:
        """Yield the pairs in which one of these articles is the first, sorted."""
        numbers = {article: self._carriers.articles[article] for article in sorted(asked)}
        made: dict[int, Fingerprint] = {}
        for segment in self._segments:
            made |= recall(segment, set(numbers.values()))
        for article, number in numbers.items():
            yield from (each for each in self.find(article, made[number]) if each.a == article)


def find_candidates(fingerprints: Mapping[str, Fingerprint]) -> list[Candidate]:
    """Return all pairs of articles, given by their ids, that may share a passage, sorted."""
    index = CandidateIndex()
    index.add_all(fingerprints)
    return index.find_all()


def _pair(article: str, other: str, words: int) -> Candidate:
    return Candidate(min(article, other), max(article, other), words)
