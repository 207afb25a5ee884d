"""What stands in quotation marks, however they are set."""

from twosource.language.quotations.pairing import Quotation, find_quotations

__all__ = ["Quotation", "find_quotations"]
