"""What lies beside articles in archives and folders and is none: images, style sheets, scripts, fonts, sound."""

from __future__ import annotations

import re
from collections.abc import Container

_KINDS = {
    "image": "apng avif bmp gif heic ico jpe jpeg jpg png psd svg svgz tif tiff webp",
    "style sheet": "css less map scss",
    "script": "cjs js jsm mjs swf ts wasm",
    "font": "eot otf ttf woff woff2",
    "sound or film": "aac avi flac flv m3u8 m4a m4s m4v mkv mov mp3 mp4 mpd mpeg mpg ogg ogv opus wav webm wmv",
    "program": "apk bin class deb dll dmg dylib exe jar msi pyc rpm so",
}
_ENDINGS = {ending: kind for kind, endings in _KINDS.items() for ending in endings.split()}
_READABLE = frozenset(
    [
        *("text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml", "text/plain", "text/markdown"),
        *("text/xml", "application/xml", "application/rss+xml", "application/atom+xml", "application/rdf+xml"),
        *("application/feed+json", "application/pdf", "message/rfc822", "multipart/related"),
    ]
)
UNTOLD = frozenset(["", "application/octet-stream", "binary/octet-stream", "application/unknown", "unknown/unknown"])
_MEDIA = {
    "image": "image",
    "audio": "sound or film",
    "video": "sound or film",
    "font": "font",
    "text/css": "style sheet",
    "application/font-woff": "font",
    "application/vnd.ms-fontobject": "font",
}
_JUNK = frozenset(["thumbs.db", "desktop.ini", "ehthumbs.db"])
_SERVICE = frozenset(
    ["robots.txt", "ads.txt", "app-ads.txt", "sellers.json", "humans.txt", "security.txt", "llms.txt", "manifest.json"]
)
_SAVED = re.compile(r"\.(?:download|part|crdownload)\Z")  # browsers add this to scripts they save
_PARTS = re.compile(r"(.+)(?:_files|\.files|-Dateien|_fichiers|_archivos)\Z", re.DOTALL)
_PAGES = (".html", ".htm", ".xhtml", ".HTML", ".HTM")


def name_resource(path: str) -> str | None:
    """Return what the file is, judged by its name, where it cannot hold an article; None where it may."""
    name = path.rpartition("/")[2].lower()
    if name in _JUNK or is_hidden(name):
        return "hidden file"
    if name in _SERVICE:
        return "file for machines"
    stem, dot, ending = _SAVED.sub("", name).rpartition(".")
    return _ENDINGS.get(ending) if stem and dot else None


def is_hidden(name: str) -> bool:
    """Tell whether the name is one that systems do not show; "." and "..", in whatever path, are no names."""
    return name.startswith(".") and not name.startswith("..") and name != "."


def is_part_of_saved_page(folder: str, beside: Container[str]) -> bool:
    """Tell whether a browser saved the folder with a page ("Report_files" beside "Report.html").

    ``beside`` are the names of the files that lie in the same folder.
    """
    match = _PARTS.match(folder)
    return match is not None and any(match[1] + ending in beside for ending in _PAGES)


def find_media_type(declared: str) -> str:
    """Return "text/html" of the Content-Type "Text/HTML; charset=utf-8", nothing of none."""
    return declared.partition(";")[0].strip().lower()


def name_media(media_type: str) -> str | None:
    """Return what content of this media type is where it cannot hold an article; None where it may, or says nothing."""
    if media_type in _READABLE or media_type in UNTOLD:
        return None
    main, _, kind = media_type.partition("/")
    if "javascript" in kind or "ecmascript" in kind:
        return "script"
    return _MEDIA.get(media_type) or _MEDIA.get(main, "file of data")
