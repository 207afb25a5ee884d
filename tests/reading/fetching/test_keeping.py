from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.reading.fetching.site import PAGE, Reply, Site, Time, make_fetcher, surroundings

from twosource.errors import FetchError, OutputError
from twosource.reading.fetching import Fetcher
from twosource.reading.fetching.keeping import KeptPages

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
NEWER = PAGE.replace(b"Monday", b"Tuesday")


def _open(folder: Path, time: Time) -> Fetcher:
    return make_fetcher(time, kept=KeptPages(folder, surroundings(time)))


def _tagged(body: bytes, tag: str) -> object:
    """A page that knows when it has not changed."""

    def reply(headers: Mapping[str, str]) -> Reply:
        if headers.get("if-none-match") == tag:
            return Reply(status=304, headers={"ETag": tag}, body=b"")
        return Reply(headers={"Content-Type": "text/html; charset=utf-8", "ETag": tag}, body=body)

    return reply


def _addresses(folder: Path) -> list[tuple[object, ...]]:
    database = sqlite3.connect(folder / "queue.sqlite")
    rows = database.execute("SELECT key, state, attempts, why FROM address ORDER BY key").fetchall()
    database.close()
    return rows


def test_a_page_that_has_not_changed_is_not_sent_again(site: Site, time: Time, tmp_path: Path) -> None:
    site.pages["/"] = _tagged(PAGE, '"one"')  # type: ignore[assignment]
    parcels = []
    for _ in range(2):
        with _open(tmp_path, time) as fetch:
            parcels.append(fetch(site.url()))
    assert [asked.headers.get("if-none-match") for asked in site.asked if asked.path == "/"] == [None, '"one"']
    first, second = parcels
    assert second.stream.read() == first.stream.read() == PAGE
    assert second.envelope == first.envelope  # fetched: when this text was first there
    assert (second.charset, second.media_type) == ("utf-8", "text/html")


def test_a_date_of_change_is_as_good_as_a_tag(site: Site, time: Time, tmp_path: Path) -> None:
    day = "Mon, 06 May 2024 08:00:00 GMT"
    site.pages["/"] = Reply(headers={"Last-Modified": day})
    for _ in range(2):
        with _open(tmp_path, time) as fetch:
            fetch(site.url())
    assert [asked.headers.get("if-modified-since") for asked in site.asked if asked.path == "/"] == [None, day]


def test_a_tag_that_no_header_may_hold_keeps_nobody_from_asking_again(site: Site, time: Time, tmp_path: Path) -> None:
    site.pages["/"] = Reply(headers={"ETag": '"ä"', "Last-Modified": "gestern\t"})
    for _ in range(2):
        with _open(tmp_path, time) as fetch:
            assert fetch(site.url()).stream.read() == PAGE
    assert site.paths() == ["/", "/"]


def test_a_page_that_has_changed_is_kept_beside_what_it_was(site: Site, time: Time, tmp_path: Path) -> None:
    for tag, body in (('"one"', PAGE), ('"two"', NEWER)):
        site.pages["/"] = _tagged(body, tag)  # type: ignore[assignment]
        with _open(tmp_path, time) as fetch:
            assert fetch(site.url()).stream.read() == body
        time.sleep(60)
    assert len(list(tmp_path.glob("bodies/*/*.gz"))) == 2


def test_a_page_that_is_again_as_it_was_is_the_newest(site: Site, time: Time, tmp_path: Path) -> None:
    for body in (PAGE, NEWER, PAGE):
        site.pages["/"] = Reply(body=body)
        with _open(tmp_path, time) as fetch:
            fetch(site.url())
        time.sleep(-60)  # a clock that is set back changes nothing
    fetch = _open(tmp_path, time)
    assert fetch(site.url()).stream.read() == PAGE
    fetch.close(finished=False)
    kept = KeptPages(tmp_path, surroundings(time))
    found = kept.find(site.url())
    assert found is not None
    assert (found.page.body, found.settled) == (PAGE, True)
    kept.close()


def test_the_conditions_go_to_the_page_and_not_to_who_leads_there(site: Site, time: Time, tmp_path: Path) -> None:
    site.pages |= {"/short": Reply(status=301, headers={"Location": "/long"}), "/long": _tagged(PAGE, '"one"')}  # type: ignore[dict-item]
    for _ in range(2):
        with _open(tmp_path, time) as fetch:
            assert fetch(site.url("/short")).stream.read() == PAGE
    sent = [(asked.path, asked.headers.get("if-none-match")) for asked in site.asked if asked.path != "/robots.txt"]
    assert sent == [("/short", None), ("/long", None), ("/short", None), ("/long", '"one"')]


def test_a_run_that_was_cut_off_goes_on_without_asking_again(site: Site, time: Time, tmp_path: Path) -> None:
    site.pages |= {"/a": Reply(), "/b": Reply()}
    fetch = _open(tmp_path, time)
    fetch.expect([site.url("/a"), site.url("/b")])
    fetch(site.url("/a"))
    fetch.close(finished=False)
    assert [row[1] for row in _addresses(tmp_path)] == ["done", "pending"]
    with _open(tmp_path, time) as fetch:
        assert fetch(site.url("/a")).stream.read() == PAGE
        fetch(site.url("/b"))
    assert site.paths() == ["/a", "/b"]


def test_a_run_that_was_cut_off_long_ago_is_begun_anew(site: Site, time: Time, tmp_path: Path) -> None:
    site.pages["/a"] = Reply()
    fetch = _open(tmp_path, time)
    fetch(site.url("/a"))
    fetch.close(finished=False)
    time.sleep(25 * 3600)
    with _open(tmp_path, time) as fetch:
        fetch(site.url("/a"))
    assert site.paths() == ["/a", "/a"]


def test_an_interrupt_is_no_end_but_an_input_without_an_article_is(site: Site, time: Time, tmp_path: Path) -> None:
    site.pages["/a"] = Reply()

    def run(error: BaseException) -> None:
        with _open(tmp_path, time) as fetch:
            fetch(site.url("/a"))
            raise error

    for error in (KeyboardInterrupt(), FetchError("x", "y")):
        with pytest.raises(type(error)):
            run(error)
    assert site.paths() == ["/a"]
    with pytest.raises(FetchError):
        run(FetchError("x", "y"))
    assert site.paths() == ["/a", "/a"]


def test_what_failed_is_tried_again_in_the_next_run_and_its_attempts_add_up(
    site: Site, time: Time, tmp_path: Path
) -> None:
    for _ in range(2):
        with _open(tmp_path, time) as fetch, pytest.raises(FetchError):
            fetch(site.url("/gone"))
    ((key, state, attempts, why),) = _addresses(tmp_path)
    assert (key, state) == (site.url("/gone"), "failed")
    assert attempts == len(site.asked) == 4  # robots.txt and the page, twice
    assert "404" in str(why)
    site.pages["/gone"] = Reply()
    with _open(tmp_path, time) as fetch:
        fetch(site.url("/gone"))
    assert _addresses(tmp_path)[0][1:] == ("done", 6, None)


def test_a_page_is_asked_for_anew_where_its_body_is_lost_or_damaged(site: Site, time: Time, tmp_path: Path) -> None:
    site.pages["/"] = _tagged(PAGE, '"one"')  # type: ignore[assignment]
    for damage in (b"", b"\x1f\x8b\x08 no gzip", None):
        with _open(tmp_path, time) as fetch:
            assert fetch(site.url()).stream.read() == PAGE
        (body,) = tmp_path.glob("bodies/*/*.gz")
        body.unlink() if damage is None else body.write_bytes(damage)
    with _open(tmp_path, time) as fetch:
        assert fetch(site.url()).stream.read() == PAGE
    assert all("if-none-match" not in asked.headers for asked in site.asked)
    assert len(site.paths()) == 4
    with _open(tmp_path, time) as fetch:
        fetch(site.url())
    assert site.asked[-1].headers["if-none-match"] == '"one"'


def test_two_pages_with_one_content_share_a_file(site: Site, time: Time, tmp_path: Path) -> None:
    site.pages |= {"/a": Reply(), "/b": Reply()}
    with _open(tmp_path, time) as fetch:
        fetch(site.url("/a"))
        fetch(site.url("/b"))
    assert len(list(tmp_path.glob("bodies/*/*"))) == 1


def test_an_address_that_no_database_takes_is_a_failure_and_no_crash(time: Time, tmp_path: Path) -> None:
    with _open(tmp_path, time) as fetch, pytest.raises(FetchError):
        fetch("http://courier.example/\ud800")
    assert _addresses(tmp_path)[0][:2] == ("http://courier.example/\\ud800", "failed")


def test_a_folder_that_cannot_be_used_is_named(time: Time, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "queue.sqlite").write_text("no database at all, but a text of some length" * 30)
    for folder in (tmp_path / "file", tmp_path):
        with pytest.raises(OutputError, match="pages cannot be kept there"):
            KeptPages(folder, surroundings(time))


def test_a_queue_of_a_newer_version_is_left_alone(time: Time, tmp_path: Path) -> None:
    database = sqlite3.connect(tmp_path / "queue.sqlite")
    database.execute("PRAGMA user_version = 99")
    database.close()
    with pytest.raises(OutputError, match="newer version"):
        KeptPages(tmp_path, surroundings(time))
