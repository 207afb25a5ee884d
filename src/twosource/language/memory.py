"""Paragraphs and sentences that were read before: agency reports stand in many articles, and are read once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

from twosource.model.comparison import ParagraphCounts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from twosource.language.encoder import Encoder
    from twosource.language.tagging.tagged import TaggedParagraph, Tagger

MOST_CHARACTERS: Final = 5_000_000  # of some 900 reports; what is kept of them takes about 35 MB
_ENTRY: Final = 100  # characters that a paragraph counts for beyond its own, so that short ones are bounded too
_KEY_BYTES: Final = 16


@dataclass(slots=True, kw_only=True, eq=False)
class ParagraphMemory:
    """What models said of paragraphs, by the model's name and the exact text of the paragraph.

    Whoever makes it says how long it lives: a run has one of its own unless one is handed in. It changes no answer,
    as a model says of a paragraph what it says of it in any other article. Texts are not kept, only their hashes
    (BLAKE2b, 128 bits). ``most_characters`` bounds it by the text that it stands for; what was asked for
    longest ago is forgotten first.
    """

    most_characters: int = MOST_CHARACTERS
    _known: OrderedDict[bytes, tuple[TaggedParagraph, int]] = field(default_factory=OrderedDict)
    _characters: int = 0

    @property
    def size(self) -> int:
        """How many paragraphs are remembered."""
        return len(self._known)

    def recall(self, key: bytes) -> TaggedParagraph | None:
        """Return what was kept under the key, None where nothing is."""
        if key not in self._known:
            return None
        self._known.move_to_end(key)
        return self._known[key][0]

    def keep(self, key: bytes, tagged: TaggedParagraph, characters: int) -> None:
        """Keep what a model said of a paragraph of so many characters."""
        if key in self._known:
            return
        self._known[key] = (tagged, characters + _ENTRY)
        self._characters += characters + _ENTRY
        while self._characters > self.most_characters:
            _, (_, freed) = self._known.popitem(last=False)
            self._characters -= freed


@dataclass(slots=True, kw_only=True, eq=False)
class RememberingTagger:
    """A tagger that asks another one only for paragraphs that are not in the memory, and counts."""

    tagger: Tagger
    memory: ParagraphMemory
    seen: int = 0
    analysed: int = 0

    @property
    def name(self) -> str:
        """The name of the tagger that is asked."""
        return self.tagger.name

    @property
    def counts(self) -> ParagraphCounts:
        """How many paragraphs this tagger was given, and how many of them had to be analysed."""
        return ParagraphCounts(seen=self.seen, analysed=self.analysed)

    def tag(self, paragraphs: Sequence[str]) -> list[TaggedParagraph]:
        """Return what the tagger says, or said before, of each paragraph, in their order."""
        keys = [paragraph_key(self.name, text) for text in paragraphs]
        told = {key: said for key in keys if (said := self.memory.recall(key)) is not None}
        new = {key: text for key, text in zip(keys, paragraphs, strict=True) if key not in told}
        if new:
            told.update(zip(new, self.tagger.tag(list(new.values())), strict=True))
        for key, text in new.items():
            self.memory.keep(key, told[key], len(text))
        self.seen += len(keys)
        self.analysed += len(new)
        return [told[key] for key in keys]


@dataclass(slots=True, kw_only=True, eq=False)
class RememberingEncoder:
    """An encoder that asks another one only for sentences that it was not given before.

    A vector depends on its own text alone, so the memory changes no answer. It is not bounded: whoever makes it says
    how long it lives. A sentence takes 1.5 kB.
    """

    encoder: Encoder
    _known: dict[str, NDArray[np.float32]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The name of the encoder that is asked."""
        return self.encoder.name

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one row for each text, in the order of the texts."""
        import numpy as np

        new = list(dict.fromkeys(text for text in texts if text not in self._known))
        if new:
            self._known.update(zip(new, self.encoder.encode(new), strict=True))
        return np.array([self._known[text] for text in texts]) if len(texts) else self.encoder.encode(texts)


def paragraph_key(model: str, text: str) -> bytes:
    """Return the key of a paragraph: a hash of the model's name and of every character of the text."""
    name = blake2b(model.encode("utf-8"), digest_size=_KEY_BYTES).digest()
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_KEY_BYTES, key=name).digest()
