"""All operations, in the order in which the API lists them."""

from __future__ import annotations

from typing import Any

from twosource.web.operations.operation import Operation
from twosource.web.operations.outlets import LIST_OUTLETS
from twosource.web.operations.stories import LIST_STORIES

OPERATIONS: tuple[Operation[Any, Any], ...] = (LIST_STORIES, LIST_OUTLETS)
