"""The sheet and the scripts of the report that pages have too, served: pages and reports share one design."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

REPORT_STYLES: Final = "report.css"
REPORT_SCRIPTS: Final = "report.js"
SHARED_SCRIPTS: Final = ("findings.js", "copying.js")


def send_report_styles(request: Request) -> Response:
    """Send the styles of the report as one sheet; 304 to who has them."""
    return _send(request, read_report_styles(), "text/css")


def send_report_scripts(request: Request) -> Response:
    """Send what pages run of the report's scripts; 304 to who has it."""
    return _send(request, read_report_scripts(), "text/javascript")


@cache
def read_report_styles() -> str:
    """Return the styles of the report as one sheet: the files do not change while the program runs."""
    from twosource.views.html import STYLES
    from twosource.views.templates import read_blocks

    return read_blocks(STYLES)


@cache
def read_report_scripts() -> str:
    """Return what pages run of the report's scripts, as one."""
    from twosource.views.templates import read_blocks

    return read_blocks(SHARED_SCRIPTS)


def _send(request: Request, block: str, kind: str) -> Response:
    from starlette.responses import Response

    from twosource.views.templates import hash_block

    mark = f'"{hash_block(block)}"'
    headers = {"ETag": mark}
    if mark in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(block, media_type=kind, headers=headers)
