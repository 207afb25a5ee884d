"""Languages by the three letters that FollowTheMoney has for them."""

from __future__ import annotations

_PAIRS = """
af:afr am:amh ar:ara az:aze be:bel bg:bul bn:ben bs:bos ca:cat cs:ces da:dan de:deu el:ell en:eng
es:spa et:est fa:fas fi:fin fr:fra ga:gle he:heb hi:hin hr:hrv hu:hun hy:hye id:ind is:isl it:ita
ja:jpn ka:kat kk:kaz km:khm kn:kan ko:kor ky:kir lb:ltz lo:lao lt:lit lv:lav mk:mkd ms:msa mt:mlt
ne:nep nl:nld no:nor pl:pol ps:pus pt:por ro:ron ru:rus si:sin sk:slk sl:slv sq:sqi sr:srp sv:swe
sw:swa ta:tam te:tel th:tha tl:tgl tr:tur uk:ukr ur:urd vi:vie zh:zho
"""
THREE_LETTERS = dict(pair.split(":") for pair in _PAIRS.split())  # ISO 639-1 to ISO 639-3
