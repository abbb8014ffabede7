"""One running instance: a second start hands its archive, files and link over to the first."""

from __future__ import annotations

import getpass
import hashlib
import json
import os
import stat
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from desktop import locations

_ANSWER_MS = 1000
_LARGEST = 1 << 20
_END = b"\n"
_TAKEN = b"taken\n"
# What a socket's address holds on every system.
_LONGEST_PATH = 100


@dataclass(frozen=True, slots=True)
class StartRequest:
    """What a start of the program asks for.

    Attributes:
        archive: The archive's folder, or None for the one that is open.
        imports: What to import.
        link: A link to a passage, or None; nobody has looked yet whether it is one.
    """

    archive: Path | None
    imports: tuple[Path, ...]
    link: str | None = None

    def to_json(self) -> bytes:
        """For the local socket: absolute paths."""
        archive = None if self.archive is None else str(self.archive.absolute())
        imports = [str(path.absolute()) for path in self.imports]
        return json.dumps({"archive": archive, "imports": imports, "link": self.link}).encode()

    @classmethod
    def from_json(cls, data: bytes) -> StartRequest:
        """The request again.

        Raises:
            ValueError: The bytes are no JSON.
            TypeError: They are no request.
        """
        values = json.loads(data)
        if not isinstance(values, dict):
            raise TypeError("not a start request")
        archive = values.get("archive")
        imports = tuple(Path(str(path)) for path in values.get("imports", ()))
        link = values.get("link")
        return cls(
            None if archive is None else Path(str(archive)),
            imports,
            None if link is None else str(link),
        )


class SingleInstance(QObject):
    """The first instance listens on a local socket in a folder that only this user can open.

    Signals:
        asked: A second start handed over its `StartRequest`.
    """

    asked = Signal(object)

    def __init__(self, name: str | None = None, parent: QObject | None = None) -> None:
        """Choose the socket.

        Args:
            name: Its path; by default one for this user and this set of folders, or none where no
                folder is private: then every start stands alone.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._name = _socket_name() if name is None else name
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._receive)

    def hand_over(self, request: StartRequest) -> bool:
        """Give the request to an instance that runs already; whether it said that it took it.

        One that does not answer in time, or a socket of somebody else, keeps nobody from starting.
        """
        if not self._name or not _is_ours(self._name):
            return False
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_ANSWER_MS):
            return False
        socket.write(request.to_json() + _END)
        socket.waitForBytesWritten(_ANSWER_MS)
        while not socket.canReadLine() and socket.waitForReadyRead(_ANSWER_MS):
            pass
        is_taken = bytes(socket.readLine().data()) == _TAKEN
        socket.disconnectFromServer()
        return is_taken

    def listen(self) -> bool:
        """Be the first instance; a socket left by a crash is taken over."""
        if not self._name:
            return False
        if self._server.listen(self._name):
            return True
        QLocalServer.removeServer(self._name)
        return bool(self._server.listen(self._name))

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _receive(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _LARGEST:
                socket.abort()
            return
        try:
            request = StartRequest.from_json(bytes(socket.readLine(_LARGEST).data()))
        except (ValueError, TypeError):
            socket.abort()
            return
        socket.write(_TAKEN)
        socket.flush()
        socket.disconnectFromServer()
        self.asked.emit(request)


def _socket_name() -> str:
    """A socket for each user and each set of folders, in a folder of this user alone.

    Empty where there is none.
    """
    key = f"{getpass.getuser()}\n{locations.config_folder()}"
    name = f"khizana-{hashlib.sha256(key.encode()).hexdigest()[:16]}"
    if not hasattr(os, "getuid"):
        return name  # Windows: a pipe, which `UserAccessOption` closes to others
    for folder in _private_folders():
        path = str(folder / name)
        if len(os.fsencode(path)) < _LONGEST_PATH and _is_private(folder):
            return path
    return ""


def _private_folders() -> Iterator[Path]:
    """Where the system puts sockets of a user; else folders of our own, the short one last."""
    if run_time := os.environ.get("XDG_RUNTIME_DIR"):
        yield Path(run_time)
    yield locations.cache_folder() / "run"
    yield Path(tempfile.gettempdir()) / f"khizana-{os.getuid()}"


def _is_private(folder: Path) -> bool:
    """Whether a folder, made when missing, is this user's and closed to all others."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        facts = folder.lstat()
    except OSError:
        return False
    is_closed = not stat.S_IMODE(facts.st_mode) & 0o077
    return stat.S_ISDIR(facts.st_mode) and facts.st_uid == os.getuid() and is_closed


def _is_ours(name: str) -> bool:
    """Whether there is a socket, and this user made it."""
    if not hasattr(os, "getuid"):
        return True
    try:
        facts = Path(name).lstat()
    except OSError:
        return False
    return stat.S_ISSOCK(facts.st_mode) and facts.st_uid == os.getuid()
