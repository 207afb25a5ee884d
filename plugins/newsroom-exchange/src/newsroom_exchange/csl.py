"""The articles as references in CSL-JSON, which citation software imports (Citation Style Language, 1.0.2)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from twosource.model.article import Article
from twosource.model.comparison import Comparison
from twosource.views.exporting.addresses import find_address
from twosource.views.exporting.dating import tell_date
from twosource.views.exporting.formats import Format
from twosource.views.exporting.plain_json import drop_empty, dump


def write(comparisons: Iterable[Comparison]) -> Iterator[str]:
    """Yield one list with an item for each article, once however many stories it stands in.

    Authors are written as they stand: where a name is to be parted, the software that imports them asks. A date that is
    doubtful is left out.
    """
    known: set[str] = set()
    yield "["
    for comparison in comparisons:
        for article in comparison.articles:
            if article.id not in known:
                yield (",\n" if known else "\n") + dump(_refer(article, comparison))
                known.add(article.id)
    yield "\n]\n"


def _refer(article: Article, comparison: Comparison) -> dict[str, Any]:
    return drop_empty(
        {
            "id": f"twosource:{article.id}",
            "type": "article-newspaper",
            "title": article.title,
            "container-title": article.outlet,
            "author": [{"literal": author.name} for author in article.authors if author.kind != "unnamed"],
            "issued": _date(article),
            "section": article.section,
            "URL": find_address(article),
            "language": article.language,
            "note": _note(article, comparison),
        }
    )


def _date(article: Article) -> dict[str, Any] | None:
    told = tell_date(article)
    return {"date-parts": [[int(part) for part in told.partition("T")[0].split("-")]]} if told else None


def _note(article: Article, comparison: Comparison) -> str:
    own = {one.id for one in comparison.statements if one.article == article.id}
    carried = [finding for finding in comparison.findings if own & {*finding.carriers}]
    strong = sum(finding.support.verdict == "corroborated" for finding in carried)
    return f"carries {len(carried)} findings of twosource, {strong} of them corroborated"


VIEW = Format(
    name="csl",
    endings=(".csl.json",),
    media_type="application/vnd.citationstyles.csl+json",
    row="an article",
    about="the articles as references for Zotero, Pandoc and other citation software (CSL-JSON)",
    write=write,
)
