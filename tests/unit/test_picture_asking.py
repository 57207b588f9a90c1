"""Whoever asks the process of pictures, and what comes back, without a browser."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from s3dash.errors import Busy, NoBrowser, PictureFailed
from s3dash.stage.pictures.asking import SOCKET, PageToPicture, PictureProcess
from s3dash.stage.pictures.form import PictureForm
from s3dash.stage.pictures.messages import (
    BUSY,
    FAILED,
    FILE,
    PICTURE,
    TURN,
    WANTED,
    Cut,
    Message,
    receive,
    send,
)

PAGE = PageToPicture("/sv/karta", "/sv/karta", "sv", "20261123", b"<html>")
FORM = PictureForm()


def files(path: str) -> tuple[str, bytes] | None:
    return ("text/css", b"p {}") if path == "/static/s3.css" else None


@contextmanager
def process(folder: Path, *turns: Callable[[socket.socket], None]) -> Iterator[PictureProcess]:
    """One who asks a process that does this with one connection after the other."""
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(folder / SOCKET))
        listener.listen()

        def answer() -> None:
            for turn in turns:
                connection, _ = listener.accept()
                with connection:
                    turn(connection)

        thread = threading.Thread(target=answer)
        thread.start()
        yield PictureProcess(folder, files, browser="/nowhere")
        thread.join()


def drawn(connection: socket.socket) -> None:
    """Draws what it is given, after it has asked for two files."""
    send(connection, Message(TURN))
    page = receive(connection)
    send(connection, Message(WANTED, {"path": "/static/s3.css"}))
    style = receive(connection)
    assert (style.kind, style.head, style.body) == (FILE, {"mimetype": "text/css"}, b"p {}")
    send(connection, Message(WANTED, {"path": "/etc/passwd"}))
    assert receive(connection).kind != FILE
    send(connection, Message(PICTURE, body=page.body + b" drawn"))


def test_a_page_goes_there_with_the_files_it_fetches_and_the_picture_comes_back(
    tmp_path: Path,
) -> None:
    with process(tmp_path, drawn) as ask:
        assert ask(PAGE, FORM) == b"<html> drawn"


def test_one_who_finds_the_line_full_is_told_so(tmp_path: Path) -> None:
    with process(tmp_path, lambda one: send(one, Message(BUSY))) as ask, pytest.raises(Busy):
        ask(PAGE, FORM)


def test_a_process_that_ended_before_its_turn_came_is_asked_again(tmp_path: Path) -> None:
    with process(tmp_path, lambda one: None, drawn) as ask:
        assert ask(PAGE, FORM) == b"<html> drawn"


def test_a_process_that_ends_while_it_draws_is_not_given_the_page_again(tmp_path: Path) -> None:
    def ends(connection: socket.socket) -> None:
        send(connection, Message(TURN))
        receive(connection)

    with process(tmp_path, ends) as ask, pytest.raises(PictureFailed):
        ask(PAGE, FORM)


def test_a_page_that_no_picture_comes_of_is_a_failure_in_words(tmp_path: Path) -> None:
    def fails(connection: socket.socket) -> None:
        send(connection, Message(TURN))
        receive(connection)
        send(connection, Message(FAILED, {"why": "no such graph"}))

    with process(tmp_path, fails) as ask, pytest.raises(PictureFailed) as failed:
        ask(PAGE, FORM)
    assert failed.value.key == "error-picture-failed"


def test_without_a_browser_that_is_said_and_nothing_is_left(tmp_path: Path) -> None:
    ask = PictureProcess(tmp_path / "var", files, browser="/nowhere/chromium")
    assert not (tmp_path / "var").exists()
    for _ in range(2):
        with pytest.raises(NoBrowser):
            ask(PAGE, FORM)
    assert not (tmp_path / "var" / SOCKET).exists()


def test_a_folder_that_cannot_be_made_is_no_browser_either(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(NoBrowser):
        PictureProcess(tmp_path / "file" / "var", files)(PAGE, FORM)


def test_a_name_longer_than_a_socket_may_have_is_reached_by_its_folder(tmp_path: Path) -> None:
    folder = tmp_path / ("long" * 30)
    folder.mkdir()
    short = tmp_path / "s"
    short.symlink_to(folder)
    with process(short, drawn) as asked_shortly:
        ask = PictureProcess(folder, files, browser="/nowhere")
        assert ask(PAGE, FORM) == b"<html> drawn"
    del asked_shortly


def test_a_message_that_is_cut_or_of_a_size_that_none_has_is_not_read() -> None:
    for written in (b"", b"\0\0", b"\0\0\0\x09\0\0\0\0{}", b"\xff\xff\xff\xff\0\0\0\0"):
        here, there = socket.socketpair()
        with there:
            with here:
                here.sendall(written)
            with pytest.raises(Cut):
                receive(there)


@pytest.mark.parametrize("wrong", [{"format": "gif"}, {"shape": "tall"}, {"scale": 3}])
def test_no_picture_has_another_form(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="no form"):
        PictureForm(**wrong)  # type: ignore[arg-type]
