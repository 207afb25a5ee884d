"""What a page leads to: links, forms that ask, files that it loads, and the places in it that links may name."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlencode

_LEADS = {"href", "src", "hx-get", "poster"}
_SETS = {"srcset"}


@dataclass(slots=True, kw_only=True)
class Leads:
    """What stands in one page. ``to`` are addresses as they are written, ``places`` the ids, ``posts`` what is sent to.

    A form that asks stands among the addresses as it is sent when nothing was filled in.
    """

    to: set[str] = field(default_factory=set)
    places: list[str] = field(default_factory=list)
    posts: set[str] = field(default_factory=set)


def read_leads(markup: str, address: str) -> Leads:
    """Return what a page at an address leads to."""
    reader = _Reader(address)
    reader.feed(markup)
    reader.close()
    return reader.leads


class _Reader(HTMLParser):
    def __init__(self, address: str) -> None:
        super().__init__()
        self.leads = Leads()
        self._address = address
        self._form: tuple[str, list[tuple[str, str]]] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.leads.to.update(value for name, value in given.items() if name in _LEADS)
        if "id" in given:
            self.leads.places.append(given["id"])
        if tag == "form":
            self._begin(given)
        elif self._form and given.get("name") and _is_sent(tag, given):
            self._form[1].append((given["name"], given.get("value", "")))

    def handle_endtag(self, tag: str) -> None:
        if tag == "form" and self._form:
            action, fields = self._form
            self.leads.to.add(f"{action.partition('?')[0]}?{urlencode(fields)}")
            self._form = None

    def _begin(self, given: dict[str, str]) -> None:
        action = given.get("action") or self._address
        if given.get("method", "get").lower() == "post":
            self.leads.posts.add(action)
        else:
            self._form = (action, [])


def _is_sent(tag: str, given: dict[str, str]) -> bool:
    """Return whether a field of a form is sent as it stands; lists to choose from are left out."""
    kind = given.get("type", "text")
    return tag == "input" and ("checked" in given if kind in {"checkbox", "radio"} else kind not in {"submit", "file"})
