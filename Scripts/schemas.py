#!/usr/bin/env python3
"""Holds the JSON Schemas, and what `align init` writes, against others' tools.

Usage: Scripts/schemas.py ALIGN

- the schemas pass the metaschema of JSON Schema 2020-12
- check-jsonschema, jsonschema-rs and align say the same of every sample, good and faulty
- what align accepts of thousands of small changes to a document with every key, the schemas accept
- yamllint finds nothing in what `align init` writes, nor in the samples beyond long lines
- PyYAML reads rules/ as align does
- pre-commit installs the hook from a repository, and blocks a bad commit
- the workflow, action, GitLab and pre-commit files pass the schemas of their makers
"""

import copy
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

import jsonschema_rs
import yaml
from ruamel.yaml import YAML

ROOT = pathlib.Path(__file__).resolve().parent.parent
BIN = pathlib.Path(sys.executable).parent
ALIGN = str(pathlib.Path(sys.argv[1]).resolve())
ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8", "PATH": f"{BIN}:{os.environ['PATH']}"}

# What one value, or the names in force, can show. `duplicate-id`, rings, and references need more
# than a schema can say.
SAYABLE = {
    "syntax-error", "missing-key", "unknown-key", "duplicate-key", "invalid-value",
    "unsupported-version", "unknown-dimension", "unknown-aspect", "unknown-quantity",
    "unknown-vision",
}
# Messages of these rules that compare two values with each other, or texts with one another.
BEYOND = re.compile(
    r"the period ends before it begins|is named twice|ends before|stands? (already|twice)"
    r"|alias|anchor|merge"
)
failures = []


def fail(text):
    failures.append(text)
    print(f"  FAILED: {text}")


def run(arguments, **options):
    return subprocess.run(
        [str(argument) for argument in arguments], capture_output=True, text=True,
        env={**ENVIRONMENT, **options.pop("env", {})}, **options,
    )


def schema(kind, folder=ROOT, *arguments):
    result = run([ALIGN, "schema", kind, *arguments], cwd=folder)
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


def load(text):
    """The YAML documents of a text, read as check-jsonschema reads them (dates stay texts)."""
    yaml = YAML(typ="safe", pure=True)
    constructors = yaml.constructor.yaml_constructors
    constructors["tag:yaml.org,2002:timestamp"] = constructors["tag:yaml.org,2002:str"]
    return [document for document in yaml.load_all(text)]


def findings(paths, cwd):
    """By path, what align says of single values: (rule, message)."""
    result = run(
        [ALIGN, "check", *paths, "--format", "json", "--lang", "en", "--fail-on", "never",
         "--allow-empty", "--no-default-rules"], cwd=cwd,
    )
    # A document whose `vision` is a mapping is taken for a rule file, and refused.
    told = {
        match[1]: [("rule-file", match[0])]
        for match in re.finditer(r"^align: error: (.*?): is a rule file", result.stderr, re.M)
    }
    assert result.returncode == (2 if told else 0), result.stderr
    for finding in json.loads(result.stdout)["findings"]:
        if finding["rule"] in SAYABLE:
            told.setdefault(finding["path"], []).append((finding["rule"], finding["message"]))
    return told


def told_beyond(messages):
    return all(BEYOND.search(message) for _, message in messages)


# MARK: - Schemas


def check_metaschema(schemas, folder):
    print("metaschema")
    for kind, value in schemas.items():
        path = folder / f"{kind}.json"
        path.write_text(json.dumps(value))
        jsonschema_rs.meta.validate(value)
        result = run([BIN / "check-jsonschema", "--check-metaschema", path])
        if result.returncode:
            fail(f"{kind}: {result.stdout}{result.stderr}")
    print(f"  {len(schemas)} schemas")


def check_samples(name, document_schema, paths, cwd, folder):
    """The verdicts on whole files: both validators' and align's."""
    path = folder / f"{name}-document.json"
    path.write_text(json.dumps(document_schema))
    validator = jsonschema_rs.validator_for(document_schema)
    told = findings(paths, cwd)
    agreed = 0
    for sample in paths:
        messages = told.get(sample, [])
        text = (pathlib.Path(cwd) / sample).read_text(encoding="utf-8-sig")
        try:
            documents = load(text)
        except Exception as error:  # ruamel has many kinds
            documents, is_readable = [], False
        else:
            is_readable = True
        rust = is_readable and all(validator.is_valid(document) for document in documents) \
            and bool(documents)
        parts = []
        for number, document in enumerate(documents):
            part = folder / f"part-{number}.json"
            part.write_text(json.dumps(document))
            parts.append(part)
        targets = parts if len(documents) > 1 else [pathlib.Path(cwd) / sample]
        result = run([BIN / "check-jsonschema", "--schemafile", path, *targets])
        python = result.returncode == 0
        align = not messages
        if python == rust == align or (rust == python and rust and told_beyond(messages)):
            agreed += 1
        else:
            fail(f"{sample}: check-jsonschema {python}, jsonschema-rs {rust}, align {align} "
                 f"{messages} {result.stdout[:600]}")
    print(f"  {name}: {agreed} of {len(paths)} files agreed on")


VALUES = [
    "", "~", "null", '""', '" "', "true", "false", "no", "0", "-1", "1", "2", "4", "+2", "1.5",
    ".5", "1e3", "007", "0x10", "75_000", "75 000", "1__0", "50 %", "-0", "2024", "0000", "2024-06",
    "2024-13", "2024-02-29", "2023-02-29", "2024-06-31", "2024-2026", "2026-2024", "2024–2026",
    "[]", "{}", "[~]", '[""]', "[economic]", "[economic, economic]", "[[economic]]", "economic",
    "Ekonomisk", "EKOLOGISK", "ekonomsk", "agenda-2030", "agenda-2030/13", "13", "[13, 3]", "jobs",
    "population", "adopted", "Adopted", "antagen", "sv", "a b", "-a", "A.1", "{x-own: 1}",
    "{value: 1}", "{value: 1, at: 2024}", "{at_least: 1}", "{at_least: 1, at_most: 2}",
    "{at_least: 1, at_most: }", "{at_least: }", "{amount: 10}", "{amount: -10}", "{from: 2024}",
    "{from: 2024, to: 2026-05}", "{from: 2026, to: 2024}", "{affects: economic, effect: 1}",
    "[{affects: economic, effect: 1}]", "[{affects: jobs, effect: -4}]", "{affects: economic}",
    "[{name: N}]", "{name: N}", "[{text: T, due: 2024-06}]", "{frame: 1e6}", "{frame: abc}",
    "[M1, M2]", "[M1]", "{between: [M1, M2], decision: D}", "ett tal", "!!str 12", "'1'", '"+1.0"',
]


def scalars(document, path=()):
    """The paths of all values of a document."""
    if isinstance(document, dict):
        for key, value in document.items():
            yield path + (key,)
            yield from scalars(value, path + (key,))
    elif isinstance(document, list):
        for index, value in enumerate(document):
            yield path + (index,)
            yield from scalars(value, path + (index,))


def flow(value):
    """YAML in flow style; a `Raw` stands as it is."""
    if isinstance(value, Raw):
        return value.text
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(str(k))}: {flow(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(v) for v in value) + "]"
    return json.dumps(value, ensure_ascii=False)


class Raw:
    def __init__(self, text):
        self.text = text

    def __deepcopy__(self, memo):
        return self


def changed(document, path, text):
    document = copy.deepcopy(document)
    place = document
    for step in path[:-1]:
        place = place[step]
    if text is None:
        del place[path[-1]]
    else:
        place[path[-1]] = Raw(text)
    return document


def is_lost(text):
    """Whether a YAML reader takes a text for a number, so that how it was written is lost."""
    return text is not None and isinstance(load(text or "~")[0], (int, float))


def check_changes(document_schema, folder, bases, count):
    """Small changes to good documents: each value in turn becomes each of some texts."""
    print("changes to a document with every key")
    validator = jsonschema_rs.validator_for(document_schema)
    every = [
        (number, path, text)
        for number, base in enumerate(bases)
        for path in scalars(base)
        for text in VALUES + [None]
    ]
    chosen = random.Random(20241).sample(every, min(count, len(every)))
    folder = folder / "changes"
    folder.mkdir()
    cases = {}
    for index, (number, path, text) in enumerate(chosen):
        name = f"{index}.yaml"
        root = changed(bases[number], path, text)
        # Each file by itself: an id of its own, and no reference out of the file.
        lines = [f"{json.dumps(key)}: {flow(value)}" for key, value in root.items()]
        if path != ("id",):
            lines = [line if not line.startswith('"id": ') else f'"id": d{index}' for line in lines]
        source = "\n".join(lines) + "\n"
        (folder / name).write_text(source)
        cases[name] = (source, path, text)
    names = list(cases)
    told = {}
    for start in range(0, len(names), 2000):
        told |= findings(names[start:start + 2000], folder)
    accepted = refused = beyond = unreadable = 0
    stricter, laxer = [], []
    for name, (source, path, text) in cases.items():
        messages = told.get(name, [])
        try:
            documents = load(source)
        except Exception:
            unreadable += 1
            continue
        valid = all(validator.is_valid(document) for document in documents)
        if valid and not messages:
            accepted += 1
        elif not valid and messages:
            refused += 1
        elif not valid:
            error = next(validator.iter_errors(documents[0]))
            stricter.append((path, text, f"{error.message[:150]}"))
        elif told_beyond(messages) or is_lost(text) or path == ("vision",) and all(
            rule == "unknown-aspect" for rule, _ in messages
        ):
            # Which aspects there are depends on the visions that the document itself names.
            beyond += 1
        else:
            laxer.append((path, text, messages))
    for what, cases in (("only the schema faults", stricter), ("only align faults", laxer)):
        shown = {}
        for path, text, messages in cases:
            key = (tuple(step for step in path if isinstance(step, str)), text)
            shown.setdefault(key, messages)
        for (path, text), messages in list(shown.items())[:25]:
            fail(f"{what}: {'.'.join(path)}: {text} {messages}")
    print(f"  {len(names)} changes: accepted by both {accepted}, refused by both {refused}, "
          f"refused for more than a schema can say {beyond}, not YAML for the other {unreadable}")


def check_rule_files(folder):
    print("rule files and settings")
    kinds = {"rules": sorted((ROOT / "rules").rglob("*.yaml"))
             + sorted((ROOT / "samples").rglob("rules/*.yaml")),
             "config": sorted((ROOT / "samples").rglob(".align.yaml"))}
    for kind, paths in kinds.items():
        for path in paths:
            text = path.read_text()
            cwd = path.parent if kind == "config" else ROOT
            value = schema(kind, cwd)
            target = folder / f"{kind}.json"
            target.write_text(json.dumps(value))
            for document in load(text):
                error = next(jsonschema_rs.validator_for(value).iter_errors(document), None)
                if error:
                    fail(f"{path}: {error}")
            copied = folder / f"{kind}.yaml"
            copied.write_text(text)
            result = run([BIN / "check-jsonschema", "--schemafile", target, copied])
            if result.returncode:
                fail(f"{path}: {result.stdout}")
        print(f"  {kind}: {len(paths)} files")
    for path in kinds["rules"]:
        try:
            list(yaml.safe_load_all(path.read_text()))
        except yaml.YAMLError as error:
            fail(f"{path}: PyYAML: {error}")
    cases = json.loads((ROOT / "Scripts/schema-cases.json").read_text())
    for kind in ("config", "rules"):
        validator = jsonschema_rs.validator_for(schema(kind))
        agreed = 0
        for text in cases[kind]:
            place = pathlib.Path(tempfile.mkdtemp(dir=folder))
            (place / ".git").mkdir()
            (place / "goals.yaml").write_text("align: 1\nid: a\ntitle: A\ngoals: []\n")
            arguments = [ALIGN, "check", "goals.yaml", "--fail-on", "never"]
            if kind == "config":
                (place / ".align.yaml").write_text(text)
            else:
                (place / "rules").mkdir()
                (place / "rules/own.yaml").write_text(text)
                arguments += ["--rules", "rules"]
            result = run(arguments, cwd=place)
            align = result.returncode == 0
            try:
                documents = load(text)
                valid = all(validator.is_valid(document) for document in documents)
            except Exception:
                valid = False
            if align == valid:
                agreed += 1
            else:
                fail(f"{kind}: schema {valid}, align {align}: {text!r} {result.stderr[:300]}")
        print(f"  {kind}: {agreed} of {len(cases[kind])} cases agreed on")


# MARK: - What init writes, and the files for other programs


def check_init(folder):
    print("what init writes")
    titles = "\n".join([
        "Fler jobb: nu # sen", "no", "2024-01-01", "- streck", '"citat" \\ x', "*a", "[b]", "@c",
        "Ett mål som är så långt att det måste delas upp på flera rader: det har många ord # ja",
    ])
    for language in ("sv", "en"):
        for name, given in (("example", ""), ("titles", titles)):
            place = folder / f"init-{language}-{name}"
            (place / ".git").mkdir(parents=True)
            result = run([ALIGN, "init", "--lang", language], cwd=place, input=given)
            if result.returncode:
                fail(f"init {language}: {result.stderr}")
            result = run([ALIGN, "check"], cwd=place)
            if result.returncode:
                fail(f"init {language} {name}: does not pass the check:\n{result.stdout}")
            result = run([BIN / "yamllint", "--strict", place])
            if result.returncode or result.stdout:
                fail(f"init {language} {name}: {result.stdout}")
            document = place / ("mal.yaml" if language == "sv" else "goals.yaml")
            written = [goal["title"] for goal in load(document.read_text())[0]["goals"]]
            wanted = [line.removeprefix("- ") for line in titles.split("\n")]
            if given and written != wanted:
                fail(f"init {language}: titles {written}")
            for kind, target in (("document", document), ("config", place / ".align.yaml")):
                value = place / f"{kind}.schema.json"
                value.write_text(json.dumps(schema(kind, place)))
                check_file(["--schemafile", value], target)
            check_vendors(place)


def check_file(arguments, path):
    result = run([BIN / "check-jsonschema", *arguments, path])
    if result.returncode:
        fail(f"{path}: {result.stdout}{result.stderr}")


def check_vendors(place):
    """The files of a folder that are for other programs, by the schemas of their makers."""
    kinds = [
        (".github/workflows/*.yml", "vendor.github-workflows", []),
        ("action.yml", "vendor.github-actions", []),
        (".gitlab-ci.yml", "vendor.gitlab-ci", ["--data-transform", "gitlab-ci"]),
        ("templates/*.gitlab-ci.yml", "vendor.gitlab-ci", ["--data-transform", "gitlab-ci"]),
    ]
    count = 0
    for pattern, name, arguments in kinds:
        for path in sorted(place.glob(pattern)):
            check_file(["--builtin-schema", name, *arguments], path)
            count += 1
    for path, command in (
        (place / ".pre-commit-hooks.yaml", "validate-manifest"),
        (place / ".pre-commit-config.yaml", "validate-config"),
    ):
        if path.exists():
            result = run([BIN / "pre-commit", command, path])
            count += 1
            if result.returncode:
                fail(f"{path}: {result.stdout}")
    return count


def check_own_files():
    print("files for other programs")
    print(f"  {check_vendors(ROOT)} files")
    paths = [
        path for path in sorted((ROOT / "samples").rglob("*.yaml"))
        if "faulty" not in path.parts
    ] + [ROOT / "action.yml", ROOT / ".pre-commit-hooks.yaml"] + list((ROOT / "templates").iterdir())
    rules = "{extends: default, rules: {line-length: disable}}"
    result = run([BIN / "yamllint", "--strict", "-d", rules, *paths])
    if result.returncode or result.stdout:
        fail(f"yamllint: {result.stdout}")
    print(f"  yamllint: {len(paths)} files")


def check_hook(folder):
    print("pre-commit")
    hooks = folder / "hooks"
    hooks.mkdir()
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
    place = folder / "repository"
    place.mkdir()
    settings = {
        "GIT_CONFIG_GLOBAL": str(folder / "gitconfig"), "GIT_CONFIG_NOSYSTEM": "1",
        "PRE_COMMIT_HOME": str(folder / "pre-commit"),
        "PATH": f"{BIN}:{pathlib.Path(ALIGN).parent}:{os.environ['PATH']}",
    }
    (folder / "gitconfig").write_text("[user]\nname = A\nemail = a@example.org\n")

    def git(cwd, *arguments):
        return run(["git", *arguments], cwd=cwd, env=settings)

    for repository in (hooks, place):
        git(repository, "init", "--quiet", "--initial-branch", "main")
    git(hooks, "add", ".")
    git(hooks, "commit", "--quiet", "-m", "hooks")
    revision = git(hooks, "rev-parse", "HEAD").stdout.strip()
    (place / ".pre-commit-config.yaml").write_text(
        f"repos: [{{repo: '{hooks}', rev: {revision}, hooks: [{{id: align-system}}]}}]\n"
    )
    goals = place / "goals.yaml"
    goals.write_text("align: 1\nid: a\ntitle: A\nvision: agenda-2030\ngoals: []\n")
    installed = run([BIN / "pre-commit", "install"], cwd=place, env=settings)
    if installed.returncode:
        fail(f"pre-commit install: {installed.stdout}{installed.stderr}")
    git(place, "add", ".")
    good = git(place, "commit", "-m", "good")
    if good.returncode:
        fail(f"a good commit is blocked: {good.stdout}{good.stderr}")
    goals.write_text("align: 1\nid: a\ntitle: A\nvision: nowhere\ngoals: []\n")
    git(place, "add", ".")
    bad = git(place, "commit", "-m", "bad")
    if bad.returncode == 0 or "unknown-vision" not in bad.stdout + bad.stderr:
        fail(f"a bad commit is not blocked: {bad.stdout}{bad.stderr}")
    count = git(place, "rev-list", "--count", "HEAD").stdout.strip()
    if count != "1":
        fail(f"{count} commits, 1 expected")
    print("  a good commit passes, a bad one is blocked")


def main():
    folder = pathlib.Path(tempfile.mkdtemp())
    try:
        schemas = {kind: schema(kind) for kind in ("document", "config", "rules")}
        check_metaschema(schemas, folder)
        print("samples")
        samples = [
            str(path.relative_to(ROOT)) for path in sorted((ROOT / "samples").rglob("*.yaml"))
            if path.name != ".align.yaml" and "rules" not in path.parts
            and "another-municipality" not in path.parts
        ]
        check_samples("samples", schemas["document"], samples, ROOT, folder)
        own = ROOT / "samples/another-municipality"
        if own.exists():
            check_samples(
                "another municipality", schema("document", own),
                sorted(path.name for path in own.glob("*.yaml") if path.name != ".align.yaml"),
                own, folder,
            )
        bases = load((ROOT / "Scripts/every-key.yaml").read_text())
        check_changes(schemas["document"], folder, bases, 3000)
        check_rule_files(folder)
        check_init(folder)
        check_own_files()
        check_hook(folder)
    finally:
        shutil.rmtree(folder)
    if failures:
        sys.exit(f"{len(failures)} failures")
    print("all agreed")


main()
