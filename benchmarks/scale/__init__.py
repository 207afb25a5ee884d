"""Corpora of growing size: what each step costs, whether engines agree, and what much more would take."""
