"""Forms of words: which lemma a word is a form of, and which form."""

from collections.abc import Iterable, Mapping

VOWELS = "aeiou"
SIBILANTS = ("s", "x", "z", "ch", "sh")

Forms = dict[str, tuple[str, frozenset[str]]]
"""A word's lemma and what it may be: "base", "s", "past", "part" (past participle), "ing"."""


def _doubles(lemma: str) -> bool:
    """Whether the last consonant doubles before a vowel: “stop”, “permit”, not “visit”."""
    if len(lemma) < 3 or lemma[-1] in VOWELS + "wxy" or lemma[-2] not in VOWELS or lemma[-3] in VOWELS:
        return False
    short = sum(ch in VOWELS for ch in lemma) == 1
    return short or lemma.endswith(("mit", "fer", "pel", "cur", "net", "bel"))


def regular(lemma: str) -> dict[str, set[str]]:
    """The forms of a regular verb."""
    if lemma.endswith("e"):
        stem, past, third = lemma[:-1], lemma + "d", lemma + "s"
        ing = lemma + "ing" if lemma.endswith(("ee", "ye", "oe")) else stem + "ing"
        if lemma.endswith("ie"):
            ing = lemma[:-2] + "ying"
    elif lemma.endswith("y") and lemma[-2] not in VOWELS:
        past, third, ing = lemma[:-1] + "ied", lemma[:-1] + "ies", lemma + "ing"
    else:
        long = lemma + lemma[-1] if _doubles(lemma) else lemma
        past, ing = long + "ed", long + "ing"
        third = lemma + ("es" if lemma.endswith((*SIBILANTS, "o")) else "s")
    forms = {lemma: {"base"}, third: {"s"}, ing: {"ing"}}
    forms.setdefault(past, set()).update({"past", "part"})
    if lemma[-1] == "l" and lemma[-2] in VOWELS and lemma[-3] not in VOWELS and not _doubles(lemma):
        forms[lemma + "led"], forms[lemma + "ling"] = {"past", "part"}, {"ing"}
    return forms


def irregular(line: str) -> dict[str, set[str]]:
    """The forms of a verb given as “lemma past participle…”."""
    lemma, past, *participles = line.split()
    forms = regular(lemma)
    forms = {word: tags - {"past", "part"} for word, tags in forms.items()}
    forms = {word: tags for word, tags in forms.items() if tags}
    forms.setdefault(past, set()).add("past")
    for participle in participles:
        forms.setdefault(participle, set()).add("part")
    return forms


def verb_forms(irregulars: Iterable[str], regulars: Iterable[str]) -> Forms:
    """All forms of all verbs; a word that is a form of two verbs goes to the irregular one (“found” to “find”)."""
    table: dict[str, tuple[str, set[str]]] = {}
    strong = {line.split()[0]: irregular(line) for line in irregulars}
    for lemma, forms in strong.items():
        _enter(table, lemma, forms)
    for lemma in regulars:
        if lemma not in strong:
            _enter(table, lemma, regular(lemma))
    return {word: (lemma, frozenset(tags)) for word, (lemma, tags) in table.items()}


def _enter(table: dict[str, tuple[str, set[str]]], lemma: str, forms: Mapping[str, set[str]]) -> None:
    for word, tags in forms.items():
        known, have = table.setdefault(word, (lemma, set()))
        if known == lemma:
            have |= tags


def guess(word: str) -> tuple[str, frozenset[str]] | None:
    """The reading of an unknown word that looks like a verb form in -ed or -ing; None where it does not."""
    if len(word) > 4 and word.endswith("ed") and not word.endswith(("eed", "red-")):
        stem = word[:-2]
        lemma = stem[:-1] + "y" if stem.endswith("i") else stem
        if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "sl":
            lemma = stem[:-1]
        elif stem[-1:] in "csvzgu" or stem.endswith(("at", "iz", "is", "ur", "ir", "in")):
            lemma = stem + "e" if not stem.endswith(("ss", "ng", "ain", "oin")) else stem
        return lemma, frozenset({"past", "part"})
    if len(word) > 5 and word.endswith("ing"):
        return word[:-3], frozenset({"ing"})
    return None


def singular(word: str) -> str:
    """The singular of a plural noun, by its ending."""
    if word.endswith("s-in-law"):
        return word.replace("s-in-law", "-in-law")
    if word.endswith("children") or word == "wives":
        return word[:-3] if word != "wives" else "wife"
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith("men"):
        return word[:-3] + "man"
    if len(word) > 4 and word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
