"""Sources: the list of who is quoted."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.listed import ListedSource
from twosource.model.page import Page
from twosource.views.desk.plain import page_to_dict, source_to_dict
from twosource.web.operations.filtering import AskedFilters, AskedPart
from twosource.web.operations.operation import Operation
from twosource.web.operations.shapes import page_of, shape_of
from twosource.web.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedSources(AskedFilters, AskedPart):
    """Which sources to list."""


def _list(site: Site, asked: AskedSources) -> Page[ListedSource]:
    return site.desk.sources(asked.filters, limit=asked.limit, offset=asked.offset)


LIST_SOURCES = Operation(
    name="list_sources",
    method="GET",
    path="/sources",
    summary="Who is quoted in what fits, those with the most statements first.",
    asked=AskedSources,
    run=_list,
    write=lambda page: page_to_dict(page, source_to_dict),
    answer=page_of(shape_of(ListedSource)),
)
