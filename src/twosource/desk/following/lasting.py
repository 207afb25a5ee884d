"""Which finding of an analysis is which of those before."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from twosource.desk.following.standing import Standing


def match_findings(before: Sequence[Standing], after: Sequence[Standing]) -> dict[str, Standing]:
    """Return which finding each of the new ones was before, by its name; those that are new are left out.

    The two with the most statements in common go first, then those with the same words: their article may have got
    another text, and its statements other ids. Among equals the names decide, so that no order does.
    """
    pairs = sorted(_weigh(before, after), key=lambda pair: (-pair[0], pair[1].name, pair[2].name))
    matched: dict[str, Standing] = {}
    taken: set[str] = set()
    for _, old, new in pairs:
        if new.name not in matched and old.name not in taken:
            matched[new.name] = old
            taken.add(old.name)
    return matched


def _weigh(before: Sequence[Standing], after: Sequence[Standing]) -> Iterator[tuple[int, Standing, Standing]]:
    """Yield pairs with the number of statements they share; 0 for those that share only their words."""
    by_statement: dict[str, list[Standing]] = defaultdict(list)
    by_text: dict[str, list[Standing]] = defaultdict(list)
    for old in before:
        by_text[_fold(old.text)].append(old)
        for statement in old.statements:
            by_statement[statement].append(old)
    for new in after:
        shared = Counter(old.name for statement in new.statements for old in by_statement[statement])
        olds: Mapping[str, Standing] = {old.name: old for each in new.statements for old in by_statement[each]}
        yield from ((count, olds[name], new) for name, count in shared.items())
        yield from ((0, old, new) for old in by_text[_fold(new.text)] if old.name not in olds)


def _fold(text: str) -> str:
    return " ".join(text.casefold().split())
