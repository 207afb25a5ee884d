"""Which sentences are statements at all, and where their own words begin: no credits, no dateline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.model.article import Article
from twosource.model.sentence import Sentence
from twosource.model.span import Span
from twosource.statements.settings import StatementSettings

# "PORT TALMA, Veyra (NPA) —", "Port Talma, 3 May 2021 —", "(NPA) -": capitalised words, a day, an agency, a dash;
# "Port Talma, May 3 (NPA): …": a colon behind the bracket.
_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2}\.? [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?"
_DATELINE = re.compile(
    r"(?:(?:[^\W\d_a-z][\w.'’]*|de|of|la|el|al|and)[, ]{1,2}){0,7}?"
    rf"(?:(?:[^\W\d_a-z][\w.'’]*,? )?(?:{_DAY},? ?)?\([^()\n]{{2,40}}\)|[^\W\d_a-z][\w.'’]*)"
    rf"(?:,? {_DAY})?,?\s?(?:—|–|--|-(?=\s)|(?<=[^\W\d]\)):(?=\s))\s*(?=\S)"
)
_FIRST_SENTENCES = 3


def frame_sentences(
    article: Article, sentences: Sequence[Sentence], settings: StatementSettings
) -> list[tuple[Sentence, Span]]:
    """Return the sentences that state something, each with the span of its own words."""
    covering = [credit.span for credit in article.credits if credit.kind in {"byline", "closing"}]
    framed = []
    for index, sentence in enumerate(sentences):
        span = sentence.span
        if _is_credit(span, covering, settings.credit_share) or not any(c.isalnum() for c in span.of(article.text)):
            continue
        starts_paragraph = index == 0 or sentences[index - 1].paragraph != sentence.paragraph
        if index < _FIRST_SENTENCES and starts_paragraph:
            span = _drop_dateline(article, span)
        framed.append((sentence, span))
    return framed


def _is_credit(span: Span, covering: Sequence[Span], share: float) -> bool:
    covered = sum(span.shared(credit) for credit in covering)
    return covered > 0 and covered >= share * len(span)


def _drop_dateline(article: Article, span: Span) -> Span:
    match = _DATELINE.match(article.text, span.start, span.end)
    if match is None or match.end() >= span.end:
        return span
    # "Mira Tal (mayor): …" is who speaks; only a day tells a dateline from that.
    speaks = match[0].rstrip().endswith(":") and re.search(_DAY, match[0]) is None
    return span if speaks else Span(match.end(), span.end)
