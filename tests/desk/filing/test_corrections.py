"""Corrections are kept as they were made, each once."""

from __future__ import annotations

from twosource.desk.filing.corrections import load_corrections, record_corrections
from twosource.desk.store import Store
from twosource.model.correction import Correction


def make(number: int) -> Correction:
    return Correction(
        id=f"{number:016x}",
        kind="rename source",
        subject=(f"s{number}", "b\0\ud800"),
        value="Ines\0",
        who="Ruta Meld",
        when="2031-05-02T10:00:00Z",
        why="\ud800",
    )


def test_corrections_come_out_as_they_were_made_in_order_and_once(store: Store) -> None:
    with store.writing() as connection:
        assert record_corrections(connection, [make(2), make(1)]) == 2
        assert record_corrections(connection, [make(1), make(3), make(3)]) == 1
    with store.reading() as connection:
        assert load_corrections(connection) == (make(2), make(1), make(3))
