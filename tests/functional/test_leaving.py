"""The program ends at once when its work is done, and nothing that it had to say or to return is lost by that."""

from __future__ import annotations

import subprocess
import sys

from ncs.reference.councils import councils

NCS = [sys.executable, "-m", "ncs"]


def ran(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(words, capture_output=True, text=True, encoding="utf-8", check=False)


def test_everything_printed_into_a_pipe_arrives() -> None:
    done = ran(*NCS, "councils", "list", "--format", "csv")
    assert done.returncode == 0 and done.stderr == ""
    assert len(done.stdout.splitlines()) == len(councils()) + 1


def test_a_refusal_keeps_its_code_and_its_words() -> None:
    done = ran(*NCS, "councils", "find", "Nowhere")
    assert done.returncode == 2 and "Nowhere" in done.stderr


def test_whoever_measures_the_program_is_waited_for() -> None:
    """The profiler prints its table after the program: an end that is too sudden would take it away."""
    done = ran(sys.executable, "-m", "cProfile", "-m", "ncs", "--version")
    assert done.stdout.startswith("ncs ") and "function calls" in done.stdout


def test_a_reader_who_has_closed_the_pipe_is_no_fault() -> None:
    process = subprocess.Popen(
        [*NCS, "councils", "list", "--format", "json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None and process.stderr is not None
    process.stdout.close()
    assert "Traceback" not in process.stderr.read()
    assert process.wait() in (0, 1)
    process.stderr.close()
