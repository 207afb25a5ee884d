from __future__ import annotations

import sys
from importlib.metadata import EntryPoint
from pathlib import Path
from types import ModuleType

import pytest

from twosource.errors import DefectError, SettingsError
from twosource.model.article import RawArticle
from twosource.reading import Reader, ReadingSettings, list_readers, read_inputs
from twosource.reading.parcel import Parcel
from twosource.reading.plug_ins import GROUP
from twosource.reading.reader import Descend, Items
from twosource.reading.readers import READERS

TICKER = b"TICKER/1\nThe ferry reached Port Elin on Monday.\nThe harbor master said so.\n"


def _recognise(parcel: Parcel) -> bool:
    return parcel.head.startswith(b"TICKER/1")


def _read(parcel: Parcel, _settings: ReadingSettings, _descend: Descend) -> Items:
    for number, line in enumerate(parcel.stream.read().decode().splitlines()[1:], start=1):
        yield RawArticle(given=f"{parcel.given}#{number}", content=line, markup="text")


def _break(_parcel: Parcel, _settings: ReadingSettings, _descend: Descend) -> Items:
    yield from ()
    message = "the plug-in is wrong"
    raise RuntimeError(message)


TICKER_READER = Reader(name="a ticker", recognise=_recognise, read=_read)
BROKEN_READER = Reader(name="a ticker", recognise=_recognise, read=_break)


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("acme_ticker")
    module.READER, module.BROKEN, module.NOTHING = TICKER_READER, BROKEN_READER, "no reader"  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "acme_ticker", module)


def _point(attribute: str, name: str = "acme") -> EntryPoint:
    return EntryPoint(name=name, value=f"acme_ticker:{attribute}", group=GROUP)


@pytest.mark.usefixtures("installed")
def test_the_reader_of_a_plug_in_is_tried_before_our_own(tmp_path: Path) -> None:
    path = tmp_path / "news.tick"
    path.write_bytes(TICKER)
    readers = list_readers([_point("READER")])
    items = list(read_inputs([str(path)], ReadingSettings(), readers=readers))
    assert [item.given for item in items] == [f"{path}#1", f"{path}#2"]


@pytest.mark.usefixtures("installed")
def test_a_reader_that_fails_takes_nothing_with_it(tmp_path: Path) -> None:
    (tmp_path / "a.tick").write_bytes(TICKER)
    (tmp_path / "b.txt").write_text("The ferry reached Port Elin on Monday.")
    given = [str(tmp_path / "a.tick"), str(tmp_path / "b.txt")]
    failed, read = read_inputs(given, ReadingSettings(), readers=list_readers([_point("BROKEN")]))
    assert isinstance(failed, DefectError)
    assert "the reader of a ticker failed" in str(failed)
    assert "the plug-in is wrong" in str(failed)
    assert isinstance(read, RawArticle)


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize(("attribute", "complaint"), [("MISSING", "cannot be loaded"), ("NOTHING", "is no Reader")])
def test_a_plug_in_that_is_none_is_named(attribute: str, complaint: str) -> None:
    with pytest.raises(SettingsError, match=complaint) as caught:
        list_readers([_point(attribute)])
    assert "acme" in str(caught.value)


@pytest.mark.usefixtures("installed")
def test_plug_ins_are_ordered_by_name_whatever_the_order_of_installing() -> None:
    points = [_point("READER", "b"), _point("BROKEN", "a")]
    assert list_readers(points) == (BROKEN_READER, TICKER_READER, *READERS)
