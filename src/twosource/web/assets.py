"""Addresses of styles and scripts that name their version: what a browser has kept is good until it is another one."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.resources import files

from twosource.web.styling import REPORT_STYLES, read_report_styles


@cache
def asset(name: str) -> str:
    """Return the address of a file of ``web/static``, or of the styles of the report, with its version."""
    if name == REPORT_STYLES:
        octets = read_report_styles().encode("utf-8")
    else:
        octets = files("twosource.web").joinpath("static", name).read_bytes()
    return f"/static/{name}?v={sha256(octets).hexdigest()[:12]}"
