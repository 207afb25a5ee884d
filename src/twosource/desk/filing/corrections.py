"""What people have set right: events, kept in the order in which they came to the desk."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import Connection, func, insert, select

from twosource.desk.chunks import select_among
from twosource.desk.packing import pack, unpack
from twosource.desk.plain import make_plain, make_plain_or_none
from twosource.desk.schema import CORRECTIONS
from twosource.model.correction import Correction


def record_corrections(connection: Connection, corrections: Iterable[Correction]) -> int:
    """Keep corrections, those that are not in the desk yet; return how many these are."""
    given = {each.id: each for each in corrections}
    known = select_among(connection, select(CORRECTIONS.c.id), CORRECTIONS.c.id, given)
    for row in list(known):
        del given[row["id"]]
    last = connection.execute(select(func.max(CORRECTIONS.c.key))).scalar() or 0
    rows = [
        {
            "key": last + number,
            "id": each.id,
            "kind": each.kind,
            "subject": make_plain(json.dumps(each.subject, ensure_ascii=False)),
            "value": make_plain_or_none(each.value),
            "who": make_plain(each.who),
            "made": make_plain(each.when),
            "why": make_plain(each.why),
            "packed": pack(each),
        }
        for number, each in enumerate(given.values(), 1)
    ]
    if rows:
        connection.execute(insert(CORRECTIONS), rows)
    return len(rows)


def load_corrections(connection: Connection) -> tuple[Correction, ...]:
    """Return all corrections in the order in which they came, those too that others have undone."""
    packed = connection.execute(select(CORRECTIONS.c.packed).order_by(CORRECTIONS.c.key)).scalars()
    return tuple(unpack(Correction, bytes(each)) for each in packed)
