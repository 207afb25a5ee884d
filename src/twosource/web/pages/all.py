"""All pages and their addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.web.pages.about import show_about
from twosource.web.pages.adding import show_adding, take_adding
from twosource.web.pages.article import show_article
from twosource.web.pages.check import show_check, take_check
from twosource.web.pages.correcting import show_offer, take_correction
from twosource.web.pages.corrections import show_correction, show_corrections, show_state, take_undo
from twosource.web.pages.export import send_export, show_export
from twosource.web.pages.failures import show_failures
from twosource.web.pages.findings import show_finding, show_findings
from twosource.web.pages.jobs import show_job, show_jobs
from twosource.web.pages.login import log_in, log_out
from twosource.web.pages.outlets import show_outlets
from twosource.web.pages.reading import show_reading
from twosource.web.pages.search import show_search
from twosource.web.pages.source import show_source
from twosource.web.pages.sources import show_sources
from twosource.web.pages.stories import show_stories
from twosource.web.pages.story import show_story

if TYPE_CHECKING:
    from starlette.routing import Route


def list_routes() -> list[Route]:
    """Return the routes of all pages."""
    from starlette.routing import Route

    return [
        Route("/", show_stories),
        Route("/stories", show_stories),
        Route("/stories/{story}", show_story),
        Route("/stories/{story}/findings", show_findings),
        Route("/stories/{story}/read", show_reading),
        Route("/articles/{article}", show_article),
        Route("/findings/{finding}", show_finding),
        Route("/sources", show_sources),
        Route("/sources/{source}", show_source),
        Route("/outlets", show_outlets),
        Route("/failures", show_failures),
        Route("/about", show_about),
        Route("/search", show_search),
        Route("/check", show_check, methods=["GET"]),
        Route("/check", take_check, methods=["POST"]),
        Route("/correct", show_offer, methods=["GET"]),
        Route("/correct", take_correction, methods=["POST"]),
        Route("/corrections", show_corrections),
        Route("/corrections/{correction}", show_correction),
        Route("/corrections/{correction}/state", show_state),
        Route("/corrections/{correction}/undo", take_undo, methods=["POST"]),
        Route("/export", show_export),
        Route("/export/file", send_export),
        Route("/add", show_adding, methods=["GET"]),
        Route("/add", take_adding, methods=["POST"]),
        Route("/jobs", show_jobs),
        Route("/jobs/{job}", show_job),
        Route("/login", log_in, methods=["GET", "POST"]),
        Route("/logout", log_out, methods=["POST"]),
    ]
