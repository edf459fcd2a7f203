"""How long the rooms take and how much memory they need."""
