"""Who articles say their text is from, against labels of three kinds.

PolNeAR names the agency behind each article (its column ``wire``). An article counts as found when an agency
that it credits with the whole text is that agency. Rows of the publisher whose wire texts nobody labelled
("NA") are left out. Two figures: from the text alone, as stored (its first line is the title), and with what
the page shows beside it, its title, publisher and author. The column misses two texts that say who they are
from, one of Reuters and one of the Associated Press; they count against the figures as they stand.

Flattened pages have labels that were made by a search for agency names, photo credits among them, so no
figure of theirs is pinned.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from evaluation.figure import NOTHING, Figure, Tally
from evaluation.gold import GoldStory
from evaluation.rows import read_rows
from twosource.cleaning import clean
from twosource.errors import NoArticleError
from twosource.language.analysed import split_article
from twosource.language.encoder import Encoder
from twosource.language.outlets import find_outlet
from twosource.model.article import Article, Credit, RawArticle
from twosource.model.envelope import NOTHING_SAID, Envelope
from twosource.model.span import Span
from twosource.origins.claims.claims import read_claims
from twosource.origins.claims.outlets_alike import is_same_outlet
from twosource.settings import Settings

_UNLABELLED = "NA"
_FILES = ("polnear_train.jsonl.gz", "polnear_dev.jsonl")
_HOSTS = {
    "breitbart": "breitbart.com",
    "huff-post": "huffingtonpost.com",
    "nyt": "nytimes.com",
    "politico": "politico.com",
    "usa-today": "usatoday.com",
    "wash-post": "washingtonpost.com",
}


def score_wire(folder: Path, _encoder: Encoder) -> Iterator[Figure]:
    """Yield F1 of the agency behind each article of PolNeAR, from the text alone and with its byline."""
    rows = [row for name in _FILES if (folder / name).exists() for row in read_rows(folder / name)]
    labelled = [row for row in rows if row["wire"] != _UNLABELLED]
    for name, with_byline in (("text alone", False), ("with its byline", True)):
        total = NOTHING
        for row in labelled:
            envelope = _envelope(row) if with_byline else NOTHING_SAID
            raw = RawArticle(given=row["id"], content=row["text"], markup="as-is", envelope=envelope)
            total += Tally.of(find_agencies(clean(raw, Settings().cleaning)), _wanted(row["wire"]))
        yield Figure(set="credits", name=f"wire of PolNeAR, F1, {name}", value=total.f1, note=total.note)


def score_page_credits(path: Path, _encoder: Encoder) -> Iterator[Figure]:
    """Yield F1 of the credits of flattened pages, outlets among them; the labels are a search's."""
    total, cleaning = NOTHING, Settings().cleaning
    for row in read_rows(path):
        raw = RawArticle(given=row["id"], content="\n".join(row["lines"]), markup="text")
        try:
            credits_ = clean(raw, cleaning).credits
        except NoArticleError:
            credits_ = ()
        found = {credit.agency for credit in credits_ if credit.scope == "article"}
        total += Tally.of(found, {name for each in row["credits"] for name in _wanted(each)})
    yield Figure(set="credits", name="flattened pages, F1", value=total.f1, note=total.note, pinned=False)


def score_credit_words(stories: Sequence[GoldStory]) -> Iterator[Figure]:
    """Yield precision and recall of the words of credits: some of them are shared, and the agency is the same."""
    recalled = wanted = right = given = 0
    for story in stories:
        articles = {article.given: article for article in story.comparison.articles}
        for letter, article in articles.items():
            rows = [row for row in story.key.get("credits", ()) if row["doc"] == letter]
            places = list(_places(article.text, rows))
            inside = [credit for credit in article.credits if len(credit.span)]
            recalled += sum(any(_meet(credit, place) for credit in inside) for place in places)
            right += sum(any(_meet(credit, place) for place in places) for credit in inside)
            wanted, given = wanted + len(places), given + len(inside)
    for name, hits, total in (("recall", recalled, wanted), ("precision", right, given)):
        yield Figure(set="gold credits", name=name, value=hits / total if total else 0.0, note=f"{hits}/{total}")


def find_agencies(article: Article) -> set[str]:
    """Return the agencies that an article credits with its whole text."""
    names = [claim.name for claim in read_claims(split_article(article)).agencies]
    return {name for name in names if (known := find_outlet(name)) and known.kind == "agency"}


def _envelope(row: dict[str, Any]) -> Envelope:
    author = (row["author"] or "").removeprefix("By ")
    bylines = (f"By {author}",) if author else ()
    return Envelope(title=row["title"], outlet=_HOSTS.get(row["publisher"]), bylines=bylines)


def _wanted(label: str | None) -> set[str]:
    known = find_outlet(label) if label else None
    return {known.name if known else label} if label else set()


def _places(text: str, rows: Iterable[dict[str, Any]]) -> Iterator[tuple[Span, str]]:
    """Yield where annotated words stand: a phrase that is annotated twice stands at its next place."""
    after: dict[str, int] = {}
    for row in rows:
        start = text.find(row["words"], after.get(row["words"], 0))
        if start >= 0:
            after[row["words"]] = start + 1
            yield Span(start, start + len(row["words"])), row["agency"]


def _meet(credit: Credit, place: tuple[Span, str]) -> bool:
    span, name = place
    return credit.span.overlaps(span) and (is_same_outlet(credit.agency, name) or credit.agency in name)
