"""Extras: the libraries that some formats are read with, asked for when such a document is met."""

from importlib import import_module
from typing import Any

from fasti.errors import SourceError


def needed(module: str, where: str) -> Any:
    """The module, imported; SourceError names the extra that brings it where it is not installed."""
    try:
        return import_module(module)
    except ImportError:
        what = f"needs the library {module.partition('.')[0]}, which is not installed"
        raise SourceError(what, where=where, mend="pip install 'fasti[formats]'") from None
