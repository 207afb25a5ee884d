"""Publication days of saved pages."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

from evaluation.figure import Figure, Tally
from twosource.cleaning import clean
from twosource.errors import NoArticleError
from twosource.language.encoder import Encoder
from twosource.model.article import RawArticle
from twosource.settings import Settings


def score_dates(path: Path, _encoder: Encoder) -> Iterator[Figure]:
    """Yield how many days are right, of all pages and of those given as stated or inferred."""
    truth = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    wanted = {name: row["date"][:10] for name, row in truth.items() if isinstance(row["date"], str)}
    wanted = {name: day for name, day in wanted.items() if day[:1].isdigit()}
    found = {name: _find_day(path / name) for name in sorted(wanted)}
    given = {name: day for name, (day, _) in found.items() if day}
    tally = Tally.of(given.items(), wanted.items())
    yield Figure(set="page dates", name="day-exact", value=tally.recall, note=tally.note)
    trusted = Tally.of([(name, day) for name, day in given.items() if found[name][1]], wanted.items())
    yield Figure(set="page dates", name="trusted days that are right", value=trusted.precision, note=trusted.note)


def _find_day(path: Path) -> tuple[str | None, bool]:
    """Return the day found, and whether it is trusted."""
    markup = gzip.decompress(path.read_bytes()).decode("utf-8", "replace")
    try:
        article = clean(RawArticle(given=path.name, content=markup, markup="html"), Settings().cleaning)
    except NoArticleError:
        return None, False
    published = article.published
    if published is None or published.value is None:
        return None, False
    return published.value[:10], published.trust != "doubtful"
