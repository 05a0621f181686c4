"""Several sentences about one thing are one claim with all its dates; what is said twice is said once."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from fasti.claims import DATE_SLOTS, Claim, kind_of
from fasti.reading.who import bare

ONCE = ("birth", "death", "burial")
BRINGING_OUT = ("", "wrote", "published")
"""Writing a work and publishing it is one claim; directing the film that one wrote is another."""

ENDING = ("left", "expelled", "resigned", "dismissed", "replaced")


def consolidate(claims: Iterable[Claim]) -> list[Claim]:
    """The claims in the order of the text, tenures joined and repetitions left out."""
    kept: list[Claim] = []
    by_key: dict[tuple[str, ...], list[int]] = {}
    for claim in claims:
        key = _key(claim)
        for n in by_key.get(key, []):
            if (joined := _joined(kept[n], claim)) is not None:
                kept[n] = joined
                break
        else:
            by_key.setdefault(key, []).append(len(kept))
            kept.append(claim)
    return sorted(kept, key=lambda c: c.span)


def _key(claim: Claim) -> tuple[str, ...]:
    parts = [claim.kind, claim.status]
    for alternatives in kind_of(claim.kind).key:
        value = next((getattr(claim, s) for s in alternatives if getattr(claim, s)), "")
        parts.append(bare(value))
    if claim.kind == "post":
        parts.append(bare(claim.org))
    if claim.kind == "work" and claim.how not in BRINGING_OUT:
        parts.append(claim.how)
    return tuple(parts)


def _joined(one: Claim, two: Claim) -> Claim | None:
    """Both as one claim; None where they are two."""
    if one.dates == two.dates:
        return _fuller(one, two)
    if one.kind == "relation" and not (one.dates and two.dates):
        return None  # enemies by and large, and again in a quarrel of one year
    if not two.dates or not one.dates:
        return _fuller(one, two) if one.dates else _fuller(two, one)
    if one.kind in ONCE:
        exact, other = (two, one) if _exactness(two) > _exactness(one) else (one, two)
        return _fuller(exact, other) if _compatible(one, two) else None
    if kind_of(one.kind).extent == "stretch" and _one_term(one, two):
        dates: dict[str, Any] = {**two.dates, **one.dates}
        if not set(dates) <= {"begin", "end"}:
            return None
        basis = one.basis if set(dates) == set(one.dates) else (*one.basis, two.span)
        return replace(_fuller(one, two), **dates, basis=basis)
    if kind_of(one.kind).extent == "stretch" and one.begin and not one.end and two.end and not two.begin and not two.at:
        return _closed(one, two)
    return None


def _one_term(one: Claim, two: Claim) -> bool:
    """Whether two claims tell of one term: they share one of its ends, and neither denies the other."""
    both = [
        (one.dates[slot].edtf, two.dates[slot].edtf) for slot in DATE_SLOTS if slot in one.dates and slot in two.dates
    ]
    return bool(both) and all(a == b for a, b in both)


def _exactness(claim: Claim) -> int:
    """How exactly a claim tells its day: the length of its longest date, of a vague one none."""
    return max((len(w.edtf) for w in claim.dates.values() if not w.edtf.startswith("[")), default=0)


def _compatible(one: Claim, two: Claim) -> bool:
    return all(
        not (a := getattr(one, s))
        or not (b := getattr(two, s))
        or a.edtf.startswith(b.edtf)
        or b.edtf.startswith(a.edtf)
        for s in DATE_SLOTS
    )


def _fuller(one: Claim, two: Claim) -> Claim:
    """The first claim, with the empty slots that the second fills."""
    extra: dict[str, Any] = {s: v for s, v in two.names.items() if not getattr(one, s) and s in kind_of(one.kind).slots}
    if two.how and not one.how:
        extra["how"] = two.how
    return replace(one, **extra, mentions={**two.mentions, **one.mentions}) if extra else one


def _closed(one: Claim, two: Claim) -> Claim:
    """A tenure whose beginning one claim tells and whose end the other."""
    begin, end = one.begin, two.end
    assert begin is not None
    assert end is not None
    if begin.not_before is not None and end.not_after is not None and end.not_after < begin.not_before:
        return one
    start, stop = min(one.span[0], two.span[0]), max(one.span[1], two.span[1])
    near = stop - start <= 600
    span = (start, stop) if near else one.span
    how = two.how if two.how in ENDING else one.how
    return replace(
        one, end=end, how=how, span=span, quote=one.source.text[span[0] : span[1]], other=one.other or two.other,
        basis=one.basis if near else (*one.basis, two.span), mentions={**two.mentions, **one.mentions},
    )  # fmt: skip
