"""What was changed between two texts of one article, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from twosource.cleaning.versions.alignment import Pair, align
from twosource.cleaning.versions.weighing import DIVIDED, PLACE, Judgement, judge_edit
from twosource.language.sentences import split_sentences
from twosource.model.article import Article
from twosource.model.span import Span
from twosource.model.version import Change, Part, Version

_MOST_SENTENCES = 1_500  # beyond any report; what is longer is compared by its beginning
_IN_COMMON = 0.2  # of the sentences of the shorter text


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of two texts, with the spans of its sentences and, for comparing, their words without extra blanks."""

    text: str
    spans: tuple[Span, ...]
    sentences: tuple[str, ...]


def find_changes(earlier: Article | Version, later: Article | Version) -> tuple[Change, ...]:
    """Return what was changed in the title and in the text, in the order of the later text.

    A text with the same words in the same order has no changes, however it is broken into lines.
    """
    title = _compare_titles(earlier.title or "", later.title or "")
    if earlier.sha256 == later.sha256:
        return title
    old, new = _make_side(earlier.text), _make_side(later.text)
    return (*title, *_without_moves(_list_changes(old, new)))


def measure_changes(changes: Sequence[Change], earlier: str, later: str) -> float:
    """Return the share of sentences that the changes replace in substance, 0 to 1."""
    gone, come = _count_heavy(changes)
    return min(1.0, round(max(gone, come) / max(_count_sentences(earlier), _count_sentences(later), 1), 3))


def are_related(one: Article, other: Article) -> bool:
    """Tell whether two texts of one address are one article: by their title, or by a fifth of the shorter text."""
    if one.title and other.title and one.title.casefold() == other.title.casefold():
        return True
    gone, come = _count_heavy(find_changes(one, other), edited=False)
    sentences, lost = min((_count_sentences(one.text), gone), (_count_sentences(other.text), come))
    return sentences - lost >= _IN_COMMON * sentences


def _count_heavy(changes: Sequence[Change], *, edited: bool = True) -> tuple[int, int]:
    """Return how many sentences changes of substance take from the earlier text and put into the later one."""
    heavy = [change for change in changes if change.part == "text" and change.weight == "substance"]
    counted = [change for change in heavy if edited or change.kind != "edited"]
    return sum(change.before is not None for change in counted), sum(change.after is not None for change in counted)


def _count_sentences(text: str) -> int:
    return len(split_sentences(text)[:_MOST_SENTENCES])


def _make_side(text: str) -> Side:
    spans = tuple(sentence.span for sentence in split_sentences(text)[:_MOST_SENTENCES])
    return Side(text=text, spans=spans, sentences=tuple(" ".join(span.of(text).split()) for span in spans))


def _compare_titles(old: str, new: str) -> tuple[Change, ...]:
    if " ".join(old.split()) == " ".join(new.split()) or not (old and new):
        return ()  # a title that one page lacks was not found there rather than changed
    whole = (_Piece(old, Span(0, len(old))), _Piece(new, Span(0, len(new))))
    return (_make_change("title", *whole, judge_edit(old, new)),)


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    span: Span

    @property
    def words(self) -> str:
        return self.span.of(self.text)


def _list_changes(old: Side, new: Side) -> list[Change]:
    changes: list[Change] = []
    for run in _find_runs(old, new):
        before = _cover(old, [left for left, _ in run if left is not None])
        after = _cover(new, [right for _, right in run if right is not None])
        alone = any(left is None or right is None for left, right in run)
        if alone and before and after and judge_edit(before.words, after.words)[0] == "typo":
            changes.append(_make_change("text", before, after, DIVIDED))
        else:
            changes.extend(_judge_pair(old, new, pair) for pair in run)
    return changes


def _find_runs(old: Side, new: Side) -> Iterator[list[Pair]]:
    """Yield what lies between two sentences that stand in both texts: a run of sentences that differ."""
    run: list[Pair] = []
    for left, right in align(old.sentences, new.sentences):
        if left is not None and right is not None and old.sentences[left] == new.sentences[right]:
            yield run
            run = []
        else:
            run.append((left, right))
    yield run


def _cover(side: Side, numbers: Sequence[int]) -> _Piece | None:
    """Return the piece of a text from the first of some sentences to the last."""
    return _Piece(side.text, Span(side.spans[numbers[0]].start, side.spans[numbers[-1]].end)) if numbers else None


def _judge_pair(old: Side, new: Side, pair: Pair) -> Change:
    before = None if pair[0] is None else _cover(old, [pair[0]])
    after = None if pair[1] is None else _cover(new, [pair[1]])
    if before is None or after is None:
        what = "a sentence was added" if before is None else "a sentence was removed"
        return _make_change("text", before, after, ("substance", what))
    return _make_change("text", before, after, judge_edit(before.words, after.words))


def _make_change(part: Part, before: _Piece | None, after: _Piece | None, judgement: Judgement) -> Change:
    return Change(
        part=part,
        kind="added" if before is None else "removed" if after is None else "edited",
        weight=judgement[0],
        before=before.span if before else None,
        after=after.span if after else None,
        before_words=before.words if before else None,
        after_words=after.words if after else None,
        why=judgement[1],
    )


def _without_moves(changes: list[Change]) -> list[Change]:
    """Join what was removed here and added there, word for word, into one change of place."""
    removed: dict[str, list[Change]] = {}
    for change in changes:
        if change.kind == "removed":
            removed.setdefault(_words(change.before_words), []).append(change)
    kept, moved = [], set()
    for change in changes:
        same = removed.get(_words(change.after_words), []) if change.kind == "added" else []
        if same:
            source = same.pop(0)
            moved.add(id(source))
            kept.append(_move(source, change))
        else:
            kept.append(change)
    return [change for change in kept if id(change) not in moved]


def _move(source: Change, target: Change) -> Change:
    weight, why = PLACE
    return Change(
        part="text",
        kind="moved",
        weight=weight,
        before=source.before,
        after=target.after,
        before_words=source.before_words,
        after_words=target.after_words,
        why=why,
    )


def _words(sentence: str | None) -> str:
    return " ".join((sentence or "").split())
