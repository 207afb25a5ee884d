"""The page that adds reports: files, addresses, a text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from twosource.errors import InputError, SettingsError
from twosource.model.page import Page
from twosource.web.asked.reading import read_asked
from twosource.web.asked.refusing import AskedError
from twosource.web.asked.upload import Upload
from twosource.web.jobs.job import Job
from twosource.web.operations.adding import (
    ADD_ADDRESSES,
    ADD_FILES,
    ADD_TEXT,
    LONGEST_TEXT,
    MOST_ADDRESSES,
    AskedAddresses,
    AskedFiles,
    AskedText,
)
from twosource.web.operations.jobs import LIST_JOBS, AskedJobs
from twosource.web.operations.operation import ask
from twosource.web.rendering import render
from twosource.web.site import Site
from twosource.web.statuses import tell_what

if TYPE_CHECKING:
    from starlette.datastructures import FormData
    from starlette.requests import Request
    from starlette.responses import Response

_SEE_OTHER = 303
_REFUSED = 422
_LATELY = 5  # jobs that are named on the page
_TEXTS = ("text", "title", "outlet", "url", "published", "as_is")
_NOTHING_SENT = dict.fromkeys((*_TEXTS, "addresses"), "")
_NO_KIND = "what is to be added is not said; choose files, addresses or a text"


def show_adding(request: Request) -> Response:
    """Show the forms."""
    return _render(request)


def take_adding(request: Request) -> Response:
    """Begin the job for what a form sent, and lead to it; where that cannot be, say why beside what was sent."""
    from starlette.responses import RedirectResponse

    form: FormData = request.state.form
    site: Site = request.app.state.site
    kind = form.get("kind")
    try:
        job = _KINDS.get(str(kind), _refuse)(site, form)
    except (SettingsError, InputError) as error:
        return _render(request, status=_REFUSED, wrong=_say(error), kind=kind, sent=_list_texts(form))
    return RedirectResponse(f"/jobs/{job.id}", _SEE_OTHER)


def _say(error: SettingsError | InputError) -> str:
    if isinstance(error, InputError):
        return tell_what(error)
    return error.why if isinstance(error, AskedError) else str(error)


def _refuse(_site: Site, _form: FormData) -> Job:
    raise SettingsError(_NO_KIND)


def _add_files(site: Site, form: FormData) -> Job:
    sent = [each for each in form.getlist("files") if not isinstance(each, str) and each.filename]
    files = [Upload(name=each.filename or "", content=each.file.read()) for each in sent]
    return ask(site, ADD_FILES, read_asked(AskedFiles, {"files": files}))


def _add_addresses(site: Site, form: FormData) -> Job:
    addresses = [word for value in form.getlist("addresses") if isinstance(value, str) for word in value.split()]
    return ask(site, ADD_ADDRESSES, read_asked(AskedAddresses, {"addresses": addresses}))


def _add_text(site: Site, form: FormData) -> Job:
    return ask(
        site,
        ADD_TEXT,
        read_asked(AskedText, {name: [value] for name, value in _list_texts(form).items() if name in _TEXTS}),
    )


_KINDS: Mapping[str, Callable[[Site, FormData], Job]] = {
    "files": _add_files,
    "addresses": _add_addresses,
    "text": _add_text,
}


def _list_texts(form: FormData) -> dict[str, str]:
    """Return the texts of a form by name; "" where one was not sent."""
    return {name: value if isinstance(value := form.get(name), str) else "" for name in _NOTHING_SENT}


def _render(request: Request, *, status: int = 200, **names: Any) -> Response:
    site: Site = request.app.state.site
    lately: Page[Job] = ask(site, LIST_JOBS, AskedJobs(limit=_LATELY))
    told = {"wrong": "", "kind": "", "sent": _NOTHING_SENT, **names}
    return render(
        request,
        "add-page.html",
        status=status,
        title="Add",
        lately=lately,
        limits=site.settings,
        most_addresses=MOST_ADDRESSES,
        longest_text=LONGEST_TEXT,
        **told,
    )
