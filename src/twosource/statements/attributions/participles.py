"""Attributions by -ing forms: "…, adding that", "a statement confirming that", "Arguing that …, X did"."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.language.grammar.lexicon import load_nouns, load_verbs, load_words
from twosource.language.grammar.phrases import FINITE, NOUNS, Range, is_time, read_phrase_left, read_phrase_right
from twosource.language.grammar.tokens import Token
from twosource.statements.attributions.attribution import Attribution, make_attribution
from twosource.statements.attributions.contents import Complement, find_complement
from twosource.statements.attributions.cues import Cue
from twosource.statements.attributions.sharing import share_subject
from twosource.statements.attributions.subjects import Subject, find_subject_before

_FRAMES = frozenset("qtwzm")


def attribute_participle(tokens: Sequence[Token], cue: Cue, phrases: Sequence[Range]) -> Attribution | None:
    """Return the attribution of an -ing form; ``phrases`` are the sources of the verb before it."""
    after = find_complement(tokens, cue, cue.end)
    if cue.start > 0 and tokens[cue.start - 1].lower == "as":  # "quoted X as saying": read with the verb "quoted"
        return None
    if after is None or not (after.frame in _FRAMES or cue.verb.kind == "accuse"):
        return None
    if cue.start == 0 or tokens[cue.start - 1].lower in load_words("leading"):
        return _attribute_leading(tokens, cue, after)
    subject = _find_subject(tokens, cue, phrases)
    if subject is not None and _is_cited(tokens, subject):
        return None
    return None if subject is None else make_attribution(cue, subject, [after.content], after.frame)


def _is_cited(tokens: Sequence[Token], subject: Subject) -> bool:
    """Tell whether a verb has the subject as its object ("quoted witnesses saying"): that verb attributes."""
    verbs = load_verbs().get(tokens[subject.start - 1].lower, ()) if subject.start else ()
    return any(verb.kind == "cite" for verb in verbs)


def _attribute_leading(tokens: Sequence[Token], cue: Cue, after: Complement) -> Attribution | None:
    """Return "Arguing that A, X …": the subject of the main clause stands behind the content."""
    first = after.content[0]
    for i in range(first, len(tokens) - 1):
        if tokens[i].text == ",":
            end = read_phrase_right(tokens, i + 1)
            if end > i + 1 and end < len(tokens) and tokens[end].tag in FINITE:
                subject = Subject(phrases=((i + 1, end),), start=cue.start, end=cue.start)
                return make_attribution(cue, subject, [(first, i)], after.frame)
    return None


def _find_subject(tokens: Sequence[Token], cue: Cue, phrases: Sequence[Range]) -> Subject | None:
    end = cue.start
    while end > 0 and is_time(tokens[end - 1]):
        end -= 1
    before = tokens[end - 1] if end else None
    if before is not None and before.tag in NOUNS and (before.tag == "NNP" or before.lower in load_nouns().speakers):
        return _find_issuer(tokens, end) or find_subject_before(tokens, cue.start)
    return share_subject(tokens, cue.start, phrases, anywhere=True)


def _find_issuer(tokens: Sequence[Token], end: int) -> Subject | None:
    """Return who issues a document ("X issued a statement confirming that …")."""
    if tokens[end - 1].lower not in load_nouns().documents:
        return None
    start = read_phrase_left(tokens, end)
    if start == 0 or tokens[start - 1].lower not in load_words("issuing"):
        return None
    if tokens[start - 1].tag == "VBG":
        return share_subject(tokens, start - 1, (), anywhere=True)
    return find_subject_before(tokens, start - 1)
