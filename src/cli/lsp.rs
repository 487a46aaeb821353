//! `goedwerk lsp`: runs the language server over stdin and stdout.

use std::time::Duration;

use lsp_server::{Connection, Message, Notification, Response};

use super::console::Console;
use super::exit::Exit;
use super::{batch, disk, system};
use crate::lsp::Server;

/// Debounce interval before a changed file is checked: longer than the time between keystrokes.
const PAUSE: Duration = Duration::from_millis(80);

/// The number of threads that the library starts, to read and to write.
const THREADS: usize = 3;

pub fn run(console: &Console) -> Exit {
    if !batch::can_start(THREADS) {
        console.problem(None, &console.words().system.no_threads);
        return Exit::Failed;
    }
    let (connection, threads) = Connection::stdio();
    let exit = converse(&connection, Server::new(console.language, Box::new(disk::named)));
    drop(connection);
    if let Err(error) = threads.join() {
        // The editor disconnected, or sent an invalid message.
        console.problem(None, &system::sentence(&error, console.language));
        return Exit::Failed;
    }
    exit
}

/// Serves requests until `exit`. The exit code is that of the protocol: 0 after `shutdown`, otherwise 1.
fn converse(connection: &Connection, mut server: Server) -> Exit {
    let send = |message: Message| connection.sender.send(message).is_ok();
    loop {
        let message = if server.has_news() {
            connection.receiver.recv_timeout(PAUSE).map_err(|error| error.is_timeout())
        } else {
            connection.receiver.recv().map_err(|_| false)
        };
        let goes_on = match message {
            Ok(Message::Request(request)) => {
                let response = match server.request(&request.method, request.params) {
                    Ok(result) => Response::new_ok(request.id, result),
                    Err(failure) => Response::new_err(request.id, failure.code, failure.message),
                };
                send(response.into())
            }
            Ok(Message::Notification(notification)) if notification.method == "exit" => {
                return if server.is_shut_down() { Exit::Clean } else { Exit::Findings };
            }
            Ok(Message::Notification(notification)) => {
                server.notice(&notification.method, notification.params);
                true
            }
            // The server sends no requests, so it expects no responses.
            Ok(Message::Response(_)) => true,
            Err(true) => server
                .news()
                .into_iter()
                .all(|(method, params)| send(Notification { method: method.to_owned(), params }.into())),
            Err(false) => return Exit::Findings,
        };
        if !goes_on {
            return Exit::Findings;
        }
    }
}
