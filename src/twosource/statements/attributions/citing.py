"""Sources beside an attribution: "X, citing Y, said …", "according to Y, quoted by X", "a video in which Y says …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from twosource.language.grammar.corrections import QUOTE
from twosource.language.grammar.lexicon import load_nouns, load_words
from twosource.language.grammar.phrases import FINITE, Range, read_phrase_right, skip_adjuncts
from twosource.language.grammar.tokens import Token
from twosource.statements.attributions.attribution import Attribution
from twosource.statements.attributions.subjects import find_subject_before

_CITING = frozenset(["citing", "quoting"])
_CITED = frozenset(["cited", "quoted"])
_EITHER = _CITING | _CITED
_DOCUMENT_REACH = 6  # tokens from "letter" to "in which"
_VERB_REACH = 4  # tokens from a document back to the verb by which it was made


@dataclass(frozen=True, slots=True, kw_only=True)
class _Beside:
    """A source that a participle brings in: the whole of it from ``start``, and whether it cites or is who cites."""

    start: int
    source: Range
    cites: bool


def add_cited(tokens: Sequence[Token], found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return the attributions with the sources that are named beside them: outer or inner, as the words say."""
    beside = list(_find_beside(tokens))
    for one in beside:
        found = _nest(tokens, found, one)
    return tuple(_nest_issued(tokens, _nest_recorded(tokens, attribution)) for attribution in found)


def _find_beside(tokens: Sequence[Token]) -> Iterator[_Beside]:
    """Yield whom "citing Y", "which cited Y" and "quoted by X" bring in."""
    for i, token in [(i, token) for i, token in enumerate(tokens[:-1]) if token.lower in _EITHER]:
        relative = i > 0 and tokens[i - 1].lower == "which"
        if token.lower in _CITING or (relative and token.lower in _CITED):
            end = read_phrase_right(tokens, i + 1)
            if end > i + 1 and not _says_itself(tokens, end):
                source = (i + 1, _end_of_insert(tokens, end))
                yield _Beside(start=i - 1 if relative else i, source=source, cites=True)
        elif token.lower in _CITED and tokens[i + 1].lower == "by":
            end = read_phrase_right(tokens, i + 2)
            if end > i + 2 and not _says_itself(tokens, end):
                yield _Beside(start=i, source=(i + 2, end), cites=False)


def _says_itself(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether the participle is an attribution of its own: "quoting Y as saying …"."""
    return any(token.lower == "as" for token in tokens[end : end + 1])


def _end_of_insert(tokens: Sequence[Token], end: int) -> int:
    """Return where a cited source ends, with what describes it ("two people familiar with the matter")."""
    for i in range(end, len(tokens)):
        if tokens[i].text in {",", ".", ";"}:
            return i
        if tokens[i].tag in FINITE or tokens[i].tag == QUOTE:
            break
    return end


def _nest(tokens: Sequence[Token], found: Sequence[Attribution], beside: _Beside) -> list[Attribution]:
    """Return the attributions with the source beside one of them in its chain: the last before it, or behind a lead."""
    ordered = [one for one in found if one.phrases and not one.outer and one.phrases[0] != beside.source]
    if beside.start == 0:
        place = beside.source[1] + 1
        fitting = [one for one in ordered if one.start in {place, place + 1}]
    else:
        fitting = [one for one in reversed(ordered) if _stands_beside(tokens, one, beside)]
    return [_join(one, beside) if fitting and one is fitting[0] else one for one in found]


def _stands_beside(tokens: Sequence[Token], attribution: Attribution, beside: _Beside) -> bool:
    before = beside.start - 1 if tokens[beside.start - 1].text == "," else beside.start
    if attribution.insert is not None and attribution.insert[0] == beside.start:
        return True
    if beside.cites and _stands_between(tokens, attribution, before, beside):
        return True
    if beside.cites and any(last in {before, beside.start} for first, last in attribution.content if first < before):
        return True
    ends = [attribution.cue[1], attribution.phrases[-1][1]]
    if not beside.cites:
        return before == ends[1]
    return attribution.frame in {"a", "b"} and any(end <= before <= skip_adjuncts(tokens, end) for end in ends)


def _stands_between(tokens: Sequence[Token], attribution: Attribution, before: int, beside: _Beside) -> bool:
    """Tell whether who is cited stands between cue and content ("reported on Monday, citing Y, that …")."""
    cue = attribution.cue[1]
    near = cue <= before <= skip_adjuncts(tokens, cue)
    return near and any(beside.source[1] <= first for first, _ in attribution.content)


def _join(attribution: Attribution, beside: _Beside) -> Attribution:
    content = tuple(part for part in attribution.content if part[0] != beside.start)
    if not beside.cites:
        return replace(attribution, outer=(beside.source,), content=content)
    return replace(attribution, outer=attribution.phrases, phrases=(beside.source,), insert=None, content=content)


def _nest_recorded(tokens: Sequence[Token], attribution: Attribution) -> Attribution:
    """Part a text or recording from who speaks in it, where no comma does ("In the tape Ms Tal is heard telling")."""
    for first, last in attribution.phrases:
        within = first > 0 and tokens[first - 1].lower in {"in", "on"}
        for i in range(first + 1, last if within else first):
            named = all(token.tag == "NNP" for token in tokens[i:last])
            if named and tokens[i - 1].lower in load_nouns().documents and tokens[i - 1].tag == "NN":
                return replace(attribution, outer=((first, i),), phrases=((i, last),))
    return attribution


def _nest_issued(tokens: Sequence[Token], attribution: Attribution) -> Attribution:
    """Put who gives out a text or recording before who speaks in it ("X published a letter in which Y says …")."""
    start = attribution.phrases[0][0] if attribution.phrases else 0
    if attribution.outer or start < _VERB_REACH or tokens[start - 1].lower not in {"which", "where"}:
        return attribution
    for noun in range(start - 2, max(0, start - _DOCUMENT_REACH), -1):
        if tokens[noun].lower in load_nouns().documents:
            issuer = _find_issuer(tokens, noun)
            return attribution if issuer is None else replace(attribution, outer=issuer)
    return attribution


def _find_issuer(tokens: Sequence[Token], noun: int) -> tuple[Range, ...] | None:
    """Return the subject of the verb by which a document was made, None when it was only mentioned."""
    for verb in range(noun - 1, max(0, noun - _VERB_REACH), -1):
        if tokens[verb].lower in load_words("issuing"):
            start = verb
            while start > 0 and tokens[start - 1].lower in {"has", "have", "had", "also"}:
                start -= 1
            subject = find_subject_before(tokens, start)
            return subject.phrases if subject else None
    return None
