"""Requests that Schemathesis makes of the OpenAPI document, answered in this process.

``python -m tests.web.api.fuzzing 200`` makes 200 examples of each operation, of a small desk, and takes some minutes.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import schemathesis
from schemathesis.engine import from_schema

from twosource.assembly.desking.desk import Desk
from twosource.assembly.making import make_settings
from twosource.web.app import make_app
from twosource.web.jobs import clerk
from twosource.web.settings import WebSettings
from twosource.web.site import Site

if TYPE_CHECKING:
    from starlette.applications import Starlette

SAMPLE = Path(__file__).parents[3] / "src" / "twosource" / "sample"
ENDLESS = 10**9
SENT = {"Host": "127.0.0.1:8000", "X-Requested-With": "schemathesis"}  # else each POST without JSON is refused


@dataclass(slots=True)
class Found:
    """What became of the requests: how often each operation answered with each status, and what was wrong."""

    statuses: dict[str, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))
    faults: list[str] = field(default_factory=list)


def make_busy_site(where: Path) -> Site:
    """Return the site of a desk on which nothing is counted and no address is fetched."""
    rates = dict.fromkeys(("adds_a_minute", "checks_a_minute", "fetches_a_minute", "logins_a_minute"), ENDLESS)
    settings = WebSettings(fast=True, fetch=False, **rates)  # type: ignore[arg-type]
    return Site(desk=Desk(where, settings=make_settings(fast=True)), settings=settings)


def fuzz(app: Starlette, examples: int, seed: int = 1) -> Found:
    """Return what Schemathesis finds: examples, bounds of every parameter, and so many random ones of each operation.

    Valid requests may be refused (positive_data_acceptance is off): a schema cannot say that a day exists, that nothing
    is both since and until, or which alerts there are.
    """
    schema = schemathesis.openapi.from_asgi("/api/openapi.json", app, config=_configure(examples, seed), headers=SENT)
    found = Found()
    with patch.object(clerk, "MOST_WAITING", ENDLESS):  # a full line of jobs answers 503, as it should
        for event in from_schema(schema).execute():
            if type(event).__name__ == "ScenarioFinished":
                _take(event.recorder, found)
            elif type(event).__name__ in {"NonFatalError", "FatalError"}:
                found.faults.append(str(getattr(event, "value", event)))
    return found


def _configure(examples: int, seed: int) -> schemathesis.Config:
    return schemathesis.Config.from_dict(
        {
            "seed": seed,
            "headers": SENT,
            "generation": {"max-examples": examples, "deterministic": True, "database": "none"},
            "phases": {"stateful": {"enabled": False}},
            "checks": {"positive_data_acceptance": {"enabled": False}},
        }
    )


def _take(recorder: Any, found: Found) -> None:
    for interaction in recorder.interactions.values():
        if interaction.response is not None:
            found.statuses[recorder.label][interaction.response.status_code] += 1
    for checks in recorder.checks.values():
        for check in checks:
            if check.failure_info is not None:
                failure = check.failure_info
                found.faults.append(f"{recorder.label}: {failure.failure}\n{failure.code_sample}")


def main() -> None:
    """Make requests of a desk of the sample story, and print what was found."""
    examples = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    with tempfile.TemporaryDirectory() as folder:
        where = Path(folder) / "desk.sqlite"
        with Desk(where, settings=make_settings(fast=True)) as desk:
            desk.add(sorted(str(each) for each in SAMPLE.iterdir() if each.suffix in {".txt", ".html"}))
        site = make_busy_site(where)
        found = fuzz(make_app(site), examples)
        site.close()
    for label, statuses in found.statuses.items():
        sys.stdout.write(f"{label}: {', '.join(f'{status} × {n}' for status, n in sorted(statuses.items()))}\n")
    sys.stdout.write("\n".join([f"{len(found.faults)} faults", *found.faults, ""]))
    sys.exit(bool(found.faults))


if __name__ == "__main__":
    main()
