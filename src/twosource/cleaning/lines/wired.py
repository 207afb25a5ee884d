"""Datelines of scripts without spaces: "新华社东京3月3日电", "(서울=연합뉴스)"."""

from __future__ import annotations

import re
from functools import cache

from twosource.language.lexicon import load_tables
from twosource.language.outlets import find_signature

_WIDE = re.compile(r"[\u2e80-\ud7af]")
_NEAR = 12  # characters in which a script without spaces shows


def read_wired(opening: str) -> tuple[int, str] | None:
    """Return where the dateline of such a script ends, and its agency: in a bracket or before the sign for "wired"."""
    match = _wired().match(opening) if _WIDE.search(opening, 0, _NEAR) else None
    known = find_signature(match["agency"]) if match else None
    return (match.end(), known.name) if match and known else None


@cache
def _wired() -> re.Pattern[str]:
    names = [
        name
        for entry in load_tables("outlets")["outlet"]
        for name in (*entry.get("aliases", ()), *entry.get("signs", ()))
        if entry["kind"] == "agency" and name[0] >= "\u2e80"
    ]
    agency = "|".join(map(re.escape, sorted(names, key=lambda name: (-len(name), name))))
    place = r"[^\n()（）【】\[\]，。]{0,14}"
    bracketed = rf"[(\[（【]{place}?(?:{agency}){place}[)\]）】]"
    return re.compile(rf"(?=[^\w]?{place}?(?P<agency>{agency}))(?:{bracketed}|{place}?(?:{agency}){place}[电電讯訊])")
