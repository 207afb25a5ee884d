"""The two sides of a comparison, and what comparing one slot yields."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.findings.words.terms import Term, find_terms
from twosource.findings.words.word_groups import load_alike
from twosource.language.words import Word, find_words
from twosource.model.finding import About, RelationKind
from twosource.model.source import Source
from twosource.model.span import Span
from twosource.model.statement import Statement

_REACH = 3  # content words on either side of a word that are its context


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A statement with the text of its article, all its words, its content words and their stems.

    ``sources`` are those it is attributed to, outermost first. Spans are places in the article.
    """

    statement: Statement
    text: str
    words: tuple[Word, ...]
    terms: tuple[Term, ...]
    stems: frozenset[str]
    sources: tuple[Source, ...] = ()

    def context(self, span: Span) -> frozenset[str]:
        """Return the stems that stand near ``span`` and the groups they belong to, its own words left out."""
        before = [term.stem for term in self.terms if term.span.end <= span.start]
        after = [term.stem for term in self.terms if term.span.start >= span.end]
        near = before[-_REACH:] + after[:_REACH]
        return frozenset(load_alike().get(stem, stem) for stem in near)


def share_surroundings(a: Side, a_span: Span, b: Side, b_span: Span) -> frozenset[str]:
    """Return what stands near both spans, without the words that are names on both sides."""
    names = [{term.stem for term in side.terms if term.kind == "name"} for side in (a, b)]
    return (a.context(a_span) & b.context(b_span)) - (names[0] & names[1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """How the two sides compare in one slot: kind, slot, the words of each side, and a note for the reader."""

    kind: RelationKind
    about: About | None
    a_span: Span
    b_span: Span
    note: str


def make_side(statement: Statement, text: str, sources: tuple[Source, ...] = ()) -> Side:
    """Return the side that ``statement`` is, given the text of its article and its sources."""
    start = statement.span.start
    terms = find_terms(text, statement.span)
    return Side(
        statement=statement,
        text=text,
        words=tuple(
            Word(Span(start + word.span.start, start + word.span.end), word.folded)
            for word in find_words(statement.span.of(text))
        ),
        terms=terms,
        stems=frozenset(term.stem for term in terms),
        sources=sources,
    )


def quote_both(a: Side, a_span: Span, b: Side, b_span: Span, sign: str = "·") -> str:
    """Return the words of both sides as a note."""
    return f"a: {a_span.of(a.text)} {sign} b: {b_span.of(b.text)}"
