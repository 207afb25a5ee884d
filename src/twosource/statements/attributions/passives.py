"""Attributions in the passive: "was accused by X of …", "is said to …", "it is thought that …"."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.language.grammar.phrases import Range, read_phrase_right, skip_adjuncts
from twosource.language.grammar.tokens import Token
from twosource.statements.attributions.attribution import Attribution, make_attribution
from twosource.statements.attributions.cues import Cue
from twosource.statements.attributions.subjects import Subject, find_subject_before

_AGENTIVE = frozenset(["accuse", "demand", "order", "report", "announce"])
_AGENTIVE_VERBS = frozenset(["tell", "describe", "warn", "hail", "praise", "say", "call", "deny", "reject", "dismiss"])
_REACH = 4  # tokens from the verb to "by"


def attribute_passive(tokens: Sequence[Token], cue: Cue) -> Attribution | None:
    """Return the attribution of a passive verb: to its agent, or to nobody."""
    agent = find_agent(tokens, cue.end)
    if agent is not None:
        return _attribute_to_agent(tokens, cue, agent)
    if cue.end >= len(tokens):
        return None
    that = _find_impersonal(tokens, cue)
    if that is not None:
        return make_attribution(cue, _nobody(cue), [(that, len(tokens))], "p")
    return make_attribution(cue, _nobody(cue), _find_content(tokens, cue), "p") if _is_said(tokens, cue) else None


def _is_said(tokens: Sequence[Token], cue: Cue) -> bool:
    """Tell whether what follows is said of the subject: "is said to", "was accused of"."""
    if "p" not in cue.verb.frames:
        return False
    following = tokens[cue.end]
    accused = cue.verb.kind == "accuse" and following.lower == "of"
    return accused or following.tag == "TO" or following.lower == "that"


def _find_impersonal(tokens: Sequence[Token], cue: Cue) -> int | None:
    """Return where the clause of "it was noted with regret that …" begins."""
    if cue.start == 0 or tokens[cue.start - 1].lower != "it" or "t" not in cue.verb.frames:
        return None
    place = cue.end + 1 if tokens[cue.end].tag == "JJ" else skip_adjuncts(tokens, cue.end)
    return place if place + 1 < len(tokens) and tokens[place].lower == "that" else None


def find_agent(tokens: Sequence[Token], place: int) -> Range | None:
    """Return the phrase behind "by" that follows a passive verb, and no participle of its own ("found hit by it")."""
    for i in range(place, min(len(tokens) - 1, place + _REACH)):
        if tokens[i].tag == "VBN":
            return None
        if tokens[i].lower == "by":
            end = read_phrase_right(tokens, i + 1)
            return (i + 1, end) if end > i + 1 and tokens[i + 1].tag not in {"CD", "VBG"} else None
    return None


def _attribute_to_agent(tokens: Sequence[Token], cue: Cue, agent: Range) -> Attribution | None:
    if cue.verb.kind not in _AGENTIVE and cue.verb.base not in _AGENTIVE_VERBS:
        return None
    content = [part for part in ((_find_clause(tokens, cue), cue.start), (agent[1], len(tokens))) if part[0] < part[1]]
    subject = Subject(phrases=(agent,), start=cue.start, end=cue.start)
    return make_attribution(cue, subject, content, "p") if content else None


def _nobody(cue: Cue) -> Subject:
    return Subject(phrases=(), start=cue.start, end=cue.end)


def _find_content(tokens: Sequence[Token], cue: Cue) -> list[Range]:
    if tokens[cue.end].lower == "that":
        return [(cue.end, len(tokens))]
    return [part for part in ((_find_clause(tokens, cue), cue.start), (cue.end, len(tokens))) if part[0] < part[1]]


def _find_clause(tokens: Sequence[Token], cue: Cue) -> int:
    """Return where the clause of a passive verb begins: with its subject."""
    subject = find_subject_before(tokens, cue.start)
    return subject.start if subject else 0
