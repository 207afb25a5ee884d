"""The words that a model marks as a source, read by grammar: phrases of joint sources, and what describes them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from twosource.language.grammar.corrections import QUOTE
from twosource.language.grammar.lexicon import load_nouns
from twosource.language.grammar.phrases import FINITE, NOUNS, Range, read_phrase_left
from twosource.language.grammar.tokens import Token
from twosource.language.names.words import is_common
from twosource.language.places import load_gazetteer
from twosource.model.span import Span
from twosource.statements.attributions.cues import BE
from twosource.statements.attributions.inserts import INSERT_MARKS
from twosource.statements.attributions.subjects import find_subject_before, is_portfolio

_START, _END = attrgetter("start"), attrgetter("end")
_LEADS = frozenset(["IN", "TO", "CC", ".", "RB", QUOTE])
_JOINTS = frozenset(["and", "or", "&"])
_ENDS = NOUNS | {"PRP", "CD", "JJ", "DT"}  # how a noun phrase ends: "Tal", "she", "dozens", "the wounded", "both"
_ATTACHED = frozenset(["VBG", "VBN", "IN", "W"])
_MODIFIED = 2  # words of "Tarnese officials"
_NOBODY = frozenset(["it", "there"])  # subjects that only fill the place of one
_DETERMINED = frozenset(["DT", "PRP$", "PRP"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """Token numbers of a source: a phrase for each of joint sources, and the apposition or clause behind them.

    Of "who" and "which" the phrase is what they stand for; ``relative`` says so, as the marked words name nobody.
    """

    phrases: tuple[Range, ...]
    insert: Range | None = None
    relative: bool = False


def find_range(tokens: Sequence[Token], span: Span) -> Range | None:
    """Return the tokens that a span touches; None when it touches none."""
    first, last = bisect_right(tokens, span.start, key=_END), bisect_left(tokens, span.end, key=_START)
    return (first, last) if first < last else None


def read_naming(tokens: Sequence[Token], span: Span) -> Naming | None:
    """Return the source that a span names; None when no words are left that could."""
    found = find_range(tokens, span)
    if found is None:
        return None
    relative = tokens[found[0]].tag == "W"
    if relative:
        found = _find_antecedent(tokens, found[0])
    first, last = _trim(tokens, found)
    if first == last:
        return None
    parts = list(_split_joint(tokens, first, last))
    if len(parts) > 1:
        return Naming(phrases=tuple(parts), relative=relative)
    stop = next((i for i in range(first + 1, last) if _breaks(tokens[i])), last)
    behind = (stop + 1, last) if stop + 1 < last and tokens[stop].text in INSERT_MARKS else None
    clause = (stop, last) if stop < last and tokens[stop].tag == "W" else None
    return Naming(phrases=((first, stop),), insert=behind or clause, relative=relative)


def find_missing(tokens: Sequence[Token], cue: Range) -> Naming | None:
    """Return the source of a cue for which a model marks none: nobody's, if grammar needs nobody there.

    A verb in the active has a subject; where none is found before it, nothing was said: None.
    """
    words = tokens[max(0, cue[0] - 1) : cue[1]]
    verbs = [token.tag for token in tokens[slice(*cue)] if token.tag in FINITE or token.tag.startswith("VB")]
    if not verbs or any(token.lower in _NOBODY or token.lower in BE for token in words):
        return Naming(phrases=())
    if FINITE.isdisjoint(verbs) and "VBN" not in verbs:  # "to demand", "saying": whoever does so is not marked
        return None
    subject = find_subject_before(tokens, cue[0])
    return None if subject is None else Naming(phrases=subject.phrases, insert=subject.insert)


def is_spoken_of(tokens: Sequence[Token], cue: Range, naming: Naming) -> bool:
    """Tell whether a source is the subject of a passive ("it was reported"), and so does not speak itself."""
    words = tokens[slice(*cue)]
    passive = len(words) > 1 and words[0].lower in BE and any(token.tag == "VBN" for token in words[1:])
    return passive and any(last <= cue[0] for _, last in naming.phrases)


def is_apart(tokens: Sequence[Token], cue: Range, naming: Naming) -> bool:
    """Tell whether a source behind the cue belongs to another verb ("Called a saint, he was buried by the monks")."""
    behind = [first for first, _ in naming.phrases if first >= cue[1]]
    return bool(behind) and any(token.tag in FINITE for token in tokens[cue[1] : behind[0]])


def _find_antecedent(tokens: Sequence[Token], relative: int) -> Range:
    """Return whom "who" or "which" stands for; an empty range when nobody stands before it."""
    end = relative - 1 if relative > 0 and tokens[relative - 1].text in INSERT_MARKS else relative
    return read_phrase_left(tokens, end), end


def _trim(tokens: Sequence[Token], found: Range) -> Range:
    first, last = found
    while first < last and tokens[first].tag in _LEADS:
        first += 1
    while last > first and tokens[last - 1].tag in {".", QUOTE, "POS", "CC"}:
        last -= 1
    return first, last


def _breaks(token: Token) -> bool:
    return token.text in INSERT_MARKS or token.text == "(" or token.tag == "W"


def _split_joint(tokens: Sequence[Token], first: int, last: int) -> Iterator[Range]:
    """Yield the phrases of "A and B" or "A, B and C"; one when the conjunction stands inside of a single source."""
    joints = [i for i in range(first + 1, last) if tokens[i].lower in _JOINTS]
    marks = {*joints, *(i for i in range(first + 1, last) if joints and tokens[i].text == ",")}
    places = [first - 1, *sorted(marks), last]
    parts = [(a + 1, b) for a, b in pairwise(places) if b > a + 1]
    if not joints or not all(_stands_alone(tokens, part) for part in parts) or _is_one(tokens, parts):
        yield first, last
    else:
        yield from parts


def _stands_alone(tokens: Sequence[Token], part: Range) -> bool:
    """Tell whether a part can be a source by itself: a name, a pronoun, or a noun that can speak."""
    words = tokens[part[0] : part[1]]
    if words[0].tag in _ATTACHED or any(_breaks(token) for token in words) or words[-1].tag not in _ENDS:
        return False
    named = all(token.tag in {"NNP", "PRP"} for token in words)
    return named or any(token.lower in load_nouns().speakers or token.tag == "NNP" for token in words)


def _is_one(tokens: Sequence[Token], parts: Sequence[Range]) -> bool:
    """Tell whether the parts are one source: a body, a plural with two modifiers, or a name and what describes it."""
    left, right = tokens[slice(*parts[-2])], tokens[slice(*parts[-1])]
    if right[0].tag in _DETERMINED:
        return is_portfolio(tokens, parts)
    described = len(parts) > 1 and tokens[parts[0][1] - 1].tag == "NNP" and tokens[parts[1][0]].tag == "DT"
    return described or _modifies(left, right) or _is_body(left, right) or is_portfolio(tokens, parts)


def _modifies(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Tell whether a word before "and" needs the plural behind it ("federal and state officials")."""
    if len(left) > 1 or len(right) == 1 or right[-1].tag != "NNS" or left[0].tag == "NNS":
        return False
    modifier = left[0].tag == "JJ" or left[0].lower in load_gazetteer().demonyms or is_common(left[0].text)
    return modifier or len(right) == _MODIFIED


def _is_body(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Tell whether only the last word says what the parts are ("the Harbours and Roads Committee")."""
    bodies = load_nouns().bodies
    return left[0].tag == "DT" and right[-1].lower in bodies and left[-1].lower not in load_nouns().speakers
