"""Names of persons, organisations and places, their roles, and which mentions are one bearer.

Runs of capitalised words, told apart by a gazetteer and by the words in and beside them. A short
mention means the latest earlier name that it begins or ends ("Tal" after "Mira Tal"); letters in
brackets stand for the name before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from twosource.language.analysed import Tagged
from twosource.language.names.bearers import Mention, join_bearers, split_name
from twosource.language.names.edges import widen_name
from twosource.language.names.kinds import Clues, is_given, judge
from twosource.language.names.roles import find_role, split_title
from twosource.language.names.runs import Run, find_runs
from twosource.language.names.tagged import join_tagged
from twosource.language.names.words import is_common, word_table
from twosource.language.places import load_gazetteer
from twosource.model.identity import content_id
from twosource.model.mention import Name
from twosource.model.sentence import Sentence
from twosource.model.span import Span

_BEFORE = re.compile(r"([\w'’-]+)[\s\"“‘(]*$")
_NOUN = re.compile(r"([a-z]+)\s(?:of\s(?:the\s)?|called\s|named\s)?[\"“‘]?$")
_AFTER = re.compile(r"['’]?s?[\s,\"”]*([\w-]+)")
_LOCATED = re.compile(r",\s((?:[^\W\d_a-z][\w.]*\s?)+)")


def find_names(text: str, sentences: Sequence[Sentence], tagged: Sequence[Tagged] | None = None) -> tuple[Name, ...]:
    """Return the names in ``text`` in order, none inside another.

    ``sentences`` are those of the same text; ``tagged`` is what a model says of its paragraphs, None without one.
    """
    mentions = list(_read_runs(text, sentences))
    if tagged is not None:
        mentions = join_tagged(text, sentences, mentions, tagged)
    return tuple(
        Name(
            span=borne.mention.span,
            kind=borne.kind,
            name=borne.name,
            id=_name_id(borne.name),
            role=borne.mention.role,
        )
        for borne in join_bearers(text, mentions)
    )


@lru_cache(maxsize=65_536)
def _name_id(name: str) -> str:
    return content_id("name", name.casefold())


def _read_runs(text: str, sentences: Sequence[Sentence]) -> Iterator[Mention]:
    reached = 0  # a name may have taken what looked like the next one: "Tarn, Inc."
    for run in find_runs(text, sentences):
        mention = _read_run(text, run) if run.span.start >= reached else None
        if mention is not None:
            yield mention
            reached = mention.span.end


def _read_run(text: str, run: Run) -> Mention | None:
    title, words = split_title(text, run.words)
    words = _without_adjective(text, words)
    written = [word.of(text) for word in words]
    if not words or _is_adjective(written):
        return None
    span = widen_name(text, Span(words[0].start, words[-1].end), run.sentence)
    role = find_role(text, span, title, run.sentence)
    verdict = judge(written, _read_clues(text, span, run, titled=title is not None or _is_told(role, span, words)))
    if verdict[0] == "other" and len(written) == 1 and is_common(written[0]):
        return None
    return Mention(
        span=span,
        words=split_name(span.of(text)),
        verdict=verdict,
        role=role if verdict[0] == "person" else None,
    )


def _is_adjective(written: Sequence[str]) -> bool:
    """Tell whether the words are a people's or a land's adjective: "Kenyan", "West African"."""
    demonyms = load_gazetteer().demonyms
    if " ".join(written).casefold() in demonyms:
        return True
    return written[-1].casefold() in demonyms and all(word.casefold() in word_table("compass") for word in written[:-1])


def _is_told(role: Span | None, span: Span, words: Sequence[Span]) -> bool:
    """Tell whether the role shows a person; after one word it may be a company's ("Tarn, a big player")."""
    return role is not None and (role.end <= span.start or len(words) > 1)


def _without_adjective(text: str, words: tuple[Span, ...]) -> tuple[Span, ...]:
    """Leave out the nationality before a person: "Danish Mette Holm"."""
    adjective = len(words) > 1 and words[0].of(text).casefold() in load_gazetteer().demonyms
    return words[1:] if adjective and is_given(words[1].of(text)) else words


def _read_clues(text: str, span: Span, run: Run, *, titled: bool) -> Clues:
    before = _BEFORE.search(text, max(run.sentence.start, span.start - 30), span.start)
    noun = _NOUN.search(text, max(run.sentence.start, span.start - 30), span.start)
    after = _AFTER.match(text, span.end, min(run.sentence.end, span.end + 30))
    located = _LOCATED.match(text, span.end, min(run.sentence.end, span.end + 40))
    return Clues(
        whole=" ".join(split_name(span.of(text))),
        before=before[1].casefold() if before else "",
        noun=noun[1] if noun else "",
        after=after[1].casefold() if after else "",
        titled=titled,
        located=located is not None and _is_larger_place(located[1]),
    )


def _is_larger_place(words: str) -> bool:
    gazetteer = load_gazetteer()
    folded = words.strip().rstrip(".").casefold()
    return folded in gazetteer.countries or folded in gazetteer.regions
