"""What claims come to: spells with honest bounds, the state of a day, lives, successions, contradictions, and why.

    history = fold(claims, identities)
    state(history, "1927-11-01"), life(history, "Anna Weber"), succession(history, "chairman of the Audit Board")
    findings(history), why(history, id)

All of it is a pure function of claims and identities.
"""

from fasti.reasoning.asking.beside import Company, Shared, beside
from fasti.reasoning.asking.changes import Change, Changes, changes
from fasti.reasoning.asking.compare import Comparison, compare, compare_sources
from fasti.reasoning.asking.find import find_person, find_post
from fasti.reasoning.asking.findings import Exhibit, Findings, findings, parted
from fasti.reasoning.asking.life import Life, life
from fasti.reasoning.asking.line import Edge, Line
from fasti.reasoning.asking.on import State, state
from fasti.reasoning.asking.succession import Gap, Succession, succession
from fasti.reasoning.asking.table import Table
from fasti.reasoning.asking.where import Whereabouts, where
from fasti.reasoning.asking.why import Reason, Why, Words, why
from fasti.reasoning.asking.without import Weakened, Without, without
from fasti.reasoning.fold import fold
from fasti.reasoning.history import History
from fasti.reasoning.rules import Rule, rules
from fasti.reasoning.says import say_claim, say_spell
from fasti.reasoning.witness import copies, witnesses

__all__ = [
    "Change",
    "Changes",
    "Company",
    "Comparison",
    "Edge",
    "Exhibit",
    "Findings",
    "Gap",
    "History",
    "Life",
    "Line",
    "Reason",
    "Rule",
    "Shared",
    "State",
    "Succession",
    "Table",
    "Weakened",
    "Whereabouts",
    "Why",
    "Without",
    "Words",
    "beside",
    "changes",
    "compare",
    "compare_sources",
    "copies",
    "find_person",
    "find_post",
    "findings",
    "fold",
    "life",
    "parted",
    "rules",
    "say_claim",
    "say_spell",
    "state",
    "succession",
    "where",
    "why",
    "without",
    "witnesses",
]
