"""What the words of shown lines mean that stand for somebody or something told elsewhere in an article."""
