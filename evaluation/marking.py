"""Who says what, marked in a text as spans: by the model alone, by the rules alone, by both as the product does it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from evaluation.rows import read_as_is
from twosource.language.analysed import SplitArticle, split_article
from twosource.language.tagging import Tagger
from twosource.model.span import Span
from twosource.model.statement import Statement
from twosource.settings import Settings
from twosource.statements import extract_statements

ROLES: Final = ("source", "cue", "content")
Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """One attribution: where its source, its cue and its content stand, each in any number of pieces."""

    source: Spans = ()
    cue: Spans = ()
    content: Spans = ()

    def of(self, role: str) -> Spans:
        """Return the pieces of one of the `ROLES`."""
        return {"source": self.source, "cue": self.cue, "content": self.content}[role]


Marker = Callable[[str], list[Marked]]


def split_text(text: str, tagger: Tagger | None = None) -> SplitArticle:
    """Return a text as an article that is taken as clean, its paragraphs tagged where there is a tagger."""
    return split_article(read_as_is("text", text), tagger)


def mark_by_both(text: str, tagger: Tagger | None) -> list[Marked]:
    """Return the attributions of the statements as the product makes them; by rules alone where there is no tagger."""
    split = split_text(text, tagger)
    return list(_of_statements(extract_statements(split, Settings().statements).statements))


def mark_by_model(text: str, tagger: Tagger) -> list[Marked]:
    """Return what the model says of each paragraph, unchecked."""
    marked: list[Marked] = []
    for each in split_text(text, tagger).tagged or ():
        start, said = each.span.start, each.said
        marked += [
            Marked(source=_pairs(own.sources, start), cue=_pairs([own.cue], start), content=_pairs(own.contents, start))
            for own in said.attributions
        ]
        marked += [Marked(content=_pairs([content], start)) for content in said.loose]
    return marked


def _of_statements(statements: Iterable[Statement]) -> Iterator[Marked]:
    """Yield what is attributed; of a chain of sources the innermost, which is the one that the set marks."""
    for statement in statements:
        if statement.cue is not None or statement.source_spans:
            yield Marked(
                source=_pairs(statement.source_spans[-1:], 0),
                cue=_pairs([statement.cue] if statement.cue else [], 0),
                content=_pairs(statement.content, 0),
            )


def _pairs(spans: Iterable[Span], start: int) -> Spans:
    return tuple((span.start + start, span.end + start) for span in spans)
