#!/usr/bin/env python3
"""Measures the program on large inputs, against floors that do nothing but what cannot be avoided.

    run.py PROGRAM [--quick] [--gate] [--rounds N]

Prints a table: what was measured, what is required, what is aimed at. --quick leaves the 100 000 goals out;
--gate exits with 1 where a requirement is missed. Inputs come from generate_goals.py, found in
../shared/bench or where ALIGN_BENCH says, and are kept in .build/bench.

Other work on the machine moves wall times by two within minutes, so what is compared runs in turn, A B A B,
and the figure is the median of the ratios within each round. Python 3 standard library and a C compiler.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
BENCH = pathlib.Path(os.environ.get("ALIGN_BENCH", ROOT.parent / "shared" / "bench"))
WORK = ROOT / ".build" / "bench"


def run(command, statuses=(0, 1)):
    """Runs a command with its output thrown away; returns seconds and peak memory in bytes."""
    actions = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_WRONLY, 0) for fd in (1, 2)]
    start = time.perf_counter_ns()
    pid = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
    _, status, usage = os.wait4(pid, 0)
    seconds = (time.perf_counter_ns() - start) / 1e9
    if os.waitstatus_to_exitcode(status) not in statuses:
        sys.exit(f"failed: {' '.join(command)}")
    scale = 1 if sys.platform == "darwin" else 1024
    return seconds, usage.ru_maxrss * scale


def in_turn(first, second, rounds, statuses=(0, 1)):
    """The two commands in turn; returns a list of (first, second) in seconds."""
    run(first, statuses), run(second, statuses)
    return [(run(first, statuses)[0], run(second, statuses)[0]) for _ in range(rounds)]


def instructions(command):
    """How many instructions a command takes: on one thread the same each time."""
    done = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={WORK / 'callgrind.out'}", *command],
        capture_output=True, text=True)
    return int(done.stderr.split("I   refs:")[1].split()[0].replace(",", ""))


def ratio(pairs):
    return statistics.median(a / b for a, b in pairs)


def compiled(name, source, *flags):
    """A small C program, built once."""
    program = WORK / name
    if not program.exists():
        command = [os.environ.get("CC", "cc"), "-O2", "-o", str(program), "-x", "c", str(source), *flags]
        subprocess.run(command, check=True)
    return str(program)


def workspace(goals, documents=1):
    """A generated workspace, made once; returns its folder."""
    folder = WORK / f"goals-{goals}-{documents}"
    if not folder.exists():
        made = pathlib.Path(tempfile.mkdtemp(dir=WORK))
        subprocess.run(
            [sys.executable, str(BENCH / "generate_goals.py"), str(goals), "-o", str(made), "--documents",
             str(documents)], check=True)
        made.rename(folder)
    return folder


def check(program, folder, *flags):
    files = sorted(str(path) for path in folder.glob("*.yaml"))
    return [program, "check", *files, "--rules", str(folder / "rules"), "--today", "2026-01-01", *flags]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--gate", action="store_true")
    parser.add_argument("--rounds", type=int, default=9)
    arguments = parser.parse_args()
    program = str(pathlib.Path(arguments.program).resolve())
    rounds = arguments.rounds
    if not (BENCH / "generate_goals.py").exists():
        sys.exit(f"{BENCH}: no generate_goals.py there; name its folder with ALIGN_BENCH")
    WORK.mkdir(parents=True, exist_ok=True)

    nothing = WORK / "nothing.c"
    nothing.write_text("int main(void) { return 0; }\n")
    does_nothing = compiled("nothing", nothing, "-static" if sys.platform == "linux" else "-O2")
    events = compiled("events", BENCH / "yaml_events.c", "-lyaml")
    rows = []

    def row(name, value, required, goal, unit="times"):
        rows.append((name, value, required, goal, unit))
        mark = "" if required is None or value <= required else "  MISSED"
        wanted = "" if required is None else f"   required {required}, goal {goal}"
        print(f"{name:<58}{value:>8.2f} {unit}{wanted}{mark}", flush=True)

    sample = [program, "check", str(ROOT / "samples" / "2024.yaml"), "--today", "2024-12-31"]
    pairs = in_turn(sample, [does_nothing], rounds * 10)
    row("samples/2024.yaml, over a C program that does nothing",
        statistics.median((a - b) * 1000 for a, b in pairs), 6, 2, "ms")

    # A run without any goal does nothing but load the rules; one without a document does not do that.
    empty = WORK / "no-goals.yaml"
    empty.write_text("align: 1\nid: a\ntitle: A\nvision: ostersund\ngoals: []\n")
    pairs = in_turn([program, "check", str(empty)], [program, "check", str(WORK / "none.yaml")], rounds * 10,
                    statuses=(0, 2))
    row("loading and checking all built-in rules", statistics.median((a - b) * 1000 for a, b in pairs), 3, 1, "ms")

    ten = workspace(10_000)
    file = next(ten.glob("*.yaml"))
    row("10 000 goals, all rules, against libyaml's events",
        ratio(in_turn(check(program, ten), [events, str(file)], rounds)), 2.0, 1.35)
    row("10 000 goals, peak memory against the file's size",
        run(check(program, ten))[1] / file.stat().st_size, 5, 3)

    twenty = workspace(20_000, documents=20)
    one, two = check(program, twenty, "--jobs", "1"), check(program, twenty, "--jobs", "2")
    speedup = ratio(in_turn(one, two, rounds))
    print(f"{'20 documents of 1 000 goals, two jobs against one':<58}{speedup:>8.2f} times faster"
          f"   required 1.6, goal 1.85{'' if speedup >= 1.6 else '  MISSED'}", flush=True)
    texts = [subprocess.run(command, capture_output=True).stdout for command in (one, two)]
    if texts[0] != texts[1]:
        sys.exit("the output differs with the number of jobs")

    if not arguments.quick:
        hundred = workspace(100_000)
        row("100 000 goals against 10 000",
            ratio(in_turn(check(program, hundred), check(program, ten), max(3, rounds // 3))), 11, 10.3)

    if shutil.which("valgrind"):
        stripped = WORK / "align-stripped"
        subprocess.run(["strip", "-g", "-o", str(stripped), program], check=True)
        small = workspace(1_000)
        count = instructions([str(stripped), *check(program, small, "--jobs", "1")[1:]])
        row("1 000 goals, instructions against libyaml's events",
            count / instructions([events, str(next(small.glob("*.yaml")))]), None, None)
        for name, command in (("samples/2024.yaml", sample), ("a document without goals", [program, "check", str(empty)])):
            row(f"{name}, instructions", instructions([str(stripped), *command[1:], "--jobs", "1"]) / 1e6, None, None,
                "million")

    if arguments.gate:
        missed = [name for name, value, required, _, _ in rows if required is not None and value > required]
        if missed or speedup < 1.6:
            sys.exit(1)


if __name__ == "__main__":
    main()
