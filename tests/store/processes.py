"""Processes that write to a store and may be killed."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable

__all__ = ["start", "wait"]


def start(work: Callable[[], None]) -> int:
    """Do something in a process of its own; return the process's number."""
    process = os.fork()
    if process:
        return process
    status = 1
    try:
        work()
        status = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(status)


def wait(process: int) -> int:
    """Wait for a process; return its exit status, negative where a signal ended it."""
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
