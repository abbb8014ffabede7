"""One running instance: a second start hands its archive, files and link over to the first."""

from __future__ import annotations

import getpass
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from desktop import locations

_ANSWER_MS = 1000
_LARGEST = 1 << 20


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
    """The first instance listens on a local socket that only this user can open.

    Signals:
        asked: A second start handed over its `StartRequest`.
    """

    asked = Signal(object)

    def __init__(self, name: str | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name or _socket_name()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._receive)

    def hand_over(self, request: StartRequest) -> bool:
        """Give the request to an instance that runs already; whether there is one."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_ANSWER_MS):
            return False
        socket.write(request.to_json())
        socket.waitForBytesWritten(_ANSWER_MS)
        socket.disconnectFromServer()
        return True

    def listen(self) -> bool:
        """Be the first instance; a socket left by a crash is taken over."""
        if self._server.listen(self._name):
            return True
        QLocalServer.removeServer(self._name)
        return bool(self._server.listen(self._name))

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _receive(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(lambda socket=socket: self._read(socket))
            if socket.state() == QLocalSocket.LocalSocketState.UnconnectedState:
                self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        data = bytes(socket.read(_LARGEST).data())
        socket.deleteLater()
        if not data:
            return
        try:
            request = StartRequest.from_json(data)
        except (ValueError, TypeError):
            return
        self.asked.emit(request)


def _socket_name() -> str:
    """One name for each user and each set of folders."""
    key = f"{getpass.getuser()}\n{locations.config_folder()}"
    return f"khizana-{hashlib.sha256(key.encode()).hexdigest()[:16]}"
