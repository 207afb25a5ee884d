from __future__ import annotations

import lzma

from tests.reading.readers.packed import REPORT, faults, read


def test_an_xz_file_that_asks_for_too_much_memory_is_refused() -> None:
    filters = [{"id": lzma.FILTER_LZMA2, "preset": 6, "dict_size": 512 * 1024 * 1024}]
    packed = lzma.compress(REPORT.encode(), filters=filters)
    assert "Memory usage limit" in faults(read(packed))[0]
