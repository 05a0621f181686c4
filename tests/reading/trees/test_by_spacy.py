"""A spaCy pipeline in the place of the rules: a pipeline made here, for none can be downloaded in a test."""

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from fasti.errors import ModelError, NotFoundError
from fasti.reading import parser, read
from fasti.reading.trees import parse_by
from fasti.reading.trees.by_spacy import Spacy, pipeline
from fasti.text import Source

PASSAGE = "Agnes Falk was appointed director of the museum in 1920."
HEADS = (1, 3, 3, 3, 3, 4, 7, 5, 3, 8, 3)
LABELS = "compound nsubjpass auxpass ROOT oprd prep det pobj prep pobj punct".split()
TAGS = "NNP NNP VBD VBN NN IN DT NN IN CD .".split()


@pytest.fixture
def drawing() -> Language:
    """An English pipeline that draws the one tree, as spaCy's labels have it."""

    @Language.component("drawn_by_hand")
    def draw(doc: Doc) -> Doc:
        for word, head, label, tag in zip(doc, HEADS, LABELS, TAGS, strict=True):
            word.head, word.dep_, word.tag_ = doc[head], label, tag
        return doc

    made = spacy.blank("en")
    made.add_pipe("drawn_by_hand")
    return made


def test_claims_by_a_pipeline(drawing: Language) -> None:
    source = Source("falk", PASSAGE, title="Agnes Falk")
    [claim] = read(source, parser=parse_by(Spacy(drawing)))
    assert (claim.kind, claim.who, claim.what, claim.how, str(claim.at or claim.begin)) == (
        "post",
        "Agnes Falk",
        "director",
        "appointed",
        "1920",
    )


def test_labels_are_put_in_universal_terms(drawing: Language) -> None:
    tree = Spacy(drawing)([*PASSAGE.rstrip(".").split(), "."])
    assert tree.heads[3] == -1
    assert tree.labels[1:5] == ("nsubj:pass", "aux:pass", "root", "xcomp")


def test_a_pipeline_that_is_not_installed_is_told_of() -> None:
    with pytest.raises(ModelError, match="en_none_sm"):
        pipeline("en_none_sm")


def test_an_unknown_parser_lists_the_known() -> None:
    with pytest.raises(NotFoundError, match=r"model.*rules.*spacy"):
        parser("stanza")
