"""From raw articles to articles: junk dropped, date decided, credits found: `clean`.

`attach_repeated` finds the lines that a site repeats; `gather_versions` joins the texts of one address, a `Shelf` those
of a stream, and `add_article` adds one to those that `key_address` finds under one address. `relabel` obeys people who
say what is junk.
"""

from twosource.cleaning.article import clean
from twosource.cleaning.relabelling.relabelling import relabel, relabel_all
from twosource.cleaning.repeats.evidence import NOTHING_REPEATED, Repeated
from twosource.cleaning.repeats.window import attach_repeated
from twosource.cleaning.settings import CleaningSettings
from twosource.cleaning.versions.addresses import key_address
from twosource.cleaning.versions.gathering import add_article, gather_versions
from twosource.cleaning.versions.shelf import Shelf

__all__ = [
    "NOTHING_REPEATED",
    "CleaningSettings",
    "Repeated",
    "Shelf",
    "add_article",
    "attach_repeated",
    "clean",
    "gather_versions",
    "key_address",
    "relabel",
    "relabel_all",
]
