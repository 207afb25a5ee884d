"""Which machines may be asked: those of the public internet, unless private ones are asked for.

A page, a feed or a redirect may name an address that only we can reach: a router, a database, the machine that
hands out keys in a cloud. Every address that a name stands for is checked, and the connection goes
to one of those checked, so a name that stands for something else a moment later (DNS rebinding) gains nothing.
"""

from __future__ import annotations

import ipaddress

_IPV6_IN_USE = ipaddress.IPv6Network("2000::/3")  # all that is handed out to the public; leaves out fc00::, fe80::,
# multicast, IPv4 in other clothes (::ffff:0:0/96) and the prefixes of NAT64 (64:ff9b::/96, 64:ff9b:1::/48)
_NOT_PUBLIC = tuple(
    ipaddress.ip_network(network)
    for network in (
        "168.63.129.16/32",  # the service machine of a cloud, at an address that looks public
        "192.0.0.0/24",  # protocol assignments; a cloud keeps its service machine there
        "192.88.99.0/24",  # relays to 6to4
        "2001::/23",  # protocol assignments; among them Teredo, which holds an IPv4 address
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4, which holds an IPv4 address
        "3fff::/20",  # documentation
    )
)


def is_public(address: str) -> bool:
    """Tell whether an IP address belongs to a machine on the public internet."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:  # with a zone of this machine (fe80::1%eth0), or none at all
        return False
    if isinstance(parsed, ipaddress.IPv6Address) and (parsed.scope_id or parsed not in _IPV6_IN_USE):
        return False
    if any(parsed in network for network in _NOT_PUBLIC if network.version == parsed.version):
        return False
    return parsed.is_global and not (parsed.is_multicast or parsed.is_reserved)


def is_private_literal(host: str) -> bool:
    """Tell whether a host is written as an IP address, and that is not public."""
    bare = host.strip("[]").rstrip(".")
    try:
        ipaddress.ip_address(bare)
    except ValueError:
        return bare.lower() == "localhost" or bare.lower().endswith(".localhost")
    return not is_public(bare)
