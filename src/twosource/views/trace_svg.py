"""The picture of a trace as a file of its own: the traced article, those that share text with it, and their origins."""

from __future__ import annotations

from twosource.model.trace import Trace
from twosource.views.origins_graph import render_origins_graph
from twosource.views.templates import read_blocks
from twosource.views.tracing.page import make_trace_page
from twosource.views.wording import REPLACEMENT

_NOT_XML = str.maketrans(dict.fromkeys(("\ufffe", "\uffff"), REPLACEMENT))  # XML 1.0, production 2 (Char)


def render_trace_svg(trace: Trace) -> str:
    """Return the picture as an SVG document with styles of its own: light, since it may stand on any page."""
    graph = make_trace_page(trace).graph
    return render_origins_graph(graph, style=read_blocks(("light.css", "graph.css"))).translate(_NOT_XML)
