"""Failures: what could not be used, and why."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.failure import Failure
from twosource.model.page import Page
from twosource.views.desk.failing import failure_to_dict
from twosource.views.desk.plain import page_to_dict
from twosource.web.operations.filtering import AskedPart
from twosource.web.operations.operation import Operation
from twosource.web.operations.shapes import TEXT, page_of, shape_of
from twosource.web.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedFailures(AskedPart):
    """Which failures to list."""


def _list(site: Site, asked: AskedFailures) -> Page[Failure]:
    return site.desk.failures(limit=asked.limit, offset=asked.offset)


LIST_FAILURES = Operation(
    name="list_failures",
    method="GET",
    path="/failures",
    summary="What could not be used, and why, the latest first.",
    asked=AskedFailures,
    run=_list,
    write=lambda page: page_to_dict(page, failure_to_dict),
    answer=page_of(shape_of(Failure, advice=TEXT)),
)
