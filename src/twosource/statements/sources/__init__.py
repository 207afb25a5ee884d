"""Who a source is: one mention, all mentions of an article, several articles."""
