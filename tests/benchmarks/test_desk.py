"""The benchmark of the whole desk: variants of articles are other news, and say what they have in common."""

from pathlib import Path

import numpy as np
from benchmarks.desk.prefilling import prefill
from benchmarks.desk.varying import make_moulds, read_written, vary_fingerprint, vary_profile, vary_signs

from twosource.assembly.desking.desk import Desk
from twosource.origins import load_copies
from twosource.stories import Profile, pack_profile, unpack_profile


def _mould(text: str) -> list[str]:
    return [f"{text} The council of Tarnwick met on pier {number} in the rain." for number in range(30)]


def _profile(number: int) -> bytes:
    terms = np.array([7, 100 + number], dtype=np.uint32)
    counts = np.array([2, 1], dtype=np.uint8)
    return pack_profile(Profile(terms=terms, counts=counts, names=terms[1:], numbers=terms[:0], day=1))


def test_a_variant_has_what_all_have_and_other_things_where_few_have_them() -> None:
    texts = _mould("Boats were seen early.")
    some = [read_written({"text": text, "title": None}, _profile(number), ()) for number, text in enumerate(texts)]
    mould = make_moulds(some)[3]
    assert unpack_profile(vary_profile(mould, 0, 5)).terms.tolist() == [7, 103]
    varied = unpack_profile(vary_profile(mould, 4, 5))
    assert varied.day == 5
    assert 7 in varied.terms
    assert 103 not in varied.terms
    assert set(varied.names.tolist()) == set(varied.terms.tolist()) - {7}
    assert {"boat", "rain"} <= set(vary_signs(mould, 4).split())
    assert "3" not in vary_signs(mould, 4).split()
    assert vary_fingerprint(mould, 0).key == mould.written.made.key


def test_a_desk_that_was_filled_at_once_is_sound_and_found_in(tmp_path: Path) -> None:
    prefill(tmp_path / "desk.sqlite", 60, 30)
    assert load_copies(tmp_path / "desk.sqlite.index").mark == 60
    with Desk(tmp_path / "desk.sqlite") as desk:
        assert desk.search("").total == 60
        assert desk.stories().total == desk.queue > 0
