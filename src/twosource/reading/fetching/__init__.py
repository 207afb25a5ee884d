"""From addresses to parcels: pages fetched politely, within limits, and kept where the user wants: `Fetcher`."""

from twosource.reading.fetching.asking import Asker, Reply
from twosource.reading.fetching.fetcher import Fetcher
from twosource.reading.fetching.settings import FetchingSettings
from twosource.reading.fetching.surroundings import Surroundings

__all__ = ["Asker", "Fetcher", "FetchingSettings", "Reply", "Surroundings"]
