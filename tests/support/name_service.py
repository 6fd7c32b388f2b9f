"""A name service (DNS, RFC 1035) of this computer alone, and a program that runs the network check by it.

`python -m tests.support.name_service HOST…`, as root in a network and a mount table of its own, prints the check's findings as JSON.
What it says of a name is in its first label: `unknown` there is no such name, `failing` it could not find out, `silent` nothing.
"""

from __future__ import annotations

import contextlib
import json
import os
import socket
import struct
import subprocess
import sys
import tempfile
import threading

from cim_troubleshooter.checks import network
from cim_troubleshooter.checks.runner import run_all
from cim_troubleshooter.checks.this_run import ThisRun
from cim_troubleshooter.settings.model import Settings

NO_SUCH_NAME, SERVER_FAILED = 3, 2


def serve(listening: socket.socket) -> None:
    """Answers every question, until the socket is closed."""
    with contextlib.suppress(OSError):
        while True:
            question, asker = listening.recvfrom(512)
            label = question[13 : 13 + question[12]].decode()
            if label != "silent":
                code = SERVER_FAILED if label == "failing" else NO_SUCH_NAME
                listening.sendto(question[:2] + struct.pack(">HHHHH", 0x8180 | code, 1, 0, 0, 0) + question[12:], asker)


def findings(*hosts: str) -> str:
    """What the network check finds of these hosts in a network that has this name service and nothing else (needs root)."""
    command = ["unshare", "--net", "--mount", sys.executable, "-m", "tests.support.name_service", *hosts]
    around = {name: value for name, value in os.environ.items() if name != "https_proxy"} | {"PYTHONPATH": "gui:."}
    return subprocess.run(command, env=around, capture_output=True, text=True, timeout=60, check=True).stdout


def of_a_name_that_nobody_knows() -> str:
    """What is found of `nowhere.invalid` by this computer's name service, which may be out of reach."""
    try:
        socket.getaddrinfo("nowhere.invalid", 443)
    except socket.gaierror as reason:
        return "name-not-found" if reason.errno in (socket.EAI_NONAME, socket.EAI_NODATA) else "name-service-no-answer"
    raise AssertionError("This network knows every name.")


def main(hosts: list[str]) -> None:
    """Prints the findings as a list of `[code, sentence]`."""
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    # A way out that leads nowhere: a computer without any is told that it has no network.
    subprocess.run(["ip", "address", "add", "192.0.2.77/24", "dev", "lo"], check=True)
    listening = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    listening.bind(("127.0.0.1", 53))
    threading.Thread(target=serve, args=(listening,), daemon=True).start()
    with tempfile.NamedTemporaryFile("w", suffix=".conf") as written:
        written.write("nameserver 127.0.0.1\noptions timeout:20 attempts:1\n")
        written.flush()
        subprocess.run(["mount", "--bind", written.name, "/etc/resolv.conf"], check=True)
        settings = Settings(checks_enabled=("network",), checks_network_hosts=tuple(hosts), checks_timeout_seconds=3)
        (report,) = run_all([network.CHECK], 3, ThisRun(settings))
    print(json.dumps([[finding.code, finding.says] for finding in report.findings]), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1:])
