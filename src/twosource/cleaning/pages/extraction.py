"""The main text of a page as trafilatura finds it (Barbaresi 2021)."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from typing import Any

from twosource.cleaning.pages.page_lines import UNSEEN

_NEVER_TEXT = ("nav", "footer", "button", *sorted(UNSEEN))  # trafilatura cuts them too, but late
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # "&#1;" puts it in, but nothing may put it back


def extract_paragraphs(tree: Any, spare: Sequence[Any], *, thorough: bool = False) -> list[str]:
    """Return the paragraphs of the main text, none where nothing was found.

    The tree is cut first, ``spare`` and menus, so that what holds no article is not walked through a dozen times.
    Without ``thorough`` trafilatura asks no other algorithms, which would cost as much again, and rather takes too
    much: the lines are judged afterwards.
    """
    import trafilatura
    from lxml import etree

    _keep_quiet("trafilatura")
    etree.strip_elements(tree, *_NEVER_TEXT, with_tail=False)
    for element in spare:
        _cut(element)
    try:
        found: Any = trafilatura.bare_extraction(
            tree, fast=not thorough, favor_recall=not thorough, include_comments=False, with_metadata=False
        )
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError, AssertionError, etree.LxmlError):
        return []  # mark-up that it was not made for; the lines of the page can still be judged
    text = (found.text or "") if found is not None else ""
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]


def _cut(element: Any) -> None:
    """Take an element out of the tree, and leave the text behind it there."""
    parent = element.getparent()
    if parent is None:
        return
    tail = element.tail
    if tail:
        before = element.getprevious()
        if before is None:
            parent.text = _UNWRITABLE.sub(" ", (parent.text or "") + tail)
        else:
            before.tail = _UNWRITABLE.sub(" ", (before.tail or "") + tail)
    parent.remove(element)


def _keep_quiet(*libraries: str) -> None:
    # Without a handler of their own, warnings of libraries would be printed among our output.
    for name in libraries:
        logger = logging.getLogger(name)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())
