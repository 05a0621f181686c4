"""The English model: one small encoder whose heads tag, parse, name and relate the words of a sentence.

`load()` gives the model of the package; docs/reference/model.md tells what it was trained on and how well it does.
"""

from fasti.errors import ModelError

try:
    from fasti.reading.model.model import Model, load
    from fasti.reading.model.tagged import Place, Span, Tagged
except ModuleNotFoundError as fault:
    raise ModelError(f"the model needs {fault.name}", mend="pip install 'fasti[model]'") from fault

__all__ = ["Model", "Place", "Span", "Tagged", "load"]
