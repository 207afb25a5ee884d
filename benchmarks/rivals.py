"""The best-known libraries for the main text of pages, each as one function from a page to its text."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable
from importlib.util import find_spec

Extract = Callable[[str], object]


def list_rivals() -> dict[str, Extract]:
    """Return those that are installed; which are not is said loudly: ``make bench`` installs them all."""
    makers: dict[str, tuple[str, Callable[[], Extract]]] = {
        "trafilatura": ("trafilatura", _trafilatura),
        "readability-lxml": ("readability", _readability),
        "newspaper4k": ("newspaper", _newspaper),
        "resiliparse": ("resiliparse", _resiliparse),
    }
    missing = [name for name, (module, _) in makers.items() if find_spec(module) is None]
    if missing:
        print(f"NOT MEASURED, not installed: {', '.join(missing)}. Run make bench.", file=sys.stderr)
    return {name: make() for name, (_, make) in makers.items() if name not in missing}


def _trafilatura() -> Extract:
    import trafilatura

    return lambda page: trafilatura.bare_extraction(page, include_comments=False, with_metadata=True)


def _readability() -> Extract:
    from readability import Document

    return lambda page: Document(page).summary()


def _newspaper() -> Extract:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it asks for nltk, which finding the text does not need
        import newspaper

    def extract(page: str) -> object:
        article = newspaper.Article("https://tarn-post.example/a.html", fetch_images=False, language="en")
        article.download(input_html=page)
        article.parse()
        return article.text

    return extract


def _resiliparse() -> Extract:
    from resiliparse.extract.html2text import extract_plain_text

    return lambda page: extract_plain_text(page, main_content=True)
