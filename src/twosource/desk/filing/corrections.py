"""What people have set right."""

from __future__ import annotations
