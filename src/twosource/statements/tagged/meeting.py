"""Attributions of a sentence from what a model proposes and what the rules find.

Where both find the same cue, the model says how far source and content reach, and the rules say what they know
better: joint sources, sources behind sources, the class of the cue. What only the model finds is read by grammar;
what only the rules find stays, mostly a source inside of another one's words: the model knows one level only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from twosource.language.grammar.corrections import QUOTE
from twosource.language.grammar.lexicon import load_nouns, load_verbs, load_words
from twosource.language.grammar.phrases import Range
from twosource.language.grammar.tokens import Token
from twosource.statements.attributions.attribution import Attribution, Marks
from twosource.statements.attributions.cues import NEGATIONS
from twosource.statements.attributions.cutting import cut_contents
from twosource.statements.grammar.lines import Line
from twosource.statements.tagged.checking import breaks_off, holds_source, is_clause, says_something
from twosource.statements.tagged.levels import keep_nested
from twosource.statements.tagged.naming import Naming, find_missing, find_range, is_apart, is_spoken_of, read_naming
from twosource.statements.tagged.proposals import Proposal, close_gaps, cut_by_line

_ASIDE = "x"
_OF_NOBODY = frozenset(["p", "u"])  # passives and hearsay: whom a model marks is spoken of, not who speaks
_FRAMES = {QUOTE: "q", "TO": "i"}


def meet_tags(line: Line, found: Sequence[Attribution], proposals: Sequence[Proposal]) -> tuple[Attribution, ...]:
    """Return the attributions of a sentence in order; ``found`` are those of the rules.

    A cue inside of a quotation is no word of the sentence's own: such proposals are left out.
    """
    met: list[Attribution] = []
    claimed: list[tuple[Attribution, Attribution]] = []
    speech = [token.span for token in line.tokens if token.tag == QUOTE]
    capitals = not any(letter.islower() for token in line.tokens for letter in token.text)  # a headline
    for proposal in proposals:
        if capitals or any(quotation.contains(proposal.cue) for quotation in speech):
            continue
        own = _find_own(line, found, proposal)
        if own is None and _names_source(line, found, proposal):
            continue
        made = _make(line, proposal, own)
        if own is not None and made is not None:
            claimed.append((own, made))
        elif made is not None:
            met.append(made)
    rest = [one for one in found if not any(one is own for own, _ in claimed)]
    every = [*met, *rest, *keep_nested(claimed, found)]
    if any(_is_joined(line.tokens, one) for one in met):
        return cut_contents(line.tokens, every)
    return tuple(sorted(every, key=lambda one: (one.start, one.cue)))


def _is_joined(tokens: Sequence[Token], attribution: Attribution) -> bool:
    """Tell whether a source behind ", but" speaks for itself: it is not passed on by the one before it."""
    before = [token.text for token in tokens[max(0, attribution.start - 2) : attribution.start]]
    return before in ([",", "but"], [",", "while"])


def _find_own(line: Line, found: Sequence[Attribution], proposal: Proposal) -> Attribution | None:
    """Return what the rules make of the proposal's cue; of "X quoted Y as saying" a model may mark either verb."""
    shared = [(line.cut(_first_verb(one), one.cue[1]).shared(proposal.cue), -i) for i, one in enumerate(found)]
    most, place = max(shared, default=(0, 0))
    return found[-place] if most else None


def _first_verb(attribution: Attribution) -> int:
    ends = [last for _, last in attribution.outer if last <= attribution.cue[0]]
    return max(ends, default=attribution.cue[0])


def _names_source(line: Line, found: Sequence[Attribution], proposal: Proposal) -> bool:
    """Tell whether all that a proposal marks as said is who says something ("X, citing Y, said …": Y)."""
    sources = [line.cut(*part) for one in found for part in (*one.outer, *one.phrases)]
    return bool(proposal.contents) and all(
        any(source.shared(content) * 2 > len(content) for source in sources) for content in proposal.contents
    )


def _make(line: Line, proposal: Proposal, own: Attribution | None) -> Attribution | None:
    """Return the attribution of a proposal, None when nothing is said in it."""
    cue = find_range(line.tokens, proposal.cue)
    if cue is None or (own is not None and own.frame == _ASIDE):
        return own
    inside = close_gaps(tuple(cut_by_line(proposal.contents, line)), proposal)
    ranges = tuple(part for span in inside if (part := find_range(line.tokens, span)) is not None)
    beyond = tuple(span for span in proposal.contents if not line.span.contains(span))
    if not inside and not beyond and own is None and line.tokens[-1].text != ":":
        return None
    marks = Marks(cue=proposal.cue, source=proposal.source, contents=inside, beyond=beyond)
    if own is not None:
        return _complete(line, own, marks, ranges)
    said = bool(beyond) or not ranges or says_something(line.tokens, cue, ranges)
    return _read_alone(line, marks, cue, ranges) if said else None


def _complete(line: Line, own: Attribution, marks: Marks, ranges: tuple[Range, ...]) -> Attribution:
    """Return what the rules found, reaching as far as the model says."""
    if (own.frame in _OF_NOBODY and not own.phrases) or holds_source(own, ranges):
        return own
    if breaks_off(line.tokens, own, ranges):
        marks, ranges = replace(marks, contents=()), own.content
    content = ranges if ranges or marks.beyond else own.content
    made = replace(own, content=content, marks=marks)
    if marks.source is None or own.outer:
        return replace(made, marks=replace(marks, source=None))
    described = [own.insert] if own.insert is not None else []
    if any(line.cut(*part).overlaps(marks.source) for part in (*own.phrases, *described)):
        return made
    naming = read_naming(line.tokens, marks.source)
    if naming is None or naming.relative:
        made = replace(made, marks=replace(marks, source=None))
    if naming is None or (own.phrases and naming.relative):
        return made
    return replace(made, phrases=naming.phrases, insert=naming.insert)


def _read_alone(line: Line, marks: Marks, cue: Range, ranges: tuple[Range, ...]) -> Attribution | None:
    """Return the attribution of a cue that the rules do not know, None when its source can be no words of a source."""
    naming = read_naming(line.tokens, marks.source) if marks.source is not None else find_missing(line.tokens, cue)
    if naming is None or is_spoken_of(line.tokens, cue, naming) or is_apart(line.tokens, cue, naming):
        return None
    if not naming.phrases and not marks.beyond and not is_clause(line.tokens, ranges):
        if not any(token.tag.startswith("VB") for token in line.tokens[slice(*cue)]):
            return None  # "speculation about the deal grew"
        marks, ranges = replace(marks, contents=()), ((0, len(line.tokens)),)  # "Tal is expected to go"
    return Attribution(
        phrases=naming.phrases,
        cue=cue,
        content=ranges,
        kind=_find_kind(line.tokens[cue[0] : cue[1]], naming),
        frame=_find_frame(line.tokens, cue, ranges),
        negated=any(token.lower in NEGATIONS for token in line.tokens[max(0, cue[0] - 1) : cue[1]]),
        insert=naming.insert,
        start=min([cue[0], *(first for first, _ in naming.phrases)]),
        marks=replace(marks, source=None) if naming.relative else marks,
    )


def _find_kind(words: Sequence[Token], naming: Naming) -> str:
    """Return the class of the last word of a cue that the lexicon knows; what it does not know says or hedges."""
    for token in reversed(words):
        verbs = load_verbs().get(token.lower, ())
        if verbs:
            return verbs[-1].kind
        if token.lower in load_nouns().cues:
            return load_nouns().cues[token.lower]
    return "say" if naming.phrases else "hedge"


def _find_frame(tokens: Sequence[Token], cue: Range, ranges: Sequence[Range]) -> str:
    """Return the letter of the complement (see the lexicon), by how the content behind the cue begins."""
    behind = [first for first, _ in ranges if first >= cue[1]]
    if tokens[cue[0]].lower == "according":
        return "a"
    if not behind:
        return "b"
    first = tokens[behind[0]]
    if first.lower in load_words("questions"):
        return "w"
    return _FRAMES.get(first.tag, "t" if first.lower == "that" else "z")
