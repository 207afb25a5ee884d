"""Office documents and programs: ZIP archives by their form, and no archives to a user."""

from __future__ import annotations

import zipfile

_ADVICE = "save it as text or PDF and give that"
_BY_FOLDER = {
    "word/": "a Word document",
    "xl/": "an Excel workbook",
    "ppt/": "a PowerPoint presentation",
    "visio/": "a Visio drawing",
}
_BY_DECLARATION = (
    (b"application/epub+zip", "an e-book (EPUB)"),
    (b"application/vnd.oasis.opendocument.text", "an OpenDocument text"),
    (b"application/vnd.oasis.opendocument.spreadsheet", "an OpenDocument spreadsheet"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file"),
)
_DECLARATION = "mimetype"
_LONGEST_DECLARATION = 100  # bytes


def find_document(paths: frozenset[str], archive: zipfile.ZipFile | None) -> str | None:
    """Say what the archive is where it is a document of its own, and what to do; None where it is none.

    ``archive`` is None where the list of its members is damaged.
    """
    if "[Content_Types].xml" in paths:
        kinds = (kind for folder, kind in _BY_FOLDER.items() if any(path.startswith(folder) for path in paths))
        return f"is {next(kinds, 'an Office document')}; {_ADVICE}"
    if "Index/Document.iwa" in paths or "index.apxl" in paths:
        return f"is a document of Pages, Numbers or Keynote; {_ADVICE}"
    if "META-INF/MANIFEST.MF" in paths or "AndroidManifest.xml" in paths:
        return "is a program and no archive of articles; give a page or a text"
    if _DECLARATION not in paths:
        return None
    declared = _read_declaration(archive) if archive else b"application/vnd.oasis.opendocument"
    return next((f"is {kind}; {_ADVICE}" for start, kind in _BY_DECLARATION if declared.startswith(start)), None)


def _read_declaration(archive: zipfile.ZipFile) -> bytes:
    try:
        with archive.open(_DECLARATION) as stream:
            return stream.read(_LONGEST_DECLARATION)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError):
        return b""
