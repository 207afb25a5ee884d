"""Comparisons, one or thousands, in the formats that other programs read: one file a format, listed in ``formats``.

Every writer takes comparisons one after the other and yields pieces of text; it never holds more than one of them.
"""
