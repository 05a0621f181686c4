"""JSON Lines: one claim a line, as `fasti read --format jsonl` prints it; nothing is lost."""

import json
from collections.abc import Iterable
from typing import TextIO

from fasti.claims import Claim, Identities


def write(claims: Iterable[Claim], identities: Identities, out: TextIO) -> int:
    """One JSON object a line (`Claim.to_json`), UTF-8 letters as they are; returns the number of lines."""
    count = 0
    for claim in claims:
        out.write(json.dumps(claim.to_json(), ensure_ascii=False) + "\n")
        count += 1
    return count
