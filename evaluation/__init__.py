"""Predicts for the scorers, scores where the repository has gold of its own, and holds the floors that may only rise."""
