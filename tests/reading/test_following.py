from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from twosource.errors import FetchError, InputError, UnreadableError
from twosource.model.article import RawArticle
from twosource.model.envelope import Envelope
from twosource.model.published import DateEvidence
from twosource.reading import ReadingSettings, read_inputs
from twosource.reading.parcel import Parcel, parcel_of_bytes
from twosource.reading.reader import Descend, Items, Link, Reader
from twosource.reading.readers import READERS

SITE = "http://courier.example"
PAGE = b"<!DOCTYPE html><html><body><p>The ferry reached Port Elin on Monday.</p></body></html>"
FEED_DATE = DateEvidence(kind="feed", text="published", value="2024-05-06")


class Web:
    """What stands at which address; ``asked`` are the addresses fetched."""

    def __init__(self, **pages: bytes) -> None:
        self.pages = {f"{SITE}/{name}": body for name, body in pages.items()}
        self.asked: list[str] = []

    def __call__(self, given: str) -> Parcel:
        self.asked.append(given)
        if given not in self.pages:
            raise FetchError(given, "the server answered 404 (not found); check the address")
        envelope = Envelope(url=f"{given}?final", fetched="2024-05-07T08:00:00Z")
        return parcel_of_bytes(given, self.pages[given], envelope=envelope)


def _list_of(change: Callable[[Link], Link] = lambda link: link) -> Reader:
    """A reader of texts that begin with LIST: an address a line."""

    def recognise(parcel: Parcel) -> bool:
        return parcel.head.startswith(b"LIST\n")

    def read(parcel: Parcel, _settings: ReadingSettings, _descend: Descend) -> Items:
        for number, line in enumerate(parcel.stream.read().decode().split()[1:], start=1):
            yield change(Link(given=f"{parcel.given}#{number}", url=line))

    return Reader(name="a list", recognise=recognise, read=read)


def _asked_for(link: Link) -> Link:
    return replace(link, asked_for=True)


def _read(
    web: Web | None, *given: str, reader: Reader | None = None, **settings: object
) -> list[RawArticle | InputError]:
    chosen = ReadingSettings(**settings)  # type: ignore[arg-type]
    return list(read_inputs(given, chosen, fetch=web, readers=(reader or _list_of(), *READERS)))


def _names(items: list[RawArticle | InputError]) -> list[str]:
    return [item.given for item in items]


def test_an_address_is_fetched_and_read_by_its_content() -> None:
    web = Web(ferry=PAGE, notes=b"The ferry reached Port Elin on Monday, the harbor master said.\n")
    page, text = _read(web, f"{SITE}/ferry", f"{SITE}/notes")
    assert isinstance(page, RawArticle)
    assert isinstance(text, RawArticle)
    assert (page.given, page.markup, text.markup) == (f"{SITE}/ferry", "html", "text")
    assert page.envelope == Envelope(url=f"{SITE}/ferry?final", fetched="2024-05-07T08:00:00Z")


def test_without_a_way_to_fetch_an_address_is_an_error_with_advice() -> None:
    (error,) = _read(None, f"{SITE}/ferry")
    assert isinstance(error, UnreadableError)
    assert "save the page" in error.what


def test_an_address_given_twice_is_fetched_once() -> None:
    web = Web(ferry=PAGE)
    assert len(_read(web, f"{SITE}/ferry", f"{SITE}/ferry#top", "HTTP://Courier.Example/ferry")) == 1
    assert web.asked == [f"{SITE}/ferry"]


def test_what_is_only_linked_is_not_fetched_and_the_way_to_it_is_said() -> None:
    web = Web(feed=b"LIST\n" + f"{SITE}/ferry".encode(), ferry=PAGE)
    (error,) = _read(web, f"{SITE}/feed")
    assert str(error) == f"{SITE}/feed#1: {SITE}/ferry is only linked; --follow fetches it"
    assert web.asked == [f"{SITE}/feed"]


def test_links_are_followed_where_that_is_wanted_and_named_by_their_address() -> None:
    web = Web(feed=b"LIST\n" + f"{SITE}/ferry {SITE}/gone {SITE}/harbor".encode(), ferry=PAGE, harbor=PAGE)
    items = _read(web, f"{SITE}/feed", follow=True)
    assert _names(items) == [f"{SITE}/ferry", f"{SITE}/gone", f"{SITE}/harbor"]
    assert isinstance(items[1], FetchError)


def test_the_page_knows_its_address_and_the_list_says_the_rest() -> None:
    said = Envelope(url=f"{SITE}/said", title="Ferry", outlet="Tarn Courier", dates=(FEED_DATE,), fetched="1999-01-01")
    reader = _list_of(lambda link: replace(link, envelope=said))
    web = Web(feed=b"LIST\n" + f"{SITE}/ferry".encode(), ferry=PAGE)
    (raw,) = _read(web, f"{SITE}/feed", reader=reader, follow=True)
    assert isinstance(raw, RawArticle)
    assert raw.envelope == replace(said, url=f"{SITE}/ferry?final", fetched="2024-05-07T08:00:00Z")


def test_a_summary_stands_for_a_page_that_is_not_followed() -> None:
    summary = RawArticle(given="feed#1", content="The ferry is in.", markup="text")
    reader = _list_of(lambda link: replace(link, summary=summary))
    web = Web(feed=b"LIST\n" + f"{SITE}/gone".encode())
    assert _read(web, f"{SITE}/feed", reader=reader) == [summary]
    failed, instead = _read(web, f"{SITE}/feed", reader=reader, follow=True)
    assert isinstance(failed, FetchError)
    assert isinstance(instead, RawArticle)
    assert instead.content == "The ferry is in."
    assert "could not be fetched" in instead.notes[-1]


def test_a_list_that_the_user_wrote_is_followed_without_being_told(tmp_path: Path) -> None:
    path = tmp_path / "addresses"
    path.write_text(f"LIST\n{SITE}/ferry\n{SITE}/ferry\n")
    web = Web(ferry=PAGE)
    assert _names(_read(web, str(path), reader=_list_of(_asked_for))) == [f"{SITE}/ferry"]
    assert web.asked == [f"{SITE}/ferry"]


def test_a_list_at_an_address_that_the_user_gave_is_followed_but_not_the_lists_in_it() -> None:
    inner = b"LIST\n" + f"{SITE}/harbor".encode()
    web = Web(outer=b"LIST\n" + f"{SITE}/ferry {SITE}/inner".encode(), inner=inner, ferry=PAGE, harbor=PAGE)
    items = _read(web, f"{SITE}/outer", reader=_list_of(_asked_for))
    assert _names(items) == [f"{SITE}/ferry", f"{SITE}/inner#1"]
    assert web.asked == [f"{SITE}/outer", f"{SITE}/ferry", f"{SITE}/inner"]


def test_a_list_inside_of_an_archive_sends_nobody_out(tmp_path: Path) -> None:
    def read(parcel: Parcel, _settings: ReadingSettings, descend: Descend) -> Items:
        yield from descend(parcel_of_bytes(f"{parcel.given}#1", parcel.stream.read()[3:], depth=1))

    archive = Reader(name="an archive", recognise=lambda parcel: parcel.head.startswith(b"ARC"), read=read)
    path = tmp_path / "archive"
    path.write_text(f"ARCLIST\n{SITE}/ferry\n")
    web = Web(ferry=PAGE)
    items = read_inputs([str(path)], ReadingSettings(), fetch=web, readers=(archive, _list_of(_asked_for), *READERS))
    assert _names(list(items)) == [f"{path}#1#1"]
    assert web.asked == []


def test_a_list_inside_of_a_folder_sends_nobody_out(tmp_path: Path) -> None:
    (tmp_path / "addresses").write_text(f"LIST\n{SITE}/ferry\n")
    web = Web(ferry=PAGE)
    assert "is only linked" in str(_read(web, str(tmp_path), reader=_list_of(_asked_for))[0])
    assert web.asked == []


def test_lists_that_name_each_other_end() -> None:
    web = Web(a=b"LIST\n" + f"{SITE}/b".encode(), b=b"LIST\n" + f"{SITE}/a {SITE}/ferry".encode(), ferry=PAGE)
    assert _names(_read(web, f"{SITE}/a", follow=True)) == [f"{SITE}/ferry"]
    assert web.asked == [f"{SITE}/a", f"{SITE}/b", f"{SITE}/ferry"]


def test_lists_in_lists_are_followed_only_so_deep() -> None:
    web = Web(**{f"l{number}": b"LIST\n" + f"{SITE}/l{number + 1}".encode() for number in range(20)})
    (error,) = _read(web, f"{SITE}/l0", follow=True, max_depth=2)
    assert str(error).startswith(f"{SITE}/l3: is listed in a list in a list, more than 2 deep")
    assert len(web.asked) == 3


def test_one_run_fetches_only_so_many_pages() -> None:
    web = Web(feed=b"LIST\n" + " ".join(f"{SITE}/p{number}" for number in range(5)).encode())
    web.pages |= {f"{SITE}/p{number}": PAGE for number in range(5)}
    items = _read(web, f"{SITE}/feed", follow=True, max_fetched=3)
    assert [isinstance(item, RawArticle) for item in items] == [True, True, False, False, False]
    assert "one more than the 3 pages" in str(items[-1])
