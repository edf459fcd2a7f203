"""Makes the encoder's weights from the treebanks and corpora; needs the [train] extra."""
