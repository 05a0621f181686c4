"""Manual: the pages that `--help` prints, for the whole and for each verb."""

from typing import Any

from typer.core import TyperCommand, TyperGroup

MANUAL: dict[str, tuple[str, ...]] = {
    "Read": ("read", "times"),
    "Ask": ("on", "where", "with", "life", "list", "compare", "between"),
    "Check": ("check", "why", "without"),
    "Hand on": ("export",),
    "See": ("serve",),
}
"""The verbs in the order of the work, under their headings."""

EPILOG = """\b
A first walk:
  fasti read examples        read documents into the record my.fasti
  fasti on 1927-11-01        who held what on that day
  fasti life Trotsky         one life, each line with its words
  fasti check                what cannot all be true
  fasti serve                the same in the browser

\b
Every verb takes -r/--record FILE; without it the record is $FASTI_RECORD,
else my.fasti in this folder. Days are written 1927-11-01, months 1927-11,
years 1927, or in any other form of EDTF.

\b
Exit code 0: done; 1: something could not be read, found or written;
2: the command line is wrong; 130: stopped with Ctrl-C.
"""


class Manual(TyperGroup):
    """The page of the whole: the verbs under their headings, each with one line, then the options."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write a section for each heading, the texts of all of them in one column."""
        broad = max(map(len, self.commands))
        for heading, verbs in MANUAL.items():
            with formatter.section(heading):
                formatter.write_dl([(verb.ljust(broad), _first_line(self.commands[verb].help)) for verb in verbs])
        _write_options(self, ctx, formatter)


class Verb(TyperCommand):
    """The page of one verb: what stands after it, what it does, its options."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Write the usage as a person would say it: `fasti life [PERSON] [OPTIONS]`."""
        pieces = [_usage(argument) for argument in _arguments(self)]
        formatter.write_usage(ctx.command_path, " ".join([*pieces, "[OPTIONS]"]))

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write what stands after the verb, then its options."""
        if arguments := _arguments(self):
            with formatter.section("Arguments"):
                formatter.write_dl([(_name(argument), argument.help or "") for argument in arguments])
        _write_options(self, ctx, formatter)


def _write_options(command: Any, ctx: Any, formatter: Any) -> None:
    records = [param.get_help_record(ctx) for param in command.get_params(ctx) if param.param_type_name == "option"]
    with formatter.section("Options"):
        formatter.write_dl([record for record in records if record])


def _arguments(command: Any) -> list[Any]:
    return [param for param in command.params if param.param_type_name == "argument"]


def _name(argument: Any) -> str:
    return str(argument.metavar or argument.name.upper())


def _usage(argument: Any) -> str:
    name = _name(argument) + ("..." if argument.nargs == -1 else "")
    return name if argument.required else f"[{name}]"


def _first_line(text: str | None) -> str:
    return (text or "").strip().partition("\n\n")[0].replace("\n", " ").rstrip(".")
