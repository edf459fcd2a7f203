"""Read feeds: RSS, Atom, JSON Feed, news sitemaps, and OPML lists of them."""
