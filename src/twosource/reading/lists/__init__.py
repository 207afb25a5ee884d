"""Lists that name articles: what feeds, sitemaps and lists of addresses have in common."""
