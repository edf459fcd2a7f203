"""Find what moves are about: a few issues, the same ones whatever the wording, each named in words of the articles."""

from readout.brief.issues.named_issues import issues_of

__all__ = ["issues_of"]
