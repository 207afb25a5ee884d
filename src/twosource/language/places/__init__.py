"""Places: the gazetteer, and which place of the world a name means."""

from twosource.language.places.gazetteer import Gazetteer, load_gazetteer
from twosource.language.places.locating import locate_places

__all__ = ["Gazetteer", "load_gazetteer", "locate_places"]
