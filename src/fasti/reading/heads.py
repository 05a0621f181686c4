"""What heads a phrase: the verb of a verb group, the noun or name of a noun phrase."""

from collections.abc import Sequence

from fasti.reading.lexicon import Lexicon
from fasti.reading.names import Mention
from fasti.reading.nametypes import BODY, HAPPENING, PLACE, THING
from fasti.reading.phrase import TITLE, WORK, Phrase, Verb
from fasti.reading.tokens import Token
from fasti.reading.verbs import singular


def verb_group(seen: Sequence[Token], first: int, last: int) -> Verb:
    """What the verb group of tokens [first, last) says: lemma, form, voice. `seen` are its tokens."""
    core = [t for t in seen if t.tag not in ("NEG", "ADV")]
    head, auxiliaries = core[-1], core[:-1]
    passive = head.tag == "VERB" and "part" in head.forms and any(t.tag == "BE" for t in auxiliaries)
    return Verb(
        first,
        last,
        head.lemma,
        _form(core),
        "passive" if passive else "active",
        negated=any(t.tag == "NEG" for t in seen),
        modal=next((t.lower for t in auxiliaries if t.tag == "MODAL"), ""),
        adverbs=tuple(t.lower for t in seen if t.tag == "ADV"),
    )


def _form(core: Sequence[Token]) -> str:
    """Finite, part (a participle), ing or base; “part?” where a past tense looks like a participle."""
    head, first = core[-1], core[0].lower
    if len(core) > 1 and first not in ("being", "having", "been", "be"):
        return "finite"
    if head.forms == {"ing"} or first in ("being", "having"):
        return "ing"
    if head.tag != "VERB" or head.forms & {"past", "s"}:
        return "part?" if "part" in head.forms else "finite"
    return "part" if "part" in head.forms else "base"


def set_head(phrase: Phrase, items: list[Mention | Token], lexicon: Lexicon) -> None:
    """Set name, noun, words and kind from what the phrase is made of."""
    last = items[-1]
    words: list[Token] = []
    for item in items[:-1] if isinstance(last, Mention) else items:
        words += [item] if isinstance(item, Token) else list(phrase.tokens[item.first : item.last])
    phrase.words = words
    if isinstance(last, Mention):
        phrase.name = last
        nouns = [t for t in words if t.tag in ("NOM", "NAME")]
        phrase.noun = nouns[-1].lemma if nouns else ""
        if last.type == THING and (title := _title_in(last, phrase.tokens, lexicon)):
            phrase.kind, phrase.noun, phrase.name = TITLE, title, None
            phrase.words = [*words, *phrase.tokens[last.first : last.last]]
        else:
            phrase.kind = last.type
        return
    inner = [item for item in items if isinstance(item, Mention)]
    phrase.inner = inner[-1] if inner else None
    phrase.noun = last.lemma if last.tag == "NOM" else last.lower
    phrase.kind = noun_kind(last, lexicon)


def _title_in(mention: Mention, tokens: Sequence[Token], lexicon: Lexicon) -> str:
    """The title that a capitalised run is (“People's Commissar for War”), as its last word before “of” or “for”."""
    run = [t for t in tokens[mention.first : mention.last] if t.shape not in ("punct", "gen")]
    link = next((n for n, t in enumerate(run) if t.lower in ("of", "for", "on") and n), len(run))
    head = run[link - 1].lower if run else ""
    return head if head in lexicon.titles else singular(head) if singular(head) in lexicon.titles else ""


def noun_kind(token: Token, lexicon: Lexicon) -> str:
    """What a common noun stands for: a title, a body, a happening, a place, or some thing."""
    lemma = token.lemma if token.tag == "NOM" else token.lower
    if lexicon.title_of(token.lower):
        return TITLE
    if lemma in lexicon.words("bodies", "bare") or lemma in lexicon.body_heads:
        return BODY
    if lemma in lexicon.happenings:
        return HAPPENING
    if lemma in lexicon.words("places", "heads"):
        return PLACE
    return WORK if lemma in lexicon.words("works", "nouns") else THING
