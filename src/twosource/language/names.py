"""Names of persons, organisations and places, their roles, and which mentions are one bearer.

Runs of capitalised words, told apart by a gazetteer and by the words in and beside them. A short
mention means the latest earlier name that it begins or ends ("Tal" after "Mira Tal"); letters in
brackets stand for the name before them.
"""

from __future__ import annotations

from collections.abc import Sequence

from twosource.language.names_bearers import Mention, join_bearers
from twosource.language.names_kinds import kind_of
from twosource.language.names_roles import find_role, split_title
from twosource.language.names_runs import Run, find_runs
from twosource.language.places import load_gazetteer
from twosource.model.identity import content_id
from twosource.model.mention import Name
from twosource.model.sentence import Sentence
from twosource.model.span import Span


def find_names(text: str, sentences: Sequence[Sentence]) -> tuple[Name, ...]:
    """Return the names in ``text`` in order, none inside another. ``sentences`` are those of the same text."""
    mentions = [mention for run in find_runs(text, sentences) if (mention := _read_run(text, run)) is not None]
    return tuple(
        Name(
            span=mention.span,
            kind=mention.kind,
            name=full,
            id=content_id("name", " ".join(full.casefold().split())),
            role=mention.role,
        )
        for mention, full in join_bearers(text, mentions)
    )


def _read_run(text: str, run: Run) -> Mention | None:
    title, words = split_title(text, run.words)
    if not words or _is_adjective(text, words):
        return None
    span = Span(words[0].start, words[-1].end)
    role = find_role(text, span, title)
    before = text[max(0, run.span.start - 20) : span.start].split()[-1:] or [""]
    after = text[span.end : span.end + 20].split()[:1] or [""]
    kind = kind_of(
        [word.of(text) for word in words],
        before=before[0].casefold(),
        after=after[0].strip(".,;:").casefold(),
        titled=role is not None or title is not None,
    )
    return Mention(span=span, kind=kind, role=role)


def _is_adjective(text: str, words: Sequence[Span]) -> bool:
    whole = " ".join(word.of(text) for word in words).casefold()
    return whole in load_gazetteer().demonyms
