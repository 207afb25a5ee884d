"""Jobs: what is done, and what came of each input."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.web.operations.jobs import GET_JOB, LIST_JOBS, AskedJob, AskedJobs
from twosource.web.operations.operation import ask
from twosource.web.pages.queries import read_query
from twosource.web.pages.turning import turn_pages
from twosource.web.rendering import render
from twosource.web.site import Site

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response


def show_jobs(request: Request) -> Response:
    """Show the jobs since the server was started, the latest first."""
    site: Site = request.app.state.site
    asked = read_query(request, AskedJobs)
    page = ask(site, LIST_JOBS, asked)
    turned = turn_pages(request, page, asked.limit, "job", "jobs")
    return render(request, "jobs-page.html", title="Jobs", page=page, turned=turned)


def show_job(request: Request) -> Response:
    """Show a job; while it is not over the page asks for itself again, with or without scripts."""
    site: Site = request.app.state.site
    job = ask(site, GET_JOB, AskedJob(job=request.path_params["job"]))
    return render(request, "job-page.html", title=job.what, job=job)
