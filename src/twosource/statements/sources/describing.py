"""Sources without a name: "a senior official", "analysts", "the report"."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.language.grammar.lexicon import load_nouns, load_words
from twosource.language.grammar.tokens import Token
from twosource.model.source import SourceKind
from twosource.model.span import Span
from twosource.statements.grammar.genders import find_gender
from twosource.statements.grammar.heads import is_people
from twosource.statements.sources.mention import Mention

_COUNTED_REACH = 6  # tokens behind "a number" in which what is counted stands
_MARKS = frozenset(["--", "–", "—", ":", ";", "“", "”"])
_QUOTING = frozenset('"“”„«»')


def read_description(text: str, span: Span, tokens: Sequence[Token], core: Sequence[Token]) -> Mention:
    """Return what a phrase says about the source it describes; ``core`` is the phrase without what is attached."""
    head = _find_counted(tokens, core)
    kind, plural = _classify(head)
    if _is_guard(core):
        kind = "organisation"
    return Mention(
        span=span, kind=kind, name=_write(text, tokens, head), head=head.lower, named=False,
        definite=tokens[0].lower in load_words("definite"), plural=plural, gender=find_gender("", head.lower),
    )  # fmt: skip


def _is_guard(core: Sequence[Token]) -> bool:
    """Tell the body in "the coast guard" from a person."""
    return len(core) > 1 and core[-1].lower == "guard" and core[-2].lower in load_words("guarded")


def _find_counted(tokens: Sequence[Token], core: Sequence[Token]) -> Token:
    """Return the noun that a phrase is about: of "a number of residents" the residents."""
    last = core[-1]
    rest = tokens[len(core) : len(core) + _COUNTED_REACH]
    if last.lower not in load_words("counting") or not rest or rest[0].lower != "of":
        return last
    return next((token for token in rest if token.tag == "NNS"), last)


def _write(text: str, tokens: Sequence[Token], head: Token) -> str:
    """Return the description as written, up to a mark of quotation, without the words that lead on to what follows."""
    end = next((i for i, token in enumerate(tokens) if i and token.text in _MARKS), len(tokens))
    while end > 1 and tokens[end - 1].tag in {"IN", "TO", "VBN", "CC", "DT", "."}:
        end -= 1
    words = text[tokens[0].start : tokens[end - 1].end]
    cut = next((place for place, letter in enumerate(words) if place and letter in _QUOTING), len(words))
    if head.start < tokens[0].start + cut:
        return words[:cut].strip()
    return "".join(letter for letter in words if letter not in _QUOTING)


def _classify(head: Token) -> tuple[SourceKind, bool]:
    nouns, word = load_nouns(), head.lower
    if word in nouns.peoples or word in nouns.groups or is_people(word):
        return "group", True
    if word in nouns.people or word == "one":
        return "unnamed", False
    if word in nouns.documents:
        return "document", head.tag == "NNS"
    if word in nouns.bodies or word in load_words("media"):
        return ("group", True) if head.tag == "NNS" else ("organisation", False)
    return ("group", True) if head.tag in {"NNS", "CD", "DT"} else ("unnamed", False)
