"""Who prints the news of a corpus: some hundred outlets and a few agencies, each with the frame of its pages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Literal

from benchmarks.corpora.naming import list_names

OUTLETS, AGENCIES = 300, 5
DateForm = Literal["meta", "linked data", "visible", "all"]
_DATE_FORMS: tuple[DateForm, ...] = ("meta", "linked data", "visible", "all")
_KINDS = ("Herald", "Courier", "Post", "Observer", "Gazette", "Radio", "Online", "News", "Times", "Tribune")
_AGENCIES = ("Press Agency", "News Agency", "Wire", "Press", "Newswire")
_SECTIONS = (
    "World", "Nation", "Business", "Science", "Health", "Sport", "Culture", "Opinion", "Weather", "Travel", "Food",
    "Letters", "Archive", "Photos", "Video", "Podcasts",
)  # fmt: skip
_PARAGRAPHS = ('<p class="article__p">{}</p>\n', "<p>{}</p>\n", '<div class="text"><p>{}</p></div>\n')
_BODIES = (
    ("<article>", "</article>"),
    ('<div class="story-body" itemprop="articleBody">', "</div>"),
    ('<section class="c-article"><div class="c-article__inner">', "</div></section>"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What an outlet's pages look like: what stands in the head, before and behind the article; how it is set."""

    head: str
    before: str
    behind: str
    body: tuple[str, str]
    paragraph: str
    dates: DateForm
    teasers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """One who publishes. ``site`` is its host."""

    name: str
    site: str
    frame: Frame


@cache
def list_outlets() -> tuple[tuple[Outlet, ...], tuple[Outlet, ...]]:
    """Return the outlets and the agencies."""
    chance = Random(23)
    names = chance.sample(list_names("place", vowel=False), OUTLETS + AGENCIES)
    outlets = [_open(f"{name} {chance.choice(_KINDS)}", chance) for name in names[:OUTLETS]]
    agencies = [_open(f"{name} {kind}", chance) for name, kind in zip(names[OUTLETS:], _AGENCIES, strict=True)]
    return tuple(outlets), tuple(agencies)


def _open(name: str, chance: Random) -> Outlet:
    site = name.lower().replace(" ", "-") + ".example"
    menu = "".join(
        f'<li class="nav__item"><a href="https://{site}/{each.lower()}/">{each}</a></li>'
        for each in chance.sample(_SECTIONS, 12)
    )
    frame = Frame(
        head=f"<style>{_write_style(chance)}</style><script>window.state={_write_state(chance)};</script>",
        before=f'<header><a href="https://{site}/">{name}</a><nav><ul>{menu}</ul></nav></header>',
        behind=f'<footer><ul>{menu}</ul><p>© 2026 {name}. All rights reserved.</p><p><a href="https://{site}/contact">'
        f'Contact</a> <a href="https://{site}/terms">Terms</a></p></footer><script>{_write_script(chance)}</script>',
        body=chance.choice(_BODIES),
        paragraph=chance.choice(_PARAGRAPHS),
        dates=chance.choice(_DATE_FORMS),
        teasers=chance.randrange(20, 60),
    )
    return Outlet(name=name, site=site, frame=frame)


def _write_style(chance: Random) -> str:
    return "".join(
        f".c-{chance.getrandbits(14)}{{margin:{chance.getrandbits(5)}px;color:#{chance.getrandbits(24):06x}}}\n"
        for _ in range(chance.randrange(150, 400))
    )


def _write_state(chance: Random) -> str:
    fields = (f'"k{chance.getrandbits(30)}":{chance.getrandbits(30)}' for _ in range(chance.randrange(200, 500)))
    return f"{{{','.join(fields)}}}"


def _write_script(chance: Random) -> str:
    calls = (f"track('view',{chance.getrandbits(20)});" for _ in range(chance.randrange(100, 300)))
    return f"(function(){{{''.join(calls)}}})();"
