"""Templates filled with other people's words: whatever they print is escaped, and shown instead of obeyed."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from twosource.views.wording import neutralise

if TYPE_CHECKING:
    from jinja2 import Environment


def make_environment(names: Mapping[str, Any]) -> Environment:
    """Return the environment of every page, with ``names`` for its templates to use."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(
        loader=FunctionLoader(lambda name: read_blocks((name,))),
        autoescape=True,
        finalize=_finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(names)
    return environment


def read_blocks(names: tuple[str, ...]) -> str:
    """Return templates, styles or scripts of the folder ``report``, one after the other."""
    folder = files("twosource.views").joinpath("report")
    return "\n".join(folder.joinpath(name).read_text("utf-8") for name in names)


def hash_block(text: str) -> str:
    """Return the source expression that lets one inline block run (CSP Level 3, hash-source)."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def _finalize(value: Any) -> Any:
    # Everything a template prints passes here, so no text of an article can be forgotten. What is
    # markup already (the result of a macro, our own style and script) has passed before.
    if type(value) is str:
        return neutralise(value)
    return neutralise(value) if isinstance(value, str) and not hasattr(value, "__html__") else value
