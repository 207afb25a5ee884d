"""Tags of words, set right where a word's neighbours show that the tagger is wrong."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.language.grammar.lexicon import load_nouns
from twosource.language.grammar.tags import WordTagger, knows, tag_tokens
from twosource.language.grammar.tokens import Token

QUOTE = "Q"  # the tag of a token that stands for quoted speech
MARKS = frozenset(["``", "''", '"', "“", "”", "„", "«", "»", "‘"])  # quotation marks, however they are set
_PAST = frozenset(["VBD", "MD"])
_OFTEN_WRONG = frozenset(["VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "RB"])
_KNOWN_WRONG = frozenset(["both", "retired", "'", '"'])


def tag_words(tokens: Sequence[Token], tagger: WordTagger) -> None:
    """Give the tokens of a sentence their tags: speech marked, and what the tagger is known to get wrong set right."""
    tag_tokens(tokens, tagger)
    corrections = [
        (token, _correct_tag(tokens, i, tagger))
        for i, token in enumerate(tokens)
        if token.lower in _KNOWN_WRONG or (token.tag in _OFTEN_WRONG and _may_be_wrong(token))
    ]
    for token, tag in corrections:
        token.tag = tag


def _may_be_wrong(token: Token) -> bool:
    """Tell whether neighbours can show the tag of a verb or adverb to be wrong, as they seldom can."""
    if token.text[0].isupper() or token.tag == "VBZ":
        return True
    return token.tag == "RB" and not token.lower.endswith("ly")


def _correct_tag(tokens: Sequence[Token], i: int, tagger: WordTagger) -> str:
    """Return the tag of a token that may be wrong, by the tags that its neighbours were given."""
    token, following = tokens[i], tokens[i + 1] if i + 1 < len(tokens) else None
    if token.text == '"':
        return QUOTE
    if following is None:
        return token.tag
    if token.lower == "'":
        return "POS" if _is_plural_owner(tokens[i - 1 : i], token, following) else token.tag
    if _is_name_taken_for_verb(tokens[i - 1 : i], token, following):
        return "NNP"
    return _correct_word(token, following, tagger)


def _correct_word(token: Token, following: Token, tagger: WordTagger) -> str:
    if token.lower == "both" and following.tag == "NNS":
        return "DT"
    if token.lower == "close" and following.tag == "TO":  # "officials close to the talks"
        return "JJ"
    if token.tag == "VBZ" and following.tag in _PAST and token.lower in load_nouns().peoples:  # "witnesses told"
        return "NNS"
    return "JJ" if _is_modifier(token, following, tagger) else token.tag


def _is_modifier(token: Token, following: Token, tagger: WordTagger) -> bool:
    """Tell an adjective from the verb ("retired general Mira Tal") or adverb (unknown words) it was taken for."""
    if token.lower == "retired":
        return following.tag == "NNP"
    unknown = token.tag == "RB" and not token.lower.endswith("ly") and not knows(tagger, token)
    return unknown and following.tag in {"NN", "NNS"}


def _is_plural_owner(before: Sequence[Token], token: Token, following: Token) -> bool:
    """Tell an apostrophe after a plural ("the sailors’ union") from a closing mark."""
    touching = bool(before) and before[0].end == token.start and before[0].lower.endswith("s")
    return touching and following.tag in {"NN", "NNS", "NNP", "JJ"} and following.start > token.end


def _is_name_taken_for_verb(before: Sequence[Token], token: Token, following: Token) -> bool:
    """Tell whether a capitalised word inside a sentence, before a name, is part of it ("Housing Minister")."""
    opens = not before or before[0].text in {".", ":", "?", "!"}
    capital = token.text[0].isupper() and token.text[1:].islower()
    return token.tag.startswith("VB") and capital and following.tag == "NNP" and not opens
