"""Real TLS servers and proxies on this computer, as the network check meets them."""

from __future__ import annotations

import contextlib
import datetime
import http.server
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from email.utils import format_datetime
from pathlib import Path

from cim_troubleshooter.system.proxy import Proxy
from tests.support.certificates import made_authority, made_certificate

PUBLIC = made_authority("DigiCert Inc")


class Server:
    """A TLS server that answers every HEAD with what it is told to, and remembers what it was sent.

    `once`: it takes one connection and no other. With `drip` its answer never ends: a header's line is sent one character at a time, with so many seconds between them.
    """

    def __init__(
        self,
        folder: Path,
        authority: object = PUBLIC,
        days: int = 30,
        minutes_off: float = 0,
        extra: str = "",
        status: str = "200 OK",
        wait: float = 0,
        name: str = "localhost",
        drip: float = 0,
        address: str = "127.0.0.1",
        once: bool = False,
    ) -> None:
        folder.mkdir(exist_ok=True)
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._context.load_cert_chain(*made_certificate(folder, name, days=days, authority=authority))  # type: ignore[arg-type]
        self._minutes_off, self._extra, self._status, self._wait, self._drip = minutes_off, extra, status, wait, drip
        self._once = once
        self.requests: list[str] = []
        self._listening = socket.create_server((address, 0), backlog=256)
        self.port: int = self._listening.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                plain, _ = self._listening.accept()
            except OSError:
                return
            if self._once:
                self._listening.close()
            threading.Thread(target=self._answer, args=(plain,), daemon=True).start()

    def _answer(self, plain: socket.socket) -> None:
        with contextlib.suppress(OSError), self._context.wrap_socket(plain, server_side=True) as secured:
            request = secured.recv(4096).decode()
            self.requests.append(request)
            time.sleep(self._wait)
            if self._drip:
                drip(secured, self._drip)
            now = datetime.datetime.now(datetime.UTC) + datetime.timedelta(minutes=self._minutes_off)
            secured.sendall(f"HTTP/1.1 {self._status}\r\nDate: {format_datetime(now, usegmt=True)}\r\n{self._extra}\r\n".encode())

    def stop(self) -> None:
        self._listening.close()


def drip(connection: socket.socket, seconds: float) -> None:
    """Sends an HTTP answer that never comes to an end, until the other side has gone."""
    with contextlib.suppress(OSError), connection:
        connection.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        while True:
            time.sleep(seconds)
            connection.sendall(b"x")


@contextlib.contextmanager
def proxy(answer: str) -> Iterator[tuple[Proxy, list[str]]]:
    """A proxy that answers CONNECT so, and joins both ends where that is 200."""
    asked: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def carry(source: socket.socket, to: socket.socket) -> None:
            with contextlib.suppress(OSError):
                while part := source.recv(65536):
                    to.sendall(part)
                to.shutdown(socket.SHUT_WR)

        def serve() -> None:
            with contextlib.suppress(OSError):
                while True:
                    near = listening.accept()[0]
                    request = near.recv(4096).decode()
                    asked.append(request)
                    near.sendall(f"HTTP/1.1 {answer}\r\n\r\n".encode())
                    if answer.startswith("200"):
                        name, port = request.split()[1].split(":")
                        far = socket.create_connection((name, int(port)))
                        for pair in ((near, far), (far, near)):
                            threading.Thread(target=carry, args=pair, daemon=True).start()
                    else:
                        near.close()

        threading.Thread(target=serve, daemon=True).start()
        yield Proxy(("127.0.0.1", listening.getsockname()[1])), asked


@contextlib.contextmanager
def pages(texts: dict[str, str]) -> Iterator[int]:
    """A web server on this computer with these texts by path; `{port}` in one is what stands after the `?`. Gives its port."""

    class Page(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path, _, query = self.path.partition("?")
            self.send_response(200 if path in texts else 404)
            self.send_header("Content-Type", "application/x-ns-proxy-autoconfig")
            self.end_headers()
            self.wfile.write(texts.get(path, "").replace("{port}", query).encode())

        def log_message(self, *_: object) -> None:
            return

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join()
