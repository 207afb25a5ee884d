"""Cards of models and word lists."""

from importlib.resources import files

from twosource.language.cards import read_cards


def test_every_model_in_the_package_is_named_in_a_card() -> None:
    cards = "\n".join(card.text for card in read_cards())
    models = [each.name for each in files("twosource.language").joinpath("weights").iterdir()]
    weights = [name for name in models if name.endswith((".onnx", ".npz", ".bin"))]
    assert weights
    assert [name for name in weights if name not in cards] == []


def test_titles_are_words_without_marks() -> None:
    cards = list(read_cards())
    assert all(card.title and not card.title.startswith(("#", "`")) for card in cards)
    assert len({card.name for card in cards}) == len(cards)
