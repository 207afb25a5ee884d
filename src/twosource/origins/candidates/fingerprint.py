"""The fingerprint of an article: the sampled shingles of its narrative, by which a passage is found anywhere."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.model.span import Span
from twosource.origins.candidates.shingles import sample_shingles

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_TOGETHER = 65_536  # characters that are read at once: what is worked on stays in the processor's cache


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Fingerprint:
    """Sampled shingles of a text without its quotations, in the order of the text.

    ``hashes`` are all different; ``places`` count narrative words from the first of them; ``words`` is the number of
    narrative words. The hashes from number ``tail`` on stand at the end of the text. Texts with the same ``key`` are
    alike in all of this but the number of words.
    """

    hashes: NDArray[np.uint32]
    places: NDArray[np.uint16]
    tail: int
    words: int
    key: int


def fingerprint(text: str, hidden: Iterable[Span] = ()) -> Fingerprint:
    """Return the fingerprint of a clean text, of which ``hidden`` spans (credits, for instance) are left out.

    Any text has one; that of a text with a handful of words may be empty.
    """
    return next(fingerprint_all([hide(text, hidden)]))


def fingerprint_all(texts: Iterable[str]) -> Iterator[Fingerprint]:
    """Yield the same fingerprints as `fingerprint`, in the same order, some texts at a time: several times as fast."""
    waiting: list[str] = []
    size = 0
    for text in texts:
        waiting.append(text)
        size += len(text)
        if size >= _TOGETHER:
            yield from _make(waiting)
            waiting, size = [], 0
    yield from _make(waiting)


def hide(text: str, spans: Iterable[Span]) -> str:
    """Return the text with the characters of the spans replaced by such as no shingle crosses."""
    for span in spans:
        text = f"{text[: span.start]}{chr(0) * len(span)}{text[span.end :]}"
    return text


def _make(texts: Sequence[str]) -> Iterator[Fingerprint]:
    if not texts:
        return
    sampled = sample_shingles(texts)
    bounds, tails, words = sampled.bounds.tolist(), sampled.tails.tolist(), sampled.words.tolist()
    for number, tail in enumerate(tails):
        here = slice(bounds[number], bounds[number + 1])
        hashes, places = sampled.hashes[here].copy(), sampled.places[here].copy()
        key = identify(hashes, places, tail)
        yield Fingerprint(hashes=hashes, places=places, tail=tail, words=words[number], key=key)


def identify(hashes: NDArray[np.uint32], places: NDArray[np.uint16], tail: int) -> int:
    """Return the key of a fingerprint with these hashes, places and tail."""
    packed = hashes.astype("<u4", copy=False).tobytes() + places.astype("<u2", copy=False).tobytes()
    return int.from_bytes(hashlib.blake2b(packed + tail.to_bytes(4, "little"), digest_size=8).digest(), "little")
