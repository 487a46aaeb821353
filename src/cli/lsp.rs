//! `goedwerk lsp`: the talk between an editor and the server, over stdin and stdout.

use std::time::Duration;

use lsp_server::{Connection, Message, Notification, Response};

use super::console::Console;
use super::exit::Exit;
use super::{disk, system};
use crate::lsp::Server;

/// How long an editor must be silent before a changed file is checked: while somebody types, changes follow each
/// other faster than this.
const PAUSE: Duration = Duration::from_millis(80);

pub fn run(console: &Console) -> Exit {
    let (connection, threads) = Connection::stdio();
    let exit = converse(&connection, Server::new(console.language, Box::new(disk::named)));
    drop(connection);
    if let Err(error) = threads.join() {
        // An editor that breaks off, or sends what is no message at all.
        console.problem(None, &system::sentence(&error, console.language));
        return Exit::Failed;
    }
    exit
}

/// Answers until the editor says `exit`. The exit code is the protocol's: 0 after a `shutdown`, else 1.
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
            // The server asks nothing, so that there is no answer to wait for.
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
