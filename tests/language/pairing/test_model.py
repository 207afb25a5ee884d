import itertools

import numpy as np
import pytest

from twosource.language.pairing import Likeness, PieceVectors, RememberingPairModel, judge_scores, load_pair_model
from twosource.language.pairing.model import OnnxPairModel
from twosource.model.span import Span

STORY = [
    "A cable car stopped above the valley of Orva on Friday morning with forty people on board.",
    "Forty passengers were stuck in a gondola over the Orva valley when it came to a halt on Friday.",
    "The baker's shop in the upper village has been sold to a family from the coast.",
    "Nobody was hurt, the rescue service said.",
]


@pytest.fixture(scope="module")
def model() -> OnnxPairModel:
    return load_pair_model()


def read_alone(model: OnnxPairModel, texts: list[str]) -> list[PieceVectors]:
    return [vectors for text in texts for vectors in model.read(text, [Span(0, len(text))], [[Span(0, len(text))]])]


def score(model: OnnxPairModel, texts: list[str], pairs: list[tuple[int, int]]) -> np.ndarray:
    vectors = np.eye(len(texts), 8, dtype=np.float32)
    rows, columns = np.array(pairs).T
    likeness = Likeness(texts, vectors).of(rows, columns)
    return model.score(read_alone(model, texts), rows, columns, likeness)


def test_sentences_with_a_common_fact_score_higher_than_others(model: OnnxPairModel) -> None:
    scores = score(model, STORY, [(0, 1), (0, 2), (1, 2), (1, 3)])[:, 0]
    assert scores.argmax() == 0
    assert scores[0] > 0 > scores[1:].max()


def test_the_order_of_a_pair_does_not_matter(model: OnnxPairModel) -> None:
    pairs = list(itertools.combinations(range(len(STORY)), 2))
    there = score(model, STORY, pairs)
    back = score(model, STORY, [(b, a) for a, b in pairs])
    assert np.allclose(there, back, atol=1e-4)


def test_what_is_said_of_a_pair_does_not_depend_on_the_other_pairs(model: OnnxPairModel) -> None:
    alone = score(model, STORY, [(0, 1)])
    among = score(model, STORY, [(2, 3), (0, 1), (1, 3)])
    assert np.allclose(alone[0], among[1], atol=1e-4)


def test_the_shares_of_a_judgement_add_up_to_one(model: OnnxPairModel) -> None:
    for judged in judge_scores(score(model, STORY, [(0, 1), (0, 2)])):
        parts = (judged.same, judged.differs, judged.contradicts, judged.related, judged.unrelated)
        assert sum(parts) == pytest.approx(1.0, abs=1e-5)
        assert min(parts) >= 0
        assert judged.shared == pytest.approx(sum(parts[:3]))


@pytest.mark.parametrize("text", ["", " ", "\x00", "\ud800 \udfff", "👩‍🚒" * 400, "שלום עולם", "a" * 9000, "é" * 300])
def test_odd_text_is_read_like_any_other(model: OnnxPairModel, text: str) -> None:
    scores = score(model, [*STORY, text], [(0, 4), (1, 4)])
    assert np.isfinite(scores).all()


def test_a_statement_is_read_in_its_context(model: OnnxPairModel) -> None:
    text = "The mayor of Orva resigned. She gave no reason."
    sentences = [Span(0, 27), Span(28, 47)]
    (inside,) = model.read(text, sentences, [[sentences[1]]])
    (alone,) = read_alone(model, [text[28:]])
    assert inside.ids.tolist() == alone.ids.tolist()
    assert not np.allclose(inside.keys, alone.keys, atol=1e-2)
    assert inside.place == pytest.approx(28 / 47)


def test_what_was_read_first_is_forgotten_first(model: OnnxPairModel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("twosource.language.pairing.remembering._MOST", 2)
    remembering = RememberingPairModel(model=model)
    for text in STORY[:3]:
        assert len(remembering.read(text, [Span(0, len(text))], [[Span(0, len(text))]])) == 1
    assert [text for text, _ in remembering.known] == [*STORY[1:3]]


def test_a_statement_that_was_read_is_not_read_again(model: OnnxPairModel) -> None:
    class Counting:
        name = "counting"
        calls = 0
        score = model.score

        def read(self, *given):  # type: ignore[no-untyped-def]
            self.calls += 1
            return model.read(*given)

    counting = Counting()
    remembering = RememberingPairModel(model=counting)
    text = STORY[0]
    spans = [Span(0, len(text))]
    first = remembering.read(text, spans, [spans])
    assert remembering.read(text, spans, [spans])[0] is first[0]
    assert counting.calls == 1
