"""Pages use nothing that the API lacks, and everything that is an operation is offered."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from twosource.web import operations, pages
from twosource.web.operations.all import OPERATIONS
from twosource.web.operations.operation import Operation

PAGES = sorted(Path(next(iter(pages.__path__))).rglob("*.py"))
DESK = {"desk", "clerk", "duplicate", "open"}  # what of a site or a desk is for operations alone


def _list_operations() -> Iterator[tuple[str, Operation[object, object]]]:
    for module in pkgutil.walk_packages(operations.__path__, f"{operations.__name__}."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, Operation):
                yield f"{module.name}.{name}", value


def test_every_operation_that_is_made_is_offered() -> None:
    offered = {id(each) for each in OPERATIONS}
    assert [name for name, each in _list_operations() if id(each) not in offered] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_reaches_the_desk_by_operations_alone(page: Path) -> None:
    tree = ast.parse(page.read_text(encoding="utf-8"))
    reached = [
        f"line {node.lineno}: .{node.attr}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and (node.attr in DESK or node.attr == "run")
    ]
    assert reached == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_imports_nothing_that_reaches_the_desk(page: Path) -> None:
    tree = ast.parse(page.read_text(encoding="utf-8"))
    imported = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    imported += [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    rooms = ("twosource.assembly", "twosource.analysis", "twosource.desk", "twosource.reading", "sqlite3", "sqlalchemy")
    assert [each for each in imported if each.startswith(rooms)] == []
