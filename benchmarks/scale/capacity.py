"""``python -m benchmarks.scale.capacity``: what large corpora take, reckoned from ``results.json``, as a page of the docs.

Needs runs up to their stories and up to their findings, of pages: ``growth --form html``, and with ``--until findings``.
What machines, storage and hours cost are assumptions that the page states.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.scale.planning import PLANNING, PLANNING_FINDINGS

RESULTS = Path(__file__).with_name("results.json")
COPIES = Path(__file__).parents[1] / "copies.json"
PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "capacity.md"

CORES, MEMORY = 16, 64  # of a machine; GB
PRICE = 0.60  # US dollars for a machine and an hour
STORAGE = 0.023  # US dollars for a GB and a month
BUSY = 0.7  # share of a machine's cores that do our work, on average
_OF_PAGES = ("read", "clean")  # what takes another time for texts
_LATE = ("paragraphs", "statements", "findings")
_HOUR, _GB, _MS = 3_600, 1e9, 1e-3
_REACH = 60  # days whose fingerprints a day's articles are looked for among, at most


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """How much there is to do: articles in all, and how many come in a day."""

    name: str
    articles: float
    daily: float


LOADS = (
    Load(name="500,000 articles, one day of a media monitor", articles=5e5, daily=5e5),
    Load(name="300 million articles, an archive of 20 years", articles=3e8, daily=3e8 / 20 / 365),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What an article takes: milliseconds of a core by step; bytes that stay, and that steps hand on.

    ``planning`` are the bytes that the process which plans holds for an article up to the stories, ``finding`` those up
    to the findings, ``held`` those of a fingerprint in the index of copies.
    """

    steps: Mapping[str, float]
    stays: float
    between: float
    planning: float
    finding: float
    held: float


def read_cost(results: Mapping[str, Any], copies: Mapping[str, Any]) -> Cost:
    """Return what an article takes, in the largest corpora that were measured; those of texts count, but for cleaning.

    Raises:
        SystemExit: there are no such measurements.
    """
    pages, late = (_list_sizes(results, f"html, up to {until}") for until in ("stories", "findings"))
    runs = max(pages, _list_sizes(results, "text, up to stories"), key=lambda runs: runs[-1]["articles"] if runs else 0)
    if len(runs) < 2 or not pages or not late:
        message = "measure first: python -m benchmarks.scale growth --sizes 10000 100000, and with --until findings"
        raise SystemExit(message)
    steps = {
        **_list_steps(runs[-1]),
        **{name: value for name, value in _list_steps(pages[-1]).items() if name in _OF_PAGES},
        **{name: value for name, value in _list_steps(late[-1]).items() if name in _LATE},
    }
    planned = [each for each in runs if PLANNING_FINDINGS in each]
    return Cost(
        steps=steps,
        stays=late[-1]["stored, results, bytes an article"],
        between=late[-1]["stored, between the steps, bytes an article"],
        planning=_grow(runs, PLANNING),
        finding=_grow(planned, PLANNING_FINDINGS) if len(planned) > 1 else 0.0,
        held=copies["figures"]["1000000 articles"]["on disk, bytes an article"],
    )


def _grow(runs: Sequence[Mapping[str, float]], name: str) -> float:
    """Return how many bytes an article adds to a figure in MB, from the smallest run to the largest."""
    small, large = runs[0], runs[-1]
    return max(0.0, large[name] - small[name]) * 1e6 / (large["articles"] - small["articles"])


def _list_sizes(results: Mapping[str, Any], kind: str) -> list[Mapping[str, float]]:
    fitting = [each["figures"] for name, each in results.items() if name.endswith(f"articles as {kind}")]
    return sorted(fitting, key=lambda figures: float(figures["articles"]))


def _list_steps(figures: Mapping[str, float]) -> dict[str, float]:
    ending = ": ms of one core an article"
    return {name.removesuffix(ending): value for name, value in figures.items() if name.endswith(ending)}


def write_page(cost: Cost) -> str:
    """Return the page."""
    whole = sum(cost.steps.values())
    lines = [
        "<!-- Written by python -m benchmarks.scale.capacity. Do not edit. -->\n",
        "# What large corpora take\n",
        "Reckoned from what `python -m benchmarks.scale` measured (`benchmarks/scale/results.json`, with the machine), on corpora",
        "of invented pages, and of texts of the same news, of which 60 % are copies. Nothing here was run at these sizes.\n",
        f"Assumed: machines with {CORES} cores and {MEMORY} GB at ${PRICE:.2f} an hour, {BUSY:.0%} of their cores at our work, storage at",
        f"${STORAGE} a GB and month, one core like one of those that were measured on.\n",
        "## What one article takes\n",
        "| step | ms of one core |",
        "|---|---|",
        *(f"| `{name}` | {value:.2f} |" for name, value in cost.steps.items()),
        f"| all | {whole:.1f} |\n",
        f"It leaves {cost.stays / 1e3:.1f} kB of results, and {cost.between / 1e3:.1f} kB that steps hand on and that can be deleted afterwards.\n",
        *(line for load in LOADS for line in _describe_load(load, cost)),
        *_tell_limits(cost),
    ]
    return "\n".join(lines) + "\n"


def _describe_load(load: Load, cost: Cost) -> Iterator[str]:
    hours = load.articles * sum(cost.steps.values()) * _MS / _HOUR
    early = load.articles * sum(value for name, value in cost.steps.items() if name not in _LATE) * _MS / _HOUR
    machine_hours = hours / CORES / BUSY
    stays, between = (load.articles * each / _GB for each in (cost.stays, cost.between))
    yield f"## {load.name}\n"
    yield "| | |"
    yield "|---|---|"
    yield f"| core hours | {hours:,.0f}, of these {early:,.0f} up to the stories |"
    yield f"| machine hours | {machine_hours:,.0f} |"
    yield f"| machines, to be done in a day | {max(1, -(-machine_hours // 24)):,.0f} |"
    yield f"| machines, to be done in a week | {max(1, -(-machine_hours // 168)):,.0f} |"
    yield f"| money for the machines | ${machine_hours * PRICE:,.0f} |"
    yield f"| storage | {stays:,.0f} GB of results, {between:,.0f} GB between the steps |"
    yield f"| money for the results' storage | ${stays * STORAGE:,.2f} a month |\n"


def _tell_limits(cost: Cost) -> Iterator[str]:
    """Yield which step breaks first, with what more."""
    most = MEMORY * _GB / max(1.0, cost.planning, cost.finding)
    behind = f"{cost.finding:,.0f}" if cost.finding else "more"
    monitor = LOADS[0]
    fingerprints = monitor.daily * _REACH * cost.held / _GB
    grouped = monitor.daily * cost.steps.get("stories", 0.0) * _MS / 60
    yield "## What breaks first\n"
    yield (
        f"**The plan.** One process knows where every article stands: {cost.planning:,.0f} bytes for each up to the stories, "
        f"{behind} behind them, where it knows the articles of each story, too, so {MEMORY} GB are full at some {most / 1e6:,.0f} million. An archive of more is run as several corpora, a year each, say: stories that go on over New Year are two then."
    )
    yield ""
    yield (
        f"**Copies.** A worker holds the fingerprints that are in reach, at most those of {_REACH} days, {cost.held / 1e3:.1f} kB each: with "
        f"{monitor.daily:,.0f} articles a day {fingerprints:,.0f} GB, and looking one up takes longer the more there are (`python -m benchmarks.copies_at_scale`). "
        "This is what breaks first where much comes every day: such corpora need workers with more memory, or a shorter reach."
    )
    yield ""
    yield (
        f"**Stories.** Inside of a part articles are grouped one after the other: {grouped:,.0f} minutes of one core for {monitor.daily:,.0f} articles. "
        "A part has two million of them at most, so that archives have many parts, and a day has one."
    )
    yield ""
    yield "**Statements and findings** take most of the time, and share out among as many machines as there are."


def main() -> None:
    results, copies = (json.loads(path.read_text(encoding="utf-8")) for path in (RESULTS, COPIES))
    page = write_page(read_cost(results, copies))
    PAGE.write_text(page, encoding="utf-8")
    print(page)


if __name__ == "__main__":
    main()
