"""How two statements about one fact relate, slot by slot."""
