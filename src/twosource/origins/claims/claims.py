"""Who an article, or one sentence of it, says its text is from."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from twosource.language.analysed import SplitArticle
from twosource.language.lexicon import load_tables
from twosource.language.outlets import find_outlet
from twosource.model.article import Article, Credit
from twosource.model.origin import ReasonKind
from twosource.model.span import Span
from twosource.origins.claims.outlets_alike import fold_outlet, is_same_outlet
from twosource.origins.claims.own_reporting import find_own_reporting

_RANK = {"dateline": 0, "byline": 1, "closing": 2, "told": 3, "citing": 4}
_PARTLY = re.compile(r"\bcontributed\b|\bwith (?:files|material|reporting|additional|inputs?)\b", re.IGNORECASE)
_PEOPLE = re.compile(r"\b(?:writers?|journalists?|reporters?|correspondents?|staff)\b", re.IGNORECASE)
_MARKS = " ([-–—/*_"  # before a signature
_NOBODY = re.compile(
    r"(?:^|\s)(?:media|television|tv|radio|press|newspapers?|papers?|agency|agencies|outlets?|broadcasters?|reporters?"
    r"|journalists?|channels?|stations?|websites?)$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Words by which text comes from ``name``: the reason to count it to that origin.

    ``covers`` is the sentence that the words speak for, None when they speak for the whole article.
    ``span`` is empty when the words stand outside of the text.
    """

    article: str
    name: str
    kind: ReasonKind
    span: Span
    detail: str
    covers: Span | None = None

    @property
    def key(self) -> str:
        """What claims about one origin have in common."""
        return fold_outlet(self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """All that one article says about where its text is from.

    ``agencies`` speak for the whole article, the strongest first; ``helpers`` are credited with a part
    of it that is not told; ``own`` says that the outlet gathered news itself; ``sentences`` speak for
    one sentence each; ``cited`` are names that it leans on. ``elsewhere`` are sentences whose source spoke
    to others who are not named ("state media"): their origin is unknown, whoever is credited with the rest.
    A text of unnamed agencies ("Staff and agencies") names nobody and is not the outlet's own: its origin is unknown.
    """

    article: str
    agencies: tuple[Claim, ...]
    helpers: tuple[Claim, ...]
    own: tuple[Claim, ...]
    sentences: tuple[Claim, ...]
    cited: tuple[Claim, ...]
    elsewhere: tuple[Span, ...] = ()


def read_claims(split: SplitArticle) -> Claims:
    """Read the credits of an article, and the signs that its outlet was there itself."""
    article = split.article
    credits_ = sorted(article.credits, key=lambda credit: (_RANK[credit.kind], credit.span, credit.agency))
    wide = [credit for credit in credits_ if credit.scope == "article" and credit.kind not in {"told", "citing"}]
    told = [credit for credit in credits_ if credit.kind == "told"]
    named = [credit for credit in told if not _is_nobody(credit)]
    house = [_claim(article, credit) for credit in wide if _is_house(credit, article)]
    unnamed = any(_is_nobody(credit) and not _is_partial(credit) for credit in wide)
    foreign = [credit for credit in wide if not (_is_house(credit, article) or _is_nobody(credit))]
    agencies = [_claim(article, credit) for credit in foreign if not _is_partial(credit)]
    helpers = [_claim(article, credit) for credit in foreign if _is_partial(credit)]
    own = [*house, *(_claim_told(article, credit) for credit in named if _names_outlet(credit, article))]
    return Claims(
        article=article.id,
        agencies=_unique(agencies),
        helpers=_unique([*helpers, *house] if agencies else helpers),
        own=() if agencies or unnamed else _unique([*own, *_claim_sightings(article)]),
        sentences=tuple(replace(_claim_told(article, c), covers=_sentence_of(split, c.span)) for c in named),
        cited=_unique(_claim(article, credit) for credit in credits_ if credit.kind == "citing"),
        elsewhere=tuple(_sentence_of(split, credit.span) for credit in told if _is_nobody(credit)),
    )


def _is_house(credit: Credit, article: Article) -> bool:
    """Tell whether a credit names the outlet itself: its staff. An agency's own page is credited to the agency."""
    known = find_outlet(credit.agency)
    return _names_outlet(credit, article) and not (known and known.kind == "agency")


def _is_nobody(credit: Credit) -> bool:
    """Tell whether a credit names a kind of media ("Vastrian television") rather than an outlet."""
    return bool(_NOBODY.search(credit.agency)) and find_outlet(credit.agency) is None


def _names_outlet(credit: Credit, article: Article) -> bool:
    return article.outlet is not None and is_same_outlet(credit.agency, article.outlet)


def _is_partial(credit: Credit) -> bool:
    """Tell whether the agency helped with the text, rather than wrote it."""
    small = credit.words.casefold().lstrip(_MARKS)
    if small.startswith(_helping()):
        return True
    return bool(_PARTLY.search(small)) and not _PEOPLE.search(small)


@cache
def _helping() -> tuple[str, ...]:
    """Return what opens a signature of helpers: "with", "avec l'". Additional reporting is an agency's own people's."""
    openings = [each for each in load_tables("credit-words")["opening"]["partly"] if "additional" not in each]
    return tuple(sorted(each if each.endswith(("'", "’")) else f"{each} " for each in openings))


def _claim(article: Article, credit: Credit) -> Claim:
    name = _name(article, credit)
    detail = f"credited to {name}: “{credit.words}”"
    return Claim(article=article.id, name=name, kind="credit", span=credit.span, detail=detail)


def _claim_told(article: Article, credit: Credit) -> Claim:
    name = _name(article, credit)
    detail = f"{name} spoke to its source itself: “{credit.words}”"
    return Claim(article=article.id, name=name, kind="own-reporting", span=credit.span, detail=detail)


def _name(article: Article, credit: Credit) -> str:
    """Return the outlet's full name where a credit names it in short."""
    return article.outlet if article.outlet and _names_outlet(credit, article) else credit.agency


def _claim_sightings(article: Article) -> list[Claim]:
    if article.outlet is None:
        return []
    return [
        Claim(
            article=article.id,
            name=article.outlet,
            kind="own-reporting",
            span=span,
            detail=f"{article.outlet} gathered news itself: “{span.of(article.text)}”",
        )
        for span in find_own_reporting(article)
    ]


def _sentence_of(split: SplitArticle, span: Span) -> Span:
    """Return the sentence that shares most with ``span``, the first of several; the first one if none does."""
    sentences = split.sentences
    first = bisect_right(sentences, span.start, key=lambda each: each.span.end)
    behind = bisect_left(sentences, span.end, key=lambda each: each.span.start)
    near = [each.span for each in sentences[first:behind] or sentences[:1]]
    return max(near, key=lambda each: (each.shared(span), -each.start), default=span)


def _unique(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Keep the first claim about each origin from each place."""
    return tuple({(claim.key, claim.span): claim for claim in reversed(list(claims))}.values())[::-1]
