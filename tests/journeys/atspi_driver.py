"""Reads and drives one running program through AT-SPI, which takes its commands as JSON lines on standard input.

Run by the system's own Python, which has GLib's D-Bus: /usr/bin/python3 atspi_driver.py PID
Each line in is {"do": …, "seconds": deadline, …}; each line out is {"answer": …} or {"fault": …}. Whatever
has to be waited for is waited for here: the tree is looked at again whenever the program tells of a change.

The protocol is spoken plainly, without the accessibility library: that one asks for children by their place, and Qt's
scroll area ends the program when a place is gone by the time it is asked for. Here all children come in one answer.
"""

import json
import sys
import time

from gi.repository import Gio, GLib

ACCESSIBLE = "org.a11y.atspi.Accessible"
ACTION = "org.a11y.atspi.Action"
COMPONENT = "org.a11y.atspi.Component"
REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
EVENTS = ("object:state-changed", "object:children-changed", "object:property-change", "window", "focus")
LOOKS_AGAIN_AFTER_MS = 50
"""A change that no event tells of is seen after this long."""
ANSWERS_WITHIN_MS = 5_000

STATES = {"enabled": 8, "focusable": 11, "focused": 12, "checked": 4, "expanded": 10, "showing": 25}
"""Numbers of AT-SPI's states."""


class Bus:
    """The accessibility bus. An accessible is a pair: the program's name on the bus, and a path."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        where = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, 0, -1).unpack()[0]
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.connection = Gio.DBusConnection.new_for_address_sync(where, flags)
        self.loop = GLib.MainContext.default()
        for event in EVENTS:
            self._call("org.a11y.atspi.Registry", "/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "RegisterEvent", "(s)", event)
        for kind in ("Object", "Window", "Focus"):
            name = f"org.a11y.atspi.Event.{kind}"
            self.connection.signal_subscribe(None, name, None, None, None, Gio.DBusSignalFlags.NONE, lambda *_: None)

    def ask(self, accessible, interface, method, signature=None, *given):
        return self._call(*accessible, interface, method, signature, *given)

    def name(self, accessible):
        return self.ask(accessible, "org.freedesktop.DBus.Properties", "Get", "(ss)", ACCESSIBLE, "Name")[0]

    def description(self, accessible):
        return self.ask(accessible, "org.freedesktop.DBus.Properties", "Get", "(ss)", ACCESSIBLE, "Description")[0]

    def states(self, accessible):
        low, high = self.ask(accessible, ACCESSIBLE, "GetState")[0]
        return [name for name, number in STATES.items() if (low | high << 32) >> number & 1]

    def children(self, accessible):
        return self.ask(accessible, ACCESSIBLE, "GetChildren")[0]

    def actions(self, accessible):
        if ACTION not in self.ask(accessible, ACCESSIBLE, "GetInterfaces")[0]:
            return []
        return [name for name, _, _ in self.ask(accessible, ACTION, "GetActions")[0]]

    def process(self, name):
        return self._call("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "GetConnectionUnixProcessID", "(s)", name)[0]

    def until_something_happens(self):
        passed = []
        timer = GLib.timeout_add(LOOKS_AGAIN_AFTER_MS, lambda: passed.append(True) or True)
        self.loop.iteration(True)
        while not passed and self.loop.iteration(False):
            pass
        GLib.source_remove(timer)

    def _call(self, name, path, interface, method, signature=None, *given):
        values = GLib.Variant(signature, given) if signature else None
        flags = Gio.DBusCallFlags.NONE
        return self.connection.call_sync(name, path, interface, method, values, None, flags, ANSWERS_WITHIN_MS).unpack()


class Program:
    """One program on the bus, by its process id."""

    def __init__(self, bus, pid):
        self.bus = bus
        self.pid = pid

    def windows(self):
        for program in self.bus.children(REGISTRY):
            if self.bus.process(program[0]) == self.pid:
                return self.bus.children(program)
        return []

    def showing(self):
        """All that is showing, in reading order: (accessible, its states, depth)."""
        for window in self.windows():
            yield from self._with_what_is_in_it(window, 0)

    def _with_what_is_in_it(self, accessible, depth):
        try:
            states = self.bus.states(accessible)
            inside = self.bus.children(accessible) if "showing" in states else []
        except GLib.Error:
            return  # It went while we looked.
        if "showing" in states:
            yield accessible, states, depth
        for child in inside:
            yield from self._with_what_is_in_it(child, depth + 1)

    def find(self, order):
        described = order.get("description")
        for found in self.showing():
            if is_named(self.bus.name(found[0]), order) and described in (None, self.bus.description(found[0])):
                return found
        return None

    def role(self, accessible):
        return self.bus.ask(accessible, ACCESSIBLE, "GetRoleName")[0]

    def focused(self, order):
        """What has the focus, if it is what was asked for."""
        for found in self.showing():
            name = self.bus.name(found[0]) if "focused" in found[1] else None
            if name is not None and name != order.get("other_than") and ("name" not in order or is_named(name, order)):
                return self.described(found)
        return None

    def place(self):
        return next((self.bus.ask(window, COMPONENT, "GetExtents", "(u)", 0)[0] for window in self.windows()), None)

    def where(self, order):
        found = self.find(order)
        return found and self.bus.ask(found[0], COMPONENT, "GetExtents", "(u)", 0)[0]

    def described(self, found):
        """What a screen reader reads of it."""
        accessible, states, depth = found
        bus = self.bus
        words = {"name": bus.name(accessible), "role": self.role(accessible), "description": bus.description(accessible)}
        return {**words, "states": states, "actions": bus.actions(accessible), "depth": depth}

    def act(self, order):
        """Carries out an action by its name, on something that is there and can be used."""
        found = self.find(order)
        if not found or "enabled" not in found[1]:
            return False
        actions = self.bus.actions(found[0])
        return order["action"] in actions and self.bus.ask(found[0], ACTION, "DoAction", "(i)", actions.index(order["action"]))[0]


def is_named(name, order):
    asked = order["name"]
    return name == asked or (order.get("begins") and name.startswith(asked)) or (order.get("contains") and asked in name)


def answer(program, order):
    look = {
        "find": lambda: (found := program.find(order)) and program.described(found),
        "gone": lambda: not program.find(order),
        "act": lambda: program.act(order),
        "tree": lambda: [program.described(found) for found in program.showing()],
        "titles": lambda: [program.bus.name(window) for window in program.windows()],
        "focused": lambda: program.focused(order),
        "place": program.place,
        "where": lambda: program.where(order),
    }[order["do"]]
    deadline = time.monotonic() + order["seconds"]
    while True:
        try:
            seen = look()
        except GLib.Error:
            seen = None  # It went while we looked, or the program is not on the bus yet.
        if seen or time.monotonic() > deadline:
            return seen
        program.bus.until_something_happens()


def main():
    program = Program(Bus(), int(sys.argv[1]))
    for line in iter(sys.stdin.readline, ""):
        try:
            said = {"answer": answer(program, json.loads(line))}
        except Exception as fault:  # Reported to the test, which stops there.
            said = {"fault": f"{type(fault).__name__}: {fault}"}
        print(json.dumps(said), flush=True)


if __name__ == "__main__":
    main()
