from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib.metadata import EntryPoint
from types import ModuleType

import pytest
from tests import comparisons

from twosource.errors import DefectError, InputError, SettingsError
from twosource.model.comparison import Comparison
from twosource.views.exporting.formats import FORMATS, Format
from twosource.views.exporting.plug_ins import GROUP, add_plug_ins


def _count(given: Iterable[Comparison]) -> Iterator[str]:
    for comparison in given:
        yield f"{len(comparison.findings)}\n"


def _fail(_given: Iterable[Comparison]) -> Iterator[str]:
    yield "the first line\n"
    message = "no such field"
    raise KeyError(message)


COUNTS = Format(
    name="counts", endings=(".counts",), media_type="text/plain", row="a comparison", about="counts", write=_count
)


@pytest.fixture
def acme(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    module = ModuleType("acme_view")
    monkeypatch.setitem(sys.modules, "acme_view", module)
    vars(module).update(
        VIEW=COUNTS,
        OTHER=replace(COUNTS, name="a-count", endings=()),
        FAILS=replace(COUNTS, write=_fail),
        NOTHING="no view",
        SAME_NAME=replace(COUNTS, name="csv"),
        SAME_ENDING=replace(COUNTS, endings=(".counts", ".json")),
    )
    return module


def _point(attribute: str, name: str = "acme") -> EntryPoint:
    return EntryPoint(name=name, value=f"acme_view:{attribute}", group=GROUP)


@pytest.mark.usefixtures("acme")
def test_the_views_of_plug_ins_stand_behind_our_own_by_name_whatever_the_order_of_installing() -> None:
    formats = add_plug_ins([_point("VIEW", "b"), _point("OTHER", "a")])
    assert [*formats] == [*FORMATS, "a-count", "counts"]
    assert "".join(formats["counts"].write([comparisons.ferry_comparison()])) == "6\n"
    assert "counts" not in FORMATS


@pytest.mark.usefixtures("acme")
@pytest.mark.parametrize(
    ("attribute", "complaint"),
    [
        ("MISSING", r"“acme” \(acme_view:MISSING\) cannot be loaded \(AttributeError"),
        ("NOTHING", "“acme” .* is no Format but a str; update that package or uninstall it"),
        ("SAME_NAME", "“acme” .* takes the name csv, which the format csv has"),
        ("SAME_ENDING", "“acme” .* takes the ending .json, which the format json has"),
    ],
)
def test_a_plug_in_that_cannot_be_used_is_named(attribute: str, complaint: str) -> None:
    with pytest.raises(SettingsError, match=complaint):
        add_plug_ins([_point(attribute)])


@pytest.mark.usefixtures("acme")
def test_a_view_that_fails_is_named_and_what_it_wrote_before_is_not_lost() -> None:
    pieces = add_plug_ins([_point("FAILS")])["counts"].write([])
    assert next(pieces) == "the first line\n"
    with pytest.raises(DefectError, match=r"the view plug-in “counts” failed on it .*no such field"):
        next(pieces)


@pytest.mark.usefixtures("acme")
def test_an_error_of_what_is_written_is_not_taken_for_one_of_the_view() -> None:
    def stop() -> Iterator[Comparison]:
        yield comparisons.ferry_comparison()
        where = "a desk"
        raise InputError(where, "went away")

    pieces = add_plug_ins([_point("VIEW")])["counts"].write(stop())
    assert next(pieces) == "6\n"
    with pytest.raises(InputError, match="a desk: went away") as caught:
        next(pieces)
    assert not isinstance(caught.value, DefectError)
