"""Where articles differ, in one sentence of a headline."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.model.finding import Relation
from twosource.views.catalogue import Catalogue
from twosource.views.digest import Contrast, Digest, tell_once

_LONGEST = 60  # characters of one side; what is longer is no value, and stands below


def tell_difference(digest: Digest, catalogue: Catalogue) -> Iterator[str]:
    """Yield what articles give different values for: the first contradiction or difference that is short enough.

    How many findings are contradicted is told elsewhere; how many differ is told even where no example is short enough.
    """
    opposed = _find_example(tell_once(digest.contradicted, catalogue), catalogue)
    if opposed:
        yield f"They contradict each other: {opposed}."
    elif digest.differing:
        example = _find_example(digest.differing, catalogue)
        first = ": " if len(digest.differing) == 1 else ", for one: "
        yield f"They differ in {len(digest.differing)}{first + example if example else ''}."


def _find_example(contrasts: tuple[Contrast, ...], catalogue: Catalogue) -> str:
    told = (_tell_sides(contrast.relation, catalogue) for contrast in contrasts)
    return next((sides for sides in told if sides), "")


def _tell_sides(relation: Relation, catalogue: Catalogue) -> str:
    sides = []
    for statement in sorted((relation.a, relation.b), key=lambda one: _place(one, catalogue)):
        words = " ".join(catalogue.side(relation, statement)[1].split())
        if not words or len(words) > _LONGEST:
            return ""
        sides.append(f"“{words}” ({catalogue.letters[catalogue.statements[statement].article]})")
    return ", ".join(sides)


def _place(statement: str, catalogue: Catalogue) -> int:
    return list(catalogue.letters).index(catalogue.statements[statement].article)
