"""The elements of an entry by name, and the words in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from twosource.reading.lists.bodies import bare, bare_title
from twosource.reading.lists.elements import Element

Parts = Mapping[str, Sequence[Element]]


def group(elements: Iterable[Element]) -> Parts:
    """Return the elements by name, in order."""
    parts: dict[str, list[Element]] = defaultdict(list)
    for element in elements:
        parts[element.name].append(element)
    return dict(parts)


def list_elements(parts: Parts, names: Iterable[str]) -> list[Element]:
    """Return all elements of these names, those of the first name first."""
    return [element for name in names for element in parts.get(name, ())]


def first_words(parts: Parts, names: Iterable[str]) -> str | None:
    """Return the words of the first of these elements that has any."""
    return next((words for element in list_elements(parts, names) if (words := words_of(element))), None)


def words_of(element: Element) -> str:
    """Return what stands in the element as words in one line."""
    return bare(element.inside) if element.has_markup else bare_title(element.text)
