"""One article traced among others: what is read, what is left out, what cannot be used."""

from __future__ import annotations

import io
import zipfile
from itertools import permutations
from pathlib import Path

import pytest

import twosource
from twosource.assembly import make_settings, trace_input
from twosource.errors import InputError, NoArticleError, UnreadableError

WIRE = """Crane falls into harbour basin at Tarn

TARN, Veland (Northsea Press) — A crane weighing 300 tons toppled into the harbour basin at Tarn on Monday morning and \
blocked the only entrance for ferries, the port authority said.

Harbour master Jon Veldt said nobody was near the crane when it fell shortly before seven in the morning.

Engineers brought in from the mainland expect to lift the wreck by Friday with a floating crane from Ostmark.

Some 2,000 islanders depend on the ferries for food, and the shops have bread and milk for about a week.
"""
COPY = """Ferries stuck after crane drops into basin | Island Bulletin

A crane weighing 300 tons toppled into the harbour basin at Tarn on Monday morning and blocked the only entrance for \
ferries, the port authority said.

Harbour master Jon Veldt said nobody was near the crane when it fell shortly before seven in the morning.

The island's baker, Ulla Penk, told the Island Bulletin that she had flour for two more days.
"""
OTHER = """A blue marigold wins no prize

Growers at the Lindow flower show unveiled a blue marigold that took eleven years to breed, and judges gave the first \
prize to a bed of ordinary poppies instead, to loud applause from the crowd.
"""


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    for name, text in {"wire.txt": WIRE, "copy.txt": COPY, "other.txt": OTHER}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "pages.zip", "w") as archive:
        for name in ("wire.txt", "other.txt"):
            archive.write(tmp_path / name, name)
    return tmp_path


def _page(path: Path, url: str, text: str) -> Path:
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n\n")[1:])
    head = f"<head><link rel='canonical' href='{url}'><title>Crane falls into basin</title></head>"
    path.write_text(f"<html>{head}<body><article>{paragraphs}</article></body></html>", encoding="utf-8")
    return path


def _kinds(trace: twosource.Trace) -> list[str]:
    return [part.kind for part in trace.parts]


def test_a_copy_is_traced_to_the_report_it_was_copied_from(pages: Path) -> None:
    trace = twosource.trace(pages / "copy.txt", among=[pages / "other.txt", pages / "wire.txt"])
    assert _kinds(trace) == ["copied", "own"]
    copied, own = trace.parts
    [elsewhere] = copied.elsewhere
    wire = next(article for article in trace.among if article.given.endswith("wire.txt"))
    assert elsewhere.place.article == wire.id
    assert elsewhere.place.span.of(wire.text).endswith("shortly before seven in the morning.")
    assert {origin.id: origin.name for origin in trace.lineage.origins}[copied.origin or ""] == "Northsea Press"
    assert "told the Island Bulletin" in own.why[0]


def test_the_order_of_the_others_changes_nothing(pages: Path) -> None:
    others = [pages / "other.txt", pages / "wire.txt", pages / "pages.zip"]
    answers = [twosource.trace(pages / "copy.txt", among=order) for order in permutations(others)]
    assert all(answer == answers[0] for answer in answers)


def test_without_others_it_is_said_that_nothing_was_searched(pages: Path) -> None:
    trace = twosource.trace(pages / "wire.txt")
    assert set(_kinds(trace)) == {"credited"}
    assert trace.among == ()
    assert any("nothing was searched" in doubt for doubt in trace.made.degraded)


def test_the_article_itself_is_left_out_of_the_others_without_a_word(pages: Path) -> None:
    trace = twosource.trace(pages / "wire.txt", among=[pages])
    assert "wire.txt" not in {Path(article.given).name for article in trace.among}
    assert not any("wire.txt" in doubt for doubt in trace.made.degraded)


def test_the_same_report_of_the_outlet_in_another_file_is_left_out_with_a_note(tmp_path: Path) -> None:
    url = "https://tarn-post.example/crane"
    kept, again = (_page(tmp_path / name, url, WIRE) for name in ("kept.html", "again.html"))
    trace = twosource.trace(kept, among=[again])
    assert trace.among == ()
    [doubt] = [doubt for doubt in trace.made.degraded if "left out" in doubt]
    assert doubt.count("again.html") == 1


def test_the_same_file_under_another_spelling_of_its_path_is_the_article(
    pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(pages)
    assert twosource.trace("wire.txt", among=["./wire.txt"]).among == ()


def test_the_same_text_from_an_unknown_outlet_is_a_copy(pages: Path) -> None:
    (pages / "twin.txt").write_text(WIRE, encoding="utf-8")
    trace = twosource.trace(pages / "wire.txt", among=[pages / "twin.txt"])
    assert _kinds(trace) == ["copied"]
    assert trace.article.id != trace.among[0].id


def test_another_version_of_the_article_is_left_out(tmp_path: Path) -> None:
    url = "https://tarn-post.example/crane"
    now = _page(tmp_path / "now.html", url, WIRE)
    before = _page(tmp_path / "before.html", f"{url}?utm_source=mail", WIRE.replace("300 tons", "200 tons"))
    trace = twosource.trace(now, among=[before])
    assert trace.among == ()
    assert any("left out as another version of it" in doubt for doubt in trace.made.degraded)


def test_one_of_many_articles_is_taken_by_name_or_number(pages: Path) -> None:
    by_name = twosource.trace(f"{pages}/pages.zip#other.txt", among=[pages / "wire.txt"])
    by_number = twosource.trace(f"{pages}/pages.zip#2", among=[pages / "wire.txt"])
    assert by_name == by_number
    assert by_name.article.given.endswith("pages.zip#other.txt")


def test_an_input_with_many_articles_is_refused_with_how_many_and_how_to_take_one(pages: Path) -> None:
    with pytest.raises(InputError, match="2 articles") as caught:
        twosource.trace(pages / "pages.zip", among=[pages / "copy.txt"])
    assert "pages.zip#wire.txt" in str(caught.value)


@pytest.mark.parametrize(("text", "error"), [(None, UnreadableError), ("<html><nav>Home</nav></html>", NoArticleError)])
def test_an_article_that_cannot_be_used_is_an_error(pages: Path, text: str | None, error: type[InputError]) -> None:
    path = pages / "page.html"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    with pytest.raises(error, match=r"page\.html"):
        twosource.trace(path, among=[pages / "wire.txt"])


def test_others_that_cannot_be_used_are_named_and_the_rest_goes_on(pages: Path) -> None:
    given = [str(pages / name) for name in ("copy.txt", "missing.txt", "wire.txt")]
    traced = trace_input(given, make_settings())
    assert [failure.given for failure in traced.failures] == [given[1]]
    assert any("missing.txt" in doubt for doubt in traced.trace.made.degraded)
    assert "copied" in _kinds(traced.trace)


def test_standard_input_is_read_for_the_article_or_for_the_others_not_for_both(pages: Path) -> None:
    traced = trace_input(["-", str(pages / "wire.txt"), "-"], make_settings(), lambda: io.BytesIO(COPY.encode()))
    assert traced.trace.article.given == "-"
    assert "copied" in _kinds(traced.trace)
    [failure] = traced.failures
    assert "only once" in str(failure)
    among = trace_input([str(pages / "copy.txt"), "-"], make_settings(), lambda: io.BytesIO(WIRE.encode()))
    assert "copied" in _kinds(among.trace)


def test_a_text_taken_as_it_is_has_the_offsets_of_the_file(pages: Path) -> None:
    trace = twosource.trace(pages / "copy.txt", among=[pages / "wire.txt"], as_is=True)
    assert trace.article.text == COPY


def test_an_article_longer_than_any_report_says_that_only_its_beginning_was_looked_at(pages: Path) -> None:
    long = pages / "long.txt"
    long.write_text("\n".join(f"Witness {number} saw lantern {number} at the gate." for number in range(1_600)))
    trace = twosource.trace(long, among=[pages / "wire.txt"], as_is=True)
    assert any("only the first 1,500 sentences" in doubt for doubt in trace.made.degraded)
    assert trace.parts[-1].span.end < len(trace.article.text)


def test_notes_on_those_that_share_text_come_before_notes_on_others(pages: Path) -> None:
    french = "Le conseil municipal a adopté jeudi soir le nouveau budget de la ville après de longues discussions. "
    (pages / "autre.txt").write_text(french * 4, encoding="utf-8")
    others = [pages / "autre.txt", pages / "wire.txt", pages / "wire.txt"]
    doubts = twosource.trace(pages / "copy.txt", among=others).made.degraded
    assert ["given more than once" in doubt or "French" in doubt for doubt in doubts] == [True, True]
    assert "wire.txt" in doubts[0]
