"""Read news reports; show who says what in them, and how many independent origins stand behind it.

>>> import twosource
>>> comparison = twosource.compare(["a.txt", "b.html"])  # doctest: +SKIP
>>> comparison.findings[0].support.verdict  # doctest: +SKIP
'one origin'
"""

from __future__ import annotations

from collections.abc import Sequence
from os import PathLike, fspath

from twosource.errors import InputError, NoArticleError, SettingsError, TwosourceError, UnreadableError
from twosource.model.article import Article, Credit, Junk, RawArticle
from twosource.model.comparison import Comparison, Made, Omission, TimelineEntry, When
from twosource.model.finding import Finding, Relation
from twosource.model.mention import Name, Quantity, Time
from twosource.model.origin import Lineage, Origin, Reason, Stretch
from twosource.model.passage import Passage
from twosource.model.published import DateEvidence, Published
from twosource.model.source import Source
from twosource.model.span import ArticleSpan, Span
from twosource.model.statement import Statement
from twosource.model.story import Story
from twosource.model.support import Ledger, Support, count_support
from twosource.model.version import Change, Version
from twosource.version import __version__

__all__ = [
    "Article",
    "ArticleSpan",
    "Change",
    "Comparison",
    "Credit",
    "DateEvidence",
    "Finding",
    "InputError",
    "Junk",
    "Ledger",
    "Lineage",
    "Made",
    "Name",
    "NoArticleError",
    "Omission",
    "Origin",
    "Passage",
    "Published",
    "Quantity",
    "RawArticle",
    "Reason",
    "Relation",
    "SettingsError",
    "Source",
    "Span",
    "Statement",
    "Story",
    "Stretch",
    "Support",
    "Time",
    "TimelineEntry",
    "TwosourceError",
    "UnreadableError",
    "Version",
    "When",
    "__version__",
    "compare",
    "count_support",
    "read",
]


def compare(inputs: Sequence[str | PathLike[str]], *, as_is: bool = False) -> Comparison:
    """Compare the reports in ``inputs``: paths of saved pages (HTML) or texts.

    With ``as_is`` every file is taken as a clean article: offsets in the result are offsets in the
    file. Inputs that cannot be used are named in ``made.degraded``; the rest goes on.

    Raises:
        InputError: there was no article in any of the inputs.
    """
    from twosource.assembly import compare_inputs, make_settings

    return compare_inputs([fspath(each) for each in inputs], make_settings(as_is=as_is)).comparison


def read(inputs: Sequence[str | PathLike[str]], *, as_is: bool = False) -> tuple[Article, ...]:
    """Return the clean articles in ``inputs``, in their order, with what was dropped and why.

    Several texts of one address are one article: the newest, with the earlier ones as its ``versions``.

    Raises:
        InputError: one of the inputs cannot be used.
    """
    from twosource.assembly import make_settings, read_articles
    from twosource.cleaning import gather_versions

    articles = []
    for item in read_articles([fspath(each) for each in inputs], make_settings(as_is=as_is)):
        if isinstance(item, InputError):
            raise item
        articles.append(item)
    return gather_versions(articles)
