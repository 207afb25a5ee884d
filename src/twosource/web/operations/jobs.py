"""Jobs: what takes longer than an answer, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from twosource.errors import NotHeldError
from twosource.model.page import Page
from twosource.views.desk.plain import page_to_dict
from twosource.web.jobs.job import Job, Line
from twosource.web.jobs.records import brief_to_dict, job_to_dict
from twosource.web.operations.filtering import AskedPart
from twosource.web.operations.operation import Operation
from twosource.web.operations.shapes import COUNT, TEXT, counts_of, list_of, or_null, page_of, shape_of
from twosource.web.site import Site

_TIME = {**TEXT, "description": "ISO 8601, UTC"}
_BRIEF = ("id", "what", "state", "doing", "why", "counts", "left_out", "submitted", "started", "ended")
_FIELDS = {
    "doing": or_null(TEXT),
    "why": or_null(TEXT),
    "counts": counts_of(),
    "left_out": {**COUNT, "description": "lines that were counted and not kept"},
    "submitted": _TIME,
    "started": or_null(_TIME),
    "ended": or_null(_TIME),
}
_LINE = shape_of(Line, title="Line of a job", why=or_null(TEXT))
JOB = shape_of(Job, *_BRIEF, title="Job", **_FIELDS, lines=list_of(_LINE))


@dataclass(frozen=True, kw_only=True)
class AskedJobs(AskedPart):
    """Which jobs to list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedJob:
    """Which job."""

    job: str = field(metadata={"about": "The id of a job.", "longest": 64})


def _list(site: Site, asked: AskedJobs) -> Page[Job]:
    jobs = site.clerk.list()
    part = jobs[asked.offset : asked.offset + asked.limit]
    return Page(items=part, total=len(jobs), offset=asked.offset)


def _get(site: Site, asked: AskedJob) -> Job:
    job = site.clerk.find(asked.job)
    if job is None:
        what = f"has no job {asked.job}: it was long ago, or before the server was started; /jobs lists those it has"
        raise NotHeldError(site.desk.name, what)
    return job


LIST_JOBS = Operation(
    name="list_jobs",
    method="GET",
    path="/jobs",
    summary="The jobs since the server was started, the latest first.",
    asked=AskedJobs,
    run=_list,
    write=lambda page: page_to_dict(page, brief_to_dict),
    answer=page_of(shape_of(Job, *_BRIEF, title="Job in a list", **_FIELDS)),
)
GET_JOB = Operation(
    name="get_job",
    method="GET",
    path="/jobs/{job}",
    summary="A job: what is done, and what came of it so far.",
    asked=AskedJob,
    run=_get,
    write=job_to_dict,
    answer=JOB,
)
