"""Names in a sentence: where each begins and ends, and which name means what over a whole text."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from fasti.reading.lexicon import Lexicon
from fasti.reading.nametypes import BODY, GUESS, LIKELY, PERSON, PLACE, SURE, THING, forenamed, head_of, type_of
from fasti.reading.nations import national
from fasti.reading.personal import core, leads_to_person, step_within
from fasti.reading.tokens import Sentence, Token
from fasti.reading.verbs import singular


@dataclass(slots=True, eq=False)
class Mention:
    """A name: tokens [first, last) of its sentence, its type, and how sure the type is (GUESS, LIKELY, SURE)."""

    first: int
    last: int
    start: int
    end: int
    text: str
    type: str = THING
    strength: int = GUESS
    head: str = ""


def mentions(sentence: Sentence, text: str, lexicon: Lexicon) -> list[Mention]:
    """The names of one sentence, in order, typed by their own words and what stands beside them."""
    found: list[Mention] = []
    i = 0
    tokens = sentence.tokens
    while i < len(tokens):
        if not _begins(tokens, i, lexicon):
            i += 1
            continue
        j = _extend(tokens, i, lexicon)
        for a, b in _parted(tokens, i, j, lexicon):
            kind, strength, head = type_of(tokens, a, b, lexicon)
            c, d = core(tokens, a, b, lexicon) if kind == PERSON else (a, b)
            start, end = tokens[c].start, tokens[d - 1].end
            found.append(Mention(a, b, start, end, text[start:end], kind, strength, head))
        i = j
    _join_people(tokens, found, lexicon)
    return found


def _join_people(tokens: Sequence[Token], found: Sequence[Mention], lexicon: Lexicon) -> None:
    """A forename that is a town's name too is a person's beside a person's: “to **Eugene** and Madge Neville”."""
    for one, two in pairwise(found):
        between = [t.lower for t in tokens[one.last : two.first]]
        if between not in (["and"], ["or"], [","], [",", "and"]):
            continue
        for m, n in ((one, two), (two, one)):
            known = n.type == PERSON and (n.strength == SURE or " " in n.text)
            if known and m.type == PLACE and m.strength < SURE and m.text in lexicon.forenames:
                m.type, m.strength = PERSON, LIKELY


def _ordinal(token: Token) -> bool:
    return token.shape == "num" and token.lower.endswith(("st", "nd", "rd", "th"))


def _begins(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    token = tokens[i]
    if token.tag == "NAME":
        return not _adjective(tokens, i, lexicon)
    return _ordinal(token) and i + 1 < len(tokens) and tokens[i + 1].tag == "NAME"


def _adjective(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a capitalised word describes the common noun after it: “Russian painter”, “Irish/British barrister”."""
    if not national(tokens[i].text, lexicon):
        return False
    j = i + 1
    while j < len(tokens) and (tokens[j].text == "/" or national(tokens[j].text, lexicon)):
        j += 1
    after = tokens[j] if j < len(tokens) else None
    return after is not None and after.tag in ("NOM", "VERB", "CC") and after.shape == "lower"


def _extend(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> int:
    """The end of the run of name tokens that begins at i."""
    j = i + 1
    while j < len(tokens):
        step = _step(tokens, i, j, lexicon)
        if not step:
            break
        j += step
    return j


def _step(tokens: Sequence[Token], i: int, j: int, lexicon: Lexicon) -> int:
    """How many tokens from j on belong to the run tokens[i:j]; 0 where it ends."""
    token, before = tokens[j], tokens[j - 1]
    ahead = tokens[j + 1 : j + 4]
    if token.tag == "NAME":
        return 0 if _adjective(tokens, j, lexicon) and not head_of(tokens[i:j], lexicon) else 1
    if token.text == "." and token.start == before.end and _abbreviates(before, lexicon):
        return int(bool(ahead) or before.shape != "Cap")
    if within := step_within(tokens, i, j, lexicon):
        return within
    particles = lexicon.words("people", "particles")
    if token.lower in particles and token.lower != "of":
        n = next((n for n, t in enumerate(ahead) if t.lower not in particles), None)
        if n is not None and ahead[n].tag == "NAME":
            return n + 2
    if token.text == "(" and len(ahead) > 1 and ahead[1].text == ")" and token.start == before.end:
        return 3
    if token.tag == "GEN":
        return _step_owned(tokens, i, j, lexicon)
    if token.tag == "CC":
        return _step_joined(tokens, i, j, lexicon)
    return _step_of(tokens, i, j, lexicon) if token.lower in ("of", "for", "on") and ahead else 0


def _step_of(tokens: Sequence[Token], i: int, j: int, lexicon: Lexicon) -> int:
    """Over an “of” inside a name: “Ministry of War”, “the Revolution of 1848”."""
    run, link = tokens[i:j], tokens[j]
    following = tokens[j + 1]
    if following.tag == "DATE" and len(following.text) == 4:
        return 2 if link.lower == "of" and run[-1].lower in lexicon.happenings else 0
    k = j + 2 if following.lower == "the" else j + 1
    if k >= len(tokens) or not (tokens[k].tag == "NAME" or _ordinal(tokens[k])):
        return 0
    if (k > j + 1 and tokens[k].text == "Year") or _degree(run, tokens[k], lexicon):
        return k - j + 1
    return k - j + 1 if head_of(run, lexicon) or _charge(run, link, tokens[k], lexicon) else 0


def _degree(run: Sequence[Token], field: Token, lexicon: Lexicon) -> bool:
    """Whether a rank and what it is in make a degree's name: “Doctor of **Philosophy**”."""
    known = lexicon.words("schools", "subjects") | lexicon.words("degrees", "fields")
    return run[-1].lower in lexicon.words("degrees", "ranks") and field.lower in known


def _step_owned(tokens: Sequence[Token], i: int, j: int, lexicon: Lexicon) -> int:
    """Over a genitive inside a name: “People's Commissariat”, “Workers' and Peasants' Red Army”."""
    ahead = tokens[j + 1 : j + 4]
    if ahead and ahead[0].tag == "NAME" and _possessed(tokens, i, j, lexicon):
        return 2
    pair = len(ahead) > 2 and ahead[0].tag == "CC" and ahead[1].tag == "NAME" and ahead[2].tag == "GEN"
    return 3 if pair else 0


def _step_joined(tokens: Sequence[Token], i: int, j: int, lexicon: Lexicon) -> int:
    """Over an “and” inside a name: “Commissariat of Posts and Telegraphs”."""
    run, link = tokens[i:j], tokens[j].lower
    if link not in ("and", "&") or j + 1 >= len(tokens) or tokens[j + 1].tag != "NAME":
        return 0
    linked = link == "&" or any(t.lower in ("of", "for", "on") for t in run)
    known = run[-1].text in lexicon.places or forenamed(run[-1:], lexicon) or tokens[j + 1].lower in lexicon.titles
    headed = head_of(run, lexicon) or _title_run(run, lexicon)
    return 2 if linked and headed and not known and not _has_own_head(tokens, j + 1, lexicon) else 0


def _title_run(run: Sequence[Token], lexicon: Lexicon) -> bool:
    return any(t.lower in lexicon.titles and t.shape == "Cap" for t in run)


def _charge(run: Sequence[Token], link: Token, following: Token, lexicon: Lexicon) -> bool:
    """Whether a capitalised title goes on with what it is charged with: “Commissar for War”, not “Governor of Ohio”."""
    if run[-1].lower not in lexicon.titles:
        return False
    if link.lower == "for":
        return True
    free = following.text not in lexicon.places and following.text not in lexicon.forenames
    return link.lower == "of" and free and following.text in lexicon.words("titles", "charges")


def _has_own_head(tokens: Sequence[Token], j: int, lexicon: Lexicon) -> bool:
    k = j
    while k < len(tokens) and tokens[k].tag == "NAME":
        k += 1
    return tokens[k - 1].lower in lexicon.body_heads and k - j > 1


def _abbreviates(token: Token, lexicon: Lexicon) -> bool:
    short = len(token.text) == 1 or token.shape == "abbr"
    return short or token.lower in lexicon.words("abbreviations", "in_names")


def _possessed(tokens: Sequence[Token], i: int, j: int, lexicon: Lexicon) -> bool:
    """Whether a genitive is inside a body's name: “People's Commissariat”, “King's College”."""
    k = j + 1
    while k < len(tokens) and tokens[k].tag == "NAME":
        k += 1
    last = tokens[k - 1].lower
    owner = tokens[i:j]
    return (
        last in lexicon.body_heads or last in lexicon.titles or singular(last) in lexicon.body_heads
    ) and not forenamed(owner, lexicon)


def _parted(tokens: Sequence[Token], i: int, j: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """A run as one name or several: titles and adherents before a person's name are parted from it."""
    k = i
    while k < j - 1 and _leads(tokens, k, j, lexicon):
        k += 1
        if tokens[k].text == "." and k < j - 1:
            k += 1
    k = max(k, leads_to_person(tokens, i, j, lexicon))
    if i < k < j and tokens[k].tag == "NAME" and not head_of(tokens[k:j], lexicon):
        return [(i, k), (k, j)]
    for k in range(i + 1, j):
        if (
            tokens[k - 1].text in lexicon.spaced["bodies"]
            and tokens[k - 1].lower.endswith("s")
            and tokens[k].tag == "NAME"
            and not head_of(tokens[k:j], lexicon)
        ):
            return [(i, k), (k, j)]
    return [(i, j)]


def _leads(tokens: Sequence[Token], k: int, j: int, lexicon: Lexicon) -> bool:
    """Whether the capitalised word at k is a title (or part of one) before a name."""
    lower = tokens[k].lower
    if lexicon.titles.get(lower, "trade") != "trade" or lower.replace("’", "'") in lexicon.words("titles", "modifiers"):
        return any(tokens[n].lower in lexicon.titles for n in range(k, j - 1))
    known = tokens[k].text in lexicon.words("places", "demonyms") or tokens[k].text in ("United", "States", "State")
    return known and any(tokens[n].lower in lexicon.titles for n in range(k + 1, j - 1))


def settle(found: Sequence[Sequence[Mention]], people: Iterable[str]) -> None:
    """Let sure mentions decide doubtful ones of the same words over a whole text. `people` are names of persons."""
    surnames = Counter(
        m.text.split()[-1] for ms in found for m in ms if m.type == PERSON and m.strength == SURE and " " in m.text
    )
    surnames.update(word for name in people for word in name.replace(",", " ").split() if len(word) > 2)
    votes: dict[str, Counter[str]] = {}
    for ms in found:
        for m in ms:
            votes.setdefault(m.text, Counter())[m.type] += 10 ** (m.strength - 1)
    for ms in found:
        for m in ms:
            if m.text in surnames and m.strength < SURE and m.type != BODY:
                m.type, m.strength = PERSON, SURE
            elif m.strength < SURE:
                best, count = votes[m.text].most_common(1)[0]
                if count > votes[m.text][m.type]:
                    m.type = best
