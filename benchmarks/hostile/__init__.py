"""Inputs made to break a reader: seed documents of every format, mutations of them, and monsters made by hand."""
