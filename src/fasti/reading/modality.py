"""Whether a text asserts what a clause says: negated, attempted, planned, doubted, or said to have happened."""

from fasti.reading.clause import Clause
from fasti.reading.lexicon import Lexicon

LEFT_OUT = "left out"


def status(clause: Clause, lexicon: Lexicon) -> str:
    """The status of what a clause says: empty where it is asserted, LEFT_OUT where it is not to be recorded at all."""
    verb = clause.verb
    if verb is None:
        return ""
    if (
        verb.negated
        or verb.modal in lexicon.words("grammar", "status.unreal")
        or clause.opener in lexicon.words("grammar", "status.conditions")
        or (verb.form == "ing" and clause.opener in lexicon.words("grammar", "status.unreal_gerunds"))
    ):
        return LEFT_OUT
    if clause.relation == "inf" and clause.head is not None and clause.head.verb is not None:
        head = clause.head.verb
        for said in ("denied", "attempted", "planned", "uncertain"):
            if head.lemma in lexicon.words("grammar", f"status.{said}"):
                return LEFT_OUT if head.negated else said
        if head.negated:
            return LEFT_OUT
    if lexicon.words("grammar", "status.doubting").intersection(verb.adverbs):
        return "uncertain"
    return "attempted" if lexicon.words("grammar", "status.unsuccessful").intersection(verb.adverbs) else ""
