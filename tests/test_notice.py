"""What is shipped says whose work it is made from."""

from importlib.metadata import files


def notice() -> str:
    """Read the notice that the installed package carries."""
    (found,) = (file for file in files("readout") or () if file.name == "NOTICE")
    return found.read_text(encoding="utf-8")


def test_the_package_carries_the_licence_of_its_antonyms() -> None:
    """WordNet's licence asks that its notice stand on all copies."""
    told = " ".join(notice().split())
    assert "opposites.tsv holds antonyms as WordNet 3.0 gives them" in told
    assert "WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved." in told
    assert "Permission to use, copy, modify and distribute this software and database" in told
