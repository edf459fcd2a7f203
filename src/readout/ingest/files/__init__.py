"""Read the kinds of files that hold one article or a few: PDF, DOCX, letters, mailboxes, saved pages."""
