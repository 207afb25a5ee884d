"""Alerts tell what is new since they last told."""

from __future__ import annotations

import pytest
from tests.desk.following.growing import Newsroom
from tests.desk.reports import AT

from twosource.desk.alerts.alerts import acknowledge, add_alert, check_alerts, list_alerts, remove_alert
from twosource.desk.store import Store
from twosource.errors import SettingsError
from twosource.model.alert import Alert
from twosource.model.filters import Filters

TEXTS = {(1, 0): "The ferry sank.", (2, 0): "A ferry has sunk.", (3, 0): "The ferry sank at night."}


@pytest.fixture
def room(store: Store) -> Newsroom:
    return Newsroom(store, 3, TEXTS)


def save(store: Store, *alerts: Alert) -> None:
    with store.writing() as connection:
        for alert in alerts:
            add_alert(connection, alert, AT)


def check(store: Store, *names: str, taken: bool = False) -> dict[str, list[tuple[str, str]]]:
    """Return the kinds of events and the texts that alerts tell of; ``taken``: acknowledge them."""
    with store.writing() as connection:
        told = list(check_alerts(connection, names))
        for each in told if taken else ():
            acknowledge(connection, each)
    return {each.alert.name: [(event.kind, event.text) for event in each.events] for each in told}


def test_a_new_finding_with_the_words_is_told_until_it_is_acknowledged(room: Newsroom) -> None:
    save(room.store, Alert(name="ships", words="ferries"), Alert(name="trains", words="train"))
    room.analyse(1, [1], [[(1, 0)], [(1, 1)]])
    news = {"ships": [("new", "The ferry sank.")], "trains": []}
    assert check(room.store) == news
    assert check(room.store, taken=True) == news
    assert check(room.store) == {"ships": [], "trains": []}


def test_what_happened_before_an_alert_was_made_is_not_told(room: Newsroom) -> None:
    room.analyse(1, [1], [[(1, 0)]])
    save(room.store, Alert(name="all"))
    assert check(room.store) == {"all": []}


def test_a_finding_that_becomes_better_supported_is_told(room: Newsroom) -> None:
    room.analyse(1, [1], [[(1, 0)], [(1, 1)]])
    save(room.store, Alert(name="support", kinds=("support",)), Alert(name="gone", kinds=("gone",)))
    room.join(1, 2)
    room.analyse(1, [1, 2], [[(1, 0), (2, 0)], [(2, 1)]])
    assert check(room.store) == {
        "support": [("support", "The ferry sank.")],
        "gone": [("gone", "In report 1 thing 1 is told.")],
    }


def test_filters_are_held_against_the_finding_as_it_is_now(room: Newsroom) -> None:
    save(
        room.store,
        Alert(name="outlet", words="ferry", filters=Filters(outlets=("outlet 2",))),
        Alert(name="single", words="ferry", filters=Filters(support=("single article",))),
        Alert(name="nobody", filters=Filters(sources=("Ines Okoro",))),
    )
    room.analyse(1, [1], [[(1, 0)]])
    assert check(room.store) == {"outlet": [], "single": [("new", "The ferry sank.")], "nobody": []}
    room.join(1, 2)
    room.analyse(1, [1, 2], [[(1, 0), (2, 0)]])
    told = check(room.store)
    assert {kind for kind, _ in told["outlet"]} == {"new", "support"}
    assert told["single"] == told["nobody"] == []


def test_an_alert_on_a_story_follows_it(room: Newsroom) -> None:
    with room.store.reading() as connection:
        story = connection.exec_driver_sql("SELECT id FROM stories WHERE key = 2").scalar_one()
    save(room.store, Alert(name="story", filters=Filters(stories=(story,))))
    room.analyse(3, [3], [[(3, 0)]])
    room.join(1, 2)
    room.analyse(1, [1, 2], [[(1, 0)]])
    assert check(room.store) == {"story": [("new", "The ferry sank.")]}


def test_an_alert_is_kept_as_it_was_made(store: Store) -> None:
    filters = Filters(
        outlets=("Daily Estuary",), sources=("Émile",), since="2030", until="2031-02", support=("corroborated",),
        independence=("unknown",), languages=("en",), stories=("x",),
    )  # fmt: skip
    alert = Alert(name="Everything", words='"ferry sank" -train', filters=filters, kinds=("new", "gone"))
    save(store, alert, Alert(name="a"))
    with store.reading() as connection:
        kept = list_alerts(connection)
    assert [each.name for each in kept] == ["Everything", "a"]
    assert kept[0] == Alert(name=alert.name, words=alert.words, filters=filters, kinds=alert.kinds, made=AT)


def test_a_name_is_taken_once_and_an_alert_that_is_not_there_is_named(store: Store) -> None:
    save(store, Alert(name="ships"))
    with pytest.raises(SettingsError, match="there is an alert 'ships': choose another name"):
        save(store, Alert(name="ships"))
    with pytest.raises(SettingsError, match="needs a name"):
        save(store, Alert(name=" "))
    with pytest.raises(SettingsError, match="'old' is nothing that becomes of findings: choose from new, support"):
        save(store, Alert(name="kinds", kinds=("old",)))  # type: ignore[arg-type]
    with pytest.raises(SettingsError, match="no alert 'planes'; there are 'ships'"):
        check(store, "planes")
    with store.writing() as connection:
        remove_alert(connection, "ships")
        assert list_alerts(connection) == ()
        with pytest.raises(SettingsError, match="no alert 'ships'; there are none yet"):
            remove_alert(connection, "ships")
