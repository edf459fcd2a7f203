"""Freeze a document's text and tell the article from its furniture, with the date, outlet, authors and agencies it states."""

from readout.clean.article import clean

__all__ = ["clean"]
