"""Parameters are read by the types of fields, and what cannot be is told with what can."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.errors import SettingsError
from twosource.web.asked.parameter import list_parameters
from twosource.web.asked.reading import read_asked, read_asked_json
from twosource.web.asked.refusing import AskedError
from twosource.web.asked.upload import Upload
from twosource.web.operations.filtering import AskedFilters, AskedPart

Order = Literal["newest", "oldest"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """All kinds."""

    words: str = field(metadata={"about": "What to look for.", "shortest": 1, "longest": 20})
    order: Order = "newest"
    limit: int = field(default=10, metadata={"least": 1, "most": 50})
    share: float = 0.5
    fresh: bool = False
    since: str | None = None
    outlet: tuple[str, ...] = ()
    kinds: tuple[Order, ...] = field(default=(), metadata={"least": 1, "most": 3})
    pages: tuple[Upload, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class List(AskedFilters, AskedPart):
    """A list as most are asked for."""

    story_title: str | None = None


def test_a_query_is_read_by_the_types_of_fields() -> None:
    read = read_asked(
        Asked,
        {
            "words": ["harbour"],
            "order": ["oldest"],
            "limit": ["7"],
            "share": ["0.25"],
            "fresh": ["true"],
            "since": ["2031"],
            "outlet": ["Sorel Press", "The Quay"],
            "kinds": ["newest"],
        },
    )
    assert read == Asked(
        words="harbour",
        order="oldest",
        limit=7,
        share=0.25,
        fresh=True,
        since="2031",
        outlet=("Sorel Press", "The Quay"),
        kinds=("newest",),
    )


def test_json_is_read_by_the_types_of_fields() -> None:
    body = '{"words": "harbour", "limit": 7.0, "share": 1, "fresh": true, "since": null, "outlet": ["Quay"]}'
    assert read_asked_json(Asked, json.loads(body)) == Asked(
        words="harbour", limit=7, share=1.0, fresh=True, since=None, outlet=("Quay",)
    )


def test_empty_fields_of_a_form_are_not_given() -> None:
    read = read_asked(Asked, {"words": ["x"], "limit": [""], "since": [""], "outlet": ["", "Quay"], "order": [""]})
    assert read == Asked(words="x", outlet=("Quay",))


def test_empty_values_are_what_they_are_where_that_is_asked_for() -> None:
    with pytest.raises(AskedError, match="limit: '' cannot be given"):
        read_asked(Asked, {"words": ["x"], "limit": [""]}, exact=True)


def test_a_text_that_must_be_given_may_not_be_empty_where_its_field_says_so() -> None:
    with pytest.raises(AskedError, match="words: it is empty"):
        read_asked(Asked, {"words": [""]})


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ({}, "words: it is missing: What to look for."),
        ({"words": ["x"], "wrods": ["y"]}, "'wrods': no such parameter; there are words, order, limit"),
        ({"words": ["x"], "limit": ["ten"]}, "limit: 'ten' cannot be given; give a whole number from 1 to 50"),
        ({"words": ["x"], "limit": ["51"]}, "limit: 51 cannot be given"),
        ({"words": ["x"], "limit": ["0"]}, "limit: 0 cannot be given"),
        ({"words": ["x"], "limit": ["1e1"]}, "limit: '1e1' cannot be given"),
        ({"words": ["x"], "limit": ["٣"]}, "limit: '٣' cannot be given"),
        ({"words": ["x"], "limit": [" 3"]}, "limit: ' 3' cannot be given"),
        ({"words": ["x"], "limit": ["1_0"]}, "limit: '1_0' cannot be given"),
        ({"words": ["x"], "limit": ["9" * 5000]}, "limit: '9999"),
        ({"words": ["x"], "limit": ["1", "2"]}, "limit: it is given 2 times"),
        ({"words": ["x"], "share": ["nan"]}, "share: 'nan' cannot be given"),
        ({"words": ["x"], "share": ["1e300"]}, "share: '1e300' cannot be given"),
        ({"words": ["x"], "fresh": ["yes"]}, "fresh: 'yes' cannot be given; give true or false"),
        ({"words": ["x"], "order": ["best"]}, "order: 'best' cannot be given; give one of newest, oldest"),
        ({"words": ["x" * 21]}, "words: a text of 21 characters is too long; give at most 20"),
        ({"words": ["x"], "kinds": ["newest"] * 4}, "kinds: 4 values are too many; give at most 3"),
        ({"words": ["x"], "pages": ["/etc/passwd"]}, "pages: '/etc/passwd' cannot be given; give a file"),
    ],
)
def test_a_query_that_cannot_be_says_which_value_and_what_can_be_given(query: dict[str, list[str]], told: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read_asked(Asked, query)
    assert told in str(caught.value)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ('{"words": 7}', "words: 7 cannot be given; give a text"),
        ('{"words": null}', "words: None cannot be given"),
        ('{"words": "x", "limit": "7"}', "limit: '7' cannot be given"),
        ('{"words": "x", "limit": true}', "limit: True cannot be given"),
        ('{"words": "x", "limit": 7.5}', "limit: 7.5 cannot be given"),
        ('{"words": "x", "limit": 1e400}', "limit: inf cannot be given"),
        ('{"words": "x", "limit": ' + "9" * 4000 + "}", "limit: a number of very many digits cannot be given"),
        ('{"words": "x", "share": NaN}', "share: nan cannot be given"),
        ('{"words": "x", "fresh": 1}', "fresh: 1 cannot be given"),
        ('{"words": "x", "outlet": "Quay"}', "outlet: 'Quay' cannot be given; give a list of: a text"),
        ('{"words": "x", "kinds": []}', "kinds: 0 values are too few; give at least 1"),
        ('{"words": "x", "outlet": [null]}', "outlet: None cannot be given"),
        ('{"words": "x", "pages": ["/etc/passwd"]}', "pages: '/etc/passwd' cannot be given"),
        ('{"words": {"a": 1}}', "words: {'a': 1} cannot be given"),
    ],
)
def test_json_that_cannot_be_says_which_value_and_what_can_be_given(body: str, told: str) -> None:
    with pytest.raises(AskedError) as caught:
        read_asked_json(Asked, json.loads(body))
    assert told in str(caught.value)


def test_what_no_database_holds_is_replaced_one_for_one() -> None:
    assert read_asked_json(Asked, {"words": "a\x00b\ud800c"}).words == "a\ufffdb\ufffdc"


def test_a_file_is_taken_where_one_is_asked_for_and_nowhere_else() -> None:
    page = Upload(name="page.html", content=b"<p>")
    assert read_asked(Asked, {"words": ["x"], "pages": [page]}).pages == (page,)
    with pytest.raises(AskedError, match="words: "):
        read_asked(Asked, {"words": [page]})


def test_names_for_others_are_passed_over() -> None:
    assert read_asked(Asked, {"words": ["x"], "csrf": ["t"]}, besides={"csrf"}).words == "x"


def test_filters_and_part_are_inherited_together() -> None:
    read = read_asked(List, {"outlet": ["Quay"], "since": ["2031-05"], "support": ["one origin"], "limit": ["5"]})
    assert read.filters.outlets == ("Quay",)
    assert read.filters.support == ("one origin",)
    assert (read.limit, read.offset) == (5, 0)
    assert {each.name for each in list_parameters(List)} >= {"outlet", "limit", "offset", "story", "story_title"}


@pytest.mark.parametrize("since", ["May", "2031-13", "2031-02-30"])
def test_filters_that_cannot_be_are_refused(since: str) -> None:
    with pytest.raises(SettingsError, match="2024-05 for a month"):
        _ = read_asked(List, {"since": [since]}).filters


def test_a_type_that_cannot_be_asked_for_is_a_fault_of_the_program() -> None:
    @dataclass(frozen=True, kw_only=True)
    class Wrong:
        what: bytes

    with pytest.raises(TypeError, match="what: "):
        list_parameters(Wrong)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
_NAMES = st.sampled_from([each.name for each in list_parameters(Asked)]) | st.text(max_size=5)


@given(st.dictionaries(_NAMES, _JSON, max_size=5))
def test_any_json_is_read_or_refused(body: dict[str, object]) -> None:
    try:
        read_asked_json(Asked, body)
    except AskedError as error:
        str(error).encode()  # can be told


@given(st.dictionaries(_NAMES, st.lists(st.text(), max_size=3), max_size=5))
def test_any_query_is_read_or_refused(query: dict[str, list[str]]) -> None:
    try:
        read_asked(Asked, query)
    except AskedError as error:
        str(error).encode()
