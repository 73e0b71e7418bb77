"""Files appear whole or not at all."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from mapper.errors import OutputError

__all__ = ["write_whole"]


def write_whole(path: Path, content: bytes | Iterable[bytes]) -> None:
    """Write a file so that a reader sees the old content or the new, never a part.

    The bytes go to a temporary file in the same folder, are flushed to disk,
    and take the name in one step. A link keeps pointing where it did; a device
    or a pipe (`/dev/stdout`) is written to and never replaced.

    Parameters
    ----------
    path : Path
        The file to write; missing parent folders are made.
    content : bytes or iterable of bytes
        The whole content, or its pieces one after another; where making a piece
        fails, nothing is written.

    Raises
    ------
    OutputError
        If the folder or the file cannot be written; an older file of that
        name is then unchanged.
    """
    pieces = [content] if isinstance(content, bytes) else content
    try:
        target = path.resolve()
        if target.exists() and not target.is_file() and not target.is_dir():
            with target.open("wb") as stream:
                stream.writelines(pieces)
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, pieces)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(
            f"{path} could not be written ({reason}); free space or choose another place."
        ) from error


def _replace(path: Path, pieces: Iterable[bytes]) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.writelines(pieces)
            stream.flush()
            os.fsync(stream.fileno())
        part.chmod(path.stat().st_mode if path.exists() else 0o666 & ~_umask())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows cannot open a folder; the rename is durable enough there
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
