"""A web archive read, and read and cleaned, as a stream: speed, and the most memory it takes.

``python -m benchmarks.archives --megabytes 2000`` measures on a large one; the archive is made of invented pages.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import twosource

SAMPLE = Path(twosource.__file__).parent / "sample"
MEGABYTE = 1_000_000
PARAGRAPHS = 4000
WORDS = (15, 90)  # in a paragraph, fewest and most
PARAGRAPHS_A_PAGE = (6, 60)
CLEANED_PAGES = 1000  # enough to see whether memory grows
MENU = "".join(f'<li><a href="/{name}/">{name.title()}</a></li>' for name in ("news", "harbour", "sport", "weather"))


def measure_archives(megabytes: int = 200, pages: int | None = CLEANED_PAGES) -> dict[str, float]:
    """Speed and peak memory of reading a packed web archive of this size, and of cleaning so many of its pages."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "crawl.warc.gz"
        unpacked = write_archive(path, megabytes * MEGABYTE)
        read = _run("read", path, None)
        cleaned = _run("clean", path, pages)
        return {
            "web archive, MB": path.stat().st_size / MEGABYTE,
            "web archive, unpacked, MB": unpacked / MEGABYTE,
            "web archive read, pages/s": read["pages"] / read["seconds"],
            "web archive read, MB/s": path.stat().st_size / MEGABYTE / read["seconds"],
            "web archive read, peak memory, MB": read["peak"],
            "web archive cleaned, pages": cleaned["pages"],
            "web archive cleaned, pages/s": cleaned["pages"] / cleaned["seconds"],
            "web archive cleaned, peak memory, MB": cleaned["peak"],
        }


def write_archive(path: Path, size: int) -> int:
    """Write an archive of about ``size`` bytes, each record packed on its own; return its size unpacked."""
    chance = random.Random(20)
    paragraphs = _make_paragraphs(chance)
    unpacked = number = 0
    with path.open("wb") as archive:
        while archive.tell() < size:
            number += 1
            record = _make_record(number, _make_page(number, paragraphs, chance))
            unpacked += len(record)
            archive.write(gzip.compress(record, 1))
    return unpacked


def _make_paragraphs(chance: random.Random) -> list[str]:
    words = " ".join(path.read_text(encoding="utf-8") for path in sorted(SAMPLE.glob("*.txt"))).split()
    return [" ".join(chance.choices(words, k=chance.randint(*WORDS))) + "." for _ in range(PARAGRAPHS)]


def _make_page(number: int, paragraphs: list[str], chance: random.Random) -> bytes:
    body = "".join(f"<p>{each}</p>\n" for each in chance.choices(paragraphs, k=chance.randint(*PARAGRAPHS_A_PAGE)))
    title = f"Report {number} from the harbour"
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title></head><body><nav><ul>{MENU}'
        f"</ul></nav><article><h1>{title}</h1>{body}</article><footer>Harbour Courier</footer></body></html>"
    ).encode()


def _make_record(number: int, page: bytes) -> bytes:
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\n"
        f"WARC-Target-URI: https://harbour-courier.example/{number}\r\nWARC-Date: 2024-02-03T04:05:06Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def _run(step: str, path: Path, pages: int | None) -> dict[str, float]:
    """Measure in a process of its own, whose memory nothing else has touched."""
    command = [
        sys.executable,
        "-m",
        "benchmarks.archives",
        "--step",
        step,
        "--path",
        str(path),
        "--pages",
        str(pages or 0),
    ]
    output = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    measured: dict[str, float] = json.loads(output)
    return measured


def _measure_here(step: str, path: Path, pages: int) -> dict[str, float]:
    start = time.process_time()
    found = sum(1 for _ in islice(_stream(step, path), pages or None))
    return {
        "pages": found,
        "seconds": time.process_time() - start,
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def _stream(step: str, path: Path) -> Iterator[object]:
    if step == "read":
        from twosource.reading import ReadingSettings, read_inputs

        return read_inputs([str(path)], ReadingSettings())
    from twosource.assembly import follow_versions, make_settings, read_articles

    return follow_versions(read_articles([str(path)], make_settings()))


def main() -> None:
    """Print the figures for an archive of the size asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=int, default=200, help="size of the packed archive")
    parser.add_argument("--pages", type=int, default=CLEANED_PAGES, help="pages to clean; 0: all")
    parser.add_argument("--step", choices=["read", "clean"])
    parser.add_argument("--path", type=Path)
    options = parser.parse_args()
    if options.step:
        print(json.dumps(_measure_here(options.step, options.path, options.pages)))
    else:
        for name, value in measure_archives(options.megabytes, options.pages).items():
            print(f"{name:50} {value:9.1f}")


if __name__ == "__main__":
    main()
