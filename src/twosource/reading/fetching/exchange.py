"""One request and its answer, within the limits on time and size."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from twosource.errors import FetchError
from twosource.reading.fetching.guarding import is_private_literal
from twosource.reading.fetching.setbacks import Refusal, Setback
from twosource.reading.fetching.settings import FetchingSettings
from twosource.reading.fetching.surroundings import Surroundings
from twosource.reading.fetching.unpacking import ENCODINGS, TooLargeError, unpack
from twosource.reading.resources import find_media_type
from twosource.version import __version__

if TYPE_CHECKING:
    import httpx

PRODUCT = "twosource"  # our product token (RFC 9110, RFC 9309)
_LIKED = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
_NOISE = re.compile(r"\[SSL:[^\]]*\]\s*|certificate verify failed: |\s*\(_ssl\.c:\d+\)")
_NO_REPORT = ("image/", "video/", "audio/", "font/", "text/css", "text/javascript", "application/javascript")


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is asked. ``given`` is the address an error names, ``url`` the one asked for, checked already.

    ``most``: how many bytes are taken, None for what the settings allow; with it the rest of a longer body is
    left out, and any type of content is taken.
    """

    given: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict)
    most: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server answered. The body is read for the codes 200 to 299 only, and empty for others."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    charset: str | None = None

    @property
    def target(self) -> str | None:
        """Where the answer sends us instead, None where it does not."""
        return self.headers.get("location") if self.status in (301, 302, 303, 307, 308) else None

    @property
    def media_type(self) -> str | None:
        """The type of the content in lower case without parameters, None where none is declared."""
        return find_media_type(self.headers.get("content-type", "")) or None


class Exchange:
    """Asks servers over connections that it keeps open for a while. Call `close` at the end."""

    def __init__(self, settings: FetchingSettings, surroundings: Surroundings) -> None:
        import httpx

        from twosource.reading.fetching.connecting import CheckedTransport
        from twosource.reading.fetching.deadline import Deadline

        self._settings = settings
        self._deadline = Deadline(surroundings.elapsed, settings.time_limit)
        self._cookies = httpx.Cookies()
        self._headers = {
            "User-Agent": f"{PRODUCT}/{__version__} (+{settings.about})",
            "Accept": _LIKED,
            "Accept-Encoding": ENCODINGS,
        }
        self._transport = CheckedTransport(settings, surroundings, self._deadline)

    def ask(self, request: Request) -> Answer:
        """Make one request.

        Raises:
            Setback: the server is out of reach, broke off, or did not say anything for too long.
            FetchError: the answer cannot be taken.
        """
        self._refuse_past_proxy(request)
        with _worded(request.given), self._deadline.running(), self._open(request) as response:
            return Answer(
                url=request.url,
                status=response.status_code,
                headers={name.lower(): value for name, value in response.headers.items()},
                body=self._read(request, response) if response.is_success else b"",
                charset=response.charset_encoding,
            )

    @contextmanager
    def _open(self, request: Request) -> Iterator[httpx.Response]:
        """Send the request; httpx's own client is left out, for it stumbles over broken redirects."""
        import httpx

        timeout = httpx.Timeout(self._settings.patience).as_dict()
        headers = self._headers | dict(request.headers)
        sent = httpx.Request("GET", request.url, headers=headers, extensions={"timeout": timeout})
        self._cookies.set_cookie_header(sent)
        response = self._transport.handle_request(sent)
        try:
            response.request = sent
            with warnings.catch_warnings(action="ignore"):  # the cookie jar prints a traceback for a broken date
                self._cookies.extract_cookies(response)
            yield response
        finally:
            response.close()

    def begin_address(self) -> None:
        """Give the whole time again, and forget all cookies, so that no site can follow us from page to page."""
        self._deadline.renew()
        self._cookies.clear()

    def close(self) -> None:
        """End all connections."""
        self._transport.close()

    def _read(self, request: Request, response: httpx.Response) -> bytes:
        most = request.most or self._settings.max_bytes
        if request.most is None:
            _refuse_type(response.headers.get("content-type", ""))
        try:
            return unpack(response.iter_raw(), response.headers.get("content-encoding", ""), most)
        except TooLargeError as error:
            if request.most is not None:
                return error.start
            message = f"is larger than {most:,} bytes; save what you need of it"
            raise Refusal(message) from None

    def _refuse_past_proxy(self, request: Request) -> None:
        import httpx

        asked_for = self._settings.allow_private or self._settings.proxy is None  # without a proxy we look ourselves
        if not asked_for and is_private_literal(httpx.URL(request.url).host):
            what = "is on a machine of a private network; only with --allow-private are these asked"
            raise FetchError(request.given, what)


def _refuse_type(declared: str) -> None:
    media_type = find_media_type(declared)
    if media_type.startswith(_NO_REPORT):
        message = f"is no report but {media_type}; give the address of the page with the text"
        raise Refusal(message)


@contextmanager
def _worded(given: str) -> Iterator[None]:
    """Turn what the network library raises into our words."""
    import httpcore
    import httpx

    try:
        yield
    except Refusal as refusal:
        raise FetchError(given, refusal.what) from None
    except httpcore.TimeoutException:
        message = "the server said nothing for too long"
        raise Setback(message) from None
    except httpcore.ConnectError as error:
        if "certificate" in str(error).lower():
            said = _NOISE.sub("", str(error))
            what = f"the server's certificate is not valid ({said}); open the page in a browser and save it"
            raise FetchError(given, what) from None
        message = f"the server cannot be reached ({error})"
        raise Setback(message) from None
    except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.ProxyError) as error:
        message = f"the connection broke off ({error})"
        raise Setback(message) from None
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, UnicodeError, ValueError) as error:
        raise FetchError(given, f"the server's answer cannot be read ({error}); save the page by hand") from None
