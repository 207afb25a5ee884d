"""How monsters are made that take more than one line."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Mapping

from benchmarks.hostile.stories import make_page

DEEP = 10_000
BOMB = 1_000_000_000  # bytes when unpacked


def nest_mail() -> bytes:
    heads = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(DEEP // 10)
    )
    return b"From: a@b.example\r\nMIME-Version: 1.0\r\n" + heads + b"Content-Type: text/plain\r\n\r\nx"


def mail_of_parts(amount: int) -> bytes:
    part = (
        b"--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://a.example/%d\r\n\r\n<p>x</p>\r\n"
    )
    head = b"From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"
    return head + b"".join(part % number for number in range(amount)) + b"--b--\r\n"


def pack_often(pack: Callable[[bytes], bytes]) -> bytes:
    data = make_page().encode()
    for _ in range(300):
        data = pack(data)
    return data


def zip_up(members: Mapping[str, bytes]) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return kept.getvalue()


def zip_of_zeros() -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("a.html", "w") as member:
        for _ in range(BOMB // 1_000_000):
            member.write(bytes(1_000_000))
    return kept.getvalue()


def deflate(piece: bytes) -> bytes:
    packer = zlib.compressobj(9, wbits=31)
    block = piece * 300_000
    return b"".join(packer.compress(block) for _ in range(BOMB // len(block))) + packer.flush()


def zstd_of_zeros() -> bytes:
    from twosource.desk.packing.zstd import ZstdCompressor

    packer = ZstdCompressor(level=3)
    return b"".join(packer.compress(bytes(1_000_000)) for _ in range(BOMB // 1_000_000)) + packer.flush()


def pdf_bomb() -> bytes:
    stream = zlib.compress(bytes(BOMB // 5))
    head = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
    head += b"2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
    page = b"3 0 obj\n<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>\nendobj\n"
    body = b"4 0 obj\n<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (len(stream), stream)
    return head + page + body + b"trailer << /Root 1 0 R /Size 5 >>\n%%EOF"


def loop_pdf() -> bytes:
    pages = b"2 0 obj\n<< /Type /Pages /Kids [2 0 R 2 0 R] /Parent 2 0 R /Count 99999999 >>\nendobj\n"
    return (
        b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
        + pages
        + b"trailer << /Root 1 0 R /Size 3 >>\n%%EOF"
    )


def laugh(body: str) -> bytes:
    entities = "".join(f'<!ENTITY z{n} "{f"&z{n - 1};" * 10}">' for n in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY z0 "ha">{entities}]>{body}'.encode()


def ask(body: str, address: str) -> bytes:
    return f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "{address}">]>{body}'.encode()


def chunked(body: bytes) -> bytes:
    answer = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/html\r\n\r\n" + body
    head = (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nContent-Type: application/http\r\n"
    )
    return head + b"Content-Length: %d\r\n\r\n" % len(answer) + answer + b"\r\n\r\n"
