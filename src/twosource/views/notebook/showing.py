"""Which view a noun has in a notebook."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any, Final

from twosource.model.article import Article
from twosource.model.check import Check
from twosource.model.comparison import Comparison
from twosource.model.finding import Finding
from twosource.model.page import Page
from twosource.model.trace import Trace
from twosource.views.notebook.comparing import show_check, show_comparison, show_finding
from twosource.views.notebook.fields import show_fields, show_page
from twosource.views.notebook.fragment import Fragment, render
from twosource.views.notebook.reading import show_article, show_trace

_VIEWS: Final[dict[type[Any], Callable[[Any], Fragment]]] = {
    Article: show_article,
    Check: show_check,
    Comparison: show_comparison,
    Finding: show_finding,
    Page: show_page,
    Trace: show_trace,
}


def show(noun: object) -> str | None:
    """Return a noun as a small piece of HTML of bounded size; None where it cannot be shown so.

    A noun that somebody built by hand may lead to nothing: a notebook must not answer that with a traceback.
    """
    try:
        return render(_VIEWS.get(type(noun), show_fields)(noun))
    except Exception:  # whatever is wrong with it, the plain ``repr`` can still be shown
        logging.getLogger(__name__).debug("%s cannot be shown", type(noun).__name__, exc_info=True)
        return None
