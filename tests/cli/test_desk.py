"""The commands of a desk, in this process: what they print, and the exit codes that they end with."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from tests.reading.fetching.site import Reply, Site, Time

import twosource
from twosource.cli.main import main

SAMPLE = Path(twosource.__file__).parent / "sample"
AGENCY, OWN = (str(SAMPLE / name) for name in ("agency.txt", "own-report.html"))
HARBOUR = (
    "Parliament in Vessel passed the harbour bill on Tuesday by 61 votes to 40.\n"
    "The bill lets the port of Vessel borrow 12 million crowns, Treasurer Orla Venn said.\n"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    code: object
    out: str
    err: str

    @property
    def record(self) -> Any:
        return json.loads(self.out)

    @property
    def log(self) -> list[Any]:
        return [json.loads(row) for row in self.out.splitlines()]


Run = Callable[..., Ran]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.setenv("TWOSOURCE_DESK", str(tmp_path / "desk.sqlite"))
    monkeypatch.setenv("COLUMNS", "120")

    def run(*words: str | Path) -> Ran:
        monkeypatch.setattr(sys, "argv", ["twosource", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            main()
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        assert "defect" not in captured.err
        return Ran(code=ended.value.code, out=captured.out, err=captured.err)

    return run


@pytest.fixture
def harbour(tmp_path: Path) -> str:
    (tmp_path / "harbour.txt").write_text(HARBOUR, encoding="utf-8")
    return str(tmp_path / "harbour.txt")


def _story(run: Run) -> str:
    return str(run("stories", "--json").record["items"][0]["id"])


@pytest.mark.parametrize("words", [["stories"], ["search", "x"], ["desk", "info"], ["check", "Nine people died."]])
def test_without_a_desk_it_is_told_how_one_is_made(run: Run, words: list[str]) -> None:
    done = run(*words)
    assert (done.code, done.out) == (2, "")
    assert "there is no desk; `twosource add` makes one" in done.err


def test_a_story_shows_where_its_ids_are_and_ids_shows_all_that_corrections_need(run: Run) -> None:
    assert run("add", AGENCY, OWN, "--fast").code == 0
    story = _story(run)
    assert f"Ids for corrections: twosource story {story} --ids" in run("story", story).out
    shown = run("story", story, "--ids").out
    comparison = run("story", story, "--json").record
    needed = [*comparison["articles"], *comparison["statements"], *comparison["sources"], *comparison["findings"]]
    assert [one["id"] for one in needed if one["id"] not in shown] == []
    members = run("story", story, "--ids", "--json").record["members"]
    assert [(one["phase"], one["compared"]) for one in members] == [(0, True), (0, True)]


def test_what_a_result_does_not_hold_yet_is_told(run: Run) -> None:
    run("add", AGENCY, "--fast")
    story = _story(run)
    run("add", OWN, "--fast", "--later")
    done = run("story", story)
    assert done.code == 0
    assert "1 article of this story is not compared yet; run twosource desk analyse" in done.err
    assert "(waits to be analysed)" in run("story", story, "--ids").out
    run("desk", "analyse", "--fast")
    assert run("story", story).err == ""


def test_a_story_that_was_never_analysed_has_ids_of_articles(run: Run, harbour: str) -> None:
    run("add", harbour, "--later")
    story = _story(run)
    assert "waits to be analysed" in run("story", story).err
    done = run("story", story, "--ids")
    assert (done.code, "harbour.txt" in done.out) == (0, True)


def test_stories_tell_how_many_origins_are_known_and_when_they_changed(run: Run) -> None:
    run("add", AGENCY, OWN, "--fast")
    [story] = run("stories", "--json").record["items"]
    assert story["origins"] == len(run("story", story["id"], "--json").record["origins"]) == 2
    shown = run("stories").out
    assert "2 known origins" in shown
    assert f"changed {story['changed'][:10]} {story['changed'][11:16]} UTC" in shown


def test_the_log_ends_with_all_counts(run: Run, harbour: str) -> None:
    done = run("add", harbour, harbour, "no-such.html", "--fast", "--json")
    assert done.code == 3
    assert [line["did"] for line in done.log] == ["added", "known", "failed", "analysed", "end"]
    assert done.log[-1] == {"did": "end", "added": 1, "version": 0, "known": 1, "failed": 1, "queue": 0}


def test_a_sentence_that_no_article_has_words_of_is_nothing_found(run: Run, harbour: str) -> None:
    run("add", harbour, "--fast")
    done = run("check", "Zebras.", "--fast")
    assert done.code == 1
    assert "no article on it (1 in all) that fits has words of this sentence" in done.err


def test_a_merge_of_one_story_and_a_split_that_splits_nothing_are_refused(run: Run, harbour: str) -> None:
    run("add", harbour, AGENCY, "--later")
    one, other = (each["id"] for each in run("stories", "--json").record["items"])
    assert run("correct", "merge", one).code == 2
    assert "one story; name two or more" in run("correct", "merge", one, one).err
    [article] = [each["id"] for each in run("story", one, "--ids", "--json").record["members"]]
    assert "is no article of this story" in run("correct", "split", other, article).err
    assert "all articles of this story" in run("correct", "split", one, article).err
    assert run("correct", "list").code == 1


def test_a_merge_is_listed_short_with_who_and_why_and_can_be_undone(run: Run, harbour: str, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text(HARBOUR.replace("harbour bill", "pension law"), encoding="utf-8")
    run("add", harbour, tmp_path / "other.txt", AGENCY, OWN, "--later")
    stories = [each["id"] for each in run("stories", "--json").record["items"]]
    assert run("correct", "merge", *stories, "--by", "Ruta", "--why", "one day", "--later").code == 0
    assert run("stories", "--json").record["total"] == 1
    listed = run("correct", "list").out
    assert " and 1 more, by Ruta on " in listed
    assert "(one day)" in listed
    assert run("correct", "undo", listed.split()[0], "--later").code == 0
    assert run("stories", "--json").record["total"] == len(stories)


def test_the_owner_of_an_outlet_that_is_not_on_the_desk_is_taken_with_a_warning(run: Run, harbour: str) -> None:
    run("add", harbour, "--later")
    done = run("correct", "owner", "Daily Estury", "Brask Group", "--later")
    assert done.code == 0
    assert "no article of 'Daily Estury' is on the desk" in done.err


def test_a_backup_into_a_folder_that_is_not_there_names_it(run: Run, harbour: str, tmp_path: Path) -> None:
    run("add", harbour, "--later")
    done = run("desk", "backup", tmp_path / "none" / "copy.sqlite")
    assert done.code == 2
    assert f"{tmp_path / 'none' / 'copy.sqlite'}: the folder is not there" in done.err
    assert run("desk", "check", "--json").record == {"sound": True, "faults": []}


def test_text_that_a_terminal_would_obey_is_shown_and_not_obeyed(run: Run, tmp_path: Path) -> None:
    title = "\u202eEvil \U0001f4a5 [bold red]x[/] \x1b[31m " + "very long title " * 40
    words = f"{title}\n\nThe mayor of Vessel \x1b]0;owned\x07 said 🎉 nothing, police in Vessel said on Tuesday.\n"
    (tmp_path / "evil.txt").write_text(words, encoding="utf-8")
    run("add", tmp_path / "evil.txt", "--fast")
    story = _story(run)
    for command in (["stories"], ["story", story], ["story", story, "--ids"], ["search", "mayor"], ["sources"]):
        done = run(*command)
        assert done.code in {0, 1}
        assert not {"\x1b", "\x07", "\u202e"} & set(done.out)


@pytest.mark.parametrize("words", [["stories"], ["sources"], ["search", "bill"], ["export"]])
def test_filters_that_nothing_fits_end_with_1(run: Run, harbour: str, words: list[str]) -> None:
    run("add", harbour, "--fast")
    done = run(*words, "--outlet", "Nobody's Post", "--since", "2031")
    assert done.code == 1
    assert run(*words, "--since", "sometime").code == 2


FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Vessel Radio</title>
<item><title>In</title><link>{site}/in</link></item><item><title>Gone</title><link>{site}/gone</link></item>
</channel></rss>"""


@pytest.fixture
def site() -> Iterator[Site]:
    with Site(Time()).open() as site:
        page = f"<html><body><article><h1>Harbour bill</h1><p>{HARBOUR}</p></article></body></html>"
        site.pages["/in"] = Reply(body=page.encode(), headers={"Content-Type": "text/html"})
        site.pages["/gone"] = Reply(status=404)
        yield site


@pytest.mark.allow_hosts(["127.0.0.1"])
def test_a_watch_tells_what_failed_and_when_the_next_feed_is_due(run: Run, site: Site) -> None:
    address = site.url("/feed", "127.0.0.1")
    feed = FEED.format(site=address.removesuffix("/feed"))
    site.pages["/feed"] = Reply(body=feed.encode(), headers={"Content-Type": "application/rss+xml"})
    done = run("watch", address, "--once", "--allow-private", "--delay", "0", "--fast", "--later")
    assert done.code == 3, done
    assert "/gone: the server answered 404" in done.err
    assert re.search(r"1 added; 1 failed; .*; the next feed is due at [-0-9]{10} [:0-9]{5} UTC", done.out)
    again = run("watch", "--once", "--allow-private", "--fast", "--later", "--json")
    assert again.log[-1] == {"did": "end", "added": 0, "version": 0, "known": 0, "failed": 0, "queue": 1}


def test_forgetting_what_is_not_watched_is_told(run: Run, harbour: str) -> None:
    run("add", harbour, "--later")
    assert run("watch", "--forget").code == 2
    done = run("watch", "--forget", "https://vessel.example/feed")
    assert done.code == 3
    assert "https://vessel.example/feed: is not watched" in done.err


def test_a_story_is_called_as_its_first_article_is_now(run: Run, tmp_path: Path) -> None:
    for number, dead in enumerate(("Four", "Five")):
        title, text = f"{dead} killed as bridge falls in Vessel", HARBOUR.replace("61", str(61 + number))
        page = f"""<html><head><title>{title}</title><link rel="canonical" href="https://vessel.example/bridge"></head>
            <body><article><h1>{title}</h1><p>{text}</p></article></body></html>"""
        (tmp_path / f"{dead}.html").write_text(page, encoding="utf-8")
        run("add", tmp_path / f"{dead}.html", "--fast")
    [story] = run("stories", "--json").record["items"]
    assert story["title"] == "Five killed as bridge falls in Vessel"
