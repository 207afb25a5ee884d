"""Publication days of saved pages, with the search of htmldate (Barbaresi 2020) beside it as the peer."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from htmldate import find_date

from evaluation.figure import Figure, Tally
from twosource.cleaning import clean
from twosource.errors import NoArticleError
from twosource.language.encoder import Encoder
from twosource.model.article import RawArticle
from twosource.model.envelope import Envelope
from twosource.model.published import Published
from twosource.settings import Settings

_DAY = 10  # characters of an ISO 8601 day


@dataclass(frozen=True, slots=True)
class _Answer:
    """The day that a page was published, the day found, whether it is doubtful, and the peer's day."""

    wanted: str
    day: str | None
    doubtful: bool
    peer: str | None


def score_dates(path: Path, _encoder: Encoder) -> Iterator[Figure]:
    """Yield how many days are right, how many of the wrong and of the right ones are called doubtful."""
    truth = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    dated = {name: row for name, row in sorted(truth.items()) if str(row["date"])[:1].isdigit()}
    answers = [_answer(path / name, row["url"], row["date"][:_DAY]) for name, row in dated.items()]
    given = [one for one in answers if one.day]
    right = [one for one in given if one.day == one.wanted]
    wrong = [one for one in given if one.day != one.wanted]
    exact = Tally(len(right), len(given), len(answers))
    yield _figure("day-exact", exact.recall, exact.note)
    peer = sum(one.peer == one.wanted for one in answers)
    yield _figure("day-exact, htmldate", peer / len(answers), f"{peer}/{len(answers)}", pinned=False)
    trusted = [one for one in given if not one.doubtful]
    sure = Tally(sum(one.day == one.wanted for one in trusted), len(trusted), len(answers))
    yield _figure("trusted days that are right", sure.precision, sure.note)
    caught = sum(one.doubtful for one in wrong)
    yield _figure("wrong days called doubtful", caught / max(1, len(wrong)), f"{caught}/{len(wrong)}")
    spoilt = sum(one.doubtful for one in right)
    yield _figure("right days called doubtful", spoilt / max(1, len(right)), f"{spoilt}/{len(right)}", is_mistakes=True)


def _figure(name: str, value: float, note: str, *, is_mistakes: bool = False, pinned: bool = True) -> Figure:
    return Figure(set="page dates", name=name, value=value, note=note, is_mistakes=is_mistakes, pinned=pinned)


def _answer(path: Path, address: str, wanted: str) -> _Answer:
    """Date a page as a reader of an archive would, who knows its address."""
    markup = gzip.decompress(path.read_bytes()).decode("utf-8", "replace")
    published = _date(RawArticle(given=path.name, content=markup, markup="html", envelope=Envelope(url=address)))
    day = published.value[:_DAY] if published and published.value else None
    doubtful = published is not None and published.trust == "doubtful"
    return _Answer(wanted, day, doubtful, find_date(markup, original_date=True, url=address))


def _date(raw: RawArticle) -> Published | None:
    try:
        return clean(raw, Settings().cleaning).published
    except NoArticleError:
        return None
