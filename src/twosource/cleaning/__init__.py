"""From raw articles to articles: junk dropped, date decided, credits found: `clean`.

`gather_versions` joins the texts of one address; a `Shelf` does so for a stream.
"""

from twosource.cleaning.article import clean
from twosource.cleaning.settings import CleaningSettings
from twosource.cleaning.versions.gathering import gather_versions
from twosource.cleaning.versions.shelf import Shelf

__all__ = ["CleaningSettings", "Shelf", "clean", "gather_versions"]
