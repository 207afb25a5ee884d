"""Names of persons, organisations and places, their roles, and which mentions are one bearer.

Runs of capitalised words, told apart by a gazetteer and by the words in and beside them. A short
mention means the latest earlier name that it begins or ends ("Tal" after "Mira Tal"); letters in
brackets stand for the name before them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from twosource.language.analysed import Tagged
from twosource.language.names.bearers import join_bearers
from twosource.language.names.forms import Mention
from twosource.language.names.reading import read_mentions
from twosource.language.names.runs import find_runs
from twosource.language.names.tagged import join_tagged
from twosource.model.identity import content_id
from twosource.model.mention import Name
from twosource.model.sentence import Sentence


def find_names(text: str, sentences: Sequence[Sentence], tagged: Sequence[Tagged] | None = None) -> tuple[Name, ...]:
    """Return the names in ``text`` in order, none inside another.

    ``sentences`` are those of the same text; ``tagged`` is what a model says of its paragraphs, None without one.
    """
    mentions = list(_read_runs(text, sentences))
    if tagged is not None:
        mentions = join_tagged(text, sentences, mentions, tagged)
    borne = join_bearers(text, mentions)
    return tuple(
        Name(span=mention.span, kind=kind, name=name, id=_name_id(name), role=mention.role)
        for mention, (kind, name) in zip(mentions, borne, strict=True)
    )


@lru_cache(maxsize=65_536)
def _name_id(name: str) -> str:
    return content_id("name", name.casefold())


def _read_runs(text: str, sentences: Sequence[Sentence]) -> Iterator[Mention]:
    reached = 0  # a name may have taken what looked like the next one: "Tarn, Inc."
    for run in find_runs(text, sentences):
        for mention in read_mentions(text, run.words, run.sentence):
            if mention.span.start >= reached:
                yield mention
                reached = mention.span.end
