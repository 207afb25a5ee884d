"""What an article is called by where its outlet is not known."""

from __future__ import annotations

from twosource.model.article import Article

_PASTED = "pasted text "


def tell_unnamed(article: Article) -> str:
    """Return what the short name of an article is where it is no outlet's, in words; "" where it is one's."""
    if article.outlet:
        return ""
    if article.given.startswith(("http://", "https://")):
        return "its site; outlet not known"
    pasted = article.given == "-" or article.given.startswith(_PASTED)
    return "outlet not known" if pasted else "file name; outlet not known"
