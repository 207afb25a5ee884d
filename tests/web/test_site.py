"""What all requests share."""

from __future__ import annotations

from pathlib import Path

from twosource.assembly.desking.desk import Desk
from twosource.web.settings import WebSettings
from twosource.web.site import Site


def test_jobs_go_by_the_clock_of_their_site(tmp_path: Path) -> None:
    site = Site(desk=Desk(tmp_path / "desk.sqlite"), settings=WebSettings(), now=lambda: 5.0)
    assert site.clerk.submit("Analyse").submitted == 5.0
    site.close()
