"""From an address to where it leads, each step checked like the first."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urljoin

from twosource.errors import FetchError
from twosource.reading.fetching.addresses import check_address
from twosource.reading.fetching.exchange import Answer


def follow_redirects(given: str, url: str, ask: Callable[[str], Answer], most: int) -> Answer:
    """Return the first answer that does not send us elsewhere.

    ``ask`` asks for one address; it checks by itself whether that may be asked.

    Raises:
        FetchError: there are more than ``most`` redirects, or one leads to what is no address of the web.
    """
    for _ in range(most + 1):
        answer = ask(url)
        if answer.target is None:
            return answer
        url = check_address(given, _join(given, url, answer.target))
    raise FetchError(given, f"leads from address to address without end (more than {most}); open it in a browser")


def _join(given: str, url: str, target: str) -> str:
    try:
        return urljoin(url, target.strip())
    except ValueError:
        raise FetchError(given, f"leads to {target[:200]!r}, which is no address; open it in a browser") from None
