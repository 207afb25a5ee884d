"""A comparison as one self-contained page: no network, no fonts, scripts and styles bound by their hashes."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from twosource.model.comparison import Comparison
from twosource.views import versions, wording
from twosource.views.catalogue import make_catalogue, name_origin
from twosource.views.digest import digest_stories, distinct_relations, is_opposed, other_value, pick_telling
from twosource.views.headline import write_opening
from twosource.views.pages import make_page
from twosource.views.support import brief_counts, four_counts, name_verdict
from twosource.views.tally import tally

if TYPE_CHECKING:
    from jinja2 import Environment

STYLES = ("page.css", "overview.css", "findings.css", "texts.css", "print.css")
SCRIPTS = ("texts.js", "findings.js")
LIST = 20  # longer lists are folded after so many
_WORDING: tuple[Callable[..., str], ...] = (
    wording.count,
    wording.describe_relation,
    wording.describe_about,
    wording.describe_date,
    wording.describe_time,
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
    style = _read(STYLES)
    script = _read(SCRIPTS)
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
            style_hash=_hash(style),
            script_hash=_hash(script),
        )
    )


def _environment() -> Environment:
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(
        loader=FunctionLoader(lambda name: _read((name,))),
        autoescape=True,
        finalize=_finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    verbs: tuple[Callable[..., Any], ...] = (
        name_origin,
        pick_telling,
        distinct_relations,
        is_opposed,
        other_value,
        brief_counts,
        four_counts,
        name_verdict,
        tally,
        *_WORDING,
    )
    environment.globals.update({verb.__name__: verb for verb in verbs})
    constants = {name: getattr(wording, name) for name in ("VERDICTS", "INDEPENDENCE", "SHARED")}
    environment.globals.update(**constants, LIST=LIST)
    return environment


def _finalize(value: Any) -> Any:
    # Everything a template prints passes here, so no text of an article can be forgotten. What is
    # markup already (the result of a macro, our own style and script) has passed before.
    return wording.neutralise(value) if isinstance(value, str) and not hasattr(value, "__html__") else value


def _read(names: tuple[str, ...]) -> str:
    folder = files("twosource.views").joinpath("report")
    return "\n".join(folder.joinpath(name).read_text("utf-8") for name in names)


def _hash(text: str) -> str:
    """Return the source expression that lets one inline block run (CSP Level 3, hash-source)."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
