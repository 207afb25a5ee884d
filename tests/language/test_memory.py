"""Paragraphs that were analysed before give the same answer, cost nothing, and are counted."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from twosource.language.memory import ParagraphMemory, RememberingEncoder, RememberingTagger, paragraph_key
from twosource.language.tagging.tagged import TaggedName, TaggedParagraph
from twosource.model.span import Span

FERRY = "The ferry left Quellmouth at nine."
DENIAL = "The owner denied that it was overloaded."
TEXTS = st.lists(
    st.sampled_from(["", "a", "a ", "A", "b\u0301", "b", "😀", "\ud800", "\ud801", "x" * 300, FERRY, DENIAL])
)


class EchoTagger:
    """Says of a paragraph that all of it is a name, and notes what it was asked."""

    def __init__(self, name: str = "echo") -> None:
        self.name = name
        self.asked: list[str] = []

    def tag(self, paragraphs: Sequence[str]) -> list[TaggedParagraph]:
        self.asked.extend(paragraphs)
        return [
            TaggedParagraph(names=(TaggedName(span=Span(0, len(text)), kind="other", score=len(self.name) / 10),))
            for text in paragraphs
        ]


def remembering(tagger: EchoTagger, memory: ParagraphMemory | None = None) -> RememberingTagger:
    return RememberingTagger(tagger=tagger, memory=memory or ParagraphMemory())


@given(st.lists(TEXTS), st.integers(0, 1_500))
def test_with_memory_every_answer_is_what_it_is_without(batches: list[list[str]], most: int) -> None:
    memory = ParagraphMemory(most_characters=most)
    tagger = remembering(EchoTagger(), memory)
    for texts in batches:
        assert tagger.tag(texts) == EchoTagger().tag(texts)
    assert tagger.counts.seen == sum(map(len, batches))
    assert tagger.counts.analysed + tagger.counts.remembered == tagger.counts.seen


@given(TEXTS)
def test_a_paragraph_is_analysed_once_while_it_is_remembered(texts: list[str]) -> None:
    inner = EchoTagger()
    tagger = remembering(inner)
    tagger.tag(texts)
    tagger.tag(texts[::-1])
    assert sorted(inner.asked) == sorted(set(texts))
    assert tagger.counts.analysed == len(set(texts))
    assert tagger.counts.remembered == 2 * len(texts) - len(set(texts))


def test_a_memory_outlives_its_run_and_each_run_counts_for_itself() -> None:
    memory = ParagraphMemory()
    remembering(EchoTagger(), memory).tag([FERRY, DENIAL])
    later = remembering(EchoTagger(), memory)
    later.tag([FERRY, "And then it sank."])
    assert (later.counts.seen, later.counts.analysed, later.counts.remembered) == (2, 1, 1)


def test_two_models_do_not_share_what_they_said() -> None:
    memory = ParagraphMemory()
    remembering(EchoTagger("one"), memory).tag([FERRY])
    assert remembering(EchoTagger("another"), memory).tag([FERRY]) == EchoTagger("another").tag([FERRY])


def test_one_character_more_is_another_paragraph() -> None:
    texts = [FERRY, FERRY + " ", FERRY.lower(), FERRY.replace("e", "е", 1), "\ud800", "\ud801", "\ufffd", ""]
    assert len({paragraph_key("echo", text) for text in texts}) == len(texts)


def test_a_key_is_the_same_on_every_machine() -> None:
    assert paragraph_key("echo", FERRY).hex() == "b696bbc9c0cf9a1f2883937eb71ac0bb"


def test_what_was_asked_for_longest_ago_is_forgotten_first() -> None:
    memory = ParagraphMemory(most_characters=400)
    tagger = remembering(EchoTagger(), memory)
    tagger.tag([FERRY, DENIAL])  # with what each entry counts for, some 270
    tagger.tag([FERRY])
    tagger.tag(["The tide was low."])
    tagger.tag(["Nobody was hurt."])
    assert memory.size == 3
    assert memory.recall(paragraph_key("echo", FERRY)) is not None
    assert memory.recall(paragraph_key("echo", DENIAL)) is None


def test_a_paragraph_that_is_larger_than_the_memory_is_still_answered() -> None:
    memory = ParagraphMemory(most_characters=50)
    assert remembering(EchoTagger(), memory).tag([FERRY, FERRY]) == EchoTagger().tag([FERRY, FERRY])
    assert memory.size == 0


def test_a_sentence_is_encoded_once_and_its_vector_is_the_same_again() -> None:
    asked: list[str] = []

    class Lengths:
        name = "lengths"

        def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
            asked.extend(texts)
            return np.array([[len(text), 1.0] for text in texts], dtype=np.float32).reshape(len(texts), 2)

    encoder = RememberingEncoder(encoder=Lengths())
    assert encoder.encode(["one", "three", "one"]).tolist() == [[3, 1], [5, 1], [3, 1]]
    assert encoder.encode(["three", "eleven"]).tolist() == [[5, 1], [6, 1]]
    assert encoder.encode([]).shape == (0, 2)
    assert asked == ["one", "three", "eleven"]
