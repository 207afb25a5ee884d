"""Other libraries that find the text of a page, those of them that are installed, each as a function."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from importlib.util import find_spec

Extractor = Callable[[str], str]


def list_peers() -> dict[str, Extractor]:
    """Return the peers by name; the default settings of each, without comments where that can be said."""
    return {name: make() for name, make in _MAKERS.items() if find_spec(name) is not None}


def _trafilatura() -> Extractor:
    from trafilatura import extract  # noqa: PLC0415 - may be missing

    return lambda page: extract(page, include_comments=False) or ""


def _readability() -> Extractor:
    from lxml.html import document_fromstring  # noqa: PLC0415 - may be missing
    from readability import Document  # noqa: PLC0415 - may be missing

    def extract(page: str) -> str:
        summary = document_fromstring(Document(page).summary())
        return "\n".join(text for text in summary.itertext() if text.strip())

    return extract


def _newspaper() -> Extractor:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it asks for nltk, which finding the text does not need
        import newspaper  # noqa: PLC0415 - may be missing

    def extract(page: str) -> str:
        article = newspaper.Article("https://tarn-post.example/a.html", fetch_images=False, language="en")
        article.download(input_html=page)
        article.parse()
        return str(article.text)

    return extract


def _resiliparse() -> Extractor:
    from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415 - may be missing

    return lambda page: str(extract_plain_text(page, main_content=True, alt_texts=False))


_MAKERS = {
    "trafilatura": _trafilatura,
    "readability": _readability,
    "newspaper": _newspaper,
    "resiliparse": _resiliparse,
}
PEERS = frozenset(_MAKERS)
