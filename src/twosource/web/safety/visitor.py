"""Who sends a request, as far as is known."""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address, ip_network

from twosource.web.safety.tokens import check_token, make_token

_WIDE = 64  # bits of an IPv6 address: one client may use all that begin alike


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Who sends a request: its address as rates count it, its cookie, and who is logged in (None: nobody).

    ``cookie`` is one made for it where it sent none (``fresh``). ``key`` makes and checks the tokens of its forms;
    ``bearer``: it showed the token of the server with the request itself.
    """

    client: str
    cookie: str
    fresh: bool
    key: bytes
    who: str | None = None
    bearer: bool = False

    def make_token(self) -> str:
        """Return a token for a form on a page that it gets."""
        return make_token(self.key, self.cookie)

    def holds(self, token: str) -> bool:
        """Tell whether the token of a form was on a page that it got."""
        return not self.fresh and check_token(self.key, self.cookie, token)


NOBODY = Visitor(client="here", cookie="", fresh=True, key=b"")
_PRESENT: ContextVar[Visitor] = ContextVar("visitor", default=NOBODY)


def receive_visitor(visitor: Visitor) -> None:
    """Have a visitor be the present one, for all that is done for its request, in threads too."""
    _PRESENT.set(visitor)


def present_visitor() -> Visitor:
    """Return who sends the request that is answered now; `NOBODY` outside of requests."""
    return _PRESENT.get()


def name_client(host: str) -> str:
    """Return what rates are counted by: the address, of IPv6 its network."""
    try:
        address = ip_address(host)
    except ValueError:
        return host
    if isinstance(address, IPv6Address):
        return str(ip_network((address, _WIDE), strict=False))
    return host
