"""From raw articles to articles: junk dropped, date decided, credits found: `clean`.

`attach_repeated` finds the lines that a site repeats; `gather_versions` joins the texts of one address, a `Shelf`
those of a stream.
"""

from twosource.cleaning.article import clean
from twosource.cleaning.repeats.evidence import NOTHING_REPEATED, Repeated
from twosource.cleaning.repeats.window import attach_repeated
from twosource.cleaning.settings import CleaningSettings
from twosource.cleaning.versions.gathering import gather_versions
from twosource.cleaning.versions.shelf import Shelf

__all__ = [
    "NOTHING_REPEATED",
    "CleaningSettings",
    "Repeated",
    "Shelf",
    "attach_repeated",
    "clean",
    "gather_versions",
]
