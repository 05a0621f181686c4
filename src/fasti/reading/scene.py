"""Where a frame is looked for, and which phrases there realise its roles."""

from collections.abc import Sequence
from dataclasses import dataclass

from fasti.reading.clause import Clause
from fasti.reading.fillers import parted
from fasti.reading.nametypes import PERSON
from fasti.reading.phrase import Phrase


@dataclass(slots=True)
class Scene:
    """Where a frame is looked for: a clause, or a noun phrase within one."""

    clause: Clause
    phrase: Phrase | None = None
    bearers: Sequence[Phrase] = ()
    owners: Sequence[Phrase] = ()

    def phrases(self, realisation: str, *, implied: bool) -> list[Phrase] | None:
        """The phrases that realise a role; None where it is the one whom the text is about, unnamed."""
        if realisation == "self":
            return [self.phrase] if self.phrase is not None else []
        found = self._in_noun(realisation) if self.phrase is not None else self._in_clause(realisation)
        if implied and found is not None and self.clause.naming and realisation in ("subject", "patient", "agent"):
            found = [*found, *parted(self.clause.naming)]
        if found is None:
            return None if implied else []
        return found

    def _in_noun(self, realisation: str) -> list[Phrase] | None:
        """The phrases around a noun that realise a role."""
        phrase = self.phrase
        assert phrase is not None
        owner = [phrase.possessor] if phrase.possessor is not None else []
        if realisation == "possessor":
            return owner
        if realisation == "bearer":
            return list(self.bearers)
        if realisation == "owner":
            return list(self.owners)
        if realisation == "agent":
            return owner or phrase.hung("by")
        if realisation in ("patient", "complement", "object"):
            return phrase.hung("of") or (owner if realisation == "patient" else [])
        if realisation == "subject":
            return self.clause.subject or None
        return None if realisation == "topic" else phrase.hung(realisation) or self.clause.by(realisation)

    def _in_clause(self, realisation: str) -> list[Phrase] | None:
        """The phrases around a verb that realise a role."""
        clause, passive = self.clause, self._passive()
        if realisation == "subject":
            return clause.subject or None
        if realisation == "agent":
            return clause.by("by") if passive and clause.relation != "bare" else clause.subject or None
        if realisation == "patient":
            return (clause.subject or None) if passive else parted(clause.objects[:1])
        if realisation == "complement":
            return parted(clause.objects if passive else clause.objects[1:])
        if realisation == "object":
            return parted(clause.objects)
        if realisation == "possessor":
            told = clause.subject if passive or not clause.objects else parted(clause.objects[:1])
            return [p.possessor for p in told if p.possessor is not None]
        if realisation == "fellow":
            return clause.subject[1:] or clause.subject
        if realisation == "topic":
            return None
        found = clause.by(realisation)
        found += [p for p in parted(clause.naming) if any(self._instanced(p) is q for q in found)]
        return found or [p for o in clause.objects if o.kind == THING for p in o.hung(realisation)]

    def _passive(self) -> bool:
        clause, verb = self.clause, self.clause.verb
        assert verb is not None
        bare = clause.relation == "bare" and verb.form in ("part", "part?") and not clause.subject
        return verb.voice == "passive" or bare
