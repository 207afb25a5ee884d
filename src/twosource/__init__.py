"""Read news reports; show who says what in them, and how many independent origins stand behind it.

>>> import twosource
>>> comparison = twosource.compare(["a.txt", "b.html"])  # doctest: +SKIP
>>> comparison.findings[0].support.verdict  # doctest: +SKIP
'one origin'
"""

from __future__ import annotations

from collections.abc import Sequence
from os import PathLike, fspath
from typing import TYPE_CHECKING

from twosource.errors import (
    CorpusError,
    CorrectionError,
    DeskError,
    InputError,
    NoArticleError,
    NotHeldError,
    SettingsError,
    TwosourceError,
    UnreadableError,
    WaitsError,
)
from twosource.language.memory import ParagraphMemory
from twosource.model.alert import Alert, Alerted
from twosource.model.arrivals import Arrivals
from twosource.model.article import Article, Credit, Junk, RawArticle
from twosource.model.check import Answer, Check, PartlyStated
from twosource.model.comparison import Comparison, Made, Omission, ParagraphCounts, TimelineEntry, When
from twosource.model.correction import Correction
from twosource.model.event import Event
from twosource.model.extraction import Extracted, Extraction
from twosource.model.failure import Failure
from twosource.model.filters import Filters
from twosource.model.finding import Finding, Relation
from twosource.model.found import FoundFinding
from twosource.model.held import HeldArticle, SharingArticle
from twosource.model.hit import Hit
from twosource.model.independence import judge_articles, judge_independence
from twosource.model.listed import ListedArticle, ListedOutlet, ListedSource, ListedStory
from twosource.model.mention import Name, Place, Quantity, Time
from twosource.model.origin import Lineage, Origin, Reason, Stretch
from twosource.model.page import Page
from twosource.model.passage import Direction, Passage, Sign
from twosource.model.published import DateEvidence, Published
from twosource.model.record import Against, SourceRecord, Spoken, SpokenIn
from twosource.model.source import Source
from twosource.model.span import ArticleSpan, Span
from twosource.model.statement import Statement
from twosource.model.story import Story
from twosource.model.support import Ledger, Support, count_support
from twosource.model.trace import Elsewhere, Part, Trace
from twosource.model.version import Change, Version
from twosource.version import __version__

if TYPE_CHECKING:
    from twosource.assembly.corpus.calling import run
    from twosource.assembly.desking.desk import Desk
    from twosource.findings import JudgeSettings

__all__ = [
    "Against",
    "Alert",
    "Alerted",
    "Answer",
    "Arrivals",
    "Article",
    "ArticleSpan",
    "Change",
    "Check",
    "Comparison",
    "CorpusError",
    "Correction",
    "CorrectionError",
    "Credit",
    "DateEvidence",
    "Desk",
    "DeskError",
    "Direction",
    "Elsewhere",
    "Event",
    "Extracted",
    "Extraction",
    "Failure",
    "Filters",
    "Finding",
    "FoundFinding",
    "HeldArticle",
    "Hit",
    "InputError",
    "Junk",
    "Ledger",
    "Lineage",
    "ListedArticle",
    "ListedOutlet",
    "ListedSource",
    "ListedStory",
    "Made",
    "Name",
    "NoArticleError",
    "NotHeldError",
    "Omission",
    "Origin",
    "Page",
    "ParagraphCounts",
    "ParagraphMemory",
    "Part",
    "PartlyStated",
    "Passage",
    "Place",
    "Published",
    "Quantity",
    "RawArticle",
    "Reason",
    "Relation",
    "SettingsError",
    "SharingArticle",
    "Sign",
    "Source",
    "SourceRecord",
    "Span",
    "Spoken",
    "SpokenIn",
    "Statement",
    "Story",
    "Stretch",
    "Support",
    "Time",
    "TimelineEntry",
    "Trace",
    "TwosourceError",
    "UnreadableError",
    "Version",
    "WaitsError",
    "When",
    "__version__",
    "check",
    "compare",
    "count_support",
    "extract",
    "judge_articles",
    "judge_independence",
    "read",
    "run",
    "trace",
]


def __getattr__(name: str) -> object:
    # What a desk or a corpus needs takes time to load; most who import the package have none.
    if name == "Desk":
        from twosource.assembly.desking.desk import Desk

        return Desk
    if name == "run":
        from twosource.assembly.corpus.calling import run

        return run
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)


def compare(  # noqa: PLR0913 - what a user may choose, each by its own keyword
    inputs: Sequence[str | PathLike[str]],
    *,
    as_is: bool = False,
    fetch: bool = False,
    allow_private: bool = False,
    fast: bool = False,
    memory: ParagraphMemory | None = None,
    judge: JudgeSettings | None = None,
) -> Comparison:
    """Compare the reports in ``inputs``: paths of files, folders and archives, or addresses.

    With ``as_is`` every file is taken as a clean article: offsets in the result are offsets in the
    file. With ``fetch`` addresses are fetched, given ones and those in lists of addresses; without it nothing goes
    out. Those on this machine and its own network are fetched only with ``allow_private``. Inputs that cannot be used
    are named in ``made.degraded``; the rest goes on. With ``fast`` rules alone tell who said what and what is one
    fact, without these two models. Hand the same ``memory`` to several calls, and paragraphs that stood in an
    earlier one are not analysed again; ``made.paragraphs`` counts them. A ``judge`` (see
    `twosource.findings.JudgeSettings`) is asked about pairs of statements in doubt; without it nobody is.

    Raises:
        InputError: there was no article in any of the inputs.
        SettingsError: the judge's key would be sent unencrypted.
    """
    from twosource.assembly import compare_inputs, list_inputs, open_reading

    reading = open_reading(as_is=as_is, fetch=fetch, allow_private=allow_private, fast=fast, judge=judge)
    with reading as (settings, fetcher):
        return compare_inputs(list_inputs(inputs), settings, fetch=fetcher, memory=memory).comparison


def check(  # noqa: PLR0913 - what a user may choose, each by its own keyword
    sentence: str,
    among: Sequence[str | PathLike[str]],
    *,
    as_is: bool = False,
    fetch: bool = False,
    allow_private: bool = False,
    fast: bool = False,
    memory: ParagraphMemory | None = None,
    judge: JudgeSettings | None = None,
) -> Check:
    """Check a sentence: which statements of the articles ``among`` state it, differ from it, or contradict it.

    ``among`` are inputs like those of `compare`, whose options these are. Of several sentences each is checked by
    itself: ``answers`` has one for each. Nothing that is typed counts as support.

    Raises:
        InputError: there is no sentence in ``sentence``, or no article in any of the inputs.
        SettingsError: the judge's key would be sent unencrypted.
    """
    from twosource.assembly import check_inputs, list_inputs, open_reading

    reading = open_reading(as_is=as_is, fetch=fetch, allow_private=allow_private, fast=fast, judge=judge)
    with reading as (settings, fetcher):
        return check_inputs(sentence, list_inputs(among), settings, fetch=fetcher, memory=memory).check


def extract(  # noqa: PLR0913 - what a user may choose, each by its own keyword
    inputs: Sequence[str | PathLike[str]],
    *,
    as_is: bool = False,
    fetch: bool = False,
    allow_private: bool = False,
    fast: bool = False,
    memory: ParagraphMemory | None = None,
) -> tuple[Extracted, ...]:
    """Return who said what in each article of ``inputs`` on its own, in their order.

    The options are those of `compare`. Each answer has the ``article``, its ``extraction`` (statements and sources) and
    in ``made`` how it was found out.

    Raises:
        InputError: one of the inputs cannot be used, or something in one of them; nothing is returned then.
    """
    from twosource.assembly import extract_inputs, list_inputs, open_reading

    extracted = []
    with open_reading(as_is=as_is, fetch=fetch, allow_private=allow_private, fast=fast) as (settings, fetcher):
        for item in extract_inputs(list_inputs(inputs), settings, fetch=fetcher, memory=memory):
            if isinstance(item, InputError):
                raise item
            extracted.append(item)
    return tuple(extracted)


def trace(
    article: str | PathLike[str],
    among: Sequence[str | PathLike[str]] = (),
    *,
    as_is: bool = False,
    fetch: bool = False,
    allow_private: bool = False,
) -> Trace:
    """Trace the text of one article: which parts of it stand in the articles ``among``, and where they come from.

    ``article`` is an input with one article in it, or ``archive.zip#page.html`` or ``feed.xml#3``: one of many.
    ``among`` are inputs like those of `compare`, whose options these are; the article itself and other versions of it
    are passed over there. Without them nothing is searched, and only the credits of the article itself are told.
    Others that cannot be used are named in ``made.degraded``.

    Raises:
        InputError: ``article`` cannot be used, or holds more than one article.
    """
    from twosource.assembly import list_inputs, open_reading, trace_input

    with open_reading(as_is=as_is, fetch=fetch, allow_private=allow_private) as (settings, fetcher):
        return trace_input([fspath(article), *list_inputs(among)], settings, fetch=fetcher).trace


def read(
    inputs: Sequence[str | PathLike[str]], *, as_is: bool = False, fetch: bool = False, allow_private: bool = False
) -> tuple[Article, ...]:
    """Return the clean articles in ``inputs``, in their order, with what was dropped and why.

    The options are those of `compare`. Several texts of one address are one article: the newest, with the earlier ones
    as its ``versions``.

    Raises:
        InputError: one of the inputs cannot be used, or something in one of them; nothing is returned then.
    """
    from twosource.assembly import list_inputs, open_reading, read_articles
    from twosource.cleaning import gather_versions

    articles = []
    with open_reading(as_is=as_is, fetch=fetch, allow_private=allow_private) as (settings, fetcher):
        for item in read_articles(list_inputs(inputs), settings, fetch=fetcher):
            if isinstance(item, InputError):
                raise item
            articles.append(item)
    return gather_versions(articles)
