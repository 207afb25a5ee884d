"""A comparison as one self-contained page: no network, no fonts, scripts and styles bound by their hashes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Any

from twosource.model.article import short_name
from twosource.model.comparison import Comparison, Made
from twosource.model.obeyed import Obeyed
from twosource.version import __version__
from twosource.views import telling, times, versions, wording
from twosource.views.catalogue import Catalogue, make_catalogue, name_origin
from twosource.views.corrections import describe_correction
from twosource.views.digest import digest_stories, distinct_relations, is_opposed, other_value, tell_once
from twosource.views.headline import write_opening
from twosource.views.linking import ReportLinks, link_stories
from twosource.views.making import describe_making
from twosource.views.origins_graph import describe_day, render_origins_graph
from twosource.views.pages import Page, find_passages, make_page
from twosource.views.parting import part_statement, part_wording
from twosource.views.plots.agreement import make_agreement
from twosource.views.plots.arrival import make_arrival
from twosource.views.plots.times import make_times
from twosource.views.quoting import quote_finding
from twosource.views.ranking import is_worded_alike, leave_out_repeats, pick_telling
from twosource.views.support import brief_counts, describe_hedging, four_counts, name_verdict
from twosource.views.tally import tally
from twosource.views.templates import hash_block, make_environment, read_blocks

if TYPE_CHECKING:
    from jinja2 import Environment

_PICTURES = ("graph.css", "plots.css")
STYLES = ("light.css", "dark.css", "page.css", "overview.css", "findings.css", "texts.css", *_PICTURES, "print.css")
SCRIPTS = ("texts.js", "findings.js", "copying.js")
FEW = 14  # articles that a list of them begins with
LIST = 20  # longer lists are folded after so many
BUFFER = 100  # pieces of a template that are written together
_VERBS: tuple[Callable[..., Any], ...] = (
    name_origin,
    find_passages,
    quote_finding,
    pick_telling,
    leave_out_repeats,
    is_worded_alike,
    tell_once,
    distinct_relations,
    is_opposed,
    other_value,
    brief_counts,
    four_counts,
    name_verdict,
    describe_hedging,
    part_wording,
    part_statement,
    tally,
    describe_day,
    render_origins_graph,
    make_arrival,
    make_agreement,
    make_times,
    describe_making,
    describe_correction,
    wording.count,
    wording.describe_share,
    wording.describe_relation,
    wording.describe_about,
    wording.describe_date,
    times.describe_time,
    telling.describe_chain,
    telling.describe_stance,
    telling.list_times,
    versions.describe_versions,
    versions.describe_version,
    versions.describe_change,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One story on a page of several comparisons.

    ``place`` is its number on the page, from 1. The first one of a comparison has its ``notes``, which say what could
    not be done, and the ``corrections`` that it obeys.
    """

    comparison: Comparison
    catalogue: Catalogue
    page: Page
    links: ReportLinks
    place: int
    notes: tuple[str, ...]
    corrections: tuple[Obeyed, ...]


def render_html(comparison: Comparison, *, scope: str = "") -> str:
    """Return the report as an HTML document; ``scope`` says at its end how much is in it.

    Text of articles is escaped everywhere; characters that a browser would obey instead of show
    (direction overrides, control characters) are replaced by visible ones.
    """
    catalogue = make_catalogue(comparison)
    digests = digest_stories(comparison, catalogue)
    pages = [make_page(digest, comparison, catalogue) for digest in digests]
    return (
        _environment()
        .get_template("report.html")
        .render(
            comparison=comparison,
            catalogue=catalogue,
            pages=pages,
            ways=link_stories([page.digest.story.articles for page in pages]),
            single=len(pages) == 1,
            opening=write_opening(digests) or "No story",
            made=comparison.made,
            tell_scope=lambda: scope,
            **_read_blocks(),
        )
    )


def stream_html(comparisons: Iterable[Comparison], tell_scope: Callable[[], str]) -> Iterator[str]:
    """Yield one HTML document with the reports of all comparisons, each made when those before it are written.

    At its end stand the names of all stories and what ``tell_scope`` then says about how much is in it.
    """
    ahead = iter(comparisons)
    first = next(ahead, None)
    made = first.made if first else Made(version=__version__, models=(), degraded=())
    contents = _Contents()
    stream = (
        _environment()
        .get_template("stories.html")
        .stream(
            sections=_make_sections(chain((first,) if first else (), ahead), contents),
            contents=contents,
            single=False,
            title="Stories",
            made=Made(version=made.version, models=made.models, degraded=()),
            tell_scope=tell_scope,
            **_read_blocks(),
        )
    )
    stream.enable_buffering(BUFFER)
    yield from stream


class _Contents:
    """What is known of a page when all of it is written: its stories by id, title and verdict, and notes on none."""

    def __init__(self) -> None:
        self.stories: list[tuple[str, str, str]] = []
        self.notes: list[str] = []


def _make_sections(comparisons: Iterable[Comparison], contents: _Contents) -> Iterator[Section]:
    """Yield the sections, and name each in ``contents``."""
    place = 0
    for comparison in comparisons:
        catalogue = make_catalogue(comparison)
        digests = digest_stories(comparison, catalogue)
        ways = link_stories([digest.story.articles for digest in digests], first=place + 1)
        for number, digest in enumerate(digests):
            place += 1
            page = make_page(digest, comparison, catalogue)
            contents.stories.append((digest.story.id, digest.story.title, page.headline.short))
            yield Section(
                comparison=comparison,
                catalogue=catalogue,
                page=page,
                links=ways[number],
                place=place,
                notes=() if number else comparison.made.degraded,
                corrections=() if number else comparison.corrections,
            )
        contents.notes += () if digests else comparison.made.degraded


def _read_blocks() -> dict[str, str]:
    style, script = read_blocks(STYLES), read_blocks(SCRIPTS)
    return {"style": style, "script": script, "style_hash": hash_block(style), "script_hash": hash_block(script)}


def list_names() -> dict[str, Any]:
    """Return what the templates of the folder ``report`` call, by name: for every page that shares them."""
    names: dict[str, Any] = {verb.__name__: verb for verb in _VERBS}
    names.update({name: getattr(wording, name) for name in ("VERDICTS", "INDEPENDENCE", "SHARED")})
    return {**names, "FEW": FEW, "LIST": LIST, "called": short_name}


@cache
def _environment() -> Environment:
    return make_environment(list_names())
