"""What a server sends back, read without believing any of it."""

from __future__ import annotations

import json
from typing import Any, Final

from twosource.findings.hearing.judge import Answer, Heard

NO_JSON: Final = "in replies that are no JSON of the form asked for"
CUT_OFF: Final = "in replies that were cut off"
_END_OF_THOUGHT = "</think>"  # models that reason aloud do so before their answer


def read_reply(body: bytes) -> Heard:
    """Return the answers in the body of a reply; what is no answer in it is left out.

    Fences around the JSON and thoughts before it are taken off. Never an exception, whatever the body is.
    """
    envelope = _parse(body.decode("utf-8", "replace"))
    choice = _item(_item(envelope, "choices"), 0)
    content = _item(_item(choice, "message"), "content")
    if not isinstance(content, str):
        return Heard(lost=NO_JSON)
    listed = _item(_parse(_strip(content)), "answers")
    if not isinstance(listed, list):
        return Heard(lost=CUT_OFF if _item(choice, "finish_reason") == "length" else NO_JSON)
    return Heard(answers=tuple(answer for each in listed if (answer := _read_answer(each)) is not None))


def _read_answer(given: Any) -> Answer | None:
    number, relation = _item(given, "number"), _item(given, "relation")
    quotes = [_item(given, name) or "" for name in ("a_quote", "b_quote")]
    if type(number) is not int or not isinstance(relation, str) or not all(isinstance(each, str) for each in quotes):
        return None
    return Answer(number=number, relation=relation, a_quote=quotes[0], b_quote=quotes[1])


def _strip(content: str) -> str:
    """Return what stands from the first brace to the last one, after all thoughts."""
    spoken = content.rpartition(_END_OF_THOUGHT)[2]
    return spoken[spoken.find("{") : spoken.rfind("}") + 1]


def _parse(text: str) -> Any:
    """Return what the JSON holds, None where it is none: broken, nested without end, numbers of a million digits."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _item(value: Any, key: str | int) -> Any:
    """Return what an object or a list holds there, None where it is neither or holds nothing there."""
    if isinstance(value, dict):
        return value.get(key)
    return value[key] if isinstance(value, list) and isinstance(key, int) and key < len(value) else None
