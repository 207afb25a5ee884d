"""All operations, in the order in which the API lists them."""

from __future__ import annotations

from typing import Any

from twosource.web.operations.about import ABOUT
from twosource.web.operations.adding import ADD_ADDRESSES, ADD_FILES, ADD_TEXT
from twosource.web.operations.alerts import ADD_ALERT, CHECK_ALERTS, LIST_ALERTS, LOOK_AT_ALERTS, REMOVE_ALERT
from twosource.web.operations.articles import READ_ARTICLE
from twosource.web.operations.checking import CHECK, CHECK_TEXT
from twosource.web.operations.corrections import (
    GET_CORRECTION,
    LIST_CORRECTIONS,
    MAKE_CORRECTION,
    UNDO_CORRECTION,
)
from twosource.web.operations.exporting import COUNT_EXPORT, EXPORT, LIST_FORMATS
from twosource.web.operations.failures import LIST_FAILURES
from twosource.web.operations.feeds import ADD_FEED, LIST_FEEDS, REMOVE_FEED
from twosource.web.operations.finding import SHOW_FINDING
from twosource.web.operations.happening import LIST_ARRIVALS, LIST_CHANGES
from twosource.web.operations.jobs import GET_JOB, LIST_JOBS
from twosource.web.operations.offers import OFFER_CORRECTION
from twosource.web.operations.operation import Operation
from twosource.web.operations.outlets import LIST_OUTLETS
from twosource.web.operations.reading import READ_PAIR
from twosource.web.operations.searching import SEARCH
from twosource.web.operations.sources import LIST_SOURCES
from twosource.web.operations.speaking import READ_SOURCE
from twosource.web.operations.stories import LIST_STORIES
from twosource.web.operations.story import LIST_FINDINGS, MARK_STORY, SHOW_COMPARISON, SHOW_STORY

OPERATIONS: tuple[Operation[Any, Any], ...] = (
    LIST_STORIES,
    SHOW_STORY,
    LIST_FINDINGS,
    SHOW_COMPARISON,
    MARK_STORY,
    SHOW_FINDING,
    LIST_ARRIVALS,
    LIST_CHANGES,
    READ_PAIR,
    READ_ARTICLE,
    LIST_SOURCES,
    READ_SOURCE,
    LIST_OUTLETS,
    LIST_FAILURES,
    ABOUT,
    SEARCH,
    CHECK,
    CHECK_TEXT,
    LIST_CORRECTIONS,
    GET_CORRECTION,
    MAKE_CORRECTION,
    UNDO_CORRECTION,
    OFFER_CORRECTION,
    EXPORT,
    COUNT_EXPORT,
    LIST_FORMATS,
    LIST_ALERTS,
    ADD_ALERT,
    REMOVE_ALERT,
    LOOK_AT_ALERTS,
    CHECK_ALERTS,
    LIST_FEEDS,
    ADD_FEED,
    REMOVE_FEED,
    ADD_FILES,
    ADD_ADDRESSES,
    ADD_TEXT,
    LIST_JOBS,
    GET_JOB,
)
