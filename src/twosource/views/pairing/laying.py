"""An article's text in pieces that know their statements, their findings, and the passages they stand in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from twosource.model.article import Article
from twosource.model.finding import Finding
from twosource.model.span import Span
from twosource.model.statement import Statement
from twosource.views.pairing.cutting import Cut, Mark, cut_lines
from twosource.views.parting import find_meant

PieceKind = Literal["same", "differs", "contradicts", "elsewhere", "alone", ""]
_GRAVEST: tuple[PieceKind, ...] = ("contradicts", "differs", "same", "elsewhere", "alone", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of text inside of the same statements, about which the same findings are.

    ``statements``, ``findings`` and ``passages`` are ids; ``begins`` those of the statements that begin here.
    ``opens`` and ``closes`` are ids of passages that begin or end here. ``kind`` says how what it says relates to the
    article beside it: "elsewhere" where that one does not have it but others do, "alone" where no other has it, ""
    outside of all statements.
    """

    span: Span
    text: str
    kind: PieceKind
    statements: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    passages: tuple[str, ...] = ()
    opens: tuple[str, ...] = ()
    closes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph in pieces, and the id of the origin of most of its statements (None: unknown)."""

    pieces: tuple[Piece, ...]
    origin: str | None

    @property
    def stated(self) -> bool:
        """Whether a statement stands in the paragraph: only then is something known about its origin."""
        return any(piece.kind for piece in self.pieces)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a text.

    ``standing`` holds the findings of each statement by its id, ``passages`` ids with where they stand in the text;
    ``judge`` says of findings what kind of piece they make.
    """

    statements: Sequence[Statement]
    standing: Mapping[str, Sequence[Finding]]
    judge: Callable[[Sequence[Finding]], PieceKind]
    passages: Sequence[tuple[str, Span]] = ()
    by_id: Mapping[str, Statement] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_id", {one.id: one for one in self.statements})


def lay_out(article: Article, within: Span, known: Known) -> tuple[Paragraph, ...]:
    """Return a part of an article's text, paragraph by paragraph, without empty ones."""
    marks = [*_mark_statements(article, known), *_mark_passages(known)]
    lines = cut_lines(article.text, within, marks)
    return tuple(_make_paragraph(article.text, cuts, known) for cuts in lines if cuts)


def _mark_statements(article: Article, known: Known) -> Iterator[Mark]:
    for statement in known.statements:
        yield Mark(span=statement.span, statement=statement.id)
        findings = known.standing.get(statement.id, ())
        for finding in findings if len(findings) > 1 else ():
            for span in find_meant(finding, statement.id, article.text):
                yield Mark(span=span, finding=finding.id, statement=statement.id)


def _mark_passages(known: Known) -> Iterator[Mark]:
    return (Mark(span=span, passage=passage) for passage, span in known.passages if len(span))


def _make_paragraph(text: str, cuts: Sequence[Cut], known: Known) -> Paragraph:
    sizes: Counter[str | None] = Counter()
    for cut in cuts:
        for mark in cut.marks:
            if mark.statement and not mark.finding:
                sizes[known.by_id[mark.statement].origin] += len(cut.span)
    origin = max(sizes, key=lambda one: (sizes[one], one or ""), default=None)
    made = [(_make_piece(text, cut, known), _is_between(cut, known)) for cut in cuts]
    return Paragraph(pieces=tuple(_join(made)), origin=origin)


def _join(pieces: Sequence[tuple[Piece, bool]]) -> Iterator[Piece]:
    """Yield the pieces, those that lead to the same as one; the words between two parts of a statement with the first.

    A reader steps from link to link: an "and" is none of its own.
    """
    held: Piece | None = None
    for piece, between in pieces:
        if held and _goes_on(held, piece) and (between or piece.findings == held.findings):
            held = replace(
                held, span=Span(held.span.start, piece.span.end), text=held.text + piece.text, closes=piece.closes
            )
        else:
            yield from (held,) if held else ()
            held = piece
    yield from (held,) if held else ()


def _goes_on(before: Piece, piece: Piece) -> bool:
    fresh = piece.begins or piece.opens or before.closes
    return not fresh and (piece.statements, piece.passages) == (before.statements, before.passages)


def _is_between(cut: Cut, known: Known) -> bool:
    """Tell whether the words belong to statements of several findings, none of which is about them."""
    statements = {mark.statement for mark in cut.marks if mark.statement}
    about = any(mark.finding for mark in cut.marks)
    return not about and any(len(known.standing.get(one, ())) > 1 for one in statements)


def _make_piece(text: str, cut: Cut, known: Known) -> Piece:
    whole = [mark for mark in cut.marks if mark.statement and not mark.finding]
    passages = [mark for mark in cut.marks if mark.passage]
    findings = _find_about(cut, known)
    return Piece(
        span=cut.span,
        text=cut.span.of(text),
        kind=known.judge(findings) if whole else "",
        statements=tuple(mark.statement for mark in whole),
        begins=tuple(mark.statement for mark in whole if mark.span.start == cut.span.start),
        findings=tuple(finding.id for finding in findings),
        passages=tuple(mark.passage for mark in passages),
        opens=tuple(mark.passage for mark in passages if mark.span.start == cut.span.start),
        closes=tuple(mark.passage for mark in passages if mark.span.end == cut.span.end),
    )


def _find_about(cut: Cut, known: Known) -> list[Finding]:
    """Return the findings that are about a stretch, the gravest first; of a statement none of whose is, all of them."""
    about = {(mark.statement, mark.finding) for mark in cut.marks if mark.finding}
    explained = {statement for statement, _ in about}
    found: dict[str, Finding] = {}
    for mark in cut.marks:
        if not mark.statement or mark.finding:
            continue
        for finding in known.standing.get(mark.statement, ()):
            if mark.statement not in explained or (mark.statement, finding.id) in about:
                found[finding.id] = finding
    return sorted(found.values(), key=lambda finding: _GRAVEST.index(known.judge([finding])))
