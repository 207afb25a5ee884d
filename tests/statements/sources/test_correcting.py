"""Sources as people have set them right: renamed, or several as one; statements and mentions follow."""

from __future__ import annotations

from collections.abc import Sequence

from tests.bare import make_bare_article
from tests.corrections import said

from twosource.language.analysed import split_article
from twosource.model.correction import Correction
from twosource.model.extraction import Extraction
from twosource.model.obeyed import Obeyed
from twosource.model.source import Source
from twosource.statements import StatementSettings, correct_sources, extract_statements, join_sources

FIRST = "Ines Okoro, the harbour master, said that the dam had cracked. Residents said that nobody had slept."
SECOND = "A senior official said that the dam had cracked. Okoro said that it would hold until the morning."


def _extract(*texts: str) -> list[Extraction]:
    articles = [make_bare_article(f"{number}.txt", text) for number, text in enumerate(texts)]
    return [extract_statements(split_article(article), StatementSettings(fast=True)) for article in articles]


def _correct(before: Sequence[Extraction], *said_: Correction) -> tuple[dict[str, Source], tuple[Obeyed, ...]]:
    corrected, obeyed = correct_sources(before, join_sources(before), said_)
    known = {source.id: source for each in corrected for source in each.sources}
    cited = {key for each in corrected for statement in each.statements for key in statement.sources}
    assert cited <= known.keys()
    return known, obeyed


def _find(extractions: Sequence[Extraction], name: str) -> Source:
    return next(source for each in extractions for source in each.sources if source.name.casefold() == name)


def test_nothing_said_changes_nothing() -> None:
    before = _extract(FIRST, SECOND)
    joined = join_sources(before)
    assert correct_sources(before, joined, []) == (joined, ())


def test_a_renamed_source_keeps_its_id_and_its_words() -> None:
    before = _extract(FIRST)
    residents = _find(before, "residents")
    known, (obeyed,) = _correct(before, said("rename source", residents.id, value="residents of Tellin"))
    assert known[residents.id].name == "residents of Tellin"
    assert known[residents.id].kind == "group"
    assert known[residents.id].mentions == residents.mentions
    assert obeyed.touched == (residents.id,)


def test_who_gets_the_name_of_another_is_that_one() -> None:
    before = _extract(FIRST, SECOND)
    official, okoro = _find(before, "a senior official"), _find(before, "ines okoro")
    known, _ = _correct(before, said("rename source", official.id, value="Ines Okoro"))
    assert official.id not in known
    assert known[okoro.id].kind == "person"
    assert {mention.article for mention in known[okoro.id].mentions} == {each.article for each in before}


def test_a_hidden_source_that_is_named_is_hidden_no_more() -> None:
    before = _extract(SECOND)
    official = _find(before, "a senior official")
    kinds = {
        name: _correct(before, said("rename source", official.id, value=name))[0][official.id].kind
        for name in ("Radim Koss", "Ministry of Transport", "a senior aide")
    }
    assert kinds == {"Radim Koss": "person", "Ministry of Transport": "organisation", "a senior aide": "unnamed"}


def test_merged_sources_are_one_by_the_name_that_is_kept() -> None:
    before = _extract(FIRST, SECOND)
    okoro, residents = _find(before, "ines okoro"), _find(before, "residents")
    known, (obeyed,) = _correct(before, said("merge sources", okoro.id, residents.id, value="Ines Okoro"))
    assert residents.id not in known
    assert known[okoro.id].name == "Ines Okoro"
    assert set(known[okoro.id].mentions) >= {*okoro.mentions, *residents.mentions}
    assert obeyed.touched == (okoro.id,)


def test_statements_keep_their_ids_and_cite_the_one_that_is_left() -> None:
    before = _extract(FIRST, SECOND)
    joined = join_sources(before)
    okoro, residents = _find(before, "ines okoro"), _find(before, "residents")
    merge = said("merge sources", okoro.id, residents.id, value="Ines Okoro")
    corrected, _ = correct_sources(before, joined, [merge])
    pairs = [
        (one, other)
        for own, theirs in zip(joined, corrected, strict=True)
        for one, other in zip(own.statements, theirs.statements, strict=True)
    ]
    assert all(one.id == other.id and len(other.sources) == len(other.source_spans) for one, other in pairs)
    assert {other.sources for one, other in pairs if one.sources == (residents.id,)} == {(okoro.id,)}


def test_two_links_of_a_chain_that_are_one_source_are_one_link() -> None:
    (before,) = _extract("The Tarn Post reported that the coastguard said that nobody had drowned.")
    (cited,) = {statement.sources for statement in before.statements if len(statement.sources) > 1}
    merge = said("merge sources", *cited, value="The coastguard")
    corrected, _ = correct_sources([before], join_sources([before]), [merge])
    assert all(len(one.sources) == len(one.source_spans) <= 1 for one in corrected[0].statements)


def test_a_source_is_found_by_the_id_that_it_had_before_another_article_told_its_name() -> None:
    alone = _extract(SECOND)
    short = _find(alone, "okoro")
    known, (obeyed,) = _correct(_extract(FIRST, SECOND), said("rename source", short.id, value="Captain Okoro"))
    (key,) = obeyed.touched
    assert key != short.id
    assert known[key].name == "Captain Okoro"


def test_a_later_correction_may_name_a_source_that_was_merged() -> None:
    before = _extract(FIRST, SECOND)
    okoro, residents = _find(before, "ines okoro"), _find(before, "residents")
    merge = said("merge sources", okoro.id, residents.id, value="Ines Okoro", day=1)
    rename = said("rename source", residents.id, value="Ines B. Okoro", day=2)
    known, obeyed = _correct(before, merge, rename)
    assert known[okoro.id].name == "Ines B. Okoro"
    assert [each.touched for each in obeyed] == [(okoro.id,), (okoro.id,)]


def test_a_source_that_is_not_there_is_not_obeyed() -> None:
    before = _extract(FIRST)
    assert _correct(before, said("rename source", "gone", value="X"))[1] == ()
