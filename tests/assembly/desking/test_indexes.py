"""What finds copies and stories of new articles is in step with the desk, however it came to be."""

import shutil
from pathlib import Path

import twosource
from twosource.assembly import make_settings
from twosource.assembly.desking.desk import Desk
from twosource.desk.filing.traits import stream_printed
from twosource.origins import Copied, fingerprint, hide

SAMPLE = Path(twosource.__file__).parent / "sample"
REPORTS = [str(SAMPLE / name) for name in ("agency.txt", "rewrite.txt", "own-report.html")]


def _find_all(place: Path) -> tuple[int, list[list[Copied]]]:
    """Return the mark of the index of copies, and what it finds for each text of the desk."""
    with Desk(place, settings=make_settings(fast=True)) as desk, desk.writing() as (store, indexes):
        with store.reading() as connection:
            printed = list(stream_printed(connection, 0, ""))
        prints = [fingerprint(hide(each.text, each.credits)) for each in printed]
        day = max(indexes.copies.buckets) * indexes.copies.reach
        return indexes.copies.mark, [indexes.copies.find(made, day) for made in prints]


def test_an_index_of_copies_that_was_lost_finds_what_the_one_that_was_kept_finds(tmp_path: Path) -> None:
    place = tmp_path / "desk.sqlite"
    with Desk(place, settings=make_settings(fast=True)) as desk:
        desk.add(REPORTS, analyse=False)
        folder = desk.index_folder
    kept = _find_all(place)
    assert folder is not None
    shutil.rmtree(folder)
    assert _find_all(place) == kept
    assert [len(found) > 0 for found in kept[1]] == [True, True, True]
