"""Inputs to begin with: those of the hostile inputs, and what these lack."""

from __future__ import annotations

import io
import tarfile
from functools import cache
from pathlib import Path

from benchmarks.hostile.seeds import make_seeds
from benchmarks.hostile.stories import make_body, make_page, make_text

import twosource

_SPEECH = """MARELL, Veland (Northsea Press) - Police chief Ada Korrin denied on Friday that "a warning" had been lost.

"We asked twice," she said. "Nobody answered - not one." According to a report by the harbour board, seen by the \
Elin Tribune, 12 kilometres (7.5 miles) of quay were closed for 48 hours, and up to 3.4 million crowns were spent.

The minister's office, quoted by Northsea Press, told reporters that it would not comment; a spokesman, who asked not \
to be named, said: 'It is not true that we knew.' Did he know? "No," Mr Brandt wrote on Twitter.

Q: Who was told? KORRIN: The board, I think.

- He added that the ferry may sail again in May 2024
- "Perhaps," Runa Telk of the coast guard said, "but I doubt it."
"""


@cache
def list_seeds() -> dict[str, bytes]:
    """Return small sound documents of every format that is read, by file name."""
    return {
        **make_seeds(),
        "pages.tar": _make_tar(),
        "crawl.arc": b"filedesc://crawl.arc 0.0.0.0 20240201100000 text/plain 9\n1 0 Elin\n",
        "one-row.json": b'{"url": "https://elin-tribune.example/1", "headline": "Ferry", "body": "The ferry sank."}',
    }


def list_texts() -> dict[str, bytes]:
    """Return texts in which people say something: invented, those of the sample story among them."""
    sample = Path(twosource.__file__).parent / "sample"
    return {
        "speech.txt": _SPEECH.encode(),
        "ferry.txt": make_text().encode(),
        **{path.name: path.read_bytes() for path in sorted(sample.glob("*.txt"))},
    }


def list_pages() -> dict[str, bytes]:
    """Return saved pages, invented ones."""
    sample = Path(twosource.__file__).parent / "sample" / "own-report.html"
    return {"ferry.html": make_page().encode(), sample.name: sample.read_bytes()}


def _make_tar() -> bytes:
    kept = io.BytesIO()
    with tarfile.open(fileobj=kept, mode="w") as archive:
        for name, content in (("monday/a.html", make_page()), ("b.txt", "\n\n".join(make_body(1)))):
            member = tarfile.TarInfo(name)
            member.size = len(content.encode())
            archive.addfile(member, io.BytesIO(content.encode()))
    return kept.getvalue()
