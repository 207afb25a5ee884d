"""Adding reports: files, addresses, a text. Each becomes a job; no path of the server is ever read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from twosource.assembly.desking.handing import Handed, hand_text
from twosource.errors import SettingsError
from twosource.model.envelope import Envelope
from twosource.views.wording import count, neutralise
from twosource.web.asked.refusing import AskedError
from twosource.web.asked.upload import Upload
from twosource.web.jobs.adding import add_addresses, add_handed
from twosource.web.jobs.drawer import Drawer
from twosource.web.jobs.job import Job
from twosource.web.jobs.records import job_to_dict
from twosource.web.operations.jobs import JOB
from twosource.web.operations.operation import Operation
from twosource.web.site import Site

MOST_ADDRESSES = 50  # at once
LONGEST_TEXT = 200_000  # characters
_LONGEST_NAME = 200  # characters of a file's name
_FILES = "files"
_NO_TEXT = ("text", "there are only blanks in it; paste the words of a report")
_NO_ADDRESS = ("addresses", "there is none; give at least one")
_FOLDERS = re.compile(r"[/\\]")
# Only addresses of the web: what is none would be read as the path of a file.
_ADDRESS = {
    "longest": 8_000,
    "pattern": "^[hH][tT][tT][pP][sS]?://[^/]",
    "like": "an address as https://news.example/report.html",
    "example": "https://news.example/report.html",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedAddresses:
    """Which pages to fetch."""

    addresses: tuple[str, ...] = field(
        metadata={"about": "Pages, feeds or lists of them.", "least": 1, "most": MOST_ADDRESSES, **_ADDRESS}
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedText:
    """A text, and what is known about it."""

    text: str = field(metadata={"about": "The words of the report.", "shortest": 1, "longest": LONGEST_TEXT})
    title: str | None = field(default=None, metadata={"about": "Its headline.", "longest": 500})
    outlet: str | None = field(default=None, metadata={"about": "Who published it.", "longest": 300})
    url: str | None = field(default=None, metadata={"about": "Where it stands; it is not fetched.", **_ADDRESS})
    published: str | None = field(
        default=None, metadata={"about": "When it was published.", "longest": 40, "example": "2031-05-14"}
    )
    as_is: bool = field(default=False, metadata={"about": "It is an article and nothing else: nothing is dropped."})


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedFiles:
    """Files of any format that can be read."""

    files: tuple[Upload, ...] = field(
        metadata={"about": "Saved pages, mails, archives, tables, PDFs.", "least": 1, "most": 200}
    )


def _add_addresses(site: Site, asked: AskedAddresses) -> Job:
    if not asked.addresses:
        raise AskedError(*_NO_ADDRESS)
    if not site.settings.fetch:
        message = "this server fetches nothing (it was started with --no-fetch); save the pages, and add the files"
        raise SettingsError(message)
    site.count("fetches", len(asked.addresses))
    return site.clerk.submit(
        f"Add {count(len(asked.addresses), 'address', 'addresses')}", partial(add_addresses, addresses=asked.addresses)
    )


def _add_text(site: Site, asked: AskedText) -> Job:
    if not asked.text.strip():
        raise AskedError(*_NO_TEXT)
    envelope = Envelope(url=asked.url, title=asked.title, outlet=asked.outlet)
    handed = hand_text(asked.text, envelope, asked.published or "")
    return site.clerk.submit("Add a pasted text", partial(add_handed, handed=[handed], as_is=asked.as_is))


def _add_files(site: Site, asked: AskedFiles) -> Job:
    if not asked.files or len(asked.files) > site.settings.most_files:
        why = f"{len(asked.files):,} files were sent; send 1 to {site.settings.most_files:,}"
        raise AskedError(_FILES, why)
    drawer = Drawer(_name_plainly(asked.files))
    handed = (Handed(name=name, stream=stream) for name, stream in drawer.open_all())
    return site.clerk.submit(
        f"Add {count(len(asked.files), 'file')}", partial(add_handed, handed=handed), after=drawer.close
    )


def _name_plainly(files: Sequence[Upload]) -> list[Upload]:
    """Return files under names without folders, which could be taken for places on this machine."""
    return [
        Upload(name=_name(each.name) or f"file {number}", content=each.content) for number, each in enumerate(files, 1)
    ]


def _name(given: str) -> str:
    return neutralise(_FOLDERS.split(given)[-1]).strip().lstrip("-")[-_LONGEST_NAME:]


ADD_ADDRESSES = Operation(
    name="add_addresses",
    method="POST",
    path="/add/addresses",
    summary="Fetch pages and add them: a job.",
    asked=AskedAddresses,
    run=_add_addresses,
    write=job_to_dict,
    answer=JOB,
    status=202,
    limited="adds",
    about="Addresses on the server's own machine and network are refused. The answer is the job: ask for it again.",
)
ADD_TEXT = Operation(
    name="add_text",
    method="POST",
    path="/add/text",
    summary="Add a text that was typed or pasted: a job.",
    asked=AskedText,
    run=_add_text,
    write=job_to_dict,
    answer=JOB,
    status=202,
    limited="adds",
)
ADD_FILES = Operation(
    name="add_files",
    method="POST",
    path="/add/files",
    summary="Add files of any format that can be read: a job.",
    asked=AskedFiles,
    run=_add_files,
    write=job_to_dict,
    answer=JOB,
    status=202,
    limited="adds",
    about="A form (multipart/form-data) with each file in a field files. Names of files are names, never paths.",
)
