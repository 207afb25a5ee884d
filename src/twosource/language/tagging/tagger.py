"""The attribution model: MiniLM with tag and link heads, int8 ONNX, run by ONNX Runtime on the CPU.

Recipe, data and figures: the model card beside the weights. Made by ``training/attribution``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from twosource.language.tagging.layout import NAME_PART, ROLE_PART
from twosource.language.tagging.linking import LinkScorer
from twosource.language.tagging.pieces import Window, cut_windows
from twosource.language.tagging.reading import Scored, read_window
from twosource.language.tagging.tagged import TaggedParagraph

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Numbers = NDArray[np.int64]

_FIRST, _LAST = 101, 102  # the pieces [CLS] and [SEP] that stand around every window
_DECODED = 64  # windows whose tags are sought at once


class Network(Protocol):
    """Runs the model on one window.

    Windows are never run together: the activations are quantised by their own range (dynamic quantisation), so
    what one window gives would hang on its neighbours.
    """

    def run(self, ids: Numbers, cases: Numbers) -> Floats:
        """Take two arrays of (1, pieces) and return (1, pieces, `OUTPUTS`)."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class OnnxNetwork:
    """The network as ONNX Runtime runs it."""

    session: Any

    def run(self, ids: Numbers, cases: Numbers) -> Floats:
        """Take two arrays of (1, pieces) and return (1, pieces, `OUTPUTS`)."""
        result: Floats = self.session.run(None, {"ids": ids, "cases": cases})[0]
        return result


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class OnnxTagger:
    """The tagger that ships with the package. Make one with `load_tagger`.

    ``follows``: what it costs that one role tag follows another, (tags + 1, tags); ``names_follow`` the same for names.
    """

    network: Network
    tokenizer: Any
    follows: Floats
    names_follow: Floats
    links: LinkScorer
    name: str

    def tag(self, paragraphs: Sequence[str]) -> list[TaggedParagraph]:
        """Return what the model says of each paragraph, in their order."""
        # The tokenizer takes no lone surrogates; a text may hold them.
        # One by one: the tokenizer's threads would cost more than they bring, and do not survive a fork.
        encodings = [
            self.tokenizer.encode(text.encode("utf-8", "replace").decode("utf-8"), add_special_tokens=False)
            for text in paragraphs
        ]
        windows = [
            (number, window)
            for number, (text, encoding) in enumerate(zip(paragraphs, encodings, strict=True))
            for window in cut_windows(text, encoding)
        ]
        found: list[list[TaggedParagraph]] = [[] for _ in paragraphs]
        for first in range(0, len(windows), _DECODED):
            some = windows[first : first + _DECODED]
            for (number, window), scored in zip(some, self._score([window for _, window in some]), strict=True):
                found[number].append(read_window(paragraphs[number], window, scored, self.links))
        return [_join(parts) for parts in found]

    def _score(self, windows: Sequence[Window]) -> Iterator[Scored]:
        from twosource.language.tagging.decoding import best_tags, shares_of

        outputs = [self.network.run(*_fill(window))[0, 1:-1] for window in windows]
        firsts = _first_pieces(outputs, windows)
        lengths = [len(window.words) for window in windows]
        roles, names = firsts[:, :, ROLE_PART], firsts[:, :, NAME_PART]
        role_tags = best_tags(roles, lengths, self.follows)
        name_tags = best_tags(names, lengths, self.names_follow)
        role_shares, name_shares = shares_of(roles), shares_of(names)
        for row, window in enumerate(windows):
            count = len(window.words)
            yield Scored(
                pieces=outputs[row],
                roles=role_tags[row, :count].tolist(),
                role_shares=_chosen(role_shares[row], role_tags[row], count),
                names=name_tags[row, :count].tolist(),
                name_shares=_chosen(name_shares[row], name_tags[row], count),
            )


def _chosen(shares: Floats, tags: Numbers, count: int) -> list[float]:
    import numpy as np

    taken: list[float] = shares[np.arange(count), tags[:count]].tolist()
    return taken


def _fill(window: Window) -> tuple[Numbers, Numbers]:
    import numpy as np

    ids = np.asarray([[_FIRST, *window.ids, _LAST]], dtype=np.int64)
    cases = np.asarray([[0, *window.cases, 0]], dtype=np.int64)
    return ids, cases


def _first_pieces(outputs: Sequence[Floats], windows: Sequence[Window]) -> Floats:
    """Return (windows, words, tags) of the tag heads: a word is what the model says of its first piece."""
    import numpy as np

    longest = max(len(window.words) for window in windows)
    tags = np.zeros((len(windows), longest, NAME_PART.stop), dtype=np.float32)
    for row, window in enumerate(windows):
        tags[row, : len(window.words)] = outputs[row][window.firsts[:-1], : NAME_PART.stop]
    return tags


def _join(parts: Sequence[TaggedParagraph]) -> TaggedParagraph:
    return TaggedParagraph(
        attributions=tuple(one for part in parts for one in part.attributions),
        names=tuple(one for part in parts for one in part.names),
        pronouns=tuple(one for part in parts for one in part.pronouns),
        loose=tuple(one for part in parts for one in part.loose),
    )
