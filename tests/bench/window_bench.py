#!/usr/bin/env python3
"""Times the program itself in its window under Xvfb: start to the first picture, pictures of a class that runs,
peak memory while it is played. Prints a table and writes JSON; asserts nothing.

Usage: window_bench.py BUILD_FOLDER JSON_FILE
"""
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

STARTS = 5
PLAY_S = 20


def open_display():
    for number in range(90, 120):
        if pathlib.Path(f"/tmp/.X{number}-lock").exists():
            continue
        server = subprocess.Popen(["Xvfb", f":{number}", "-screen", "0", "1280x720x24", "-nolisten", "tcp"],
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(50):
            time.sleep(0.1)
            asked = subprocess.run(["xdotool", "getdisplaygeometry"], env=os.environ | {"DISPLAY": f":{number}"},
                                   capture_output=True, check=False)
            if asked.returncode == 0:
                return server, f":{number}"
            if server.poll() is not None:
                break
    sys.exit("no display could be opened")


class Program:
    """The program in its window, with a home of its own."""

    def __init__(self, build, work, display):
        self.swaps = work / "swaps.txt"
        self.journal = work / "state" / "spotter" / "class.journal"
        settings = work / "config" / "spotter" / "settings.toml"
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text("format = 1\ntried_out = true\n")
        self.journal.unlink(missing_ok=True)
        self.swaps.unlink(missing_ok=True)
        self.environment = os.environ | {
            "DISPLAY": display, "LIBGL_ALWAYS_SOFTWARE": "1", "XDG_CONFIG_HOME": str(work / "config"),
            "XDG_DATA_HOME": str(work / "data"), "XDG_STATE_HOME": str(work / "state")}
        loaded = {"LD_PRELOAD": str(work / "swap_clock.so"), "SWAP_CLOCK_FILE": str(self.swaps)}
        self.begun = time.monotonic()
        self.process = subprocess.Popen([build / "engine/app/spotter"], env=self.environment | loaded,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def times(self):
        if not self.swaps.exists():
            return []
        lines = self.swaps.read_text().split("\n")[:-1]
        return [float(line) - self.begun for line in lines]

    def wait_for(self, true, limit_s=30):
        for _ in range(int(limit_s / 0.05)):
            if true():
                return
            if self.process.poll() is not None:
                break
            time.sleep(0.05)
        self.close()
        sys.exit("the window did not do what was waited for")

    def happened(self, event):
        return self.journal.exists() and f'"{event}"' in self.journal.read_text()

    def keys(self, *names):
        for name in names:
            subprocess.run(["xdotool", "key", "--window", "0", name], env=self.environment, check=True)
            time.sleep(0.4)

    def memory_mb(self, name):
        for line in pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith(name):
                return int(line.split()[1]) / 1024
        return 0.0

    def processor_s(self):
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def close(self):
        self.process.terminate()
        self.process.wait()


def first_pictures(build, work, display):
    firsts = []
    for _ in range(STARTS):
        program = Program(build, work, display)
        program.wait_for(lambda: program.times())
        firsts.append(program.times()[0])
        program.close()
    return firsts


def listed_classes():
    """How many classes the home screen lists: all but the try-out."""
    folder = pathlib.Path(__file__).resolve().parents[2] / "scenarios" / "classes"
    return sum(1 for file in folder.glob("*.toml") if file.stem != "try_out")


def play(build, work, display, rows):
    program = Program(build, work, display)
    program.wait_for(lambda: len(program.times()) > 3)
    find = ["xdotool", "search", "--name", "^Spotter$", "windowmove", "0", "0", "windowfocus"]
    subprocess.run(find, env=program.environment, check=False)
    time.sleep(1.5)
    # The first class of the list, then past the others to "Start class".
    program.keys("Tab", "Return", *["Tab"] * listed_classes(), "Return")
    program.wait_for(lambda: program.happened("class_began"))
    program.keys("space")
    program.wait_for(lambda: program.happened("repetition_began"))
    time.sleep(3)
    before, processor = len(program.times()), program.processor_s()
    time.sleep(PLAY_S)
    shown = program.times()[before:]
    spent_ms = 1000 * (program.processor_s() - processor) / max(1, len(shown))
    gaps = sorted(1000 * (b - a) for a, b in zip(shown, shown[1:]))
    rows["pictures of a class of six, a second"] = len(shown) / PLAY_S
    rows["one picture in the window, median ms"] = statistics.median(gaps)
    rows["one picture in the window, 95th of 100, ms"] = gaps[int(0.95 * len(gaps))]
    rows["processor time of one picture, all threads, ms"] = spent_ms
    rows["peak memory while playing, MB"] = program.memory_mb("VmHWM")
    program.close()


def main():
    build, out = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    rows = {}
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        source = pathlib.Path(__file__).resolve().parent / "swap_clock.c"
        subprocess.run(["cc", "-O2", "-shared", "-fPIC", "-o", work / "swap_clock.so", source, "-ldl"], check=True)
        server, display = open_display()
        try:
            firsts = first_pictures(build, work, display)
            rows["start to first picture, first time, s"] = firsts[0]
            rows["start to first picture, warm, s (budget 1)"] = statistics.median(firsts[1:])
            play(build, work, display, rows)
        finally:
            server.terminate()
    for name, value in rows.items():
        print(f"{name:48} {value:8.3f}")
    out.write_text(json.dumps(rows, indent=1) + "\n")


main()
