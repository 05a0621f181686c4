"""Names in a sentence: where they stand, and whether each is a person, a body, a place or a happening."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fasti.reading.lexicon import Lexicon
from fasti.reading.tokens import Sentence, Token
from fasti.reading.verbs import singular

PERSON, BODY, PLACE, HAPPENING, THING = "person", "organization", "place", "event", "thing"
SURE, LIKELY, GUESS = 3, 2, 1


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
            mention = Mention(a, b, tokens[a].start, tokens[b - 1].end, text[tokens[a].start : tokens[b - 1].end])
            mention.type, mention.strength, mention.head = _typed(tokens, a, b, lexicon)
            found.append(mention)
        i = j
    return found


def _ordinal(token: Token) -> bool:
    return token.shape == "num" and token.lower.endswith(("st", "nd", "rd", "th"))


def _begins(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    token = tokens[i]
    if token.tag == "NAME":
        return not _adjective(tokens, i, lexicon)
    return _ordinal(token) and i + 1 < len(tokens) and tokens[i + 1].tag == "NAME"


def _adjective(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a capitalised word describes the common noun after it: “Russian painter”."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    described = after is not None and after.tag in ("NOM", "VERB", "CC") and after.shape == "lower"
    return tokens[i].text in lexicon.words("places", "demonyms") and described


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
    touching = token.start == before.end
    ahead = tokens[j + 1 : j + 4]
    if token.tag == "NAME":
        return 0 if _adjective(tokens, j, lexicon) and not _heads(tokens[i:j], lexicon) else 1
    if token.text == "." and touching and _abbreviates(before):
        return 1 if (ahead and (ahead[0].tag == "NAME" or ahead[0].text in ",.;")) or before.shape != "Cap" else 0
    if token.lower in lexicon.words("people", "particles") and ahead:
        k = next((n for n, t in enumerate(ahead) if t.lower not in lexicon.words("people", "particles")), None)
        if k is not None and k < len(ahead) and ahead[k].tag == "NAME" and token.lower != "of":
            return k + 2
    return _step_linked(tokens, i, j, lexicon)


def _step_linked(tokens: Sequence[Token], i: int, j: int, lexicon: Lexicon) -> int:
    token, ahead = tokens[j], tokens[j + 1 : j + 4]
    run = tokens[i:j]
    if token.lower in ("of", "for", "on") and ahead:
        k = 1 if ahead[0].lower == "the" else 0
        if (
            ahead[0].tag == "DATE"
            and token.lower == "of"
            and len(ahead[0].text) == 4
            and run[-1].lower in lexicon.happenings
        ):
            return 2
        if (
            len(ahead) > k
            and (ahead[k].tag == "NAME" or _ordinal(ahead[k]))
            and (_heads(run, lexicon) or _charge(run, token, ahead[k], lexicon))
        ):
            return k + 2
    if token.tag == "GEN" and ahead and ahead[0].tag == "NAME" and _possessed(tokens, i, j, lexicon):
        return 2
    if (
        token.tag == "GEN"
        and len(ahead) > 2
        and ahead[0].tag == "CC"
        and ahead[1].tag == "NAME"
        and ahead[2].tag == "GEN"
    ):
        return 3
    if token.tag == "CC" and token.lower in ("and", "&") and ahead and ahead[0].tag == "NAME":
        linked = any(t.lower in ("of", "for", "on") for t in run) or token.lower == "&"
        head = _heads(run, lexicon) or _title_run(run, lexicon)
        known = run[-1].text in lexicon.places or _person_like(run[-1:], lexicon)
        if linked and head and not known and not _has_own_head(tokens, j + 1, lexicon):
            return 2
    if token.text == "(" and len(ahead) > 1 and ahead[1].text == ")" and token.start == tokens[j - 1].end:
        return 3
    return 0


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


def _abbreviates(token: Token) -> bool:
    return len(token.text) == 1 or token.shape == "abbr" or token.lower in (
        "st", "mt", "gen", "col", "lt", "capt", "maj", "dr", "mr", "mrs", "prof", "jr", "sr", "rev", "ste", "ft", "adm", "sgt", "gov",
        "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kans", "ky", "la", "mass", "md", "mich", "minn", "miss", "mo", "mont", "nebr", "nev",
        "okla", "oreg", "pa", "tenn", "tex", "vt", "va", "wash", "wis", "wyo", "wm", "geo", "chas", "thos", "jos", "dak", "mex",
    )  # fmt: skip


def _possessed(tokens: Sequence[Token], i: int, j: int, lexicon: Lexicon) -> bool:
    """Whether a genitive is inside a body's name: “People's Commissariat”, “King's College”."""
    k = j + 1
    while k < len(tokens) and tokens[k].tag == "NAME":
        k += 1
    last = tokens[k - 1].lower
    owner = tokens[i:j]
    return (
        last in lexicon.body_heads or last in lexicon.titles or singular(last) in lexicon.body_heads
    ) and not _person_like(owner, lexicon)


def _heads(run: Iterable[Token], lexicon: Lexicon) -> str:
    """The head noun in a run that makes it a body or a happening; empty where none does."""
    for token in run:
        if token.lower in lexicon.body_heads or token.lower in lexicon.happenings:
            return token.lower
        if singular(token.lower) in lexicon.body_heads:
            return singular(token.lower)
    return ""


def _person_like(run: Sequence[Token], lexicon: Lexicon) -> bool:
    return bool(run) and (run[0].text in lexicon.forenames or (len(run[0].text) == 1 and len(run) > 1))


def _parted(tokens: Sequence[Token], i: int, j: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """A run as one name or several: titles and adherents before a person's name are parted from it."""
    k = i
    while k < j - 1 and _leads(tokens, k, j, lexicon):
        k += 1
        if tokens[k].text == "." and k < j - 1:
            k += 1
    if i < k < j and tokens[k].tag == "NAME" and not _heads(tokens[k:j], lexicon):
        return [(i, k), (k, j)]
    for k in range(i + 1, j):
        if (
            tokens[k - 1].text in lexicon.spaced["bodies"]
            and tokens[k - 1].lower.endswith("s")
            and tokens[k].tag == "NAME"
            and not _heads(tokens[k:j], lexicon)
        ):
            return [(i, k), (k, j)]
    return [(i, j)]


def _leads(tokens: Sequence[Token], k: int, j: int, lexicon: Lexicon) -> bool:
    """Whether the capitalised word at k is a title (or part of one) before a name."""
    lower = tokens[k].lower
    if lower in lexicon.titles or lower.replace("’", "'") in lexicon.words("titles", "modifiers"):
        return any(tokens[n].lower in lexicon.titles for n in range(k, j - 1))
    known = tokens[k].text in lexicon.words("places", "demonyms") or tokens[k].text in ("United", "States", "State")
    return known and any(tokens[n].lower in lexicon.titles for n in range(k + 1, j - 1))


def _typed(tokens: Sequence[Token], a: int, b: int, lexicon: Lexicon) -> tuple[str, int, str]:
    """The type of the name tokens[a:b], how sure it is, and its head word."""
    run = [t for t in tokens[a:b] if t.shape not in ("punct", "gen")]
    words = [t.lower for t in run]
    whole = " ".join(t.text for t in run)
    before = tokens[a - 1] if a else None
    own = _typed_by_words(run, words, whole, lexicon)
    if own:
        return own
    dotted = "".join(t.text for t in tokens[a:b])
    if dotted in lexicon.places and dotted.endswith("."):
        return PLACE, SURE, ""
    if whole in lexicon.places or whole.replace("’", "'") in lexicon.places:
        doubtful = whole in lexicon.forenames and not _placed(before)
        return (PERSON, GUESS, "") if doubtful else (PLACE, LIKELY if len(run) == 1 else SURE, "")
    if _person_by_shape(run, whole, lexicon):
        return PERSON, SURE if len(run) > 1 else LIKELY, ""
    if run[0].shape == "UPPER" and len(run) == 1 and len(run[0].text) > 1:
        return BODY, LIKELY, ""
    return _typed_by_place(tokens, a, b, lexicon)


def _typed_by_words(
    run: Sequence[Token], words: Sequence[str], whole: str, lexicon: Lexicon
) -> tuple[str, int, str] | None:
    link = next((n for n, t in enumerate(run) if t.lower in ("of", "for", "on") and n), len(run))
    heads = [words[link - 1], *(w for w in words[:link][::-1])]
    if whole in lexicon.spaced["bodies"] or (len(run) > 1 and run[-1].text in lexicon.spaced["bodies"]):
        return BODY, SURE, ""
    if whole in lexicon.spaced["happenings"]:
        return HAPPENING, SURE, ""
    head = heads[0]
    if len(run) > 1 or link < len(run):
        if head in lexicon.happenings and not _standing(run, words, head, lexicon):
            return HAPPENING, SURE, head
        forename = len(run) == 2 and run[0].text in lexicon.forenames
        if head in lexicon.body_heads or (singular(head) in lexicon.body_heads and not forename):
            return BODY, SURE, head
        if head in lexicon.words("places", "heads") or words[0] in (
            "mount",
            "lake",
            "fort",
            "cape",
            "port",
            "isle",
            "new",
            "saint-",
        ):
            return PLACE, SURE, head
        describing = all(
            w in lexicon.words("titles", "modifiers")
            or t.shape == "num"
            or t.text in lexicon.words("places", "demonyms")
            for w, t in zip(words[: link - 1], run, strict=False)
        )
        if head in lexicon.titles and (link < len(run) or describing):
            return THING, LIKELY, head
        inner = next(
            (
                w
                for w in heads[1:]
                if w in lexicon.body_heads and w not in ("order", "times", "post", "guard", "house", "bank")
            ),
            "",
        )
        if inner and run[0].text not in lexicon.forenames and len(run) > 2:
            return BODY, LIKELY, inner
    elif singular(head) in lexicon.titles:
        return THING, LIKELY, head
    elif head in lexicon.body_heads or singular(head) in lexicon.body_heads:
        return BODY, LIKELY, head
    elif head in lexicon.happenings:
        return HAPPENING, GUESS, head
    return None


def _standing(run: Sequence[Token], words: Sequence[str], head: str, lexicon: Lexicon) -> bool:
    """Whether a congress or council is a standing body rather than a meeting: not “15th Party Congress”."""
    head = singular(head)
    if head not in lexicon.words("happenings", "meetings"):
        return False
    if any(t.text in lexicon.places for t in run if t.lower not in ("united", "states")):
        return False
    numbered = any(w[:1].isdigit() for w in words)
    of_party = "party" in words or "soviets" in words or "international" in words
    return (
        not (numbered or of_party)
        or head in ("council", "assembly", "synod")
        or (singular(words[-1]) == "congress"
        and not of_party)
    )


def _placed(before: Token | None) -> bool:
    return before is not None and before.lower in ("in", "at", "near", "to", "from", "into", "of", ",")


def _person_by_shape(run: Sequence[Token], whole: str, lexicon: Lexicon) -> bool:
    if len(run) > 1 and any(
        t.lower in lexicon.words("people", "particles") and t.text.islower() and t.lower != "of" for t in run[1:]
    ):
        return True
    if len(run) > 1 and (run[0].text in lexicon.forenames or len(run[0].text) == 1 or run[0].shape == "abbr"):
        return True
    if len(run) > 1 and run[-1].text in (
        "I",
        "II",
        "III",
        "IV",
        "V",
        "VI",
        "VII",
        "VIII",
        "IX",
        "X",
        "XI",
        "XII",
        "XIV",
        "XV",
        "XVI",
        "Jr",
        "Sr",
    ):
        return True
    if len(run) > 1 and any(t.lower.endswith(tuple(lexicon.words("people", "patronymics"))) for t in run):
        return True
    plain = whole.replace("′", "").replace("’", "")
    ending = (
        len(run) <= 3
        and plain.lower().endswith(tuple(e for e in lexicon.words("people", "surnames") if len(e) > 2))
        and len(plain) > 5
    )
    return run[0].text in lexicon.forenames or ending


def _typed_by_place(tokens: Sequence[Token], a: int, b: int, lexicon: Lexicon) -> tuple[str, int, str]:
    """The type by what stands before and after the name."""
    before = tokens[a - 1] if a else None
    after = tokens[b] if b < len(tokens) else None
    if before is not None and before.lower in lexicon.titles and before.tag == "NOM":
        return PERSON, LIKELY, ""
    if (
        (before is not None
        and before.lower == "by")
        or (after is not None and after.tag == "VERB" and before is not None and before.tag not in ("DET", "PREP"))
    ):
        return PERSON, LIKELY, ""
    if before is not None and before.lower in ("in", "near", "into"):
        return PLACE, LIKELY, ""
    if before is not None and before.lower in ("at", "to", "from"):
        return PLACE, GUESS, ""
    if before is not None and before.lower == "the":
        return BODY if b - a > 1 or tokens[a].lower.endswith("s") else THING, GUESS, ""
    if after is not None and after.tag == "GEN":
        return PERSON, GUESS, ""
    return PERSON, GUESS, ""


def settle(found: Sequence[Sequence[Mention]], people: Iterable[str]) -> None:
    """Let sure mentions decide doubtful ones of the same words over a whole text. `people` are names known to be persons'."""
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
