"""From raw articles to articles: junk dropped, date decided, credits found: `clean`."""

from twosource.cleaning.article import clean
from twosource.cleaning.settings import CleaningSettings

__all__ = ["CleaningSettings", "clean"]
