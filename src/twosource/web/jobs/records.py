"""Jobs as plain values for JSON."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from twosource.web.jobs.job import Job, Line


def job_to_dict(job: Job) -> dict[str, Any]:
    """Return a job with all lines that were kept."""
    return {**brief_to_dict(job), "lines": [_line_to_dict(line) for line in job.lines]}


def brief_to_dict(job: Job) -> dict[str, Any]:
    """Return a job without its lines: as a list of jobs has it."""
    return {
        "id": job.id,
        "what": job.what,
        "state": job.state,
        "doing": job.doing or None,
        "why": job.why or None,
        "counts": dict(job.counts),
        "left_out": job.left_out,
        "submitted": _say_time(job.submitted),
        "started": _say_time(job.started),
        "ended": _say_time(job.ended),
    }


def _line_to_dict(line: Line) -> dict[str, Any]:
    return {
        "kind": line.kind,
        "what": line.what,
        "given": line.given,
        "why": line.why or None,
        "story": line.story,
        "article": line.article,
        "findings": line.findings,
    }


def _say_time(seconds: float | None) -> str | None:
    """Return a time as ISO 8601 in UTC, to the second."""
    return None if seconds is None else f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%dT%H:%M:%SZ}"
