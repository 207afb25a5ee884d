"""An article's text cut into pieces that know which findings they belong to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from twosource.model.article import Article
from twosource.model.finding import Finding
from twosource.model.span import Span
from twosource.model.statement import Statement
from twosource.views.digest import is_shared
from twosource.views.parting import find_meant


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of text inside of the same statements, about which the same findings are.

    ``findings`` are the ids of the findings that it stands in and that other articles carry too;
    ``begins`` the ids of the statements that begin here; ``kind`` how they relate at most, "alone"
    where no other article has it, "" outside of all statements.
    """

    text: str
    findings: tuple[str, ...]
    begins: tuple[str, ...]
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph in pieces, and the id of the origin of most of its statements (None: unknown)."""

    pieces: tuple[Piece, ...]
    origin: str | None

    @property
    def stated(self) -> bool:
        """Whether a statement stands in the paragraph: only then is something known about its origin."""
        return any(piece.kind for piece in self.pieces)


def mark_article(
    article: Article, statements: Sequence[Statement], findings: Mapping[str, Sequence[Finding]]
) -> tuple[Paragraph, ...]:
    """Return the article's text, paragraph by paragraph; joined with newlines its pieces are the text.

    ``statements`` are those of the article; ``findings`` holds for a statement's id what it stands in.
    """
    paragraphs = []
    start = 0
    for line in article.text.split("\n"):
        span = Span(start, start + len(line))
        here = [statement for statement in statements if statement.span.overlaps(span)]
        pieces = tuple(_cut(article.text, span, here, findings))
        paragraphs.append(Paragraph(pieces=pieces, origin=_main_origin(here)))
        start = span.end + 1
    return tuple(paragraphs)


def _cut(
    text: str, span: Span, statements: Sequence[Statement], findings: Mapping[str, Sequence[Finding]]
) -> list[Piece]:
    edges = {span.start, span.end}
    for statement in statements:
        known = findings.get(statement.id, ())
        parts = (
            [part for finding in known for part in find_meant(finding, statement.id, text)] if len(known) > 1 else []
        )
        for part in (statement.span, *parts):
            edges |= {min(max(span.start, edge), span.end) for edge in (part.start, part.end)}
    ordered = sorted(edges)
    return [_piece(text, Span(start, end), statements, findings) for start, end in pairwise(ordered)]


def _piece(text: str, span: Span, statements: Sequence[Statement], findings: Mapping[str, Sequence[Finding]]) -> Piece:
    inside = [statement for statement in statements if statement.span.contains(span)]
    found = {
        finding.id: finding for one in inside for finding in _find_about(one.id, span, findings.get(one.id, ()), text)
    }
    common = [finding for finding in found.values() if is_shared(finding)]
    return Piece(
        text=span.of(text),
        findings=tuple(finding.id for finding in common),
        begins=tuple(statement.id for statement in inside if statement.span.start == span.start),
        kind=_kind(common) if common else "alone" if inside else "",
    )


def _find_about(statement: str, span: Span, findings: Sequence[Finding], text: str) -> Sequence[Finding]:
    """Return the findings that are about a stretch of a statement; all of its where none is."""
    about = [
        finding for finding in findings if any(part.contains(span) for part in find_meant(finding, statement, text))
    ]
    return about or findings


def _kind(findings: Sequence[Finding]) -> str:
    kinds = {relation.kind for finding in findings for relation in finding.relations}
    if "contradicts" in kinds:
        return "contradicts"
    return "differs" if kinds & {"differs", "supersedes"} else "same"


def _main_origin(statements: Sequence[Statement]) -> str | None:
    sizes: Counter[str | None] = Counter()
    for statement in statements:
        sizes[statement.origin] += len(statement.span)
    return max(sizes, key=lambda origin: (sizes[origin], origin or ""), default=None)
