"""The log: what was read, by which reader, what it said, and what people said of that; only ever added to."""

from fasti.log.opening import open_store
from fasti.log.proof import fingerprint, verify
from fasti.log.reviewed import Reviewed, corrected, reviewed
from fasti.log.rows import Run, run_of
from fasti.log.store import Revision, Store

__all__ = [
    "Reviewed",
    "Revision",
    "Run",
    "Store",
    "corrected",
    "fingerprint",
    "open_store",
    "reviewed",
    "run_of",
    "verify",
]
