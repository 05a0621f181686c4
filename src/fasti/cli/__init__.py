"""The command `fasti`: one verb a file, put together in `app`."""

from fasti.cli.app import app, main, run

__all__ = ["app", "main", "run"]
