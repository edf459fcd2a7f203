"""Read what holds other things: gzip, ZIP, tar; each thing inside by its own reader, and no further than the limits."""
