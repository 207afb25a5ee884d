import numpy as np
import pytest
from tests.stories.streaming.inventing import invent

from twosource.stories.profile import Profile
from twosource.stories.streaming import postings
from twosource.stories.streaming.postings import Postings
from twosource.stories.streaming.text import Cluster, Text


def _write(key: int, words: str) -> Text:
    return Text(keys=[key], profile=invent(words), cluster=Cluster(story=key))


def _find(held: Postings, profile: Profile, most: int = 10) -> list[int]:
    found = held.find(profile.terms, np.ones(len(profile.terms)), most)
    return [text.keys[0] for text in found]


@pytest.mark.parametrize("late", [1, 2, 3, 100])
def test_every_text_that_shares_a_term_is_found_however_the_index_is_cut(
    late: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postings, "_LATE", late)
    held = Postings()
    for key in range(1, 30):
        held.add(_write(key, f"every{key % 3} own{key}"))
    assert sorted(_find(held, invent("every1"), 30)) == list(range(1, 30, 3))
    assert _find(held, invent("own7 nothing")) == [7]
    assert _find(held, invent("own7 every2"), 30)[0] in {7, 2}
    assert _find(held, invent("unheard")) == []
    assert _find(held, invent("")) == []


def test_those_that_share_most_come_first_and_no_more_than_asked_for() -> None:
    held = Postings()
    for key, words in enumerate(("a b c d", "a b c x", "a b y x", "a z y x"), 1):
        held.add(_write(key, words))
    assert _find(held, invent("a b c d")) == [1, 2, 3, 4]
    assert _find(held, invent("a b c d"), 2) == [1, 2]


def test_texts_without_words_are_no_error() -> None:
    held = Postings()
    for key in range(1_200):
        held.add(_write(key, ""))
    held.add(_write(2_000, "ferry"))
    assert _find(held, invent("ferry")) == [2_000]


def test_texts_that_have_gone_are_not_found_and_make_room() -> None:
    held = Postings()
    texts = [_write(key, f"ferry own{key}") for key in range(5_000)]
    for text in texts:
        held.add(text)
    for text in texts[:4_000]:
        text.keys.clear()
    assert _find(held, invent("own7")) == []
    held.forget(4_000)
    assert _find(held, invent("own7")) == []
    assert _find(held, invent("own4321")) == [4_321]
    assert len(_find(held, invent("ferry"), 5_000)) == 1_000
