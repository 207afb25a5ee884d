"""What the tensors of stories are made with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer
from training.pairs.labelled import LabelledStory
from training.pairs.tensors import StoryTensors, make_tensors

from twosource.language.encoder import Encoder, load_encoder


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Workshop:
    """What tensors are made with."""

    tokenizer: Any
    encoder: Encoder

    def make(self, stories: Sequence[LabelledStory]) -> list[StoryTensors]:
        """Return the stories as the network takes them."""
        return [make_tensors(story, self.tokenizer, self.encoder) for story in stories]


def open_workshop(body: Path) -> Workshop:
    """Return the workshop for the body in a folder."""
    tokenizer = Tokenizer.from_file(str(body / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return Workshop(tokenizer=tokenizer, encoder=load_encoder())
