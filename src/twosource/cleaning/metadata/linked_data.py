"""JSON-LD on a page (schema.org), broken or not, as a flat run of objects."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from typing import Any

LinkedData = Mapping[str, Any]

_DEEPEST = 12  # levels looked into
_MOST = 2000  # objects looked at; no page about one article has more
_LONGEST = 2_000_000  # characters of a script
_OPENING = re.compile(r"(?://)?\s*(?:<!--|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)")
_CLOSING = re.compile(r"(?://|/\*)?\s*(?:-->|\]\]>)(?:\s*\*/)?\s*;?\Z")
_LAST = 100  # characters in which the closing is looked for: blanks before it may be many, and each might begin it
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
_FIELD = re.compile(
    r'"(datePublished|dateModified|dateCreated|headline|articleSection|inLanguage)"\s*:\s*"((?:[^"\\]|\\.){1,500})"'
)
_ARTICLE = re.compile(
    r"(?:\w*Article|\w*BlogPosting|Report|Review|OpinionPiece|CreativeWork|SocialMediaPosting|DiscussionForumPosting"
    r"|Recipe|VideoObject)$"
)
_SURE_ARTICLE = re.compile(r"\w*(?:Article|BlogPosting|Report)$")
_OTHERS = frozenset(
    ["comment", "hasPart", "itemListElement", "mentions", "relatedLink", "review", "significantLink", "suggestedItems"]
)


def read_linked_data(scripts: Sequence[str]) -> tuple[LinkedData, ...]:
    """Return the objects in JSON-LD scripts, outer ones before inner ones.

    Left out are objects that stand in a list of other pages. Scripts inside comments, with a comma too
    many or cut off give what can still be read; nothing is raised for any content.
    """
    found: list[LinkedData] = []
    for script in scripts:
        found.extend(_flatten(_parse(script[:_LONGEST])))
    return tuple(found[:_MOST])


def choose_article(nodes: Sequence[LinkedData]) -> LinkedData:
    """Return the object that describes the article of the page, an empty one where none does."""
    for form in (_SURE_ARTICLE, _ARTICLE):
        for node in nodes:
            if any(form.match(kind) for kind in list_texts(node.get("@type"))):
                return node
    return {}


def list_texts(value: Any) -> list[str]:
    """Return the strings in a value that may be one, or a list of them."""
    values = value if isinstance(value, list) else [value]
    return [unescape(one).strip() for one in values if isinstance(one, str) and one.strip()]


def list_names(value: Any, nodes: Sequence[LinkedData] = ()) -> list[tuple[str, str]]:
    """Return name and type of the things in a value: strings, objects with a name, or references to objects."""
    named = []
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, str):
            named.append((unescape(one).strip(), ""))
        elif isinstance(one, dict):
            known = one if "name" in one else _look_up(one, nodes)
            kinds = list_texts(known.get("@type"))
            named.extend((name, kinds[0] if kinds else "") for name in list_texts(known.get("name")))
    return [(name, kind) for name, kind in named if name]


def _look_up(reference: LinkedData, nodes: Sequence[LinkedData]) -> LinkedData:
    wanted = reference.get("@id")
    return next((node for node in nodes if wanted and node.get("@id") == wanted and "name" in node), {})


def _parse(script: str) -> Any:
    bare = _unwrap(script.strip())
    for attempt in (bare, _TRAILING_COMMA.sub("", bare), unescape(bare)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    fields = {name: unescape(text) for name, text in reversed(_FIELD.findall(bare))}
    return {"@type": "Article", **fields} if fields else None


def _unwrap(script: str) -> str:
    """Return what stands in a comment, or all of it where it is in none."""
    opening = _OPENING.match(script)
    bare = script[opening.end() :] if opening else script
    closing = _CLOSING.search(bare, max(0, len(bare) - _LAST))
    return bare[: closing.start()] if closing else bare


def _flatten(data: Any) -> Iterator[LinkedData]:
    level = [data]
    for _ in range(_DEEPEST):
        yield from (item for item in level if isinstance(item, dict))
        level = [inner for item in level for inner in _inside(item)][:_MOST]


def _inside(item: Any) -> list[Any]:
    if isinstance(item, dict):
        return [value for key, value in item.items() if key not in _OTHERS and isinstance(value, dict | list)]
    return [value for value in item if isinstance(value, dict | list)] if isinstance(item, list) else []
