"""What a request gives: the parameters in its address, and those in its query or body."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, TypeVar

from twosource.web.api.json import NoJsonError, decode_object
from twosource.web.asked.parameter import Parameter, list_parameters
from twosource.web.asked.reading import read_asked, read_asked_json
from twosource.web.asked.refusing import AskedError
from twosource.web.asked.upload import Upload
from twosource.web.safety.denied import DeniedError
from twosource.web.safety.fields import FIELD
from twosource.web.settings import WebSettings

if TYPE_CHECKING:
    from starlette.datastructures import UploadFile
    from starlette.requests import Request

    from twosource.web.operations.operation import Operation

Asked = TypeVar("Asked")
JSON: Final = "application/json"
FORM: Final = "multipart/form-data"
_MOST_FIELDS: Final = 1000  # of a form, besides files


def takes_files(asked: type[Any]) -> bool:
    """Whether a file can be given: then bodies may be forms."""
    return any(each.kind == "file" for each in list_parameters(asked))


def list_media_types(asked: type[Any]) -> tuple[str, ...]:
    """Return the media types that the body of an operation may have."""
    return (JSON, FORM) if takes_files(asked) else (JSON,)


async def read_request(request: Request, operation: Operation[Asked, Any], settings: WebSettings) -> Asked:
    """Return what is asked for.

    Raises:
        SettingsError: a parameter cannot be used.
        DeniedError: the body is none that can be read: its status says why.
    """
    placed: dict[str, str] = dict(request.path_params)
    if operation.method != "POST":
        given = _gather(request.query_params.multi_items())
        _check_apart(given, placed)
        return read_asked(operation.asked, {**given, **_list(placed)}, exact=True)
    if request.query_params:
        raise DeniedError(422, "parameters of a POST stand in its body, not in the query of its address")
    return await _read_body(request, operation.asked, placed, settings)


async def _read_body(request: Request, asked: type[Asked], placed: Mapping[str, str], settings: WebSettings) -> Asked:
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().casefold()
    if media_type == FORM and takes_files(asked):
        form = await _read_form(request, settings)
        _check_apart(form, placed)
        return read_asked(asked, {**form, **_list(placed)}, besides={FIELD}, exact=True)
    body = await request.body()
    if media_type != JSON and (body or media_type):
        what = f"the body is {media_type or 'of no kind told'}; send {' or '.join(list_media_types(asked))}"
        raise DeniedError(415, what)
    try:
        given = decode_object(body)
    except NoJsonError as error:
        raise DeniedError(400, str(error)) from error
    _check_apart(given, placed)
    return read_asked_json(asked, given, placed=placed)


async def _read_form(request: Request, settings: WebSettings) -> dict[str, list[object]]:
    from starlette.exceptions import HTTPException

    limits = {"max_files": settings.most_files, "max_fields": _MOST_FIELDS, "max_part_size": settings.most_body}
    try:
        async with request.form(**limits) as form:
            return _gather([(name, await _take(value)) for name, value in form.multi_items()])
    except HTTPException as error:
        raise DeniedError(400, f"the form cannot be read: {error.detail}") from error


async def _take(value: UploadFile | str) -> Upload | str:
    if isinstance(value, str):
        return value
    return Upload(name=value.filename or "", content=await value.read())


def _list(placed: Mapping[str, str]) -> dict[str, list[object]]:
    return {name: [value] for name, value in placed.items()}


def _gather(items: Sequence[tuple[str, object]]) -> dict[str, list[object]]:
    gathered: dict[str, list[object]] = {}
    for name, value in items:
        gathered.setdefault(name, []).append(value)
    return gathered


def _check_apart(given: Mapping[str, object], placed: Mapping[str, str]) -> None:
    """Raise where what stands in the address is given once more."""
    for name in placed:
        if name in given:
            raise AskedError(name, "it stands in the address already; give it once")


def name_parameters(operation: Operation[Any, Any]) -> tuple[tuple[Parameter, ...], tuple[Parameter, ...]]:
    """Return the parameters in the address of an operation, and those in its query or body."""
    every = list_parameters(operation.asked)
    placed = tuple(each for each in every if f"{{{each.name}}}" in operation.path)
    return placed, tuple(each for each in every if each not in placed)
