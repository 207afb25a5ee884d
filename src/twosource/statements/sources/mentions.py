"""What one noun phrase says about a source: a pronoun, a name or a description."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from twosource.language.grammar.lexicon import load_nouns
from twosource.language.grammar.phrases import NOUNS
from twosource.language.grammar.tokens import Token
from twosource.model.mention import Name
from twosource.model.span import Span
from twosource.statements.grammar.descriptions import drop_determiner
from twosource.statements.grammar.heads import find_core, find_name, find_outlet, is_people
from twosource.statements.sources.describing import read_description
from twosource.statements.sources.mention import Mention
from twosource.statements.sources.naming import read_capitals, read_name, read_named
from twosource.statements.sources.offices import is_office

__all__ = ["Mention", "read_mention", "read_name"]

PRONOUNS = frozenset(["he", "she", "they", "it", "i", "we", "you", "who", "him", "her", "them"])
_FORMS = {  # other forms of pronouns; "herself" alone is somebody, behind a name it is that name
    "his": "he", "himself": "he", "hers": "she", "herself": "she", "their": "they", "theirs": "they",
    "themselves": "they", "its": "it", "itself": "it", "me": "i", "my": "i", "mine": "i", "myself": "i",
    "us": "we", "our": "we", "ours": "we", "ourselves": "we", "your": "you", "yours": "you", "yourself": "you",
}  # fmt: skip


def read_mention(text: str, tokens: Sequence[Token], names: Sequence[Name]) -> Mention:
    """Return what the tokens of one noun phrase say about the source they name."""
    core = _read_core(tokens, names)
    head = core[-1]
    span = Span(tokens[0].start, tokens[-1].end)
    pronoun = _FORMS.get(head.lower, head.lower)
    if len(core) == 1 and pronoun in PRONOUNS and not _is_acronym(head):
        return _read_pronoun(span, pronoun)
    return _read_proper(text, tokens, core, names) or read_description(text, span, tokens, core)


def _read_core(tokens: Sequence[Token], names: Sequence[Name]) -> Sequence[Token]:
    core = find_core(tokens, names)
    while len(core) > 1 and (core[-1].tag == "POS" or core[-1].lower.endswith(("self", "selves"))):  # "Tal himself"
        core = core[:-1]
    return core


def _read_proper(text: str, tokens: Sequence[Token], core: Sequence[Token], names: Sequence[Name]) -> Mention | None:
    """Return what a proper name means."""
    span = Span(tokens[0].start, tokens[-1].end)
    if any(token.text == "," for token in tokens):  # "the Ministry for Roads, Harbours and Canals"
        return _read_body(text, span, tokens)
    name = find_name(core, names)
    if name is not None and not (len(core) == 1 and is_people(core[-1].lower)):
        return read_named(text, span, core, name)
    held = _find_held(tokens, core, names)
    return _read_capital(text, span, core) if held is None else read_named(text, span, tokens, held)


def _read_capital(text: str, span: Span, core: Sequence[Token]) -> Mention | None:
    """Return what is a name by its capitals, or by a word like "newspaper" behind it."""
    if core[-1].tag == "NNP" and core[-1].lower not in load_nouns().speakers and not is_people(core[-1].lower):
        return read_capitals(text, span, core)
    outlet = find_outlet(core)
    if not outlet:
        return None
    return replace(read_capitals(text, span, outlet), kind="organisation", gender="", corporate=True)


def _find_held(tokens: Sequence[Token], core: Sequence[Token], names: Sequence[Name]) -> Name | None:
    """Return the person at the end of a phrase that begins with an office ("Speaker of the House Mira Tal")."""
    if len(core) == len(tokens) or not is_office(core[-1].text):
        return None
    name = next((each for each in names if each.kind == "person" and each.span.end == tokens[-1].end), None)
    before = [token for token in tokens if name is not None and token.end <= name.span.start]
    return name if before and before[-1].tag in NOUNS else None


def _read_body(text: str, span: Span, tokens: Sequence[Token]) -> Mention:
    return Mention(
        span=span, kind="organisation", name=drop_determiner(span.of(text)), head=tokens[-1].lower, named=True,
        definite=True, plural=False, gender="", corporate=True,
    )  # fmt: skip


def _is_acronym(token: Token) -> bool:
    """Tell WHO and IT from "who" and "it"."""
    return token.text.isupper() and len(token.text) > 1


def _read_pronoun(span: Span, head: str) -> Mention:
    plural = head in {"they", "them", "we"}
    gender = {"he": "m", "him": "m", "she": "f", "her": "f"}.get(head, "")
    return Mention(
        span=span, kind="group" if plural else "unnamed", name=None, head=head, named=False, definite=True,
        plural=plural, gender=gender,
    )  # fmt: skip
