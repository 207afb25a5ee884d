"""A trace as one self-contained page: no network, no fonts, scripts and styles bound by their hashes."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

from twosource.model.article import short_name
from twosource.model.trace import Trace
from twosource.views.catalogue import name_origin
from twosource.views.linking import ReportLinks
from twosource.views.making import describe_making
from twosource.views.origins_graph import describe_day, render_origins_graph
from twosource.views.templates import hash_block, make_environment, read_blocks
from twosource.views.tracing.likeness import describe_likeness
from twosource.views.tracing.page import make_trace_page
from twosource.views.wording import capital, count, describe_date, describe_share

if TYPE_CHECKING:
    from jinja2 import Environment

PAGE = ("light.css", "dark.css", "page.css", "overview.css", "findings.css", "texts.css")
STYLES = (*PAGE, "graph.css", "trace.css", "print.css")
SCRIPTS = ("trace.js",)
LETTERS = 4  # a part that stands in more articles names so many, and the number of the others
UNFOLDED = 1  # wordings of a part that are open from the start
_VERBS: tuple[Callable[..., Any], ...] = (
    capital,
    count,
    describe_date,
    describe_day,
    describe_likeness,
    describe_making,
    describe_share,
    name_origin,
    render_origins_graph,
)
KINDS = {
    "copied": "stands elsewhere, word for word or nearly so",
    "rewritten": "stands elsewhere in other words",
    "credited": "credited to others; in none of these articles",
    "own": "its own newsgathering, as far as it shows",
    "unknown": "stands nowhere else, nobody is credited",
}


def render_trace_html(trace: Trace) -> str:
    """Return the trace as an HTML document; text of articles is escaped and neutralised as in the report."""
    style = read_blocks(STYLES)
    script = read_blocks(SCRIPTS)
    page = make_trace_page(trace)
    return (
        _environment()
        .get_template("trace.html")
        .render(
            trace=trace,
            page=page,
            catalogue=page.catalogue,
            links=ReportLinks(),
            style=style,
            script=script,
            style_hash=hash_block(style),
            script_hash=hash_block(script),
        )
    )


@cache
def _environment() -> Environment:
    names: dict[str, Any] = {verb.__name__: verb for verb in _VERBS}
    constants = {"KINDS": KINDS, "LETTERS": LETTERS, "UNFOLDED": UNFOLDED}
    return make_environment({**names, **constants, "called": short_name})
