"""Outlets: who published the articles of the desk."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.listed import ListedOutlet
from twosource.model.page import Page
from twosource.views.desk.plain import outlet_to_dict, page_to_dict
from twosource.web.operations.filtering import AskedFilters, AskedPart
from twosource.web.operations.operation import Operation
from twosource.web.operations.shapes import page_of, shape_of
from twosource.web.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedOutlets(AskedFilters, AskedPart):
    """Which outlets to list."""


def _list(site: Site, asked: AskedOutlets) -> Page[ListedOutlet]:
    return site.desk.outlets(asked.filters, limit=asked.limit, offset=asked.offset)


LIST_OUTLETS = Operation(
    name="list_outlets",
    method="GET",
    path="/outlets",
    summary="The outlets that published what fits, those with the most articles first.",
    asked=AskedOutlets,
    run=_list,
    write=lambda page: page_to_dict(page, outlet_to_dict),
    answer=page_of(shape_of(ListedOutlet)),
)
