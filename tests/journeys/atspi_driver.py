"""Reads and drives one running program through AT-SPI, told what to do by JSON lines on standard input.

Run by the system's own Python, which alone has the accessibility library:
    /usr/bin/python3 -W ignore atspi_driver.py PID
Each line in is {"do": …, "seconds": deadline, …}; each line out is {"answer": …} or {"fault": …}. Whatever
has to be waited for is waited for here: the tree is looked at again whenever the desktop tells of a change.
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

EVENTS = ("object:state-changed", "object:children-changed", "object:property-change", "object:visible-data-changed", "window", "focus")
LOOK_AGAIN_AFTER_MS = 40
"""A change that no event tells of is seen after this long."""

STATES = {
    "showing": Atspi.StateType.SHOWING,
    "focused": Atspi.StateType.FOCUSED,
    "focusable": Atspi.StateType.FOCUSABLE,
    "enabled": Atspi.StateType.ENABLED,
    "checked": Atspi.StateType.CHECKED,
}


class Watcher:
    """One program on the desktop, by its process id."""

    def __init__(self, pid):
        self.pid = pid
        self.loop = GLib.MainContext.default()
        self.listener = Atspi.EventListener.new(lambda event: None)
        for event in EVENTS:
            self.listener.register(event)

    def until(self, look, seconds):
        """What `look` gives as soon as it gives something; None once the time has passed."""
        deadline = time.monotonic() + seconds
        while True:
            try:
                answer = look()
            except GLib.Error:
                answer = None
            if answer or time.monotonic() > deadline:
                return answer
            self._until_something_happens()

    def _until_something_happens(self):
        passed = []
        timer = GLib.timeout_add(LOOK_AGAIN_AFTER_MS, lambda: passed.append(True) or True)
        self.loop.iteration(True)
        while not passed and self.loop.iteration(False):
            pass
        GLib.source_remove(timer)

    def program(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child and child.get_process_id() == self.pid:
                child.set_cache_mask(Atspi.Cache.NONE)
                return child
        return None

    def showing(self):
        """Every accessible that is showing, in reading order, as (accessible, its states, depth)."""
        program = self.program()
        if program is None:
            return
        yield from self._below(program, 0)

    def _below(self, parent, depth):
        for index in range(parent.get_child_count()):
            child = parent.get_child_at_index(index)
            if child is None:
                continue
            states = child.get_state_set()
            if states.contains(Atspi.StateType.SHOWING):
                yield child, states, depth
                yield from self._below(child, depth + 1)

    def find(self, name, role, begins):
        for accessible, states, depth in self.showing():
            if role and accessible.get_role_name() != role:
                continue
            its_name = accessible.get_name() or ""
            if its_name == name or (begins and its_name.startswith(name)):
                return accessible, states, depth
        return None


def actions_of(accessible):
    if "Action" not in accessible.get_interfaces():
        return []
    return [Atspi.Action.get_action_name(accessible, index) for index in range(accessible.get_n_actions())]


def described(accessible, states, depth=0):
    """What a screen reader would be told about this accessible."""
    return {
        "name": accessible.get_name() or "",
        "role": accessible.get_role_name(),
        "description": accessible.get_description() or "",
        "states": [name for name, state in STATES.items() if states.contains(state)],
        "actions": actions_of(accessible),
        "depth": depth,
    }


def do(watcher, order):
    what, seconds = order["do"], order.get("seconds", 10)
    name, role, begins = order.get("name", ""), order.get("role"), order.get("begins", False)
    if what == "find":
        found = watcher.until(lambda: watcher.find(name, role, begins), seconds)
        return described(*found) if found else None
    if what == "gone":
        return bool(watcher.until(lambda: not watcher.find(name, role, begins), seconds))
    if what == "act":
        return watcher.until(lambda: act(watcher.find(name, role, begins), order["action"]), seconds)
    if what == "tree":
        return watcher.until(lambda: [described(*found) for found in watcher.showing()], seconds)
    if what == "titles":
        return watcher.until(lambda: titles(watcher), seconds)
    if what == "focused":
        return watcher.until(lambda: focused(watcher, name), seconds)
    raise ValueError(what)


def act(found, action):
    """Carries out an action by its name, on something that is there and can be used."""
    if not found or not found[1].contains(Atspi.StateType.ENABLED):
        return False
    accessible = found[0]
    names = [name.lower() for name in actions_of(accessible)]
    if action.lower() not in names:
        return False
    return accessible.do_action(names.index(action.lower()))


def titles(watcher):
    program = watcher.program()
    if program is None:
        return []
    windows = [program.get_child_at_index(index) for index in range(program.get_child_count())]
    return [window.get_name() or "" for window in windows if window]


def focused(watcher, name):
    for accessible, states, depth in watcher.showing():
        if states.contains(Atspi.StateType.FOCUSED) and (not name or accessible.get_name() == name):
            return described(accessible, states, depth)
    return None


def main():
    Atspi.init()
    watcher = Watcher(int(sys.argv[1]))
    for line in iter(sys.stdin.readline, ""):
        try:
            answer = {"answer": do(watcher, json.loads(line))}
        except Exception as fault:  # told to the test, which stops there
            answer = {"fault": f"{type(fault).__name__}: {fault}"}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
