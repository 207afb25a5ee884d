"""What sources are called."""

from twosource.views.desk.roles import drop_repeats, tell_roles


def test_a_role_is_told_once_whatever_its_case() -> None:
    assert drop_repeats(["Chairman", "chairman", "founder"]) == ["Chairman", "founder"]


def test_how_many_more_roles_there_are_is_told() -> None:
    assert tell_roles(["a", "b", "c"]) == "a, b, c"
    assert tell_roles(["a", "A", "b", "c", "d", "e"]) == "a, b, c and 2 more"
