"""Sound documents spoiled by chance, the same way for the same number."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random

MOST_FLIPS = 40
SPLICE = 4_000  # bytes
NASTY = (
    b"\x00" * 50,
    b"\xed\xa0\x80",  # half a character in UTF-8
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\\ud800",
    b"&#xD800;",
    b"&#0;",
    b"&#99999999999;",
    b"\xe2\x80\xae",  # what follows runs from right to left
    b"\xcc\x81" * 300,  # accents without a letter
    b"99999999999999999999999999999999",
    b"-1",
    b"1e999",
    b"NaN",
    b"]]>",
    b"<!--",
    b"<![CDATA[",
    b'"',
    b"'" * 33,
    b"{" * 200,
    b"[" * 200,
    b"<" * 200,
    b"(" * 200,
    b"\r",
    b"\x1a",
    b"\x1f\x8b\x08",
    b"PK\x03\x04",
    b"%PDF-",
    b"WARC/1.0\r\n",
    b"../../../../etc/passwd",
    b"file:///etc/passwd",
    b"http://127.0.0.1:9/",
    b"%s%s%s%n",
    "İıſßﬁ".encode(),
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿".encode(),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """A spoiled document: the ``name`` of its file, what was done to it, and its bytes."""

    name: str
    how: str
    content: bytes


def make_mutant(number: int, seed: int, documents: Mapping[str, bytes]) -> Mutant:
    """Return the mutant of this number: one document, spoiled in one to four ways."""
    random = Random(f"{seed}-{number}")
    name = random.choice(sorted(documents))
    content = documents[name]
    ways = random.choices(sorted(WAYS), k=random.choice((1, 1, 1, 2, 4)))
    for way in ways:
        content = WAYS[way](content, random, documents)
    if random.random() < 0.1:
        name = f"{name}{random.choice(('.gz', '.zip', '.html', '.bin', '.xml', '.json', '.csv', ''))}"
    return Mutant(name=name, how=" + ".join(ways), content=content)


def _truncate(content: bytes, random: Random, _documents: Mapping[str, bytes]) -> bytes:
    return content[: random.randrange(len(content) + 1)]


def _behead(content: bytes, random: Random, _documents: Mapping[str, bytes]) -> bytes:
    return content[random.randrange(len(content) + 1) :]


def _flip_bits(content: bytes, random: Random, _documents: Mapping[str, bytes]) -> bytes:
    made = bytearray(content)
    for _ in range(random.randint(1, MOST_FLIPS) if made else 0):
        made[random.randrange(len(made))] ^= 1 << random.randrange(8)
    return bytes(made)


def _put_noise(content: bytes, random: Random, _documents: Mapping[str, bytes]) -> bytes:
    place = random.randrange(len(content) + 1)
    return content[:place] + random.randbytes(random.randint(1, 300)) + content[place:]


def _put_nasty(content: bytes, random: Random, _documents: Mapping[str, bytes]) -> bytes:
    for _ in range(random.randint(1, 5)):
        place = random.randrange(len(content) + 1)
        content = content[:place] + random.choice(NASTY) + content[place:]
    return content


def _put_null(content: bytes, random: Random, _documents: Mapping[str, bytes]) -> bytes:
    place = random.randrange(len(content) + 1)
    return content[:place] + b"\x00" * random.randint(1, 2_000) + content[place:]


def _cut_out(content: bytes, random: Random, _documents: Mapping[str, bytes]) -> bytes:
    start = random.randrange(len(content) + 1)
    return content[:start] + content[start + random.randint(1, 500) :]


def _repeat(content: bytes, random: Random, _documents: Mapping[str, bytes]) -> bytes:
    start = random.randrange(len(content) + 1)
    piece = content[start : start + random.randint(1, 200)]
    return content[:start] + piece * random.randint(2, 2_000) + content[start:]


def _splice(content: bytes, random: Random, documents: Mapping[str, bytes]) -> bytes:
    other = documents[random.choice(sorted(documents))]
    start, place = random.randrange(len(other) + 1), random.randrange(len(content) + 1)
    return content[:place] + other[start : start + SPLICE] + content[place:]


def _shuffle(content: bytes, random: Random, _documents: Mapping[str, bytes]) -> bytes:
    lines = content.split(b"\n")
    random.shuffle(lines)
    return b"\n".join(lines)


def _swap_digits(content: bytes, random: Random, _documents: Mapping[str, bytes]) -> bytes:
    return bytes(
        random.choice(b"0123456789") if 48 <= byte <= 57 and random.random() < 0.3 else byte for byte in content
    )


def _set_lengths(content: bytes, random: Random, _documents: Mapping[str, bytes]) -> bytes:
    """Put large numbers where a format may keep a length: four bytes at a time."""
    made = bytearray(content)
    for _ in range(random.randint(1, 6)):
        place = random.randrange(len(made) + 1)
        made[place : place + 4] = random.choice((b"\xff\xff\xff\x7f", b"\xff\xff\xff\xff", b"\x00\x00\x00\x80"))
    return bytes(made)


def _drop_tag_ends(content: bytes, random: Random, _documents: Mapping[str, bytes]) -> bytes:
    mark = random.choice((b">", b"</", b"}", b'"', b"\r\n", b"\n", b","))
    return content.replace(mark, b"", random.randint(1, 50))


WAYS: Mapping[str, Callable[[bytes, Random, Mapping[str, bytes]], bytes]] = {
    "truncated": _truncate,
    "beheaded": _behead,
    "bits flipped": _flip_bits,
    "noise": _put_noise,
    "nasty characters": _put_nasty,
    "NUL bytes": _put_null,
    "a piece cut out": _cut_out,
    "a piece repeated": _repeat,
    "a piece of another": _splice,
    "lines shuffled": _shuffle,
    "digits changed": _swap_digits,
    "lengths changed": _set_lengths,
    "marks left out": _drop_tag_ends,
}
