"""``python -m benchmarks.calls``: how many functions each room calls for a fixed piece of work, compared with before.

A stand-in for counted instructions that needs no tool: the count is the same whatever else the machine does, so a
change that makes a room do more work is seen where seconds would drown in noise. What a call does inside of a library
is not seen. ``--update`` keeps the counts in ``benchmarks/calls.json``; a test compares with these.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import pstats
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path

from benchmarks.corpora.pages import print_page
from benchmarks.corpora.writing import Written, write_corpus
from twosource.assembly import make_settings
from twosource.cleaning import clean
from twosource.language.analysed import split_article
from twosource.model.article import Article, RawArticle
from twosource.origins import CopyIndex, Entry, fingerprint_all
from twosource.statements import extract_statements
from twosource.stories import StoryIndex, read_profile

COUNTS = Path(__file__).with_name("calls.json")
ARTICLES = 40
PAGES = 6
TOLERANCE = 0.15  # other releases of libraries call their own functions otherwise
_DAY = 739_677
_TITLES = tuple(f"Something else that happened in the valley, number {number}" for number in range(20))


def count_calls() -> dict[str, int]:
    """Return the calls of each room for some invented articles; each does its work once before it is counted."""
    written = [each for each in islice(write_corpus(2 * ARTICLES, days=2), 2 * ARTICLES) if not each.awkward][:ARTICLES]
    articles = [_read(each) for each in written]
    jobs: dict[str, Callable[[], object]] = {
        "cleaning": lambda: [_clean_page(each) for each in written[:PAGES]],
        "fingerprints": lambda: list(fingerprint_all([each.text for each in articles])),
        "copies": lambda: _find_copies(articles),
        "stories": lambda: _group(articles),
        "statements": lambda: _extract(articles[:PAGES]),
    }
    return {name: _count(job) for name, job in jobs.items()}


def tell_changes(before: dict[str, int], now: dict[str, int]) -> list[str]:
    """Return which rooms do more work than before, in words."""
    return [
        f"{name}: {now[name]:,} calls, {now[name] / before[name] - 1:.0%} more than {before[name]:,}"
        for name in sorted(before)
        if now[name] > before[name] * (1 + TOLERANCE)
    ]


def _count(job: Callable[[], object]) -> int:
    job()
    profile = cProfile.Profile()
    profile.enable()
    job()
    profile.disable()
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]  # not in the stubs


def _read(written: Written) -> Article:
    text = "\n\n".join([f"{written.time:%Y-%m-%d}", *written.paragraphs])
    raw = RawArticle(given=f"{written.number}.txt", content=text, markup="as-is")
    return clean(raw, make_settings(as_is=True, today="2027-01-01").cleaning)


def _clean_page(written: Written) -> Article:
    raw = RawArticle(given=written.url, content=print_page(written, _TITLES), markup="html")
    return clean(raw, make_settings(today="2027-01-01").cleaning)


def _find_copies(articles: Sequence[Article]) -> object:
    prints = fingerprint_all([each.text for each in articles])
    return CopyIndex().add_many([Entry(key=key, made=made, day=_DAY) for key, made in enumerate(prints)])


def _group(articles: Sequence[Article]) -> object:
    index = StoryIndex(make_settings().stories)
    for key, article in enumerate(articles):
        index.add(key, read_profile(article))
    return index.settle()


def _extract(articles: Sequence[Article]) -> object:
    return [extract_statements(split_article(each), make_settings(fast=True).statements) for each in articles]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--update", action="store_true", help="keep the counts as those to compare with")
    now = count_calls()
    for name, amount in now.items():
        print(f"{name:20} {amount:12,}")
    if parser.parse_args().update:
        COUNTS.write_text(json.dumps(now, indent=1) + "\n", encoding="utf-8")
        return
    changes = tell_changes(json.loads(COUNTS.read_text(encoding="utf-8")), now)
    print(*changes, sep="\n")
    raise SystemExit(1 if changes else 0)


if __name__ == "__main__":
    main()
