"""Trees: the clauses of a text as a dependency parser sees them, in the place of the rules.

tree        a sentence's dependency tree, and what draws one      trees/tree.py
clauses     the tree's verbs, each with what hangs on it          trees/clauses.py
parse       the seam's other side: TreeParse                      trees/parse.py
trained     trees by the package's own model                      trees/trained.py
by_spacy    trees by a pipeline of spaCy                          trees/by_spacy.py
"""

from fasti.reading.trees.parse import TreeParse, parse_by
from fasti.reading.trees.tree import DependencyParser, Tree

__all__ = ["DependencyParser", "Tree", "TreeParse", "parse_by"]
