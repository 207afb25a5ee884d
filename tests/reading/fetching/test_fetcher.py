from __future__ import annotations

import base64
import gzip
import socket

import pytest
from tests.reading.fetching.site import PAGE, Reply, Site, Time, make_fetcher, surroundings

from twosource.errors import FetchError, SettingsError
from twosource.reading.fetching import Fetcher, FetchingSettings

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


def _why(fetch: Fetcher, url: str) -> str:
    with pytest.raises(FetchError) as caught:
        fetch(url)
    assert caught.value.given == url
    return caught.value.what


def test_a_page_becomes_a_parcel_with_all_that_the_server_said_about_it(site: Site, fetch: Fetcher) -> None:
    site.pages["/ferry"] = Reply(headers={"Content-Type": "Text/HTML; charset=ISO-8859-2"})
    url = site.url("/ferry")
    parcel = fetch(url)
    assert parcel.stream.read() == PAGE
    assert (parcel.given, parcel.charset, parcel.media_type) == (url, "iso-8859-2", "text/html")
    assert (parcel.envelope.url, parcel.envelope.fetched) == (url, "2030-03-17T17:46:40Z")
    assert parcel.envelope.dates == ()


def test_the_server_learns_who_asks(site: Site, fetch: Fetcher) -> None:
    site.pages["/"] = Reply()
    fetch(site.url())
    agents = {asked.headers["user-agent"] for asked in site.asked}
    assert len(agents) == 1
    assert agents.pop().startswith("twosource/")
    assert site.asked[-1].headers["host"] == f"courier.example:{site.port}"


def test_a_part_of_a_page_is_not_sent_but_kept_in_the_name(site: Site, fetch: Fetcher) -> None:
    site.pages["/ferry"] = Reply()
    parcel = fetch(site.url("/ferry#comments"))
    assert site.paths() == ["/ferry"]
    assert parcel.given.endswith("#comments")
    assert parcel.envelope.url == site.url("/ferry")


def test_the_envelope_names_the_address_after_redirects(site: Site, fetch: Fetcher) -> None:
    site.pages["/short"] = Reply(status=301, headers={"Location": "/news/../ferry"})
    site.pages["/ferry"] = Reply()
    parcel = fetch(site.url("/short"))
    assert (parcel.given, parcel.envelope.url) == (site.url("/short"), site.url("/ferry"))


def test_redirects_without_end_are_cut(site: Site, fetch: Fetcher) -> None:
    site.pages["/a"] = Reply(status=302, headers={"Location": "/b"})
    site.pages["/b"] = Reply(status=302, headers={"Location": "/a"})
    assert "without end (more than 10)" in _why(fetch, site.url("/a"))
    assert len(site.paths()) == 11


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://a.example/x", "javascript:alert(1)", "http://[", "data:,x"]
)
def test_a_redirect_out_of_the_web_is_refused(site: Site, fetch: Fetcher, target: str) -> None:
    site.pages["/"] = Reply(status=302, headers={"Location": target})
    assert "leads to" in _why(fetch, site.url())


def test_a_cookie_lasts_for_the_redirects_of_one_page_only(site: Site, fetch: Fetcher) -> None:
    site.pages["/"] = Reply(status=302, headers={"Location": "/in", "Set-Cookie": "seen=1; Path=/"})
    site.pages["/in"] = Reply()
    fetch(site.url())
    fetch(site.url("/in"))
    first, second = [asked.headers.get("cookie") for asked in site.asked if asked.path == "/in"]
    assert (first, second) == ("seen=1", None)


def test_a_cookie_with_a_broken_date_is_no_matter(site: Site, fetch: Fetcher) -> None:
    site.pages["/"] = Reply(headers={"Set-Cookie": "a=b; Expires=Mon, 06 Miy 2030 08:00:00 GMT"})
    assert fetch(site.url()).stream.read() == PAGE  # where a warning is an error


@pytest.mark.parametrize(
    ("status", "word"),
    [
        (404, "404 (not found); check the address"),
        (410, "archive"),
        (403, "save the page"),
        (451, "copy"),
        (204, "no page"),
    ],
)
def test_an_answer_without_a_page_is_said_with_what_to_do(site: Site, fetch: Fetcher, status: int, word: str) -> None:
    site.pages["/"] = Reply(status=status, body=b"")
    assert word in _why(fetch, site.url())
    assert site.paths() == ["/"]


def test_304_to_a_plain_question_is_no_page(site: Site, fetch: Fetcher) -> None:
    site.pages["/"] = Reply(status=304, body=b"", headers={})
    assert "304 (not modified)" in _why(fetch, site.url())


def test_a_page_without_a_content_type_is_taken(site: Site, fetch: Fetcher) -> None:
    site.pages["/"] = Reply(headers={})
    parcel = fetch(site.url())
    assert (parcel.media_type, parcel.charset, parcel.stream.read()) == (None, None, PAGE)


@pytest.mark.parametrize("media_type", ["image/jpeg", "video/mp4", "text/css"])
def test_what_is_no_report_is_not_read(site: Site, fetch: Fetcher, media_type: str) -> None:
    site.pages["/"] = Reply(headers={"Content-Type": media_type})
    assert media_type in _why(fetch, site.url())


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://a.example/x", "gopher://a.example/", "http://u:p@a.example/"]
)
def test_addresses_that_are_not_fetched_are_refused_before_anything_is_asked(
    site: Site, fetch: Fetcher, url: str
) -> None:
    _why(fetch, url)
    assert site.asked == []


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:{}/", "http://localhost:{}/", "http://courier.example:{}/", "http://[::1]:{}/"]
)
def test_this_machine_is_not_asked_unless_that_is_wanted(site: Site, time: Time, url: str) -> None:
    def resolve(host: str, _port: int) -> tuple[str, ...]:
        return (host.strip("[]"),) if host[0] in "1[" else ("93.184.216.34", "127.0.0.1")

    with Fetcher(FetchingSettings(), surroundings(time, resolve)) as fetch:
        assert "private network" in _why(fetch, url.format(site.port))
    assert site.asked == []


def test_a_redirect_to_a_private_machine_is_refused(site: Site, time: Time, monkeypatch: pytest.MonkeyPatch) -> None:
    def resolve(host: str, _port: int) -> tuple[str, ...]:
        return ("10.0.0.7",) if host == "inside.example" else ("127.0.0.1",)

    monkeypatch.setattr("twosource.reading.fetching.connecting.is_public", lambda address: address == "127.0.0.1")
    site.pages["/"] = Reply(status=302, headers={"Location": "http://inside.example/keys"})
    with Fetcher(FetchingSettings(), surroundings(time, resolve)) as fetch:
        assert "inside.example, which is a machine of a private network (10.0.0.7)" in _why(fetch, site.url())


def test_a_host_that_does_not_exist_is_named(time: Time) -> None:
    def resolve(_host: str, _port: int) -> tuple[str, ...]:
        raise socket.gaierror(socket.EAI_NONAME, "no such name")

    with Fetcher(FetchingSettings(), surroundings(time, resolve)) as fetch:
        assert "nowhere.example, which does not exist" in _why(fetch, "http://nowhere.example/")
    assert time.naps == []


def test_packed_pages_are_unpacked(site: Site, fetch: Fetcher) -> None:
    headers = {"Content-Type": "text/html", "Content-Encoding": "gzip"}
    site.pages["/"] = Reply(headers=headers, body=gzip.compress(PAGE))
    assert fetch(site.url()).stream.read() == PAGE
    assert site.asked[-1].headers["accept-encoding"] == "gzip, deflate"


def test_a_page_packed_in_a_way_that_was_not_asked_for_is_refused(site: Site, fetch: Fetcher) -> None:
    site.pages["/"] = Reply(headers={"Content-Encoding": "br"}, body=b"\x0b\x02\x80")
    assert "packed as 'br'" in _why(fetch, site.url())


def test_nothing_is_imported_or_opened_before_the_first_address(time: Time) -> None:
    with make_fetcher(time) as fetch:
        assert "_visitor" not in vars(fetch)


def test_through_a_proxy_the_proxy_is_asked_for_the_whole_address(site: Site, time: Time) -> None:
    site.pages["http://herald.example/ferry"] = Reply()
    with make_fetcher(time, proxy=f"http://127.0.0.1:{site.port}", allow_private=False) as fetch:  # type: ignore[arg-type]
        assert fetch("http://herald.example/ferry").stream.read() == PAGE
        for url in ("http://127.0.0.1/", "http://[::1]/", "http://localhost/"):
            assert "private network" in _why(fetch, url)
    assert {asked.headers.get("proxy-authorization") for asked in site.asked} == {None}
    assert {asked.path for asked in site.asked} == {"http://herald.example/robots.txt", "http://herald.example/ferry"}


def test_proxies_of_the_environment_are_not_used(site: Site, fetch: Fetcher, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "HTTPS_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    site.pages["/"] = Reply()
    assert fetch(site.url()).stream.read() == PAGE


def test_a_host_in_other_letters_is_asked_for_by_its_ascii_name(site: Site, fetch: Fetcher) -> None:
    site.pages["/"] = Reply()
    assert fetch(site.url("/", "bücher.example")).envelope.url == site.url("/", "xn--bcher-kva.example")
    assert site.asked[-1].headers["host"] == f"xn--bcher-kva.example:{site.port}"


def test_a_proxy_may_ask_for_a_name_and_a_password(site: Site, time: Time) -> None:
    site.pages["http://herald.example/ferry"] = Reply()
    with make_fetcher(time, proxy=f"http://ferry%40man:se:cret@127.0.0.1:{site.port}") as fetch:  # type: ignore[arg-type]
        fetch("http://herald.example/ferry")
    login = base64.b64encode(b"ferry@man:se:cret").decode()
    assert site.asked[-1].headers["proxy-authorization"] == f"Basic {login}"


@pytest.mark.parametrize("proxy", ["nonsense", "socks5://a.example:1", "http://", "http://a.example:x", "http://[::1"])
def test_what_is_no_proxy_is_refused(proxy: str) -> None:
    with pytest.raises(SettingsError, match="give the address of an HTTP proxy"):
        FetchingSettings(proxy=proxy)


@pytest.mark.parametrize(
    "name", ["delay", "attempts", "max_bytes", "time_limit", "patience", "redirects", "longest_wait"]
)
@pytest.mark.parametrize("value", [-1, float("nan"), float("inf")])
def test_a_limit_that_is_none_is_refused(name: str, value: float) -> None:
    with pytest.raises(SettingsError, match=name):
        FetchingSettings(**{name: value})  # type: ignore[arg-type]
