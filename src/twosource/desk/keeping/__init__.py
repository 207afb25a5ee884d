"""Keeping a desk: what is in it, whether it is sound, copies of it."""

from twosource.desk.keeping.backup import back_up
from twosource.desk.keeping.inventory import Inventory, take_inventory
from twosource.desk.keeping.soundness import check_store

__all__ = ["Inventory", "back_up", "check_store", "take_inventory"]
