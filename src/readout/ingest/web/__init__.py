"""Read addresses: politely, within limits, and never what lies on a private network."""
