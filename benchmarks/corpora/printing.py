"""Articles as files: lines of JSON with clean text, or web archives of pages."""

from __future__ import annotations

import gzip
import json
from collections import deque
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path

from benchmarks.corpora.pages import print_page
from benchmarks.corpora.writing import Written

PAGES = 5_000  # in a file
_TITLES = 400  # headlines that are remembered, to stand around other articles


def write_lines(articles: Iterable[Written], folder: Path) -> int:
    """Write articles as lines of JSON, and what is true of them; return how many there were."""
    return _write(articles, folder, "jsonl", lambda each: (json.dumps(_describe(each)) + "\n").encode())


def write_archives(articles: Iterable[Written], folder: Path) -> int:
    """Write articles as pages in web archives, and what is true of them; return how many there were."""
    titles: deque[str] = deque(maxlen=_TITLES)

    def form(written: Written) -> bytes:
        others = list(islice(titles, written.number % 90, written.number % 90 + written.outlet.frame.teasers))
        titles.append(written.title)
        return gzip.compress(_make_record(written, others), 1, mtime=0)

    return _write(articles, folder, "warc.gz", form)


def _write(articles: Iterable[Written], folder: Path, ending: str, form: Callable[[Written], bytes]) -> int:
    """Write so many articles a file, and what is true of all into one beside the folder, which is no news."""
    folder.mkdir(parents=True, exist_ok=True)
    waiting = iter(articles)
    count = number = 0
    with (folder.parent / f"{folder.name}.truth.jsonl").open("w", encoding="utf-8") as truths:
        while some := list(islice(waiting, PAGES)):
            with (folder / f"{number:05}.{ending}").open("wb") as file:
                file.writelines(form(each) for each in some)
            truths.writelines(json.dumps(_tell_truth(each)) + "\n" for each in some)
            count, number = count + len(some), number + 1
    return count


def _describe(written: Written) -> dict[str, str]:
    told = {
        "url": written.url,
        "title": written.title,
        "source": written.outlet.name,
        "date": f"{written.dated:%Y-%m-%dT%H:%M:00Z}" if written.dated else "",
        "text": "\n\n".join(written.paragraphs),
    }
    if written.awkward == "broken":
        told["text"] = told["text"].replace("'", "’").encode().decode("cp1252", errors="replace")
    return told


def _tell_truth(written: Written) -> dict[str, object]:
    return {
        "number": written.number,
        "event": written.event,
        "kind": written.kind,
        "source": written.source,
        "day": f"{written.time:%Y-%m-%d}",
        "awkward": written.awkward,
    }


def _make_record(written: Written, others: list[str]) -> bytes:
    page = print_page(written, others).encode("utf-8")
    if written.awkward == "broken":  # says that it is UTF-8, and is not
        page = page.replace(b"'", "’".encode("cp1252"))
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\n"
        f"WARC-Target-URI: {written.url}\r\nWARC-Date: {written.time:%Y-%m-%dT%H:%M:%SZ}\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{written.number:012}>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"
