"""Attributions that cue verbs make, each shape of verb its own way."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.language.grammar.corrections import QUOTE
from twosource.language.grammar.phrases import Range, skip_adjuncts
from twosource.language.grammar.tokens import Token
from twosource.statements.attributions.attribution import Attribution, make_attribution
from twosource.statements.attributions.citations import attribute_citation
from twosource.statements.attributions.contents import Complement, find_complement, find_content_before, skip_addressee
from twosource.statements.attributions.cues import Cue, find_cues
from twosource.statements.attributions.inversion import find_subject_after
from twosource.statements.attributions.participles import attribute_participle
from twosource.statements.attributions.passives import attribute_passive
from twosource.statements.attributions.sharing import share_subject
from twosource.statements.attributions.subjects import Subject, find_subject_before
from twosource.statements.grammar.lines import Line

_AFTER_SAID = frozenset([".", QUOTE, "IN", "W", "CC", "RB", "TO", "VBG"])
_JOINTS = frozenset([",", ":", "—", "–", ";", "."])


def attribute_verbs(line: Line) -> tuple[Attribution, ...]:
    """Return the attributions of a sentence's cue verbs, in order."""
    found: list[Attribution] = []
    for cue in find_cues(line):
        attribution = _attribute(line.tokens, cue, found)
        if attribution is not None:
            found.append(attribution)
    return tuple(found)


def _attribute(tokens: Sequence[Token], cue: Cue, earlier: Sequence[Attribution]) -> Attribution | None:
    phrases = earlier[-1].phrases if earlier else ()
    if cue.verb.kind == "cite":
        return attribute_citation(tokens, cue, phrases)
    if cue.shape == "passive":
        return attribute_passive(tokens, cue)
    if cue.shape == "participle":
        return attribute_participle(tokens, cue, phrases)
    return _attribute_finite(tokens, cue, phrases) if cue.shape == "finite" else None


def _attribute_finite(tokens: Sequence[Token], cue: Cue, phrases: Sequence[Range]) -> Attribution | None:
    before = find_subject_before(tokens, cue.start)
    inverted = _attribute_inverted(tokens, cue)
    if inverted is not None and (before is None or before.insert is None or _ends_clause(tokens, inverted)):
        return inverted
    shares = cue.verb.kind not in {"report", "hedge"}
    subject = before or (share_subject(tokens, cue.start, phrases) if shares else None)
    return None if subject is None else _with_content(tokens, cue, subject)


def _ends_clause(tokens: Sequence[Token], inverted: Attribution) -> bool:
    """Tell whether nothing follows an inverted subject but the end or an apposition."""
    end = inverted.phrases[-1][1]
    return end >= len(tokens) or tokens[end].text in {",", "."}


def _attribute_inverted(tokens: Sequence[Token], cue: Cue) -> Attribution | None:
    if not _invites_inversion(tokens, cue):
        return None
    subject = find_subject_after(tokens, cue)
    content = find_content_before(tokens, cue.start)
    if subject is None or content is None:
        return None
    stop = tokens[subject.end] if subject.end < len(tokens) else None
    if tokens[cue.start - 1].tag != QUOTE and stop is not None and stop.tag in {"VBD", "VBZ", "VBP", "MD"}:
        return None  # "Smith, the mayor, said the city was …"
    rest = _continue_content(tokens, subject.insert[1] if subject.insert else subject.end)
    return make_attribution(cue, subject, [content, *rest], "b")


def _invites_inversion(tokens: Sequence[Token], cue: Cue) -> bool:
    if "q" not in cue.verb.frames or cue.end >= len(tokens) or cue.verb.base == "tell" or cue.start == 0:
        return False
    before = tokens[cue.start - 1]
    return before.tag == QUOTE or before.text in {",", "?", "!"}


def _with_content(tokens: Sequence[Token], cue: Cue, subject: Subject) -> Attribution | None:
    after = find_complement(tokens, cue, cue.end)
    interrupts = "q" in cue.verb.frames and any(token.text == "," for token in tokens[cue.end : cue.end + 1])
    before = find_content_before(tokens, subject.start, interrupts=interrupts)
    if before is not None and _prefers_before(tokens, subject, after) and _says_no_more(tokens, cue, subject):
        rest = [after.content] if after is not None and after.frame == "q" else _interrupted(tokens, cue)
        return make_attribution(cue, subject, [before, *rest], "b")
    if after is not None and not (after.frame == "w" and cue.negated and not _leaves_open(tokens, after)):
        return make_attribution(cue, subject, [after.content], after.frame)
    return _denied_object(tokens, cue, subject) or _announcing(tokens, cue, subject)


def _leaves_open(tokens: Sequence[Token], after: Complement) -> bool:
    """Tell "would not say whether", which leaves something open, from "did not say when", which says nothing."""
    return tokens[after.content[0]].lower in {"whether", "if"}


def _announcing(tokens: Sequence[Token], cue: Cue, subject: Subject) -> Attribution | None:
    """Return an attribution without content where a colon at the end announces the next paragraph."""
    place = skip_adjuncts(tokens, skip_addressee(tokens, cue, cue.end))
    if "q" not in cue.verb.frames or place + 1 != len(tokens) or tokens[place].text != ":":
        return None
    return make_attribution(cue, subject, [], "q")


def _prefers_before(tokens: Sequence[Token], subject: Subject, after: Complement | None) -> bool:
    frame = after.frame if after else None
    quoted = tokens[subject.start - 1].tag == QUOTE
    return frame is None or (quoted and frame in {"q", "n", "m", "z"})


def _says_no_more(tokens: Sequence[Token], cue: Cue, subject: Subject) -> bool:
    """Tell whether nothing but where, when and to whom follows the cue, so that its content stands before it."""
    if tokens[subject.start - 1].tag == QUOTE:
        return True
    place = skip_adjuncts(tokens, skip_addressee(tokens, cue, cue.end))
    return place >= len(tokens) or tokens[place].tag in _AFTER_SAID


def _denied_object(tokens: Sequence[Token], cue: Cue, subject: Subject) -> Attribution | None:
    """Return what is denied where it stands before its clause ("…, a charge she denies")."""
    ended = cue.end >= len(tokens) or tokens[cue.end].text in {",", ".", ";", "—", "–"}
    first = subject.start
    while first > 0 and tokens[first - 1].tag in {"NN", "NNS", "DT", "JJ", "W"}:
        first -= 1
    if cue.verb.kind != "deny" or not ended or first == subject.start:
        return None
    return make_attribution(cue, subject, [(first, subject.start)], "n")


def _interrupted(tokens: Sequence[Token], cue: Cue) -> list[Range]:
    """Return what follows ", X said," when the content goes on behind it."""
    place = cue.end
    if place + 1 < len(tokens) and tokens[place].text == "," and tokens[place + 1].tag != "VBG":
        return [(place + 1, len(tokens))]
    return _continue_content(tokens, place)


def _continue_content(tokens: Sequence[Token], place: int) -> list[Range]:
    """Return the rest of a quotation that the attribution interrupts ("…," he said, "…")."""
    if place < len(tokens) and tokens[place].text in _JOINTS:
        place += 1
    return [(place, len(tokens))] if place < len(tokens) and tokens[place].tag == QUOTE else []
