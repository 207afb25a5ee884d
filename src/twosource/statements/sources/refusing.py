"""Which phrases are no source at all, whatever the grammar says: the last gate before a source is noted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from twosource.language.grammar.inflection import pluralise
from twosource.language.grammar.lexicon import load_nouns, load_words
from twosource.language.grammar.tokens import Token
from twosource.language.places import load_gazetteer
from twosource.statements.grammar.heads import is_people
from twosource.statements.sources.mentions import Mention

_ACTING = ("er", "or", "ist", "ian", "man", "men", "woman", "women", "ee", "ant", "crat", "folk")  # "leafleteer"
_SHORTEST_HEADLINE = 5  # tokens
_SHORTEST_ACTING = 5  # letters of a word with such an ending


def names_nobody(tokens: Sequence[Token], mention: Mention) -> bool:
    """Tell whether a noun phrase cannot be the source of anything.

    ``tokens`` are the phrase. What has a proper name can, save for headlines ("Tal Says"). A
    description must be about people, a body or a text: adjectives without a noun, numbers, times
    and things cannot speak.
    """
    if mention.name is None:
        return mention.head in load_words("nobody")
    if mention.named:
        return len(tokens) > 1 and tokens[-1].lower in load_words("headline_verbs")
    if _is_headline(tokens):
        return True
    if mention.plural and mention.head in load_nouns().speakers:
        return False
    head = next((token for token in reversed(tokens) if token.lower == mention.head), tokens[-1])
    return head.lower in load_words("nobody") or not _can_speak(head, bare=len(tokens) == 1)


def _is_headline(tokens: Sequence[Token]) -> bool:
    """Tell a line of capitals ("Mira Tal Slams Tolm Bank Chief") from a description."""
    capital = all(token.text[0].isupper() or not token.text[0].isalpha() for token in tokens)
    return capital and len(tokens) >= _SHORTEST_HEADLINE and tokens[0].tag not in {"DT", "PRP$"}


def _can_speak(head: Token, *, bare: bool) -> bool:
    word = head.lower
    if word in load_nouns().speakers or word in load_words("media") or is_people(word):
        return True
    if word in load_gazetteer().demonyms:
        return True
    if head.tag not in {"NN", "NNS", "NNP"}:
        return head.tag == "CD" and word.isalpha()
    if head.tag == "NN" and bare:
        return False  # "birther" is a word that is called out, "a birther" is somebody
    acting = word.removesuffix("s")
    return len(word) >= _SHORTEST_ACTING and acting.endswith(_ACTING) and word not in _things()


@cache
def _things() -> frozenset[str]:
    return load_words("things") | {pluralise(word) for word in load_words("things")}
