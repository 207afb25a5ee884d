from __future__ import annotations

from twosource.cleaning.pages.parsing import parse_page


def test_a_quotation_mark_too_many_in_a_tag_hides_nothing_of_the_page() -> None:
    rows = "".join(f'<tr class="row {number}"><td align="left" w>row {number}</td></tr>' for number in range(600))
    page = f'<html><head><meta content="text/html; charset="UTF-8"></head><body><table>{rows}</table></body></html>'
    tree = parse_page(page)
    assert tree is not None
    assert len(tree.xpath("//td")) == 600
