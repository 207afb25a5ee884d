"""What is in the desk, which version and models made its results, and what the words mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.views.desk.sizing import say_size
from twosource.web.operations.about import ABOUT, AskedAbout
from twosource.web.operations.operation import ask
from twosource.web.rendering import render
from twosource.web.site import Site

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response


def show_about(request: Request) -> Response:
    """Show what there is to know about the desk and the program."""
    site: Site = request.app.state.site
    about = ask(site, ABOUT, AskedAbout())
    return render(request, "about-page.html", title="About this desk", about=about, say_size=say_size)
