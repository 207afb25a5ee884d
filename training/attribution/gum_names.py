"""Names in GUM: mentions whose head is a proper noun, cut as sets of names have them, without titles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from training.attribution.trees import Tree

from twosource.language.lexicon import load_tables

_KINDS = {"person": "person", "organization": "organisation", "place": "place"}
_LEFT_OUT = {"time"}
_PROPER = ("NNP", "NNPS")
_BOUND = {"flat", "compound", "amod", "nummod", "goeswith", "punct", "nmod"}


def find_names(row: Mapping[str, Any], trees: Sequence[Tree]) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, kind) in the order of the text, none inside another."""
    found: dict[tuple[int, int], str] = {}
    for tree in trees:
        for mention in row["mentions"]:
            if tree.words[0].start <= mention["start"] < tree.words[-1].end and mention["etype"] not in _LEFT_OUT:
                numbers = _name_in(tree, mention)
                if numbers:
                    plural = tree.words[numbers[-1]].tag == "NNPS" and mention["etype"] == "person"
                    kind = "other" if plural else _KINDS.get(mention["etype"], "other")
                    found.setdefault((tree.words[numbers[0]].start, tree.words[numbers[-1]].end), kind)
        for number, word in enumerate(tree.words):
            if number and word.tag == "JJ" and word.text[:1].isupper() and word.text[1:].islower():
                found.setdefault((word.start, word.end), "other")
    outer = [span for span in found if not any(_within(span, other) for other in found)]
    yield from ((*span, found[span]) for span in sorted(outer))


def _name_in(tree: Tree, mention: Mapping[str, Any]) -> list[int]:
    inside = tree.inside((mention["start"], mention["end"]))
    heads = [number for number in inside if tree.words[number].head not in inside]
    proper = [number for number in heads if tree.words[number].tag in _PROPER]
    if not proper:
        return []
    name = [proper[0]]
    while name[0] - 1 in inside and _is_bound(tree, name[0] - 1, name):
        name.insert(0, name[0] - 1)
    while name[-1] + 1 in inside and _is_bound(tree, name[-1] + 1, name):
        name.append(name[-1] + 1)
    if mention["etype"] != "person":
        name = _with_of(tree, name, inside)
    titles = load_tables("name-words")["honorifics"]["words"] if mention["etype"] == "person" else []
    for place, number in reversed(list(enumerate(name[:-1]))):
        if tree.words[number].text.lower().rstrip(".") in titles:
            name = name[place + 1 :]
            break
    while name and tree.words[name[-1]].is_mark:
        name.pop()
    return name


def _is_bound(tree: Tree, number: int, name: Sequence[int]) -> bool:
    word = tree.words[number]
    relation = word.relation.split(":")[0]
    if word.relation in {"nmod:poss", "nmod:desc"} or relation not in _BOUND:
        return False
    return (word.tag in (*_PROPER, "HYPH", "CD") or word.text == "&") and (word.head in name or relation == "flat")


def _with_of(tree: Tree, name: list[int], inside: Sequence[int]) -> list[int]:
    """Return a name with its "of" phrase, as in "Bank of Somewhere"."""
    last = name[-1]
    if last + 2 not in inside or tree.words[last + 1].text != "of":
        return name
    behind = last + 2 + (tree.words[last + 2].text == "the")
    end = behind
    while end in inside and tree.words[end].tag in _PROPER:
        end += 1
    return [*name, *range(last + 1, end)] if end > behind else name


def _within(span: tuple[int, int], other: tuple[int, int]) -> bool:
    return span != other and other[0] <= span[0] and span[1] <= other[1]
