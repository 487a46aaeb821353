//! The editor's side of the conversation. Anything that does not arrive within [`PATIENCE`] fails the test.

#![expect(
    clippy::needless_pass_by_value,
    reason = "a `json!` at every call reads better without a reference"
)]

use std::collections::VecDeque;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::{Value, json};

use crate::support::command;

const PATIENCE: Duration = Duration::from_mins(1);

/// An editor with the server that it started and its own folder.
pub struct Client {
    pub folder: tempfile::TempDir,
    pub capabilities: Value,
    server: Child,
    input: Option<ChildStdin>,
    output: Receiver<Value>,
    waiting: VecDeque<Value>,
    last_id: i64,
}

impl Client {
    pub fn start(args: &[&str], capabilities: Value) -> Self {
        Self::start_with(args, capabilities, Value::Null)
    }

    /// Starts a server and initializes it.
    pub fn start_with(args: &[&str], capabilities: Value, options: Value) -> Self {
        let mut client = Self::silent(args);
        let params = json!({
            "processId": null, "rootUri": null, "capabilities": capabilities, "initializationOptions": options,
        });
        let answer = client.request("initialize", params).expect("it starts");
        assert_eq!(answer["serverInfo"]["name"], "goedwerk");
        client.capabilities = answer["capabilities"].clone();
        client.notify("initialized", json!({}));
        client
    }

    /// Starts a server without sending anything.
    pub fn silent(args: &[&str]) -> Self {
        let mut server = command()
            .arg("lsp")
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let input = server.stdin.take();
        let (sender, output) = channel();
        let mut stdout = BufReader::new(server.stdout.take().expect("it has an output"));
        std::thread::spawn(move || {
            while let Some(message) = message(&mut stdout) {
                if sender.send(message).is_err() {
                    break;
                }
            }
        });
        let folder = tempfile::tempdir().expect("a folder");
        let capabilities = Value::Null;
        Self { folder, capabilities, server, input, output, waiting: VecDeque::new(), last_id: 0 }
    }

    /// The URI of a file in the folder.
    pub fn uri(&self, name: &str) -> String {
        format!("file://{}/{name}", self.folder.path().display())
    }

    pub fn notify(&mut self, method: &str, params: Value) {
        self.send(&json!({"jsonrpc": "2.0", "method": method, "params": params}));
    }

    /// Sends a request and waits for the response.
    pub fn request(&mut self, method: &str, params: Value) -> Result<Value, Value> {
        self.last_id += 1;
        let id = self.last_id;
        self.send(&json!({"jsonrpc": "2.0", "id": id, "method": method, "params": params}));
        let answer = self.receive(|message| message["id"] == id);
        match answer.get("error") {
            Some(error) => Err(error.clone()),
            None => Ok(answer["result"].clone()),
        }
    }

    /// Sends a request about a position.
    pub fn at(&mut self, method: &str, uri: &str, line: usize, character: usize) -> Value {
        let params =
            json!({"textDocument": {"uri": uri}, "position": {"line": line, "character": character}});
        self.request(method, params).expect("an answer")
    }

    pub fn actions(&mut self, uri: &str, range: &Value, only: Option<&str>) -> Value {
        let mut context = json!({"diagnostics": []});
        if let Some(only) = only {
            context["only"] = json!([only]);
        }
        let params = json!({"textDocument": {"uri": uri}, "range": range, "context": context});
        self.request("textDocument/codeAction", params).expect("an answer")
    }

    pub fn send_open(&mut self, uri: &str, text: &str) {
        let document = json!({"uri": uri, "languageId": "yaml", "version": 1, "text": text});
        self.notify("textDocument/didOpen", json!({"textDocument": document}));
    }

    /// Opens a file and waits for its diagnostics.
    pub fn open(&mut self, uri: &str, text: &str) -> Vec<Value> {
        self.send_open(uri, text);
        self.diagnostics(uri)
    }

    /// Changes a file and waits for the diagnostics of that version.
    pub fn change(&mut self, uri: &str, version: i32, changes: Value) -> Vec<Value> {
        let params = json!({"textDocument": {"uri": uri, "version": version}, "contentChanges": changes});
        self.notify("textDocument/didChange", params);
        let published = self
            .receive(|message| message["params"]["uri"] == uri && message["params"]["version"] == version);
        published["params"]["diagnostics"].as_array().cloned().expect("a list")
    }

    /// The next diagnostics for a file.
    pub fn diagnostics(&mut self, uri: &str) -> Vec<Value> {
        let published = self.receive(|message| {
            message["method"] == "textDocument/publishDiagnostics" && message["params"]["uri"] == uri
        });
        published["params"]["diagnostics"].as_array().cloned().expect("a list")
    }

    /// Shuts down the server, and returns its exit code.
    pub fn stop(&mut self) -> Option<i32> {
        assert_eq!(self.request("shutdown", Value::Null), Ok(Value::Null));
        self.notify("exit", Value::Null);
        self.wait()
    }

    pub fn hang_up(&mut self) {
        self.input = None;
    }

    /// Waits for the server to exit, and returns its exit code.
    pub fn wait(&mut self) -> Option<i32> {
        for _ in 0..PATIENCE.as_millis() / 20 {
            if let Some(status) = self.server.try_wait().expect("it can be asked") {
                return status.code();
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        panic!("the server does not exit")
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        let input = self.input.as_mut().expect("the line is open");
        write!(input, "Content-Length: {}\r\n\r\n{text}", text.len()).expect("it can be sent");
        input.flush().expect("it can be sent");
    }

    /// The first message that matches; earlier messages are kept for later.
    fn receive(&mut self, fits: impl Fn(&Value) -> bool) -> Value {
        if let Some(index) = self.waiting.iter().position(&fits) {
            return self.waiting.remove(index).expect("it is there");
        }
        loop {
            let message = self.output.recv_timeout(PATIENCE).expect("the server answers in time");
            if fits(&message) {
                return message;
            }
            self.waiting.push_back(message);
        }
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        // After a failed test, the server may still be running.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

fn message(stdout: &mut BufReader<ChildStdout>) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if stdout.read_line(&mut line).ok()? == 0 {
            return None;
        }
        if line.trim().is_empty() {
            break;
        }
        if let Some(value) = line.strip_prefix("Content-Length:") {
            length = value.trim().parse().ok()?;
        }
    }
    let mut body = vec![0; length];
    stdout.read_exact(&mut body).ok()?;
    serde_json::from_slice(&body).ok()
}

/// The length of a text in UTF-16 units.
pub fn utf16(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Applies edits as an editor does, with columns in UTF-16 units.
pub fn apply(text: &str, edits: &Value) -> String {
    let mut edits: Vec<(usize, usize, &str)> = edits
        .as_array()
        .expect("a list of edits")
        .iter()
        .map(|edit| {
            let new = edit["newText"].as_str().expect("a text");
            (offset(text, &edit["range"]["start"]), offset(text, &edit["range"]["end"]), new)
        })
        .collect();
    edits.sort_by_key(|(start, ..)| std::cmp::Reverse(*start));
    let mut text = text.to_owned();
    for (start, end, new) in edits {
        text.replace_range(start..end, new);
    }
    text
}

fn offset(text: &str, position: &Value) -> usize {
    let wanted = |key: &str| position[key].as_u64().and_then(|n| usize::try_from(n).ok()).expect("a number");
    let before: usize = text.split_inclusive('\n').take(wanted("line")).map(str::len).sum();
    let mut left = wanted("character");
    let line = text[before..].split('\n').next().unwrap_or_default();
    for (at, letter) in line.char_indices() {
        if left == 0 {
            return before + at;
        }
        left = left.saturating_sub(letter.len_utf16());
    }
    before + line.len()
}
