"""Addresses: which names are some, and the one form in which a page's address is its identity."""


def is_address(name: str) -> bool:
    """Tell an address from the name of a file."""
    return "://" in name.partition("/")[0] + "//" and name.partition("://")[0].isalnum() and "://" in name


def canonical(address: str) -> str:
    """Give an address without fragment, default port and what only tracks readers; what is no address is left as it is."""
    from courlan import clean_url  # noqa: PLC0415 - slow to load, and few runs need it

    return clean_url(address.partition("#")[0]) or address
