"""Trees by a pipeline of spaCy (extra `fasti[spacy]`), whose labels are put in the terms of Universal Dependencies.

spaCy's English pipelines use the labels of ClearNLP: prepositions stand above their nouns, and the verb “be” above
what is said of the subject. Fasti asks only which verb a phrase hangs on and how, so the labels alone are turned.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

from fasti.errors import ModelError
from fasti.reading.trees.tree import Tree

PIPELINE = "en_core_web_sm"
"""The pipeline that is taken where none is named."""
UNIVERSAL = {
    "ROOT": "root",
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "auxpass": "aux:pass",
    "dobj": "obj",
    "dative": "iobj",
    "attr": "xcomp",
    "acomp": "xcomp",
    "oprd": "xcomp",
    "prep": "obl",
    "agent": "obl",
    "pobj": "obl",
    "npadvmod": "obl",
    "pcomp": "advcl",
    "relcl": "acl:relcl",
}
"""Labels of ClearNLP in the terms of Universal Dependencies; those that are missing are called the same in both."""


class Spacy:
    """A spaCy pipeline as a dependency parser."""

    def __init__(self, pipeline: Any) -> None:
        self._pipeline = pipeline

    def __call__(self, words: Sequence[str]) -> Tree:
        """The tree of one sentence; a second root that the pipeline sees hangs on the first."""
        from spacy.tokens import Doc  # noqa: PLC0415  an extra

        said = self._pipeline(Doc(self._pipeline.vocab, words=list(words)))
        roots = [word.i for word in said if word.head.i == word.i]
        heads = tuple((roots[0] if word.i != roots[0] else -1) if word.i in roots else word.head.i for word in said)
        labels = [UNIVERSAL.get(word.dep_, word.dep_) for word in said]
        for root in roots[1:]:
            labels[root] = "parataxis"
        return Tree(heads, tuple(labels), tuple(word.tag_ for word in said))


@cache
def pipeline(name: str = PIPELINE) -> Spacy:
    """An installed spaCy pipeline as a dependency parser. Raises ModelError where spaCy or the pipeline is missing."""
    try:
        import spacy  # noqa: PLC0415  an extra
    except ImportError:
        raise ModelError("spaCy is not installed", mend="pip install 'fasti[spacy]'") from None
    try:
        return Spacy(spacy.load(name))
    except OSError:
        installed = ", ".join(sorted(spacy.util.get_installed_models())) or "none"
        raise ModelError(
            f"no spaCy pipeline “{name}”; installed: {installed}", mend=f"python -m spacy download {name}"
        ) from None
