"""Runs the local AWS in a session of its own and ends it when its owner ends.

Arguments: folder, command. The owner holds the other end of standard input: at its end the command is asked to stop, so that it
saves its state even when the owner was killed. Says "pid N" once the command runs, or "busy" and what the lock file holds when
another one runs on the folder. Exit code: 0 after a stop that was asked for, 3 busy, 4 when the command had to be killed, else
the command's own.
"""

import fcntl
import os
import signal
import subprocess
import sys
import threading
import time

STOP_SECONDS = 20
BUSY, KILLED = 3, 4


def lock(file):
    """Takes the folder, waiting for one that is just stopping; answers what the holder wrote, or None."""
    last = time.monotonic() + STOP_SECONDS
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return None
        except OSError:
            holder = os.pread(file, 200, 0).decode().strip()
            if holder != "stopping" or time.monotonic() > last:
                return holder
            time.sleep(0.05)


def note(file, text):
    os.ftruncate(file, 0)
    os.pwrite(file, text.encode(), 0)


def stop_at_end_of_input(process, file, stopped):
    while os.read(0, 4096):
        pass
    stopped.append(True)
    note(file, "stopping")
    process.terminate()
    # A frozen process gets the signal when it goes on.
    process.send_signal(signal.SIGCONT)
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        stopped.append(False)
        process.kill()


def main():
    folder, command = sys.argv[1], sys.argv[2:]
    try:
        os.setsid()
    except PermissionError:
        pass  # It leads a session already.
    for ignored in (signal.SIGINT, signal.SIGHUP):
        signal.signal(ignored, signal.SIG_IGN)

    file = os.open(os.path.join(folder, "lock"), os.O_RDWR | os.O_CREAT, 0o600)
    holder = lock(file)
    if holder is not None:
        print("busy", holder, flush=True)
        sys.exit(BUSY)

    with open(os.path.join(folder, "ministack.log"), "wb") as log:
        # The command holds the lock as well: it lasts as long as either of the two.
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, pass_fds=[file])
    signal.signal(signal.SIGTERM, lambda *_: process.terminate())
    note(file, f"pid={process.pid}")
    print("pid", process.pid, flush=True)

    stopped = []
    threading.Thread(target=stop_at_end_of_input, args=(process, file, stopped), daemon=True).start()
    code = process.wait()
    sys.exit(KILLED if False in stopped else 0 if stopped else code or 1)


main()
