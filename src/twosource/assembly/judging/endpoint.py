"""One request to a server and its answer, within the limits on time and size."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.findings.hearing.settings import JudgeSettings
from twosource.reading.fetching import FetchingSettings, Surroundings
from twosource.reading.fetching.setbacks import Refusal, Setback
from twosource.reading.fetching.unpacking import ENCODINGS, TooLargeError, unpack
from twosource.version import __version__

if TYPE_CHECKING:
    import httpx

_FINE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a server sent back; ``body`` is None where it is larger than allowed, and for all codes but 200."""

    status: int
    headers: Mapping[str, str]
    body: bytes | None


class Endpoint:
    """Sends bodies to one address over connections that it keeps open. Redirects are not followed, no proxy is asked.

    So the articles and the key go to the address that the user gave, and nowhere else. Call `close` at the end.
    """

    def __init__(self, address: str, settings: JudgeSettings, surroundings: Surroundings) -> None:
        from twosource.reading.fetching.connecting import CheckedTransport
        from twosource.reading.fetching.deadline import Deadline

        self._address = address
        self._settings = settings
        self._elapsed = surroundings.elapsed
        self._deadline = Deadline(self._elapsed, settings.patience)
        self._transport = CheckedTransport(FetchingSettings(allow_private=True), surroundings, self._deadline)
        self._headers = {
            "User-Agent": f"twosource/{__version__}",
            "Accept": "application/json",
            "Accept-Encoding": ENCODINGS,
            "Content-Type": "application/json",
        }
        if settings.key is not None:
            self._headers["Authorization"] = f"Bearer {settings.key}"

    def post(self, body: bytes) -> Reply:
        """Send a body, return the reply.

        Raises:
            Setback: the server is out of reach, broke off, or was not done in time.
            Refusal: there is no such server, or its certificate is not valid.
        """
        import httpx

        self._deadline.renew()
        with self._worded(), self._deadline.running():
            timeout = httpx.Timeout(self._settings.patience).as_dict()
            extensions = {"timeout": timeout}
            sent = httpx.Request("POST", self._address, headers=self._headers, content=body, extensions=extensions)
            response = self._transport.handle_request(sent)
            try:
                return self._take(response)
            finally:
                response.close()

    def close(self) -> None:
        """End all connections."""
        self._transport.close()

    def _take(self, response: httpx.Response) -> Reply:
        headers = {name.lower(): value for name, value in response.headers.items()}
        body = None
        if response.status_code == _FINE:
            with suppress(TooLargeError):
                sent = unpack(response.iter_raw(), "", self._settings.max_bytes)
                body = self._unpack(sent, headers.get("content-encoding", ""))
        return Reply(status=response.status_code, headers=headers, body=body)

    def _unpack(self, sent: bytes, encoding: str) -> bytes:
        try:
            return unpack([sent], encoding, self._settings.max_bytes)
        except (Setback, Refusal):
            message = "its answer is packed in a way that cannot be read"
            raise Setback(message) from None

    @contextmanager
    def _worded(self) -> Iterator[None]:
        """Turn what the network library raises into our words; those of the fetching room speak of pages."""
        import httpcore
        import httpx

        started = self._elapsed()
        try:
            yield
        except (Refusal, httpcore.TimeoutException) as error:
            if isinstance(error, Refusal) and self._elapsed() - started < self._settings.patience:
                message = "there is no such host"
                raise Refusal(message) from None
            message = f"it did not answer within {self._settings.patience:g} seconds"
            raise Setback(message) from None
        except httpcore.ConnectError as error:
            if "certificate" in str(error).lower():
                message = "its certificate is not valid"
                raise Refusal(message) from None
            message = "it cannot be reached"
            raise Setback(message) from None
        except (httpcore.NetworkError, httpcore.ProtocolError, OSError):
            message = "the connection broke off"
            raise Setback(message) from None
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, UnicodeError, ValueError):
            message = "its address or its answer breaks the rules of HTTP"
            raise Refusal(message) from None
