"""Find what moves are about: a few issues, the same ones whatever the wording, each named in words of the articles."""
