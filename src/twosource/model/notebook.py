"""How nouns show themselves in a notebook."""

from __future__ import annotations

from importlib import import_module

_SHOWING = "twosource.views.notebook.showing"


class Shown:
    """A noun that a notebook (Jupyter and its kin) shows as a small page instead of its ``repr``.

    Notebooks ask each value for ``_repr_html_``, so the nouns must have it; but how something looks is no matter of
    theirs, and this room knows no other. So the view is found by its name, when a notebook asks and not before: whoever
    never works in one never loads it.
    """

    __slots__ = ()

    def _repr_html_(self) -> str | None:
        """Return a piece of HTML; None where it cannot be made: the notebook then shows the ``repr``."""
        html: str | None = import_module(_SHOWING).show(self)
        return html
