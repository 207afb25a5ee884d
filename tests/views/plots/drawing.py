"""Draws a picture of a story as its page does, and reads the shapes back."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import replace

from twosource.model.article import Article
from twosource.model.comparison import Comparison
from twosource.model.published import Published
from twosource.views.html import list_names
from twosource.views.linking import ReportLinks
from twosource.views.showing import ShownStory, show_story
from twosource.views.templates import make_environment

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_COMMAND = re.compile(r"([MLHVhvlma])([^MLHVhvlmaz]*)")


def draw(macro: str, plot: object, links: object = None) -> str:
    """Return what a macro of the template makes of a picture."""
    names = {"plot": plot, "links": links or ReportLinks()}
    more = ", links" if macro != "arrival_picture" else ""
    source = f'{{% from "plots.html" import {macro} with context %}}{{{{ {macro}(plot, "p"{more}) }}}}'
    return make_environment(list_names()).from_string(source).render(**names)


def read_svg(markup: str) -> ET.Element:
    """Return the first picture of some markup."""
    return ET.fromstring(markup[markup.index("<svg") : markup.index("</svg>") + len("</svg>")])  # noqa: S314 - our own


def find_outside(picture: ET.Element) -> list[tuple[float, float]]:
    """Return the corners of shapes, and the places of words, that lie outside of the picture."""
    _, _, width, height = map(float, picture.attrib["viewBox"].split())
    return [(x, y) for x, y in _list_points(picture) if not (0 <= x <= width and 0 <= y <= height)]


def _list_points(picture: ET.Element) -> list[tuple[float, float]]:
    points = []
    for one in picture.iter():
        if one.tag == "text":
            points.append((float(one.attrib["x"]), float(one.attrib["y"])))
        if one.tag == "rect":
            x, y = float(one.attrib["x"]), float(one.attrib["y"])
            points += [(x, y), (x + float(one.attrib["width"]), y + float(one.attrib["height"]))]
        if one.tag == "path":
            points += trace(one.attrib["d"])
    return points


def trace(path: str) -> list[tuple[float, float]]:
    """Return the corners of a path."""
    x = y = 0.0
    points = []
    for command, rest in _COMMAND.findall(path):
        numbers = [float(one) for one in _NUMBER.findall(rest)]
        along = numbers[-2] if command in "MLlma" else numbers[0] if command in "Hh" else None
        down = numbers[-1] if command in "MLlmaVv" else None
        if command.isupper():
            x, y = x if along is None else along, y if down is None else down
        else:
            x, y = x + (along or 0), y + (down or 0)
        points.append((x, y))
    return points


def dated(comparison: Comparison, *values: str | None, trust: str = "stated", zone: str | None = None) -> ShownStory:
    """Return the story with these times of publication for its articles, in order; None for none."""
    articles = tuple(
        _date(article, value, trust, zone) for article, value in zip(comparison.articles, values, strict=True)
    )
    return show_story(replace(comparison, articles=articles))


def _date(article: Article, value: str | None, trust: str, zone: str | None) -> Article:
    if value is None:
        return replace(article, published=None)
    precision = "minute" if "T" in value else "day"
    told = Published(value=value, precision=precision, trust=trust, zone=zone, evidence=())  # type: ignore[arg-type]
    return replace(article, published=told)
