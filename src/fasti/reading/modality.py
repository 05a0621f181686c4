"""Whether a text asserts what a clause says: negated, attempted, planned, doubted, or said to have happened."""

from fasti.reading.clauses import Clause
from fasti.reading.lexicon import Lexicon

LEFT_OUT = "left out"
UNREAL = frozenset(("may", "might", "could", "should", "must", "ought", "can"))
UNREAL_GERUNDS = frozenset(("of", "against", "without", "from", "instead"))
CONDITIONS = frozenset(("if", "unless", "lest", "whether"))


def status(clause: Clause, lexicon: Lexicon) -> str:
    """The status of what a clause says: empty where it is asserted, LEFT_OUT where it is not to be recorded at all."""
    verb = clause.verb
    if verb is None:
        return ""
    if (
        verb.negated
        or verb.modal in UNREAL
        or clause.opener in CONDITIONS
        or (verb.form == "ing" and clause.opener in UNREAL_GERUNDS)
    ):
        return LEFT_OUT
    words = lexicon.tables["grammar"]["status"]
    if clause.relation == "inf" and clause.head is not None and clause.head.verb is not None:
        head = clause.head.verb
        for said in ("denied", "attempted", "planned", "uncertain"):
            if head.lemma in words[said]:
                return LEFT_OUT if head.negated else said
        if head.negated:
            return LEFT_OUT
    if set(verb.adverbs) & set(words["doubting"]):
        return "uncertain"
    return "attempted" if set(verb.adverbs) & set(words["unsuccessful"]) else ""
