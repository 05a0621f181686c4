"""Proof: whether a log is whole, and whether two logs say the same."""

from collections.abc import Iterator
from hashlib import sha256

from fasti.errors import FastiError, RecordError
from fasti.log.rows import dismissal_row, judgement_row, review_row, seal
from fasti.log.store import Store


def verify(store: Store) -> Iterator[RecordError]:
    """Every run that is not as it was when it was kept, one after another; nothing where the log is whole.

    Each run's hash is reckoned again from its text, keys and rows, each claim is made again from its row, so that its
    quote, its slots and its id are checked. Holds one run at a time.
    """
    for run in store.history():
        where = f"{store.where}, {run.source.id} version {run.version}"
        if seal(run.source, run.reader, run.options, run.rows) != run.hash:
            yield RecordError(
                "was changed after it was kept", where=where, mend="go back to a copy; read the source again"
            )
            continue
        try:
            strays = [row.id for row, claim in zip(run.rows, run.claims, strict=True) if row.id != claim.id]
        except FastiError as error:
            yield RecordError(f"holds what is no claim: {error}", where=where, mend="read the source again")
            continue
        if strays:
            what = f"{len(strays)} claims do not have the ids that they should, the first {strays[0]}"
            yield RecordError(what, where=where, mend="read the source again")


def fingerprint(store: Store) -> str:
    """SHA-256 (64 hex digits) of all that a log holds but for the moments at which it was taken in.

    The order in which different runs came does not count, nor what stores them: two logs of one fingerprint say the
    same.
    """
    runs = sorted(f"{run.source.id}\x1f{run.version}\x1f{run.hash}" for run in store.history())
    reviews = ["\x1f".join(review_row(review)) for review in store.reviews()]
    judgements = ["\x1f".join(judgement_row(judgement)) for judgement in store.judgements()]
    parts = [runs, reviews, judgements]
    if dismissals := ["\x1f".join(map(str, dismissal_row(dismissal))) for dismissal in store.dismissals()]:
        parts.append(dismissals)
    return sha256("\x1d".join("\x1e".join(part) for part in parts).encode()).hexdigest()
