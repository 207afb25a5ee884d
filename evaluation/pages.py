"""Articles found on saved pages, beside other libraries on the same pages."""

from __future__ import annotations

import gzip
import json
import logging
import re
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from evaluation.figure import Figure
from evaluation.page_peers import Extractor, list_peers
from evaluation.shingles import average, compare_texts
from twosource.cleaning import clean
from twosource.errors import NoArticleError
from twosource.language.encoder import Encoder
from twosource.language.sentences import split_sentences
from twosource.model.article import RawArticle
from twosource.settings import Settings

SET = "pages"
_BLANK = re.compile(r"[\W_]+")


def score_pages(path: Path, _encoder: Encoder) -> Iterator[Figure]:
    """Yield F1 for us and for each peer, and how often the first and the last sentence were kept."""
    truth = json.loads((path.parent / f"{path.name}-ground-truth.json").read_text(encoding="utf-8"))
    wanted = {name: row["articleBody"] for name, row in truth.items()}
    pages = {name: _read(path / f"{name}.html.gz") for name in wanted}
    texts, note = _extract(_find_text, pages)
    yield _score("F1", texts, wanted, note)
    yield from _score_ends(texts, wanted)
    for name, extractor in list_peers().items():
        texts, note = _extract(extractor, pages)
        yield _score(f"F1 of {name}", texts, wanted, note, pinned=False)
        yield from (_unpinned(figure, name) for figure in _score_ends(texts, wanted))


def _read(path: Path) -> str:
    return gzip.decompress(path.read_bytes()).decode("utf-8", "replace")


def _find_text(page: str) -> str:
    try:
        return clean(RawArticle(given="page", content=page, markup="html"), Settings().cleaning).text
    except NoArticleError:
        return ""


def _extract(extractor: Extractor, pages: Mapping[str, str]) -> tuple[dict[str, str], str]:
    """Return the texts, and how many pages were read in a second of processor time."""
    logging.disable(logging.ERROR)  # peers write into the log of their troubles
    began = time.process_time()
    texts = {name: extractor(page) for name, page in pages.items()}
    seconds = time.process_time() - began
    logging.disable(logging.NOTSET)
    return texts, f"{len(pages) / seconds:.0f} pages/s"


def _score(name: str, texts: Mapping[str, str], wanted: Mapping[str, str], note: str, *, pinned: bool = True) -> Figure:
    precision, recall, f1 = average([compare_texts(texts[key], wanted[key]) for key in wanted])
    return Figure(set=SET, name=name, value=f1, note=f"P {precision:.3f}  R {recall:.3f}  {note}", pinned=pinned)


def _score_ends(texts: Mapping[str, str], wanted: Mapping[str, str]) -> Iterator[Figure]:
    sentences = {name: [part.span.of(body) for part in split_sentences(body)] for name, body in wanted.items()}
    for name, place in (("first sentence kept", 0), ("last sentence kept", -1)):
        kept = [_fold(parts[place]) in _fold(texts[key]) for key, parts in sentences.items() if parts]
        yield Figure(set=SET, name=name, value=sum(kept) / len(kept), note=f"{sum(kept)}/{len(kept)}")


def _unpinned(figure: Figure, peer: str) -> Figure:
    return Figure(set=figure.set, name=f"{figure.name} by {peer}", value=figure.value, note=figure.note, pinned=False)


def _fold(text: str) -> str:
    return _BLANK.sub("", text.casefold())
