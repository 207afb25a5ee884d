"""Addresses of styles and scripts that name their version: what a browser has kept is good until it is another one."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.resources import files

from twosource.web.styling import REPORT_SCRIPTS, REPORT_STYLES, read_report_scripts, read_report_styles


@cache
def asset(name: str) -> str:
    """Return the address of a file of ``web/static``, or of what the report is shown with, with its version."""
    made = {REPORT_STYLES: read_report_styles, REPORT_SCRIPTS: read_report_scripts}.get(name)
    octets = made().encode("utf-8") if made else files("twosource.web").joinpath("static", name).read_bytes()
    return f"/static/{name}?v={sha256(octets).hexdigest()[:12]}"
