"""The sheet of the report, served: pages and reports share one design."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

REPORT_STYLES = "report.css"


def send_report_styles(request: Request) -> Response:
    """Send the styles of the report as one sheet; 304 to who has them."""
    from starlette.responses import Response

    style, mark = _read_styles()
    headers = {"ETag": mark}
    if mark in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(style, media_type="text/css", headers=headers)


def read_report_styles() -> str:
    """Return the styles of the report as one sheet."""
    return _read_styles()[0]


@cache
def _read_styles() -> tuple[str, str]:
    """Return the styles and what names this state of them: the files do not change while the program runs."""
    from twosource.views.html import STYLES
    from twosource.views.templates import hash_block, read_blocks

    style = read_blocks(STYLES)
    return style, f'"{hash_block(style)}"'
