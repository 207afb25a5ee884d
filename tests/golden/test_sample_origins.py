"""Stories, copies and origins of the sample reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

Reach = Callable[..., None]


def _name_by_origin(sample: Any) -> dict[str, str | None]:
    return {origin.id: origin.name for origin in sample.comparison.origins}


def _origin_by_sentence(sample: Any) -> dict[str, str | None]:
    """The origin's name, its id where it has none, None where the origin is unknown."""
    names = _name_by_origin(sample)
    found: dict[str, str | None] = {}
    for statement in sample.comparison.statements:
        sentence = sample.sentence_by_statement[statement.id]
        if sentence is not None:
            found[sentence] = names[statement.origin] or statement.origin if statement.origin else None
    return found


def test_the_strike_is_a_story_apart(sample: Any, truth: dict[str, Any]) -> None:
    stories = sorted(sorted(sample.letters[each] for each in story.articles) for story in sample.comparison.stories)
    assert stories == sorted(sorted(story) for story in truth["stories"])


def test_the_agency_is_one_origin(sample: Any) -> None:
    agencies = [origin for origin in sample.comparison.origins if origin.name == "Castrel Wire"]
    assert len(agencies) == 1
    assert {"A", "N", "S"} <= {sample.letters[article] for article in agencies[0].articles}
    assert "O" not in {sample.letters[article] for article in agencies[0].articles}


def test_the_own_report_has_an_origin_of_its_own(sample: Any) -> None:
    origins = _origin_by_sentence(sample)
    assert origins["O5"] == "Castrel Tribune"
    assert {origins.get(f"O{number}") for number in range(1, 20)} & {"Castrel Wire"} == set()


def test_the_origins_of_the_sentences_are_right(
    sample: Any, truth: dict[str, Any], ranges: Callable[[list[str]], list[str]], reach: Reach
) -> None:
    found = _origin_by_sentence(sample)
    wanted = {(name, row["name"]) for row in truth["origins"] for name in ranges(row["sentences"])}
    told = {name for name, _ in wanted}
    reach("origins of sentences", wanted, {(name, found.get(name, "not covered")) for name in told})


def _pair_kinds(sample: Any) -> dict[str, str]:
    """Pair of letters to the kind that most of their shared words have."""
    sizes: dict[str, Counter[str]] = {}
    for passage in sample.comparison.passages:
        letters = "".join(sorted(sample.letters[place.article] for place in passage.spans))
        sizes.setdefault(letters, Counter())[passage.kind] += max(len(place.span) for place in passage.spans)
    return {pair: kinds.most_common(1)[0][0] for pair, kinds in sizes.items()}


def test_the_copies_are_found(sample: Any, truth: dict[str, Any], reach: Reach) -> None:
    copies = truth["copies"]
    wanted = {(pair, kind) for kind in ("copied", "rewritten") for pair in copies[kind]}
    either = {(pair, kind) for kind in ("copied", "rewritten") for pair in copies["either"]}
    reach("copies", wanted, set(_pair_kinds(sample).items()), ignored=either)


def test_no_copy_is_seen_where_there_is_none(sample: Any, truth: dict[str, Any]) -> None:
    assert set(_pair_kinds(sample)) & set(truth["copies"]["none"]) == set()
