from __future__ import annotations

import gzip

from tests.reading.readers.packed import faults, read


def test_an_arc_archive_is_called_by_its_name() -> None:
    data = b"filedesc://a.arc 0.0.0.0 20010203040506 text/plain 77\n1 0 Courier\n\n<html><body>x</body></html>"
    assert "is an ARC archive" in faults(read(gzip.compress(data)))[0]
