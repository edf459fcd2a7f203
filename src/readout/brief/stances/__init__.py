"""Which stances a page shows: what parties do and say in a story, each by how likely an editor lets it through."""
