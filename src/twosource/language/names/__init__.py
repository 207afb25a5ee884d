"""Names of persons, organisations and places, with their roles."""

from twosource.language.names.mentions import find_names

__all__ = ["find_names"]
