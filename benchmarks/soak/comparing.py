"""Whether two corpora hold the same answer, and what of the second is missing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from twosource.assembly.corpus.digest import digest_table
from twosource.assembly.corpus.layout import RESULTS


def digest_all(folder: Path) -> dict[str, str]:
    """Return the digest of each table of results."""
    return {table: digest_table(folder, table) for table in RESULTS}


def read_account(folder: Path) -> dict[str, int]:
    """Return what became of everything that was read."""
    told: dict[str, Any] = json.loads((folder / "manifest.json").read_text("utf-8"))
    return dict(told["accounted"])


def compare(quiet: dict[str, str], folder: Path, account: dict[str, int]) -> list[str]:
    """Return what is another answer in a folder than in a quiet run."""
    now = digest_all(folder)
    wrong = [f"the table {table} has other rows" for table in quiet if quiet[table] != now[table]]
    if (told := read_account(folder)) != account:
        wrong.append(f"accounted for {told} instead of {account}")
    if left := [path.name for path in folder.rglob("*.draft")]:
        wrong.append(f"{len(left)} drafts were left: {left[0]}")
    return wrong
