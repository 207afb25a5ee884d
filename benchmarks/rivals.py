"""The best-known libraries for the main text of pages, each as one function from a page to its text."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping

from evaluation.page_peers import PEERS, list_peers

Extract = Callable[[str], object]


def list_rivals() -> Mapping[str, Extract]:
    """Return those that are installed; which are not is said loudly: ``make bench`` installs them all.

    Where trafilatura is measured for its text alone, here it gives the metadata of the page too, as we do.
    """
    import trafilatura

    peers = list_peers()
    missing = sorted(PEERS - peers.keys())
    if missing:
        print(f"NOT MEASURED, not installed: {', '.join(missing)}. Run make bench.", file=sys.stderr)

    def extract(page: str) -> object:
        return trafilatura.bare_extraction(page, include_comments=False, with_metadata=True)

    return {**peers, "trafilatura": extract}
