"""Who the subject of a cue verb is when the order is inverted: the noun phrase after it ("…", said X)."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.language.grammar.lexicon import load_nouns, load_words
from twosource.language.grammar.phrases import FINITE, read_phrase_right
from twosource.language.grammar.tokens import Token
from twosource.statements.attributions.cues import Cue
from twosource.statements.attributions.inserts import find_insert_after
from twosource.statements.attributions.subjects import Subject


def find_subject_after(tokens: Sequence[Token], cue: Cue) -> Subject | None:
    """Return the subject of an inverted order ("…", said X)."""
    if tokens[cue.end].lower in {"him", "her", "them", "it", "that"}:
        return None
    end = read_phrase_right(tokens, cue.end)
    if end == cue.end or not _can_speak(tokens[cue.end : end]):
        return None
    phrases = [(cue.end, end)]
    while end < len(tokens) - 1 and tokens[end].lower == "and":
        following = read_phrase_right(tokens, end + 1)
        if following == end + 1 or (following < len(tokens) and tokens[following].tag in FINITE | {"RB"}):
            break
        phrases.append((end + 1, following))
        end = following
    return Subject(phrases=tuple(phrases), start=cue.start, end=end, insert=find_insert_after(tokens, end))


def _can_speak(phrase: Sequence[Token]) -> bool:
    """Tell whether the head of a phrase, the last word before a preposition, names somebody."""
    links = [i for i, token in enumerate(phrase) if i and token.lower in load_words("links")]
    head = phrase[(links[0] if links else len(phrase)) - 1]
    return head.tag in {"NNP", "PRP"} or head.lower in load_nouns().speakers
