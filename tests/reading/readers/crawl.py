"""Makes small web archives to test with."""

from __future__ import annotations

PAGE = b"<!DOCTYPE html><html><head><title>Ferry %d</title></head><body><p>Ferry number %d came in.</p></body></html>"
OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"


def make_page(number: int) -> bytes:
    """A page that differs from the others by its number."""
    return PAGE % (number, number)


def make_record(number: int, body: bytes | None = None, *, http: bytes = OK, **fields: str) -> bytes:
    """A record as crawlers write it; ``fields`` (with ``_`` for ``-``) replace those of its header."""
    block = http + b"\r\n" + (make_page(number) if body is None else body)
    header = {
        "WARC-Type": "response",
        "WARC-Target-URI": f"https://harbour-courier.example/{number}",
        "WARC-Date": f"2024-02-0{number % 9 + 1}T03:04:05Z",
        "WARC-Record-ID": f"<urn:uuid:00000000-0000-0000-0000-{number:012}>",
        "Content-Type": "application/http; msgtype=response",
        "Content-Length": str(len(block)),
    } | {name.replace("_", "-"): value for name, value in fields.items()}
    lines = "".join(f"{name}: {value}\r\n" for name, value in header.items())
    return f"WARC/1.0\r\n{lines}\r\n".encode() + block + b"\r\n\r\n"


def make_content(number: int, kind: str, media_type: str, body: bytes) -> bytes:
    """A record that holds content as it is, without the answer of a server around it."""
    fields = {"WARC_Type": kind, "Content_Type": media_type, "Content_Length": str(len(body) + 2)}
    return make_record(number, body, http=b"", **fields)
