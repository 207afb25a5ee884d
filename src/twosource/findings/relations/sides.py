"""The two sides of a comparison, and what comparing one slot yields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from twosource.findings.words.terms import Term, find_terms
from twosource.findings.words.word_groups import load_alike
from twosource.language.words import Word, find_words
from twosource.model.finding import About, RelationKind
from twosource.model.mention import Quantity
from twosource.model.published import Published
from twosource.model.source import Source
from twosource.model.span import Span
from twosource.model.statement import Statement
from twosource.model.support import Ledger

_REACH = 3  # content words on either side of a word that are its context


@dataclass(frozen=True, kw_only=True)  # without slots: words are read when they are asked for, and kept
class Side:
    """A statement with the text of its article, all its words, its content words and their stems.

    ``sources`` are those it is attributed to, outermost first; ``joint`` are those of other statements with
    the same words ("a doctor and a nurse said"). ``published`` is the date of the article. Spans are places in it.
    """

    statement: Statement
    text: str
    sources: tuple[Source, ...] = ()
    joint: tuple[Source, ...] = ()
    published: Published | None = None

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All its words."""
        start = self.statement.span.start
        return tuple(
            Word(Span(start + word.span.start, start + word.span.end), word.folded)
            for word in find_words(self.statement.span.of(self.text))
        )

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """Its content words."""
        return find_terms(self.text, self.statement.span)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its content words."""
        return frozenset(term.stem for term in self.terms)

    def context(self, span: Span, reach: int = _REACH) -> frozenset[str]:
        """Return the stems that stand near ``span`` and the groups they belong to, its own words left out.

        Near are the ``reach`` content words on either side. Words of other figures tell nothing of what stands
        here: "losses of 45 million crowns ($2 million)".
        """
        words = [term for term in self.terms if not any(each.span.contains(term.span) for each in self._figures)]
        before = [term.stem for term in words if term.span.end <= span.start]
        after = [term.stem for term in words if term.span.start >= span.end]
        near = before[-reach:] + after[:reach]
        return group_stems(near)

    @property
    def _figures(self) -> list[Quantity]:
        return [each for each in self.statement.quantities if not each.unit.islower()]

    @property
    def groups(self) -> frozenset[str]:
        """The stems of the statement, each as the group of words that it belongs to where there is one."""
        return group_stems(self.stems)


def group_stems(stems: Iterable[str]) -> frozenset[str]:
    """Return stems, each as the group of words that report one kind of act or thing, where it has one."""
    return frozenset(load_alike().get(stem, stem) for stem in stems)


def share_surroundings(a: Side, a_span: Span, b: Side, b_span: Span, reach: int = _REACH) -> frozenset[str]:
    """Return what stands near both spans, without the words that are names on both sides."""
    names = [{term.stem for term in side.terms if term.kind == "name"} for side in (a, b)]
    return (a.context(a_span, reach) & b.context(b_span, reach)) - (names[0] & names[1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """How the two sides compare in one slot: kind, slot, the words of each side, and a note for the reader.

    One that is not ``sure`` is told only where something else speaks for it as well: see `relate`.
    """

    kind: RelationKind
    about: About | None
    a_span: Span
    b_span: Span
    note: str
    sure: bool = True


def make_side(
    statement: Statement,
    text: str,
    sources: tuple[Source, ...] = (),
    *,
    joint: tuple[Source, ...] = (),
    published: Published | None = None,
) -> Side:
    """Return the side that ``statement`` is, given the text of its article and what else is known of it."""
    return Side(statement=statement, text=text, sources=sources, joint=joint, published=published)


def make_sides(statements: Sequence[Statement], text_of: Callable[[Statement], str], ledger: Ledger) -> dict[str, Side]:
    """Return the sides that statements are, by their ids, with all that is known of each.

    ``text_of`` gives the text of a statement's article, ``ledger`` knows sources and articles. Statements of one
    article with the same span are one sentence said by several sources together.
    """
    together: dict[tuple[str, Span], list[Statement]] = {}
    for statement in statements:
        together.setdefault((statement.article, statement.span), []).append(statement)
    return {
        statement.id: make_side(
            statement,
            text_of(statement),
            _find_sources([statement], ledger),
            joint=_find_sources(together[statement.article, statement.span], ledger),
            published=_find_date(statement, ledger),
        )
        for statement in statements
    }


def _find_sources(statements: Sequence[Statement], ledger: Ledger) -> tuple[Source, ...]:
    keys = dict.fromkeys(key for statement in statements for key in statement.sources)
    return tuple(ledger.sources[key] for key in keys if key in ledger.sources)


def _find_date(statement: Statement, ledger: Ledger) -> Published | None:
    article = ledger.articles.get(statement.article)
    return article.published if article else None


def are_said_by_one(a: Side, b: Side) -> bool:
    """Tell whether a source of one side is one of the other too."""
    return bool({source.id for source in a.sources} & {source.id for source in b.sources})


def quote_both(a: Side, a_span: Span, b: Side, b_span: Span, sign: str = "·") -> str:
    """Return the words of both sides as a note."""
    return f"a: {a_span.of(a.text)} {sign} b: {b_span.of(b.text)}"
