from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from twosource.errors import InputError
from twosource.model.article import RawArticle
from twosource.reading import ReadingSettings, list_readers, read_inputs

GUIDE = Path(__file__).parents[2] / "docs" / "how-to" / "write-a-reader.md"
EXPORT = (
    "TICKER/1\n"
    "Halma Post\tThe ferry reached Port Elin on Monday.\n"
    "a line without an outlet\n"
    "Elin Radio\tTwo crew members were hurt, the harbor master said.\n"
)


def test_the_reader_of_the_guide_reads(tmp_path: Path) -> None:
    code = re.search(r"```python\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    assert code
    names: dict[str, Any] = {}
    exec(compile(code[1], str(GUIDE), "exec"), names)  # noqa: S102 - our own page, which must stay true
    path = tmp_path / "monday.tick"
    path.write_text(EXPORT, encoding="utf-8", newline="\n")
    first, broken, last = read_inputs([str(path)], ReadingSettings(), readers=(names["READER"], *list_readers([])))
    assert isinstance(first, RawArticle)
    assert (first.given, first.envelope.outlet) == (f"{path}#1", "Halma Post")
    assert isinstance(broken, InputError)
    assert "write outlet, tab, text" in str(broken)
    assert isinstance(last, RawArticle)
    assert last.content.startswith("Two crew members")
