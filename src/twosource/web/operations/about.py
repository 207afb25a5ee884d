"""About: what is in the desk, and what made its results."""

from __future__ import annotations

from dataclasses import dataclass, replace

from twosource.assembly.desking.describing import About, about_to_dict, describe_desk
from twosource.model.card import Card
from twosource.web.operations.operation import Operation
from twosource.web.operations.shapes import COUNT, TEXT, TRUTH, counts_of, list_of, object_of, shape_of
from twosource.web.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedAbout:
    """Nothing: there is one desk."""


def _describe(site: Site, _: AskedAbout) -> About:
    """Return what there is to know; where the desk lies on this machine is not for people elsewhere."""
    about = describe_desk(site.desk)
    if not site.settings.elsewhere:
        return about
    held = about.inventory
    return replace(about, inventory=replace(held, where=held.where.rpartition("/")[2]))


_TEXTS = {"type": "object", "additionalProperties": TEXT}

ABOUT = Operation(
    name="about",
    method="GET",
    path="/about",
    summary="What is in the desk, which version and models made its results, and what could not be done.",
    asked=AskedAbout,
    run=_describe,
    write=about_to_dict,
    answer=object_of(
        version=TEXT,
        desk=object_of(
            where=TEXT,
            database=TEXT,
            facts=_TEXTS,
            counts=counts_of(),
            queue=COUNT,
            size=COUNT,
            size_of_pages=COUNT,
            notes=list_of(TEXT),
        ),
        fast=TRUTH,
        looked_at={**COUNT, "description": "how many of the stories analysed last the models and notes are of"},
        models=list_of(object_of(purpose=TEXT, name=TEXT)),
        degraded=list_of(object_of(note=TEXT, stories=COUNT)),
        cards=list_of(shape_of(Card)),
    ),
)
