"""The page in the browser over typed JSON: `app` builds the application, `serve` runs it on this machine."""

from fasti.web.app import app
from fasti.web.serve import serve

__all__ = ["app", "serve"]
