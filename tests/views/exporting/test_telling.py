from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

from tests import comparisons
from tests.corrections import said

from twosource.model.comparison import Comparison
from twosource.model.obeyed import Obeyed
from twosource.views.catalogue import make_catalogue
from twosource.views.exporting.csv import write_csv
from twosource.views.exporting.jsonl import write_jsonl
from twosource.views.exporting.telling import tell_support

CORRECTED = "corrected by Ruta Meld on 2031-05-02: statements joined"


def corrected_comparison() -> Comparison:
    whole = comparisons.ferry_comparison()
    correction = said("join statements", *whole.findings[1].statements)
    return replace(whole, corrections=(Obeyed(correction=correction, touched=(whole.findings[1].id,)),))


def test_the_line_tells_what_a_verdict_alone_would_hide() -> None:
    comparison = comparisons.ferry_comparison()
    catalogue = make_catalogue(comparison)
    lines = [tell_support(finding, catalogue) for finding in comparison.findings]
    assert lines[0] == (
        "corroborated, but time differs · 3 articles · 3 outlets · 2 origins · no source named, 2 vouch for it · "
        "independence: established"
    )
    assert lines[3].startswith("single article · contradicted by Channel Nine · 1 article")


def test_what_people_corrected_is_told_wherever_the_finding_is() -> None:
    comparison = corrected_comparison()
    catalogue = make_catalogue(comparison)
    assert tell_support(comparison.findings[1], catalogue).endswith(f"independence: one origin · {CORRECTED}")
    assert "corrected" not in tell_support(comparison.findings[0], catalogue)
    lines = [json.loads(line) for line in "".join(write_jsonl([comparison])).splitlines()]
    assert [line["corrected"] for line in lines[:2]] == [[], [CORRECTED]]
    rows = [*csv.DictReader(io.StringIO("".join(write_csv([comparison])), newline=""))]
    assert [row["corrected"] for row in rows[:2]] == ["", CORRECTED]
