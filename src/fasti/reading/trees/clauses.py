"""Clauses out of a tree: each verb with the phrases that hang on it, and what it hangs on itself."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from fasti.reading.clause import Clause
from fasti.reading.phrase import Phrase, Unit, Verb
from fasti.reading.tokens import Token
from fasti.reading.trees.tree import Tree

SUBJECTS = ("nsubj", "csubj")
OBJECTS = ("obj", "iobj", "xcomp", "obl", "ccomp")
RELATIVES = frozenset({"who", "which", "that", "whom", "whose", "where", "when"})
BARE = ("part", "part?", "ing")
"""The forms of a verb that may stand without a subject."""


def clauses_of(units: Sequence[Unit], tokens: Sequence[Token], tree: Tree) -> list[Clause]:
    """The clauses of a sentence in order: the verbs among its units, with the units that the tree hangs on them."""
    found = _Found(units, tokens, tree)
    for word, unit in _under_prepositions(units):
        if unit.phrase is not None:
            found.hang_phrase(word, unit, unit.phrase)
        elif unit.extent is not None and found.order:
            found.above(tree.top(unit.first, unit.last), found.order[0]).extents.append(unit.extent)
        elif unit.bracket is not None and found.order:
            found.above(tree.top(unit.first, unit.last), found.order[0]).extents.extend(unit.bracket.extents)
    for node in sorted(found.at, key=tree.depth):
        found.relate(node, found.at[node])
    return found.order


def _under_prepositions(units: Sequence[Unit]) -> Iterator[tuple[str, Unit]]:
    """The units, a noun phrase with the preposition before it."""
    word = ""
    for unit, following in zip(units, [*units[1:], None], strict=True):
        if unit.kind in ("PREP", "TO") and following is not None and following.kind == "NP":
            word = unit.word or "to"
        else:
            yield word, unit
            word = ""


def _verb(verb: Verb, last: int, tree: Tree) -> Verb:
    """A verb with form and voice as the tree has them."""
    if verb.lemma == "be":
        return verb
    tag, helped = tree.tags[last], tree.has(last, "aux")
    if tag == "VBN" and not helped:
        return replace(verb, form="part", voice="passive")
    if tag == "VBD" and not helped:
        return replace(verb, form="finite", voice="active")
    return replace(verb, voice="passive" if tree.has(last, "aux:pass") else "active") if tag == "VBN" else verb


class _Found:
    """The clauses found so far, by the word of the tree that each is headed by, and in order."""

    def __init__(self, units: Sequence[Unit], tokens: Sequence[Token], tree: Tree) -> None:
        self.tokens, self.tree = tokens, tree
        self.at: dict[int, Clause] = {}
        self.phrases: dict[int, Phrase] = {}
        for unit in units:
            if unit.kind == "VERB" and unit.verb is not None:
                self._open(unit, unit.verb)
            elif unit.phrase is not None:
                self.phrases |= dict.fromkeys(range(unit.first, unit.last), unit.phrase)
        self.order = list(self.at.values())

    def _open(self, unit: Unit, verb: Verb) -> None:
        last, tree = unit.last - 1, self.tree
        head = tree.heads[last]
        if tree.base(last) == "aux" and head >= 0 and not unit.first <= head < unit.last:
            return
        node = head if tree.base(last) == "cop" and head >= 0 else last
        if node not in self.at:
            self.at[node] = Clause(unit.first, unit.last, _verb(verb, last, tree), tokens=self.tokens)

    def climb(self, word: int) -> tuple[Clause | None, int]:
        """The clause that a word hangs on, however many words between them, and the last of those words."""
        top, head = word, self.tree.heads[word]
        for _ in self.tree.heads:
            if head < 0 or head in self.at:
                break
            top, head = head, self.tree.heads[head]
        return self.at.get(head), top

    def above(self, word: int, default: Clause) -> Clause:
        """The clause that a word heads or hangs on."""
        return self.at.get(word) or self.climb(word)[0] or default

    def hang_phrase(self, preposition: str, unit: Unit, phrase: Phrase) -> None:
        """Give a phrase to the clause that it hangs on, as the tree says; a predicate noun to its own."""
        told = next((self.at[word] for word in range(unit.first, unit.last) if word in self.at), None)
        clause, top = (told, -1) if told is not None else self.climb(self.tree.top(unit.first, unit.last))
        if clause is None:
            return
        if preposition:
            clause.preps.append((preposition, phrase))
        elif told is not None or self.tree.base(top) in OBJECTS:
            clause.objects.append(phrase)
            clause.last = max(clause.last, unit.last)
        elif self.tree.base(top) in SUBJECTS and unit.first <= top < unit.last:
            clause.subject = clause.subject or phrase.all
        else:
            clause.loose.append(phrase)

    def relate(self, node: int, clause: Clause) -> None:
        """Say how a clause leans on another, and take from that one the subject it lacks."""
        tree = self.tree
        head, _ = self.climb(node)
        if head is not None and head is not clause:
            clause.head = head
            head.leaning.append(clause)
        marks = [self.tokens[w].lower for w in tree.children[node] if tree.labels[w] in ("mark", "case")]
        clause.opener = next((mark for mark in marks if mark != "to"), "")
        infinitive = "to" in marks or tree.tags[node] == "VB"
        above = self.phrases.get(tree.heads[node]) if tree.heads[node] >= 0 else None
        if tree.labels[node] == "acl:relcl":
            self._relative(node, clause, above)
        elif tree.base(node) == "acl":
            clause.relation = "inf" if infinitive else "part"
            clause.subject = clause.subject or ([above] if above is not None else [])
        else:
            self._lean(node, clause, infinitive=infinitive)

    def _relative(self, node: int, clause: Clause, above: Phrase | None) -> None:
        clause.relation = "rel"
        near = [*self.tree.children[node], *(w for c in self.tree.children[node] for w in self.tree.children[c])]
        pronoun = next((w for w in near if w != node and self.tokens[w].lower in RELATIVES), None)
        antecedent = above.all if above is not None else []
        if (pronoun is None and not clause.subject) or (pronoun is not None and self.tree.base(pronoun) == "nsubj"):
            clause.subject = antecedent
        elif pronoun is None or self.tree.base(pronoun) == "obj":
            clause.objects = [*antecedent, *clause.objects]

    def _lean(self, node: int, clause: Clause, *, infinitive: bool) -> None:
        """Relation and subject of a clause that describes no noun."""
        label, head, verb = self.tree.base(node), clause.head, clause.verb
        own = list(clause.subject)
        form = verb.form if verb is not None else ""
        if head is None or label == "root":
            clause.relation = "bare" if not own and form in ("part", "part?") else "main"
            return
        if label == "conj":
            clause.relation = "also" if own else "and"
        elif infinitive or (label == "xcomp" and form != "finite"):
            clause.relation = "inf" if infinitive else "part"
        else:
            clause.relation = "part" if form in BARE and not self.tree.has(node, "aux") else "main"
        raised = label == "xcomp" and head.objects and head.verb is not None and head.verb.voice == "active"
        clause.subject = own or (head.objects[:1] if raised else list(head.subject))
