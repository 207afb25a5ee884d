"""The stance of an attribution: from its cue, then from the words of its content."""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.model.span import Span
from twosource.model.statement import Stance
from twosource.statements.stances.commands import is_command, is_request
from twosource.statements.stances.cue_stance import CueReading, read_cue
from twosource.statements.stances.hedging import is_hedged
from twosource.statements.stances.lexicon import load_group
from twosource.statements.stances.rebuttals import find_calling, find_rebuttal, names_claim

_BY_KIND: dict[str, Stance] = {
    "deny": "denies",
    "ask": "asks",
    "demand": "demands",
    "order": "demands",
    "hedge": "hedges",
}
_OPEN = re.compile(r"[\"“‘'«„]*(?:whether|if|when|where|why|how|who|what|much|more|anything)\b", re.IGNORECASE)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\b|['’]s\b", re.IGNORECASE)
_TO_DO = re.compile(r"[\"“‘'«„]*(?:not\s+)?to\s+(?!(?:me|us|him|her|them|the|an?|this|that|his|their|our|my)\b)[a-z]")
_NAMED_AS = re.compile(r"(?:^|\s)as\s")


def judge_stance(
    text: str, cue: Span | None, content: Sequence[Span], *, named: bool, commands: bool = False
) -> Stance:
    """Return how a source stands to what it says.

    ``cue`` is None where somebody speaks without one, in a printed interview for instance. ``named`` is false
    where the text names no source ("it is thought that"). ``commands``: the content is known to tell somebody
    what to do ("told drivers to stay").
    """
    if cue is None or not content:
        return judge_words(text, content) if content else "asserts"
    reading = read_cue(text, cue)
    if commands and reading.kind in {"say", "ask"}:
        return "demands"
    if not named and _is_hearsay(reading) and _PASSIVE.search(cue.of(text)):
        return "hedges"
    return _judge_cue(text, reading, content) or judge_words(text, content)


def _is_hearsay(reading: CueReading) -> bool:
    """Tell "it is said" and "there was word" from "it was announced": there somebody certain did so."""
    if reading.base in load_group("cue_words", "hearsay") or reading.words[:1] == ("there",):
        return True
    return reading.kind in {"think", "hedge"} and reading.base != "know"


def _judge_cue(text: str, reading: CueReading, content: Sequence[Span]) -> Stance | None:
    """Return the stance that the cue tells whatever the content is; None where the content decides."""
    if not load_group("hedges", "adverbs").isdisjoint(reading.words):  # "was reportedly closed"
        return "hedges"
    if reading.turn:
        return _turn(text, reading, content)
    if _is_denied(text, reading, content):
        return "denies"
    if _is_wish(text, reading, content):
        return "demands"
    plans = reading.base == "want" and _TO_DO.match(text, content[0].start)  # "wants to leave" demands nothing
    kind = "ask" if reading.kind == "demand" and _asks(text, content) else reading.kind
    return None if kind == "deny" or plans else _BY_KIND.get(kind)


def _asks(text: str, content: Sequence[Span]) -> bool:
    """Tell "demanded to know why" and "“Why?” she demanded" from a demand."""
    return text.startswith("to know", content[0].start) or _is_question(content[-1].of(text))


def _is_question(words: str) -> bool:
    return words.rstrip(" \"”’'»“").endswith("?")


def _turn(text: str, reading: CueReading, content: Sequence[Span]) -> Stance | None:
    """Return the stance of a cue that is negated or held back ("did not say", "would not confirm")."""
    if reading.base in load_group("cue_words", "disputing"):
        return None if reading.turn == "not" else "hedges"
    affirming = reading.kind in _BY_KIND or reading.base in load_group("cue_words", "affirming")
    open_ended = _OPEN.match(text, content[0].start) is not None
    if reading.kind == "deny" or reading.turn == "withheld" or open_ended or not affirming:
        return "hedges"
    return "denies"


def _is_wish(text: str, reading: CueReading, content: Sequence[Span]) -> bool:
    """Tell "asked to leave", "told them to leave" and "asked that he leave" from a question or an account."""
    to_do = reading.base in load_group("cue_words", "addressing") and _TO_DO.match(text, content[0].start)
    return bool(to_do) or (reading.base == "ask" and content[0].of(text).startswith("that "))


def _is_denied(text: str, reading: CueReading, content: Sequence[Span]) -> bool:
    """Tell whether the cue denies, or gives a claim a name that denies it.

    "Dismissed the vote as a charade" denies nothing: no vote is a claim.
    """
    if reading.base in load_group("cue_words", "naming"):
        if find_calling(text, content[0]) is not None:
            return True
        named = _NAMED_AS.split(" ".join(span.of(text) for span in content), maxsplit=1)
        return reading.kind == "deny" and (len(named) == 1 or names_claim(named[0]))
    return reading.kind == "deny"


def judge_words(text: str, content: Sequence[Span]) -> Stance:
    """Return the stance that the words of a content show by themselves."""
    if _is_question(content[-1].of(text)):
        return "asks"
    if is_command(text, content[0]):
        return "demands"
    if is_request(content[0].of(text)):
        return "demands"
    if find_rebuttal(text, content[0]) is not None:
        return "denies"
    return "hedges" if is_hedged(" ".join([span.of(text) for span in content])) else "asserts"
