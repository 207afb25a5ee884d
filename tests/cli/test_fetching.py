from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.reading.fetching.site import Reply, Site, Time

from twosource.cli.main import main

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
HOST = "127.0.0.1"
TEXT = (
    "The ferry reached Port Elin on Monday, the harbor master said. Forty people were on board, she said, "
    "and none was hurt."
)
PAGE = f"""<!DOCTYPE html><html><head><title>Ferry in</title></head><body><article>
<h1>Ferry in</h1><p>{TEXT}</p></article></body></html>"""


@pytest.fixture
def site() -> Iterator[Site]:
    with Site(Time()).open() as site:
        site.pages["/ferry"] = Reply(body=PAGE.encode(), headers={"Content-Type": "text/html", "ETag": '"one"'})
        yield site


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    code: object
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line in this process: a start takes longer than all else."""

    def run(*arguments: str) -> Ran:
        monkeypatch.setattr(sys, "argv", ["twosource", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        captured = capsys.readouterr()
        return Ran(code=ended.value.code, out=captured.out, err=captured.err)

    return run


def test_an_address_is_an_input_like_a_file(run: Run, site: Site) -> None:
    url = site.url("/ferry", HOST)
    ran = run("read", "--json", "--allow-private", url)
    assert ran.code == 0, ran.err
    article = json.loads(ran.out)
    assert (article["from"], article["url"]) == (url, url)
    assert article["fetched"].endswith("Z")
    assert "harbor master" in article["text"]


def test_a_private_address_is_refused_with_the_option_that_allows_it(run: Run, site: Site) -> None:
    ran = run("read", site.url("/ferry", HOST))
    assert ran.code == 2
    assert "only with --allow-private" in ran.err
    assert site.asked == []


def test_failures_are_listed_and_the_rest_goes_on(run: Run, site: Site, tmp_path: Path) -> None:
    listed = tmp_path / "failed.jsonl"
    gone = site.url("/gone", HOST)
    ran = run(
        "read",
        "--json",
        "--allow-private",
        "--failures",
        str(listed),
        gone,
        site.url("/ferry", HOST),
        "ftp://a.example/x",
    )
    assert ran.code == 3
    first, second = map(json.loads, listed.read_text().splitlines())
    assert (first["address"], first["attempts"]) == (gone, 2)
    assert "404 (not found); check the address" in first["why"]
    assert first["when"].endswith("Z")
    assert (second["address"], second["attempts"]) == ("ftp://a.example/x", 0)
    assert len(ran.out.splitlines()) == 1
    assert "Traceback" not in ran.err


def test_pages_are_kept_where_the_user_wants_and_asked_for_again_only_if_they_changed(
    run: Run, site: Site, tmp_path: Path
) -> None:
    kept = tmp_path / "kept"
    runs = [run("read", "--json", "--allow-private", "--keep", str(kept), site.url("/ferry", HOST)) for _ in range(2)]
    assert [each.code for each in runs] == [0, 0], runs[1].err
    assert runs[0].out == runs[1].out
    assert site.asked[-1].headers["if-none-match"] == '"one"'
    assert (kept / "queue.sqlite").is_file()


def test_nothing_is_kept_without_being_asked(
    run: Run, site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run("read", "--json", "--allow-private", site.url("/ferry", HOST))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("option", ["--keep", "--failures"])
def test_a_place_that_cannot_be_written_is_said_before_anything_is_fetched(
    run: Run, site: Site, tmp_path: Path, option: str
) -> None:
    (tmp_path / "file").write_text("x")
    ran = run("read", "--allow-private", option, str(tmp_path / "file" / "under"), site.url("/ferry", HOST))
    assert ran.code == 2
    assert "file" in ran.err
    assert "Traceback" not in ran.err
    assert site.asked == []


def test_the_other_commands_fetch_too(run: Run, site: Site) -> None:
    site.pages["/other"] = Reply(body=PAGE.replace("Forty", "Some forty").encode())
    urls = [site.url("/ferry", HOST), site.url("/other", HOST)]
    for command in ("passages", "statements", "compare"):
        ran = run(command, "--json", "--allow-private", "--delay", "0", *urls)
        assert ran.code in (0, 1), ran.err
        assert json.loads(ran.out.splitlines()[0] if command != "compare" else ran.out)


def test_what_is_no_proxy_is_said(run: Run, site: Site) -> None:
    ran = run("read", "--proxy", "nonsense", site.url("/ferry", HOST))
    assert ran.code == 2
    assert "nonsense" in ran.err
    assert "Traceback" not in ran.err


def test_a_delay_that_is_none_is_said(run: Run, site: Site) -> None:
    ran = run("read", "--delay", "-1", site.url("/ferry", HOST))
    assert ran.code == 2
    assert "delay is -1.0: give 0 or more" in ran.err


def test_a_feed_is_followed_where_that_is_wanted(run: Run, site: Site) -> None:
    item = f"<item><link>{site.url('/ferry', HOST)}</link></item>"
    feed = f"<rss version='2.0'><channel><title>Courier</title>{item}</channel></rss>"
    site.pages["/feed"] = Reply(body=feed.encode(), headers={"Content-Type": "application/rss+xml"})
    ran = run("read", "--json", "--allow-private", site.url("/feed", HOST))
    assert ran.code == 2
    assert "--follow fetches it" in ran.err
    ran = run("read", "--json", "--allow-private", "--follow", "--delay", "0", site.url("/feed", HOST))
    assert ran.code == 0, ran.err
    assert json.loads(ran.out)["from"] == site.url("/ferry", HOST)


def test_a_list_of_addresses_on_standard_input_is_fetched(
    run: Run, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = io.TextIOWrapper(io.BytesIO(f"# today\n{site.url('/ferry', HOST)}\n".encode()))
    monkeypatch.setattr(sys, "stdin", listed)
    ran = run("read", "--json", "--allow-private", "-")
    assert ran.code == 0, ran.err
    assert json.loads(ran.out)["from"] == site.url("/ferry", HOST)
