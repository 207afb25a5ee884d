"""A comparison as one self-contained page: no network, no fonts, scripts and styles bound by their hashes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from twosource.model.article import short_name
from twosource.model.comparison import Comparison
from twosource.views import telling, times, versions, wording
from twosource.views.catalogue import make_catalogue, name_origin
from twosource.views.digest import digest_stories, distinct_relations, is_opposed, other_value, tell_once
from twosource.views.headline import write_opening
from twosource.views.making import describe_making
from twosource.views.origins_graph import describe_day, render_origins_graph
from twosource.views.pages import make_page
from twosource.views.parting import part_statement, part_wording
from twosource.views.ranking import is_worded_alike, leave_out_repeats, pick_telling
from twosource.views.support import brief_counts, describe_hedging, four_counts, name_verdict
from twosource.views.tally import tally
from twosource.views.templates import hash_block, make_environment, read_blocks

if TYPE_CHECKING:
    from jinja2 import Environment

STYLES = ("light.css", "dark.css", "page.css", "overview.css", "findings.css", "texts.css", "graph.css", "print.css")
SCRIPTS = ("texts.js", "findings.js")
LIST = 20  # longer lists are folded after so many
_VERBS: tuple[Callable[..., Any], ...] = (
    name_origin,
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
    describe_making,
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


def render_html(comparison: Comparison) -> str:
    """Return the report as an HTML document.

    Text of articles is escaped everywhere; characters that a browser would obey instead of show
    (direction overrides, control characters) are replaced by visible ones.
    """
    catalogue = make_catalogue(comparison)
    digests = digest_stories(comparison, catalogue)
    pages = [make_page(digest, comparison, catalogue) for digest in digests]
    style = read_blocks(STYLES)
    script = read_blocks(SCRIPTS)
    return (
        _environment()
        .get_template("report.html")
        .render(
            comparison=comparison,
            catalogue=catalogue,
            pages=pages,
            opening=write_opening(digests) or "No story",
            style=style,
            script=script,
            style_hash=hash_block(style),
            script_hash=hash_block(script),
        )
    )


def _environment() -> Environment:
    names: dict[str, Any] = {verb.__name__: verb for verb in _VERBS}
    names.update({name: getattr(wording, name) for name in ("VERDICTS", "INDEPENDENCE", "SHARED")})
    return make_environment({**names, "LIST": LIST, "called": short_name})
