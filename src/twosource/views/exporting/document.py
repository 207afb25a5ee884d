"""Comparisons as a plain document for word processors and mail: what is pasted from it keeps headings, lists, tables.

Word reads HTML with its own rules: it knows semantic elements and the attributes of tables, ignores sheets, and shows
neither ``<q>`` nor folded parts. So this page has none of these, and nothing in it depends on a style.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from twosource.model.comparison import Comparison
from twosource.model.finding import Finding
from twosource.views.catalogue import Catalogue, make_catalogue
from twosource.views.digest import digest_stories
from twosource.views.exporting.addresses import find_address
from twosource.views.exporting.extent import Extent
from twosource.views.exporting.telling import tell_support
from twosource.views.headline import write_opening
from twosource.views.html import list_names
from twosource.views.pages import make_page
from twosource.views.quoting import Quotation, quote_finding, quote_statement, quote_statements
from twosource.views.templates import make_environment

if TYPE_CHECKING:
    from jinja2 import Environment


def write_document(comparisons: Iterable[Comparison]) -> Iterator[str]:
    """Yield an HTML document, a comparison a piece, and at its end how much is in it.

    Each story: its headline, what differs, the findings by their support, and the sources, all with quotations that
    have their outlet, date and address beside them. There is no script; text of articles is escaped everywhere.
    """
    extent = Extent()
    yield _fill("document-head.html")
    for comparison in extent.watch(comparisons):
        yield render_stories(comparison)
    yield _fill("document-end.html", extent=extent.describe())


def render_stories(comparison: Comparison) -> str:
    """Return the stories of a comparison as a piece of HTML: what stands in the body of the document."""
    catalogue = make_catalogue(comparison)
    digests = digest_stories(comparison, catalogue)
    return _fill(
        "document.html",
        comparison=comparison,
        catalogue=catalogue,
        opening=write_opening(digests),
        pages=[make_page(digest, comparison, catalogue, texts=False) for digest in digests],
    )


def _fill(template: str, **names: object) -> str:
    return _environment().get_template(template).render(**names)


def _find_page(quotation: Quotation, catalogue: Catalogue) -> str | None:
    """Return the address of a quotation's page if it is one of the web: a document may be sent to anybody."""
    return find_address(catalogue.articles[quotation.article])


def _quote_others(finding: Finding, catalogue: Catalogue) -> tuple[Quotation, ...]:
    """Return the statements of a finding, without the one whose whole words are its wording: these stand above."""
    told = quote_finding(finding, catalogue)
    return tuple(one for one in quote_statements(finding, catalogue) if one != told)


@cache
def _environment() -> Environment:
    names = {
        "find_page": _find_page,
        "find_address": find_address,
        "quote_statement": quote_statement,
        "quote_others": _quote_others,
        "tell_support": tell_support,
    }
    return make_environment({**list_names(), **names})
