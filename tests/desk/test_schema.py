"""The tables hold what the nouns can hold, and say what they are."""

from __future__ import annotations

from typing import get_args

import pytest
from sqlalchemy import Column
from sqlalchemy.dialects.sqlite import dialect

from twosource.desk.schema import FINDINGS, METADATA, PASSAGES, SOURCES, STATEMENTS, Choice, ContentId
from twosource.model.independence import Independence
from twosource.model.passage import PassageKind
from twosource.model.source import SourceKind
from twosource.model.statement import Form, Stance
from twosource.model.support import Verdict


@pytest.mark.parametrize(
    ("column", "words"),
    [
        (STATEMENTS.c.form, Form),
        (STATEMENTS.c.stance, Stance),
        (SOURCES.c.kind, SourceKind),
        (PASSAGES.c.kind, PassageKind),
        (FINDINGS.c.independence, Independence),
        (FINDINGS.c.support, Verdict),
    ],
    ids=str,
)
def test_every_word_that_a_noun_may_have_has_a_number(column: Column[str], words: object) -> None:
    assert isinstance(column.type, Choice)
    assert set(get_args(words)) <= set(column.type.words)


@pytest.mark.parametrize(
    "given", ["0123456789abcdef", "s1", "", "0123456789ABCDEF", "x" * 16, "1234567", "\ud800é", "\0"]
)
def test_an_id_comes_out_as_it_was_and_ours_take_eight_bytes(given: str) -> None:
    kind = ContentId()
    packed = kind.process_bind_param(given, dialect())
    assert packed is not None
    assert (len(packed) == 8) == (given == "0123456789abcdef")
    assert kind.process_result_value(packed, dialect()) == given


def test_every_table_says_what_it_is() -> None:
    assert [table.name for table in METADATA.tables.values() if not table.comment] == []
