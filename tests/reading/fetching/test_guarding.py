from __future__ import annotations

import ipaddress

import pytest
from hypothesis import given, strategies

from twosource.reading.fetching.guarding import is_private_literal, is_public

IPV4 = """
    0.0.0.0 127.0.0.1 127.8.9.1 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 100.100.100.200 192.0.0.192
    198.18.0.1 192.0.2.7 203.0.113.9 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255 168.63.129.16 192.88.99.1
"""
IPV6 = """
    :: ::1 ::ffff:127.0.0.1 ::ffff:93.184.216.34 ::127.0.0.1 64:ff9b::7f00:1 64:ff9b::5db8:d822 64:ff9b:1::1
    2002:7f00:1:: 2001:0:7f00:1:: 2001:db8::1 fc00::1 fd00:ec2::254 fe80::1 fe80::1%eth0 fec0::1 ff02::1 100::1 3fff::1
    5f00::1 2606:4700::1111%lo
"""


@pytest.mark.parametrize("address", [*IPV4.split(), *IPV6.split(), "", "courier.example", "1.2.3", "0x7f.0.0.1"])
def test_what_is_not_on_the_public_internet(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "8.8.8.8", "1.1.1.1", "2606:4700:4700::1111", "2a00:1450::1"])
def test_what_is_on_the_public_internet(address: str) -> None:
    assert is_public(address)


@given(strategies.ip_addresses(v=4))
def test_no_ipv4_address_passes_in_other_clothes(address: object) -> None:
    number = int(address)  # type: ignore[call-overload]
    for prefix in (0, 0xFFFF << 32, 0x64FF9B << 96, 0x2002 << 112 | number << 80):
        assert not is_public(str(ipaddress.IPv6Address(prefix | number & 0xFFFFFFFF)))


@pytest.mark.parametrize(
    ("host", "private"),
    [
        ("127.0.0.1", True),
        ("[::1]", True),
        ("localhost", True),
        ("a.localhost", True),
        ("8.8.8.8", False),
        ("a.example", False),
    ],
)
def test_hosts_written_as_addresses_are_known_without_looking_them_up(host: str, private: bool) -> None:  # noqa: FBT001
    assert is_private_literal(host) is private
