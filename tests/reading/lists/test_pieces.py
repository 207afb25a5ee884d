from __future__ import annotations

import pytest

from twosource.errors import UnreadableError
from twosource.reading.lists.pieces import PIECE, open_pieces
from twosource.reading.parcel import parcel_of_bytes
from twosource.reading.settings import ReadingSettings

TEXT = "<p>Søren said 👩‍🚒 “Aground”</p>\n"


def read(data: bytes, max_bytes: int) -> str:
    return "".join(open_pieces(parcel_of_bytes("x", data), ReadingSettings(max_bytes=max_bytes)).text)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("times", [3, PIECE // 8])
def test_the_pieces_are_the_text_whatever_its_length(encoding: str, times: int) -> None:
    text = TEXT * times
    assert read(text.encode(encoding), 1_000).lstrip("\ufeff") == text


def test_a_long_text_keeps_the_encoding_of_its_beginning() -> None:
    text = "<?xml version='1.0' encoding='windows-1251'?>" + "<p>Привет</p>" * PIECE
    assert read(text.encode("cp1251"), 1_000) == text


def test_an_empty_parcel_is_refused() -> None:
    with pytest.raises(UnreadableError, match="is empty"):
        open_pieces(parcel_of_bytes("x", b" \n "), ReadingSettings())
