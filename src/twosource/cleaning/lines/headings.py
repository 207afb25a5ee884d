"""Title lines: which line is the title, and the outlet that is glued to its end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from twosource.cleaning.lines.bylines import read_agency_label, read_byline
from twosource.cleaning.lines.junk_lines import ends_a_sentence, weigh
from twosource.language.outlets import find_outlet

_SUFFIX = re.compile(r"\s*(?P<mark>[|»·•]|\s[-–—:]|[-–—](?=[A-Z]))\s*(?P<outlet>[^|»·•\n]{2,50})$")
_LIBRARY = re.compile(r"(?:getty|istock|shutterstock|alamy|wireimage|corbis|pool)\b", re.IGNORECASE)
_CREDIT_END = re.compile(
    r"(?:[—–/|-]\s?(?:[A-Z]\w+ )?(?:file|photo|handout)|\bfile photo|\(?photo:? [A-Z][^()]{0,30}\)"
    r"|/\s?(?:AP|AFP|EPA|Reuters|Getty Images))\.?$",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(r"https?://|www\.|.*\b(?:published|updated|posted)\b.{0,30}\d{1,2}:\d\d", re.IGNORECASE)
_NAME = 4  # words of a photographer's name
_LABEL = 4  # words of a section's name above the title
_LEAST = 3  # words of a title
_MOST = 40
_OUTLET_WORDS = 5
_LIKELY = 0.15
_NEARLY = 0.6
_FEW_LINES = 8  # above the body; more are a menu
_NEAR = 12  # lines above the body in which a title stands
_SHORT = 120  # characters of a line whose form is remembered
_SAME = re.compile(r"[\W_]+")


def same_words(first: str, second: str) -> bool:
    """Tell whether two lines are alike but for case, spaces and punctuation."""
    return fold(first) == fold(second)


def fold(line: str) -> str:
    """Return the line without case, spaces and punctuation."""
    return _fold_short(line) if len(line) <= _SHORT else _SAME.sub("", line.casefold())


@lru_cache(maxsize=1 << 14)
def _fold_short(line: str) -> str:
    """Fold a headline or a label. A page is asked for each of its lines more than once, and a site repeats most."""
    return _SAME.sub("", line.casefold())


def looks_like_a_title(line: str) -> bool:
    """Tell whether the line could be a headline: a few words and no full stop."""
    if read_byline(line) or read_agency_label(line) or is_caption(line) or _NO_TITLE.match(line[:200]):
        return False
    return _LEAST <= weigh(line) <= _MOST and not (ends_a_sentence(line) and line.rstrip()[-1:] in ".:;,")


def is_caption(line: str) -> bool:
    """Tell whether the line ends like a caption or is a photo credit: "Mira Tal | Northsea Press | Getty Images"."""
    bare = line.rstrip()
    if bare.endswith("]") or _CREDIT_END.search(bare[-40:]):
        return True
    parts = [part.strip() for part in bare.split("|")]
    agencies = [find_outlet(part) for part in parts[1:]]
    served = len(agencies) > 1 and all(outlet and outlet.kind == "agency" for outlet in agencies[:-1])
    return len(parts) > 1 and weigh(parts[0]) <= _NAME and (served or _LIBRARY.match(parts[-1]) is not None)


def split_outlet(line: str) -> tuple[str, str | None]:
    """Return a title line without the outlet at its end, and the outlet, where one stands there."""
    match = _SUFFIX.search(line[-80:])
    if match is None:
        return line.strip(), None
    name = match["outlet"].strip()
    known = find_outlet(name)
    title = line[: len(line) - len(line[-80:]) + match.start()].strip()
    if not title or _LIBRARY.match(name) or not (known or (match["mark"] in "|»·•" and _could_be_an_outlet(name))):
        return line.strip(), None
    return title, known.name if known else name


def glued_outlet(line: str, title: str) -> str | None:
    """Return the outlet from a line that repeats ``title`` with something after it ("… -Harbour Courier")."""
    place = line.find(title)
    if place < 0:
        return None
    rest = line[place + len(title) :].strip()
    name = rest.lstrip("-–—|»·•: ").strip()
    if name == rest or not _could_be_an_outlet(name):
        return None
    known = find_outlet(name)
    return known.name if known else name


def choose_title(lines: Sequence[str], chances: Sequence[float] = ()) -> int | None:
    """Return the number of the title among the lines above the body, None when there is none.

    ``chances``: how likely each is the headline, by a model, where there is one.

    A page opens with its title as the browser shows it, so a line that the first line repeats is
    the surest, then a first line that ends in an outlet. A text with few lines above has its title
    first; below a menu it is the longest of the lines near the body.
    """
    repeated = [
        number for number, line in enumerate(lines) if number and line and line in lines[0] and looks_like_a_title(line)
    ]
    if repeated:
        return max(repeated, key=lambda number: (chances[number] if chances else 0, number))
    if chances:
        return _likeliest(lines, chances)
    candidates = [number for number, line in enumerate(lines) if looks_like_a_title(line)]
    if not candidates:
        return _punctuated_title(lines)
    if candidates[0] == 0 and (len(lines) <= _FEW_LINES or split_outlet(lines[0])[1]):
        return _below_label(lines, candidates)
    near = [number for number in candidates if number >= len(lines) - _NEAR]
    return max(near or candidates, key=lambda number: (weigh(lines[number]), number))


def _likeliest(lines: Sequence[str], chances: Sequence[float]) -> int | None:
    """Return the likeliest headline; of lines nearly as likely the last, which stands without the outlet."""
    likely = [number for number, line in enumerate(lines) if chances[number] >= _LIKELY and looks_like_a_title(line)]
    if not likely:
        return _punctuated_title(lines)
    best = max(chances[number] for number in likely)
    return max(number for number in likely if chances[number] >= _NEARLY * best)


def _below_label(lines: Sequence[str], candidates: Sequence[int]) -> int:
    """Return the first line, or the next one where the first is no more than the name of a section."""
    longer = 1 in candidates and weigh(lines[0]) <= _LABEL < weigh(lines[1])
    return 1 if longer else 0


def _punctuated_title(lines: Sequence[str]) -> int | None:
    """Return the one line above a body that begins with a dateline: a title, though it ends in a full stop."""
    alone = len(lines) == 1 and _LEAST <= weigh(lines[0]) <= _MOST
    return 0 if alone else None


def _could_be_an_outlet(name: str) -> bool:
    words = name.split()
    return 0 < len(words) <= _OUTLET_WORDS and not ends_a_sentence(name) and any(word[:1].isupper() for word in words)
