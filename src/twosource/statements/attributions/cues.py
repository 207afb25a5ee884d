"""Cue verbs in a sentence, with what stands around them: auxiliaries, negation, voice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from twosource.language.grammar.lexicon import CueVerb, load_verbs
from twosource.language.grammar.tokens import Token
from twosource.statements.grammar.lines import Line

_VERB_TAGS = frozenset(["VB", "VBP", "VBZ", "VBD", "VBG", "VBN"])
BE = frozenset(["be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re"])
_HAVE = frozenset(["has", "have", "had", "having", "'ve", "'s"])
_DO = frozenset(["do", "does", "did"])
_MODALS = frozenset(["will", "would", "'ll", "'d"])
_AUXILIARIES = BE | _HAVE | _DO | _MODALS
NEGATIONS = frozenset(["not", "n't", "never", "neither", "nor", "no"])
_LOOSE = frozenset(["so", "now", "however", "meanwhile"])
_SEMI = frozenset(["declined", "refused", "went", "continued", "used"])
_SILENCE_REACH = 5
# Taggers take "says" and "claims" after a closing quotation for nouns now and then.
_LONE = frozenset(["said", "says", "say", "tells", "adds", "asks", "writes"])
_HIDING = frozenset(["named", "identified", "quoted", "anonymous"])
_FACTS = frozenset(["report", "hedge", "show"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A cue verb. ``start`` and ``end`` are token numbers of the whole verb group, ``head`` is the verb itself.

    ``shape``: "finite" has a subject, "participle" leans on the subject of another verb ("…, adding that"),
    "passive" is said of somebody.
    """

    start: int
    end: int
    head: int
    verb: CueVerb
    shape: str
    negated: bool


def find_cues(line: Line) -> tuple[Cue, ...]:
    """Return the cue verbs outside of quoted speech, in order."""
    return tuple(_read_cues(line.tokens))


def _read_cues(tokens: Sequence[Token]) -> Iterator[Cue]:
    verbs = load_verbs()
    heads = [
        head
        for head, token in enumerate(tokens)
        if token.lower in verbs and (token.tag in _VERB_TAGS or token.lower in _LONE)
    ]
    if not heads or not any(letter.islower() for token in tokens for letter in token.text):
        return  # without small letters it is a headline in capitals
    for head in heads:
        verb = _pick(verbs[tokens[head].lower], tokens, head)
        if verb is None or _begs_silence(tokens, head):
            continue
        start = _find_start(tokens, head)
        shape = _shape(tokens, start, head)
        if shape == "semi":  # "declined to say": the subject stands before "declined"
            start, shape = _find_start(tokens, start - 2), "finite"
        if shape and not (verb.kind in _FACTS and tokens[start].lower in _MODALS):
            end = head + (2 if verb.particle else 1)
            negated = any(word.lower in NEGATIONS for word in tokens[start:head])
            yield Cue(start=start, end=end, head=head, verb=verb, shape=shape, negated=negated)


def _begs_silence(tokens: Sequence[Token], head: int) -> bool:
    """Tell whether a source only asks to stay hidden ("who asked not to be named")."""
    following = [token.lower for token in tokens[head + 1 : head + 1 + _SILENCE_REACH]]
    return "to" in following and not _HIDING.isdisjoint(following) and ("not" in following or "remain" in following)


def _pick(candidates: Sequence[CueVerb], tokens: Sequence[Token], head: int) -> CueVerb | None:
    following = tokens[head + 1].lower if head + 1 < len(tokens) else ""
    for verb in candidates:
        if not verb.particle or verb.particle == following:
            return verb
    return None


def _find_start(tokens: Sequence[Token], head: int) -> int:
    start = head
    while start > 0 and (_is_auxiliary(tokens[start - 1]) or tokens[start - 1].tag == "RB"):
        start -= 1
    return _drop_adverbs(tokens, start, head)


def _is_auxiliary(token: Token) -> bool:
    return token.lower in _AUXILIARIES and token.tag != "POS"


def _drop_adverbs(tokens: Sequence[Token], start: int, head: int) -> int:
    """Adverbs belong to the cue only between an auxiliary and the verb, or right before it."""
    while (
        start < head
        and tokens[start].tag == "RB"
        and (tokens[start].lower in _LOOSE or _is_auxiliary(tokens[start + 1]))
    ):
        start += 1
    return start


def _shape(tokens: Sequence[Token], start: int, head: int) -> str:
    tag = tokens[head].tag
    before = [token.lower for token in tokens[start:head] if token.tag != "POS"]
    if start > 0 and tokens[start - 1].tag in {"MD", "TO"}:
        return _shape_infinitive(tokens, start)
    if tag == "VBG":
        return "finite" if any(word in BE for word in before) else "participle"
    paired = start > 0 and tokens[start - 1].lower in {"neither", "nor"}  # "neither confirmed nor denied"
    if (tag == "VBN" and not paired) or (tag == "VBD" and any(word in BE | _HAVE for word in before)):
        return _shape_participle(before)
    bare = tag == "VB" and not any(word in _DO | _MODALS for word in before)
    return "" if bare and not _follows_plural(tokens, start) else "finite"


def _follows_plural(tokens: Sequence[Token], start: int) -> bool:
    """Tell whether a bare verb is the present of a plural subject, which taggers take for an infinitive."""
    asked = tokens[-1].text == "?" or tokens[0].lower in _DO | _MODALS
    return start > 0 and tokens[start - 1].tag in {"NNS", "NNP"} and not asked


def _shape_infinitive(tokens: Sequence[Token], start: int) -> str:
    return "semi" if tokens[start - 1].tag == "TO" and start > 1 and tokens[start - 2].lower in _SEMI else ""


def _shape_participle(before: Sequence[str]) -> str:
    auxiliaries = [word for word in before if word in _AUXILIARIES]
    if not auxiliaries:
        return "reduced"
    return "passive" if auxiliaries[-1] in BE and auxiliaries[-1] != "'s" else "finite"
