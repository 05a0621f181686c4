"""Where a frame is looked for, and which phrases there realise its roles."""

from collections.abc import Sequence
from dataclasses import dataclass

from fasti.reading.clause import Clause
from fasti.reading.fillers import parted
from fasti.reading.nametypes import HAPPENING, THING
from fasti.reading.phrase import TITLE, Phrase


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
        if implied and found is not None and realisation in ("subject", "patient", "agent"):
            found = [*found, *(p for p in parted(self.clause.naming) if self._instanced(p) is None)]
        if found is None:
            return None if implied else []
        return found

    def _instanced(self, named: Phrase) -> Phrase | None:
        """The happenings behind the verb that a phrase names one of: “at many **fairs**, notably the Leipzig Fair”."""
        behind = [*self.clause.objects, *(p for _, p in self.clause.preps)]
        before = max((p for p in behind if p.last <= named.first), key=lambda p: p.last, default=None)
        return before if before is not None and before.kind == HAPPENING else None

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
        if realisation in ("subject", "fellow"):
            return self.clause.subject[1:] if realisation == "fellow" else self.clause.subject or None
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
        if realisation in ("possessor", "fellow"):
            return self._belonging() if realisation == "possessor" else clause.subject[1:] or clause.subject
        return None if realisation == "topic" else self._under(realisation)

    def _belonging(self) -> list[Phrase]:
        """Whose it is that something is done to: “**her** novel was published”."""
        told = parted(self.clause.objects[:1])
        told = self.clause.subject if self._passive() or not told else told
        return [p.possessor for p in told if p.possessor is not None]

    def _under(self, preposition: str) -> list[Phrase]:
        """The phrases of a clause under a preposition with their instances, else those hung on its objects."""
        clause, found = self.clause, self.clause.by(preposition)
        found += [p for p in parted(clause.naming) if any(self._instanced(p) is q for q in found)]
        if preposition == "under":
            found += [p for o in (*clause.objects, *clause.by("as")) if o.kind == TITLE for p in o.hung(preposition)]
        if not found and preposition == "as":
            found = [p for c in clause.leaning if c.relation == "bare" for p in c.by("as") if self._before(p)]
        return found or [p for o in clause.objects if o.kind == THING for p in o.hung(preposition)]

    def _before(self, phrase: Phrase) -> bool:
        """Whether a phrase stands before the verb: “**As postmaster**, renamed head in 1932, he was followed by”."""
        return self.clause.verb is not None and phrase.last <= self.clause.verb.first

    def _passive(self) -> bool:
        clause, verb = self.clause, self.clause.verb
        assert verb is not None
        bare = clause.relation == "bare" and verb.form in ("part", "part?") and not clause.subject
        return verb.voice == "passive" or bare
