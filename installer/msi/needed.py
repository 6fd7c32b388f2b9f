"""What of Python and Qt is installed, and why. What is not named here, or asked for by what is, stays out.

Which of Qt's modules are needed is read from the package's own imports, and which DLLs those need is read from the files;
only what no import tells is listed here, with its reason.
"""

from __future__ import annotations

QT_PLUGINS = {
    "platforms/qwindows.dll": "the window itself",
}

PYTHON_FILES = {
    "python313.dll": "Python itself",
    "python3.dll": "what Qt's modules are linked to",
    "libffi-8.dll": "_ctypes",
    "libcrypto-3.dll": "_ssl, _hashlib",
    "libssl-3.dll": "_ssl",
    "_ctypes.pyd": "Windows' own functions: services, sessions, access lists",
    "_hashlib.pyd": "SHA-256 of a login server's certificate: hashlib takes OpenSSL's",
    "_queue.pyd": "from thread to thread",
    "_socket.pyd": "the network check",
    "_ssl.pyd": "the network check",
    "select.pyd": "waiting for several connections with one deadline",
    "unicodedata.pyd": "searching without accents",
}
"""What is taken of Python for Windows, besides its library and Microsoft's runtime."""

PYTHON_MODULES_LEFT_OUT = {
    "_asyncio.pyd": "no asyncio here",
    "_overlapped.pyd": "asyncio's",
    "_multiprocessing.pyd": "one process",
    "_sqlite3.pyd": "no database",
    "sqlite3.dll": "no database",
    "_wmi.pyd": "asking WMI takes seconds, and crashes under Wine",
    "winsound.pyd": "silent",
    "_elementtree.pyd": "no XML is read",
    "pyexpat.pyd": "no XML is read",
    "_bz2.pyd": "nothing is packed that way",
    "_lzma.pyd": "nothing is packed that way",
    "_uuid.pyd": "no identifiers are made",
    "_zoneinfo.pyd": "local time comes from Windows",
    "_decimal.pyd": "no decimal numbers",
    "python.exe": "an interpreter for anything would be at hand: the launchers run this program alone",
    "pythonw.exe": "as python.exe",
    "python.cat": "Windows would have to be told of it; the files carry their own signatures",
    "python313._pth": "the launcher says where modules lie",
    "LICENSE.txt": "is in LICENCES.txt",
}

LIBRARY_LEFT_OUT = (
    "asyncio/", "pydoc_data/", "multiprocessing/", "unittest/", "_pyrepl/", "xml/dom/", "xml/etree/", "xml/parsers/", "xmlrpc/",
    "wsgiref/", "sqlite3/", "dbm/", "curses/",
    "zoneinfo/", "concurrent/", "tomllib/", "sysconfig/",
    "pydoc.pyc", "pdb.pyc", "bdb.pyc", "cmd.pyc", "code.pyc", "doctest.pyc", "mailbox.pyc", "imaplib.pyc", "poplib.pyc", "ftplib.pyc",
    "smtplib.pyc", "pickletools.pyc", "pstats.pyc", "cProfile.pyc", "profile.pyc", "trace.pyc",
    "optparse.pyc", "getopt.pyc", "turtle.pyc", "webbrowser.pyc", "plistlib.pyc", "wave.pyc", "tarfile.pyc", "zipapp.pyc",
    "netrc.pyc", "rlcompleter.pyc", "symtable.pyc", "tabnanny.pyc", "timeit.pyc", "this.pyc", "antigravity.pyc", "__hello__.pyc",
    "__phello__/", "pty.pyc", "tty.pyc",
    "socketserver.pyc", "shelve.pyc", "sched.pyc", "mimetypes.pyc", "modulefinder.pyc", "py_compile.pyc", "compileall.pyc",
    "statistics.pyc", "fractions.pyc", "colorsys.pyc", "filecmp.pyc", "fileinput.pyc", "graphlib.pyc", "pyclbr.pyc",
)  # fmt: skip
"""Parts of Python's library that nothing here imports: servers, clients, parsers, debuggers and other systems' support."""

PACKAGES_LEFT_OUT = (
    "smartcard/wx/", "segno/cli.py", "segno/helpers.py", "*.data/",
    "*.pyi", "*.lib", "*.h", "*.exe", "py.typed", "*.dist-info/", "PySide6/support/", "PySide6/scripts/", "PySide6/doc/",
    "PySide6/glue/", "PySide6/include/", "PySide6/lib/", "PySide6/metatypes/", "PySide6/qml/", "PySide6/resources/",
    "PySide6/translations/", "PySide6/typesystems/", "PySide6/plugins/", "PySide6/*.json", "shiboken6/include/", "shiboken6/lib/",
    "flows/cim/scenarios/", "*.ts", "resources/pictures/", "yaml/cyaml.py", "yaml/_yaml*",
)  # fmt: skip
"""Parts of the wheels that a running program never opens. Qt's DLLs and plugins come back one by one, as far as they are needed."""
