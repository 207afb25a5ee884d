"""Who prints the news of a corpus: some hundred outlets and a few agencies, made of invented names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from random import Random

from benchmarks.corpora.varying import make_name

OUTLETS = 300
_KINDS = ("Herald", "Courier", "Post", "Observer", "Gazette", "Radio", "Online", "News", "Times", "Tribune")
_SECTIONS = (
    "World", "Nation", "Business", "Science", "Health", "Sport", "Culture", "Opinion", "Weather", "Travel", "Food",
    "Letters", "Archive", "Photos", "Video", "Podcasts",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """One who publishes: name, host, and what stands before and behind the article on all of its pages."""

    name: str
    site: str
    before: str
    behind: str


@cache
def list_outlets() -> tuple[tuple[Outlet, ...], tuple[Outlet, ...]]:
    """Return the outlets and the agencies."""
    chance = Random(23)
    names = [f"{make_name(chance.randrange(1_000_000))} {chance.choice(_KINDS)}" for _ in range(OUTLETS)]
    agencies = [f"{make_name(chance.randrange(1_000_000))} Press Agency" for _ in range(5)]
    return tuple(_open(name, chance) for name in names), tuple(_open(name, chance) for name in agencies)


def _open(name: str, chance: Random) -> Outlet:
    site = name.lower().replace(" ", "-") + ".example"
    menu = "".join(
        f'<li class="nav__item"><a href="https://{site}/{each.lower()}/">{each}</a></li>' for each in _SECTIONS
    )
    style = "".join(
        f".c-{chance.randrange(10_000)}{{margin:{chance.randrange(40)}px;color:#{chance.randrange(1 << 24):06x}}}\n"
        for _ in range(chance.randrange(100, 400))
    )
    script = ",".join(
        f'"k{chance.randrange(1 << 30)}":{chance.randrange(1 << 30)}' for _ in range(chance.randrange(200, 600))
    )
    links = "".join(
        f'<li><a href="https://{site}/more/{number}">{make_name(chance.randrange(1_000_000))} and the others</a></li>'
        for number in range(chance.randrange(20, 60))
    )
    before = (
        f'<style>{style}</style><script>window.state={{{script}}};</script></head><body><header><a href="https://{site}/">'
        f'{name}</a><nav><ul>{menu}</ul></nav></header><div class="layout">'
        f"<aside><h3>Most read</h3><ol>{links}</ol></aside><main>"
    )
    behind = (
        f"</main></div><footer><ul>{menu}</ul><p>© {name}. All rights reserved.</p>"
        f'<p><a href="https://{site}/contact">Contact</a> <a href="https://{site}/terms">Terms</a></p></footer></body></html>'
    )
    return Outlet(name=name, site=site, before=before, behind=behind)
