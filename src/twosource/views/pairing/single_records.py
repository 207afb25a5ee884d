"""One article to be read as plain values, in the words of the result format."""

from __future__ import annotations

from twosource.model.held import HeldArticle, SharingArticle
from twosource.views.corrections import obeyed_record
from twosource.views.desk.plain import page_to_dict
from twosource.views.pairing.records import finding_to_dict, list_sources, paragraph_record, window_record
from twosource.views.pairing.single import ReadArticle
from twosource.views.records import Record, article_record, passage_record, pick_fields, source_record, statement_record


def read_article_to_dict(read: ReadArticle) -> Record:
    """Return an article with its statements and findings, its passages, and where else its text stands."""
    catalogue, article = read.catalogue, read.held.article
    standing = {one for statement in read.statements for one in catalogue.standing.get(statement.id, ())}
    return {
        **held_record(read.held),
        "compared": read.compared,
        **window_record(read.window),
        "paragraphs": [paragraph_record(paragraph) for paragraph in read.paragraphs],
        "stated": read.stated,
        "statements": [statement_record(one, article.text) for one in read.statements],
        "sources": [source_record(source) for source in list_sources(read.statements, catalogue)],
        "findings": [finding_to_dict(one, catalogue) for one in catalogue.findings.values() if one.id in standing],
        "passages": [passage_record(passage) for passage in read.passages],
        "beside": [pick_fields(one, "id", "title", "outlet") for one in read.beside],
        "corrections": [obeyed_record(one) for one in read.corrections],
    }


def held_record(held: HeldArticle) -> Record:
    """Return an article as a desk holds it."""
    return {
        "article": article_record(held.article),
        **pick_fields(held, "story", "story_title", "phase", "added", "former"),
        "elsewhere": page_to_dict(held.elsewhere, sharing_record),
    }


def sharing_record(sharing: SharingArticle) -> Record:
    """Return an article that shares text with another one."""
    return pick_fields(sharing, "id", "title", "given", "outlet", "day", "trust", "story", "story_title", "words")
