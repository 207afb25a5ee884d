"""An article, and where its text comes from, in a notebook."""

from __future__ import annotations

from twosource.model.article import Article, short_name
from twosource.model.trace import Trace
from twosource.views.catalogue import name_origin
from twosource.views.notebook.fragment import ROWS, Fragment, Table
from twosource.views.wording import count, describe_date


def show_article(article: Article) -> Fragment:
    """Return what is known of an article, and how its text begins."""
    authors = ", ".join(author.name for author in article.authors) or ", ".join(article.bylines)
    dropped = count(len(article.junk), "piece", "pieces")
    known = (
        f"{short_name(article)}, {describe_date(article)}",
        f"By {authors}" if authors else "",
        article.url or article.given,
        article.text,
        f"{len(article.text):,} characters · {count(len(article.credits), 'credit')} · {dropped} of junk dropped",
    )
    lines = tuple(line for line in (*known, *article.notes) if line)
    return Fragment(kind=f"Article {article.id}", title=article.title or short_name(article), lines=lines)


def show_trace(trace: Trace) -> Fragment:
    """Return the parts of an article with where they come from and how often they stand elsewhere."""
    origins = {origin.id: name_origin(origin) for origin in trace.lineage.origins}
    rows = [
        (
            part.kind,
            part.span.of(trace.article.text),
            origins.get(part.origin or "", "unknown origin"),
            count(len({each.place.article for each in part.elsewhere}), "other article"),
        )
        for part in trace.parts[:ROWS]
    ]
    columns = ("part", "words", "origin", "stands in")
    table = Table(noun="part", nouns="parts", columns=columns, rows=rows, total=len(trace.parts))
    return Fragment(
        kind="Trace",
        title=trace.article.title or short_name(trace.article),
        lines=(f"Looked for in {count(len(trace.among), 'article')}.",),
        tables=(table,),
    )
