"""Who says what in the Wikinews part of GUM (Zeldes 2017), from its discourse units and its trees of words.

GUM marks which units of a discourse attribute another (Rhetorical Structure Theory: "attribution"). Such a unit holds
source and cue; what depends on its verb, or what its verb stands beside, is the content. The rules bring the spans
near to PolNeAR's: the content takes its quotation marks and "that" with it but neither the comma nor the full stop
behind it; the cue is the verb with its auxiliaries, denials and particles; none lies inside another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from training.attribution.cutting import cut_document
from training.attribution.examples import Document, Ends, Marked
from training.attribution.flat import flatten, tidy
from training.attribution.gum_names import find_names
from training.attribution.sources import read_rows
from training.attribution.trees import Tree, Word

_LEADING = {"aux", "cop", "advmod"}
_PERSONAL = {"i", "we", "you", "my", "our", "your", "me", "us"}
# A quotation behind a sentence that is followed by no more telling.
_FOLLOWS = re.compile(r' ?(?P<quote>"[^"\n]+[.!?]"\.?|“[^”\n]+[.!?]”\.?)(?=\n|$| [A-Z"“])')
Row = Mapping[str, Any]


def read_gum(data: Path) -> Iterator[Document]:
    """Yield the texts: news, and what interviews tell in the third person; names from all."""
    for row in read_rows(data / "attribution" / "gum_wikinews.jsonl.gz"):
        text = str(row["text"])
        trees = list(_trees(row))
        marked = flatten(text, [one for unit in _units(row) for one in _attribute(row, trees, unit)])
        speaks = row["genre"] == "interview"
        lines = [_line_at(text, tree.words[0].start) for tree in trees if speaks and _is_personal(row, tree)]
        unsure = sorted(set(lines))
        names = tuple(find_names(row, trees))
        for number, (start, end, is_sure) in enumerate(_stretches(text, unsure)):
            yield cut_document(
                Document(
                    id=f"{row['id']}-{number}", text=text, attributions=tuple(marked) if is_sure else None,
                    names=names, named=((0, len(text)),),
                ),
                (start, end),
            )  # fmt: skip


def _stretches(text: str, unsure: Sequence[Ends]) -> Iterator[tuple[int, int, bool]]:
    at = 0
    for start, end in unsure:
        if text[at:start].strip():
            yield at, start, True
        yield start, end, False
        at = end
    if text[at:].strip():
        yield at, len(text), True


def _line_at(text: str, place: int) -> Ends:
    end = text.find("\n", place)
    return text.rfind("\n", 0, place) + 1, len(text) if end < 0 else end


def _is_personal(row: Row, tree: Tree) -> bool:
    """Tell whether a sentence speaks as "I", "we" or "you" outside of quotation marks."""
    quotes = [(one["start"], one["end"]) for one in row["quotes"]]
    return any(
        word.text.lower() in _PERSONAL and not any(start <= word.start < end for start, end in quotes)
        for word in tree.words
    )


def _trees(row: Row) -> Iterator[Tree]:
    text = row["text"]
    for start, end, _ in row["sentences"]:
        words = [
            Word(start=token[0], end=token[1], text=text[token[0] : token[1]], tag=token[2], head=token[3] - 1,
                 relation=token[4])
            for token in row["tokens"]
            if start <= token[0] < end
        ]  # fmt: skip
        if words:
            yield Tree(words=words)


def _units(row: Row) -> Iterator[tuple[Sequence[Ends], Ends]]:
    """Yield the stretches of each attributing unit and the unit that it attributes."""
    by_number = {unit["n"]: unit for unit in row["edus"]}
    for unit in row["edus"]:
        target = by_number.get(unit["parent"])
        if unit["rel"].startswith("attribution") and target is not None:
            torn = [one for one in row["edus"] if one["parent"] == unit["n"] and one["rel"].startswith("same-unit")]
            yield [(one["start"], one["end"]) for one in (unit, *torn)], (target["start"], target["end"])


def _attribute(row: Row, trees: Sequence[Tree], unit: tuple[Sequence[Ends], Ends]) -> Iterator[Marked]:
    stretches, target = unit
    tree = next((one for one in trees if one.words[0].start <= stretches[0][0] <= one.words[-1].start), None)
    if tree is None:
        return
    own = [number for stretch in stretches for number in tree.inside(stretch)]
    said = tree.inside(target)
    verb = _find_verb(tree, own, said)
    if verb is None:
        return
    cue, source = _find_source(tree, verb, own)
    content = _find_content(tree, verb, said, own)
    if content and source:
        taken, parts = (*cue, *source), tree.spans(content)
        spans = tidy(row["text"], parts, [*_quotes_on(row, parts, taken), *_quote_behind(row, tree)], taken)
        if spans:
            yield Marked(source=tuple(source), cue=tuple(cue), content=tuple(spans))


def _find_verb(tree: Tree, own: Sequence[int], said: Sequence[int]) -> int | None:
    """Return the word that ties the attributing unit to what it attributes."""
    above = [tree.words[number].head for number in said if tree.words[number].head in own]
    heads = [number for number in own if tree.words[number].head not in own and not tree.words[number].is_mark]
    for number in (*above, *heads):
        if tree.words[number].tag.startswith("V") or tree.children(number, "case", "cop"):
            return number
    return None


def _find_source(tree: Tree, verb: int, own: Sequence[int]) -> tuple[list[Ends], list[Ends]]:
    """Return cue and source: "according to" and its noun, or the verb group and its subject."""
    words = tree.words
    case = [number for number in tree.children(verb, "case") if words[number].text.lower() in {"according", "per"}]
    if case and not words[verb].tag.startswith("V"):
        marks = sorted({*case, *tree.children(case[0], "fixed"), *tree.children(verb, "case")})
        rest = {number for number in tree.below(verb) if number not in marks and number in own}
        return tree.spans(marks)[:1], _trimmed(tree, rest)
    group = [verb]
    while group[0] - 1 in tree.children(verb) and words[group[0] - 1].relation.split(":")[0] in _LEADING:
        group.insert(0, group[0] - 1)
    if verb + 1 in tree.children(verb) and words[verb + 1].relation == "compound:prt":
        group.append(verb + 1)
    subject = _find_subject(tree, verb)
    return tree.spans(group), [] if subject is None else _trimmed(tree, tree.below(subject, ("acl:relcl", "parataxis")))


def _find_subject(tree: Tree, verb: int) -> int | None:
    """Return who does what the verb says; a verb without its own takes that of the verb above it."""
    words = tree.words
    for _ in range(3):
        agents = [number for number in tree.children(verb) if words[number].relation == "obl:agent"]
        subjects = agents or tree.children(verb, "nsubj")
        if subjects:
            return subjects[0] if agents or words[subjects[0]].relation != "nsubj:pass" else None
        above, relation = words[verb].head, words[verb].relation.split(":")[0]
        if above < 0 or relation not in {"conj", "advcl", "xcomp", "acl"}:
            return None
        if relation == "acl":
            return above
        verb = above
    return None


def _trimmed(tree: Tree, numbers: set[int]) -> list[Ends]:
    chosen = sorted(numbers)
    while chosen and (tree.words[chosen[-1]].is_mark or tree.words[chosen[-1]].tag == "CC"):
        chosen.pop()
    while chosen and (tree.words[chosen[0]].is_mark or tree.words[chosen[0]].relation in {"case", "cc"}):
        chosen.pop(0)
    return tree.spans(chosen)[:1]


def _find_content(tree: Tree, verb: int, said: Sequence[int], own: Sequence[int]) -> set[int]:
    """Return the clause that hangs on the verb, or that the verb stands beside; else the attributed unit alone."""
    words = tree.words
    for number in said:
        branch = tree.branch_of(number, verb)
        if branch is not None and not words[branch].is_mark and words[branch].relation != "mark":
            return tree.below(branch) - {verb}
    if words[verb].relation in {"parataxis", "obl", "advmod", "advcl"} and words[verb].head >= 0:
        beside = tree.below(words[verb].head)
        if beside & set(said):
            return beside - tree.below(verb) - set(own)
    return set(said) - set(own)


def _quotes_on(row: Row, parts: Sequence[Ends], taken: Sequence[Ends]) -> list[Ends]:
    """Return the quotations that hold a part of the content, and neither source nor cue."""
    quotes = [(one["start"], one["end"]) for one in row["quotes"]]
    return [
        (start, end)
        for start, end in quotes
        if any(start < last and first < end for first, last in parts)
        and not any(start <= place < end for place, _ in taken)
    ]


def _quote_behind(row: Row, tree: Tree) -> list[Ends]:
    """Return a quotation that follows the sentence at once in its paragraph."""
    follows = _FOLLOWS.match(row["text"], tree.words[-1].end)
    return [follows.span("quote")] if follows else []
