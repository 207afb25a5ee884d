"""Seed documents of the formats that hold others, and of PDF."""

from __future__ import annotations

import gzip
import io
import json
import zipfile

from benchmarks.hostile.stories import TITLE, URL, make_body, make_page

_PLAIN = str.maketrans({"“": '"', "”": '"', "—": "-", "(": None, ")": None})


def make_pdf() -> bytes:
    lines = "".join(f"({line}) Tj 0 -14 Td " for line in _wrap())
    stream = f"BT /F1 11 Tf 50 750 Td {lines}ET".encode("latin-1", "replace")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    made = b"%PDF-1.4\n"
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    foot = b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(made)
    return made + b"xref\n0 6\n0000000000 65535 f \n" + table + foot


def _wrap() -> list[str]:
    body = " ".join(make_body()[:3]).translate(_PLAIN)
    words = body.encode("ascii", "ignore").decode().split()
    return [TITLE, *(" ".join(words[start : start + 9]) for start in range(0, len(words), 9))]


def list_records() -> list[bytes]:
    return [_make_record("warcinfo", "", b"software: seeds"), *(_make_answer(number) for number in range(3))]


def _make_answer(number: int) -> bytes:
    page = make_page(number).encode()
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n" % len(page)
    return _make_record("response", URL.format(number), answer + page)


def _make_record(kind: str, url: str, content: bytes) -> bytes:
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Date: 2024-02-01T10:00:00Z\r\n"
    head += f"WARC-Record-ID: <urn:uuid:0-{len(content)}>\r\n"
    head += f"WARC-Target-URI: {url}\r\n" if url else ""
    head += "Content-Type: application/http; msgtype=response\r\n" if url else ""
    return f"{head}Content-Length: {len(content)}\r\n\r\n".encode() + content + b"\r\n\r\n"


def make_warc() -> bytes:
    return b"".join(list_records())


def make_zip(members: dict[str, bytes]) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return kept.getvalue()


def make_wacz(warc: bytes) -> bytes:
    package = {"profile": "data-package", "wacz_version": "1.1.1", "resources": [{"path": "archive/a.warc.gz"}]}
    return make_zip({"datapackage.json": json.dumps(package).encode(), "archive/a.warc.gz": gzip.compress(warc)})


def make_with_libraries(page: bytes, lines: list[str]) -> dict[str, bytes]:
    from twosource.desk.packing.zstd import compress

    made = {"page.html.zst": compress(page)}
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        return made
    kept = io.BytesIO()
    pq.write_table(pa.Table.from_pylist([json.loads(line) for line in lines]), kept)
    return {**made, "rows.parquet": kept.getvalue()}
