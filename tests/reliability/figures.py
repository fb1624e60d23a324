#!/usr/bin/env python3
"""Made-up sittings, and what must come of them, computed here from the definitions alone and with Python's own
fractions: no formula is shared with engine/reliability. Without arguments writes figures.txt, which the tests in
C++ read; with --check says whether that file is still what comes out here.

Definitions: KR-20, KR-21 Kuder and Richardson 1937; halves Spearman 1910, Brown 1910; consistency Subkoviak 1976
with Kelley's estimate; discrimination Henrysson 1963 (item against rest). The bootstrap is drawn with Python's own
random numbers, so that its interval agrees only nearly: bound 0.03.
"""
import math
import pathlib
import random
import statistics
import sys
from fractions import Fraction

OUT = pathlib.Path(__file__).with_name("figures.txt")
CUT = (24, 32, 16, 64)


def design(chance, bouts, people, faulty):
    """Windows as (bout, faulty, family), bout after bout."""
    windows = [(b, False, f"exercise_{b % 6}") for b in range(bouts) for _ in range(people)]
    for n, at in enumerate(sorted(chance.sample(range(len(windows)), faulty))):
        windows[at] = (windows[at][0], True, f"fault_{n % 11}")
    return windows


def sit(chance, windows, ability):
    """Right or wrong in every window: families differ, people differ."""
    effect = {}
    right = []
    for _, faulty, family in windows:
        effect.setdefault(family, random.Random(family).gauss(0, 0.5))
        logit = (0.6 if faulty else 1.5) + ability + effect[family]
        right.append(int(chance.random() < 1 / (1 + math.exp(-logit))))
    return right


def mark(windows, right, wanted):
    share = {}
    for faulty in (True, False):
        picked = [r for (b, f, _), r, i in zip(windows, right, range(len(right))) if f == faulty and wanted(b, i)]
        if not picked:
            return None
        share[faulty] = Fraction(sum(picked), len(picked))
    return float(50 * share[True] + 50 * share[False])


def kr20(rows):
    k = len(rows[0])
    totals = [sum(row) for row in rows]
    pq = sum(Fraction(sum(col), len(rows)) * (1 - Fraction(sum(col), len(rows))) for col in zip(*rows))
    return float(Fraction(k, k - 1) * (1 - pq / statistics.pvariance([Fraction(t) for t in totals])))


def kr21(counts, k):
    mean = Fraction(sum(counts), len(counts))
    return float(Fraction(k, k - 1) * (1 - mean * (k - mean) / (k * statistics.pvariance([Fraction(c) for c in counts]))))


def pearson(a, b):
    return statistics.correlation(a, b)


def tail(least, n, p):
    return sum(math.comb(n, i) * p**i * (1 - p) ** (n - i) for i in range(max(least, 0), n + 1))


def consistency(exams):
    hits = [sum(r for (_, f, _), r in zip(w, right) if f) for w, right in exams]
    quiet = [sum(r for (_, f, _), r in zip(w, right) if not f) for w, right in exams]
    faulty = sum(f for _, f, _ in exams[0][0])
    clean = len(exams[0][0]) - faulty
    by_hits, by_quiet = max(0, kr21(hits, faulty)), max(0, kr21(quiet, clean))
    floor = math.ceil(Fraction(CUT[0] * faulty, CUT[1]))
    alarms = math.floor(Fraction(CUT[2] * clean, CUT[3]))
    q = []
    for h, c in zip(hits, quiet):
        h01 = by_hits * h / faulty + (1 - by_hits) * statistics.mean(hits) / faulty
        c01 = by_quiet * c / clean + (1 - by_quiet) * statistics.mean(quiet) / clean
        q.append(tail(floor, faulty, h01) * tail(clean - alarms, clean, c01))
    passes = statistics.mean(q)
    same = statistics.mean(x * x + (1 - x) ** 2 for x in q)
    by_chance = passes**2 + (1 - passes) ** 2
    return {"pass01": passes, "agreement01": same, "kappa": (same - by_chance) / (1 - by_chance),
            "hits_kr21": by_hits, "quiet_kr21": by_quiet}


def halves(exams):
    pairs = []
    for windows, right in exams:
        pairs.append((mark(windows, right, lambda b, i: b % 2 == 1), mark(windows, right, lambda b, i: b % 2 == 0)))
    r = pearson(*zip(*pairs))
    chance, again = random.Random(20), []
    for _ in range(4000):
        drawn = chance.choices(pairs, k=len(pairs))
        s = pearson(*zip(*drawn))
        again.append(2 * s / (1 + s))
    cuts = statistics.quantiles(again, n=40, method="inclusive")
    return {"halves": r, "split_half": 2 * r / (1 + r), "about_low": cuts[0], "about_high": cuts[-1]}


def families(exams):
    found = {}
    for windows, right in exams:
        for i, (_, faulty, family) in enumerate(windows):
            rest = mark(windows, right, lambda b, j, i=i: j != i)
            found.setdefault(family, []).append((right[i], rest))
    return {name: (len(pairs), sum(r for r, _ in pairs), pearson(*zip(*pairs))) for name, pairs in found.items()}


def case(name, seed, people, forms, bouts, in_group, faulty, spread):
    chance = random.Random(seed)
    designs = [design(chance, bouts, in_group, faulty) for _ in range(forms)]
    lines, exams = [f"case {name}"], []
    for number, windows in enumerate(designs):
        lines.append(f"form {number} " + " ".join(f"{b}:{int(f)}:{family}" for b, f, family in windows))
    for person in range(people):
        number = person % forms
        right = sit(chance, designs[number], chance.gauss(0, spread))
        exams.append((designs[number], right))
        lines.append(f"exam P{person} {number} " + "".join(map(str, right)))
    expect = halves(exams) | consistency(exams)
    marks = [mark(w, r, lambda b, i: True) for w, r in exams]
    expect |= {"mean": statistics.mean(marks), "sd": statistics.stdev(marks)}
    expect["error_points"] = expect["sd"] * math.sqrt(1 - expect["split_half"])
    if forms == 1:
        expect["kr20"] = kr20([r for _, r in exams])
    lines += [f"expect {key} {value:.12g}" for key, value in expect.items()]
    for family, (windows, right, r) in sorted(families(exams).items()):
        lines.append(f"family {family} {windows} {right} {r:.12g}")
    return lines


def text():
    lines = ["# Written by figures.py, which says what it is; never changed by hand."]
    lines += case("one form", 1, 40, 1, 24, 4, 32, 0.9)
    lines += case("five forms", 2, 60, 5, 24, 4, 32, 0.7)
    lines += case("everybody alike", 3, 40, 1, 24, 4, 32, 0.1)
    return "\n".join(lines) + "\n"


def alike(a, b):
    """The same words, and numbers equal to ten digits: Python's own sums differ in the last ones by version."""
    for x, y in zip(a.split(), b.split()):
        if x != y:
            try:
                if not math.isclose(float(x), float(y), rel_tol=1e-9, abs_tol=1e-9):
                    return False
            except ValueError:
                return False
    return len(a.split()) == len(b.split())


if __name__ == "__main__":
    if sys.argv[1:] == ["--check"]:
        if not alike(text(), OUT.read_text()):
            sys.exit("figures.txt is not what figures.py computes")
    else:
        OUT.write_text(text())
