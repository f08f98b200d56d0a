#!/usr/bin/env python3
"""Writes the manual page of align (man 7 groff_man) from the program's own account of its flags.

Usage: Scripts/manual.py ALIGN [sv|en]
"""

import json
import os
import subprocess
import sys

WORDS = {
    "en": {"name": "NAME", "synopsis": "SYNOPSIS", "commands": "COMMANDS", "options": "OPTIONS",
           "status": "EXIT STATUS", "files": "FILES", "section": "General Commands Manual",
           "s0": "ran, and found nothing at or above --fail-on",
           "s1": "ran, and found something",
           "s2": "could not run, or not wholly",
           "config": "settings of a folder and those below it", "file": "command"},
    "sv": {"name": "NAMN", "synopsis": "ÖVERSIKT", "commands": "KOMMANDON",
           "options": "FLAGGOR", "status": "SLUTSTATUS", "files": "FILER",
           "section": "Allmänna kommandon",
           "s0": "kördes, och hittade inget på eller över --fail-on",
           "s1": "kördes, och hittade något",
           "s2": "kunde inte köras, eller inte helt",
           "config": "inställningar för en mapp och dem under den", "file": "kommando"},
}


def escaped(text):
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in text.split("\n"))


def flags(argument):
    names = [
        ("--" if name["kind"] == "long" else "-") + name["name"] for name in argument.get("names", [])
    ]
    names.sort(key=len)
    value = argument.get("valueName", "value")
    if argument["kind"] == "positional":
        return f"\\fI{escaped(value)}\\fR"
    shown = ", ".join(f"\\fB{escaped(name)}\\fR" for name in names)
    return shown + (f" \\fI{escaped(value)}\\fR" if argument["kind"] == "option" else "")


def synopsis(command, path):
    parts = []
    for argument in command.get("arguments", []):
        if not argument.get("shouldDisplay", True):
            continue
        text = flags(argument).split(", ")[-1]
        text += "..." if argument.get("isRepeating") else ""
        parts.append(f"[{text}]" if argument.get("isOptional") else text)
    return f"\\fB{' '.join(path)}\\fR " + " ".join(parts)


def arguments(command, lines):
    for argument in command.get("arguments", []):
        names = [name["name"] for name in argument.get("names", [])]
        if not argument.get("shouldDisplay", True) or {"help", "version"} & set(names):
            continue
        lines += [".TP", flags(argument), escaped(argument.get("abstract", ""))]
        default = argument.get("defaultValue")
        if default and argument["kind"] == "option":
            lines.append(escaped(f"({default})"))


def commands(command, path, lines):
    for inner in command.get("subcommands", []):
        name = inner["commandName"]
        if name == "help" or not inner.get("shouldDisplay", True):
            continue
        inner_path = path + [name]
        lines += [f".SS {' '.join(inner_path)}", synopsis(inner, inner_path), ".PP",
                  escaped(inner.get("abstract", ""))]
        if inner.get("discussion"):
            lines += [".PP", escaped(inner["discussion"])]
        arguments(inner, lines)
        commands(inner, inner_path, lines)


def main():
    program, language = sys.argv[1], (sys.argv[2:] or ["en"])[0]
    words = WORDS[language]
    locale = {"sv": "sv_SE.UTF-8", "en": "en_US.UTF-8"}[language]

    def ask(*flags):
        environment = {**os.environ, "LC_ALL": locale}
        return subprocess.run(
            [program, *flags], env=environment, check=True, capture_output=True, text=True
        ).stdout

    command = json.loads(ask("--experimental-dump-help"))["command"]
    version = ask("--version").split()[0]
    lines = [
        f'.TH ALIGN 1 "" "align {version}" "{words["section"]}"',
        f".SH {words['name']}", f"align \\- {escaped(command['abstract'].rstrip('.'))}",
        f".SH {words['synopsis']}", f"\\fBalign\\fR \\fI{words['file']}\\fR ...",
        f".SH {words['commands']}",
    ]
    commands(command, ["align"], lines)
    lines += [f".SH {words['status']}"]
    for status in "012":
        lines += [".TP", status, escaped(words[f"s{status}"])]
    lines += [f".SH {words['files']}", ".TP", "\\&.align.yaml", escaped(words["config"])]
    print("\n".join(lines))


main()
