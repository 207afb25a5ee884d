"""What the tests of readers share: reading bytes as if they came on standard input."""

from __future__ import annotations

import io

from twosource.errors import InputError
from twosource.model.article import RawArticle
from twosource.reading import ReadingSettings, read_inputs

REPORT = "The ferry reached Port Elin on Monday, the harbor master said.\n"
PAGE = "<!DOCTYPE html><html><head><title>Ferry</title></head><body><p>The ferry reached Port Elin.</p></body></html>"

Item = RawArticle | InputError


class OneWay(io.BytesIO):
    """Bytes that cannot be wound back, as on a pipe."""

    def seekable(self) -> bool:
        return False

    def seek(self, *_place: int) -> int:
        raise io.UnsupportedOperation


def read(data: bytes, settings: ReadingSettings | None = None) -> list[Item]:
    """Read the bytes as standard input."""
    return list(read_inputs(["-"], settings or ReadingSettings(), lambda: OneWay(data)))


def names(items: list[Item]) -> list[str]:
    """Where the articles were found."""
    return [item.given for item in items if isinstance(item, RawArticle)]


def texts(items: list[Item]) -> list[str]:
    """What the articles hold."""
    return [item.content for item in items if isinstance(item, RawArticle)]


def faults(items: list[Item]) -> list[str]:
    """What the errors say."""
    return [str(item) for item in items if isinstance(item, InputError)]
