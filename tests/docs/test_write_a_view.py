from __future__ import annotations

import re
import sys
from importlib.metadata import EntryPoint
from pathlib import Path
from types import ModuleType

import pytest
from tests import comparisons

from twosource.views.exporting.plug_ins import GROUP, add_plug_ins

GUIDE = Path(__file__).parents[2] / "docs" / "how-to" / "write-a-view.md"


def test_the_view_of_the_guide_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    code = re.search(r"```python\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    assert code
    module = ModuleType("acme_brief")
    exec(compile(code[1], str(GUIDE), "exec"), vars(module))  # noqa: S102 - our own page, which must stay true
    monkeypatch.setitem(sys.modules, "acme_brief", module)
    chosen = add_plug_ins([EntryPoint("acme-brief", "acme_brief:VIEW", GROUP)])["acme-brief"]
    written = "".join(chosen.write([comparisons.ferry_comparison()]))
    assert written == "2 origins: The ferry Halma Star ran aground off Port Veyra on Sunday evening.\n"


def test_the_name_in_the_guide_is_that_of_the_group() -> None:
    assert f'[project.entry-points."{GROUP}"]' in GUIDE.read_text(encoding="utf-8")
