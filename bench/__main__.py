"""All benchmarks, one after another: `python bench` prints their figures and keeps them in bench/RESULTS.md.

Each script of this folder is one benchmark. The first line of its docstring is its heading, and what it prints is
its figures; where its corpus is missing it prints a line `skipped: …`. `python bench NAME…` runs only those named,
and keeps the figures of the others.
"""

import ast
import os
import platform
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).parent
RESULTS = HERE / "RESULTS.md"
LONGEST = 1800
"""Seconds after which a benchmark is given up."""

HEAD = """\
# Results

What `make bench` last printed. The corpora: [docs/reference/corpora.md](../docs/reference/corpora.md).
"""


def main(wanted: list[str]) -> int:
    """Run the benchmarks and write the page; 1 where one failed."""
    scripts = {path.stem: path for path in sorted(HERE.glob("*.py")) if not path.stem.startswith("_")}
    if unknown := set(wanted) - set(scripts):
        print(f"no benchmark is called {', '.join(sorted(unknown))} (known are: {', '.join(scripts)})", file=sys.stderr)
        return 2
    sections = kept()
    failed = False
    for name in wanted or scripts:
        heading = title(scripts[name])
        print(f"\n{heading}", flush=True)
        code, figures, seconds = measure(scripts[name])
        failed |= code != 0
        sections[name] = section(name, heading, figures, f"{stamp()}, {seconds:.0f} s")
    RESULTS.write_text("\n".join([HEAD, *(sections[name] for name in scripts if name in sections)]), encoding="utf-8")
    print(f"\nkept in {RESULTS}")
    return int(failed)


def measure(script: Path) -> tuple[int, str, float]:
    """Run one script, showing what it prints as it comes: its exit code, what it printed, and how long it took."""
    begun = time.perf_counter()
    command = [sys.executable, str(script)]
    printed: list[str] = []
    with subprocess.Popen(command, cwd=HERE.parent, stdout=subprocess.PIPE, text=True, encoding="utf-8") as run:
        for line in _lines(run, begun):
            print(f"  {line}", end="", flush=True)
            printed.append(line)
    if run.returncode:
        printed.append(f"failed: exit code {run.returncode}\n")
    return run.returncode, "".join(printed).strip("\n"), time.perf_counter() - begun


def _lines(run: "subprocess.Popen[str]", begun: float) -> Iterator[str]:
    for line in run.stdout or ():
        yield line
        if time.perf_counter() - begun > LONGEST:
            run.kill()
            yield f"given up after {LONGEST} seconds\n"


def title(script: Path) -> str:
    """The first line of a script's docstring, without its full stop."""
    return (ast.get_docstring(ast.parse(script.read_text(encoding="utf-8"))) or script.stem).splitlines()[0].rstrip(".")


def section(name: str, heading: str, figures: str, when: str) -> str:
    """One benchmark on the page."""
    return f"## {name}\n\n{heading}. {when}.\n\n```text\n{figures}\n```\n"


def kept() -> dict[str, str]:
    """The sections that the page has, by benchmark."""
    page = RESULTS.read_text(encoding="utf-8") if RESULTS.exists() else ""
    parts = [f"## {part}".rstrip() + "\n" for part in page.split("\n## ")[1:]]
    return {part.removeprefix("## ").partition("\n")[0]: part for part in parts}


def stamp() -> str:
    """The day, the machine and the commit that figures belong to."""
    git = ["git", "describe", "--always", "--dirty"]
    commit = subprocess.run(git, cwd=HERE.parent, capture_output=True, text=True, check=False).stdout.strip()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    machine = f"{os.cpu_count()} cores ({platform.machine()}), {memory:.0f} GiB, Python {platform.python_version()}"
    return f"{datetime.now(tz=UTC):%Y-%m-%d}, {machine}, commit {commit or 'unknown'}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
