"""The same invented news as for the candidates."""

from __future__ import annotations

from tests.origins.candidates.conftest import invent

__all__ = ["invent"]
