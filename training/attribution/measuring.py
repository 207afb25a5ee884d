"""How good the model is on sets that it did not learn from, read with the code that will read it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from training.attribution.body import Network
from training.attribution.examples import Document, Ends

from twosource.language.paragraphs import find_paragraphs
from twosource.language.tagging import OnnxTagger, TaggedAttribution, TaggedParagraph
from twosource.language.tagging.decoding import forbid
from twosource.language.tagging.layout import NAME_KINDS, NAME_TAGS, ROLE_TAGS, ROLES
from twosource.language.tagging.linking import LinkScorer
from twosource.model.span import Span

LINKED = "source and content"
Found = dict[str, set[Any]]


@dataclass(frozen=True, slots=True, eq=False)
class TorchNetwork:
    """The network before its export, as the tagger runs it."""

    network: Network

    def run(self, ids: NDArray[np.int64], cases: NDArray[np.int64]) -> NDArray[np.float32]:
        """Take two arrays of (1, pieces) and return (1, pieces, outputs)."""
        device = self.network.head.weight.device
        with torch.no_grad():
            scores: NDArray[np.float32] = (
                self.network(torch.from_numpy(ids).to(device), torch.from_numpy(cases).to(device)).cpu().numpy()
            )
        return scores


def tagger_of(network: Network, tokenizer: Any) -> OnnxTagger:
    """Return a tagger that runs the network in full precision."""
    network.eval()
    follows = network.follows.detach().cpu().numpy() + forbid(ROLE_TAGS)
    return OnnxTagger(
        network=TorchNetwork(network),
        tokenizer=tokenizer,
        follows=follows.astype(np.float32),
        names_follow=forbid(NAME_TAGS),
        links=LinkScorer(distances=network.distances.detach().cpu().numpy()),
        name="in training",
    )


def measure(tagger: OnnxTagger, documents: Iterable[Document]) -> dict[str, float]:
    """Return exact F1 of sources, cues, contents and linked pairs on whole articles, and of names by kind."""
    counts: dict[str, list[int]] = {}
    for document in documents:
        parts = _tag(document, tagger)
        if document.attributions is None:
            found, wanted = _names(parts), _wanted_names(document)
        else:
            found, wanted = _attributed(parts), _wanted_attributions(document)
        for key in wanted:
            _count(counts.setdefault(key, [0, 0, 0]), found[key], wanted[key])
    return {key: _f1(*count) for key, count in counts.items()}


def measure_pronouns(tagger: OnnxTagger, documents: Iterable[Document]) -> float:
    """Return F1 over the two people of each row of GAP; a mention that shares its name with one of them is that one."""
    counts = [0, 0, 0]
    for document in documents:
        meant = document.pronouns[0]
        chosen = {
            document.text[name.start + at : name.end + at]
            for at, part in _tag(document, tagger)
            for pronoun in part.pronouns
            if (name := pronoun.name) is not None and pronoun.span.start + at == meant.pronoun[0]
        }
        people = [(start, end) for start, end, _ in document.names]
        given = {span for span in people if any(_same_name(document.text[slice(*span)], one) for one in chosen)}
        _count(counts, given, {span for span in people if span in meant.right})
    return _f1(*counts)


def _same_name(one: str, other: str) -> bool:
    return set(one.split()) <= set(other.split()) or set(other.split()) <= set(one.split())


def _tag(document: Document, tagger: OnnxTagger) -> list[tuple[int, TaggedParagraph]]:
    paragraphs = find_paragraphs(document.text)
    tagged = tagger.tag([span.of(document.text) for span in paragraphs])
    return [(span.start, part) for span, part in zip(paragraphs, tagged, strict=True)]


def _moved(at: int, span: Span) -> Ends:
    return (span.start + at, span.end + at)


def _names(parts: Iterable[tuple[int, TaggedParagraph]]) -> Found:
    found: Found = {kind: set() for kind in NAME_KINDS}
    for at, part in parts:
        for name in part.names:
            found[name.kind].add(_moved(at, name.span))
    return found


def _wanted_names(document: Document) -> Found:
    return {kind: {(start, end) for start, end, own in document.names if own == kind} for kind in NAME_KINDS}


def _attributed(parts: Iterable[tuple[int, TaggedParagraph]]) -> Found:
    found: Found = {key: set() for key in (*ROLES, LINKED)}
    for at, part in parts:
        for one in part.attributions:
            _add(found, at, one)
        found["content"] |= {_moved(at, span) for span in part.loose}
    return found


def _add(found: Found, at: int, one: TaggedAttribution) -> None:
    sources = tuple(_moved(at, span) for span in one.sources)
    contents = tuple(_moved(at, span) for span in one.contents)
    found["source"] |= set(sources)
    found["cue"].add(_moved(at, one.cue))
    found["content"] |= set(contents)
    if contents:
        found[LINKED].add((sources, contents))


def _wanted_attributions(document: Document) -> Found:
    marked = document.attributions or ()
    wanted: Found = {role: {span for one in marked for span in getattr(one, role)} for role in ROLES}
    wanted[LINKED] = {(tuple(sorted(one.source)), tuple(sorted(one.content))) for one in marked if one.content}
    return wanted


def _count(count: list[int], found: set[Any], wanted: set[Any]) -> None:
    for place, size in enumerate((len(found & wanted), len(found), len(wanted))):
        count[place] += size


def _f1(both: int, found: int, wanted: int) -> float:
    return round(2 * both / max(1, found + wanted), 4)
