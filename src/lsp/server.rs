//! The protocol: dispatches methods and keeps track of open documents.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use gen_lsp_types as lsp;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::open::{OpenFiles, View};
use super::position::Encoding;
use super::{actions, completion, definition, diagnostics, hover, symbols, uri};
use crate::base::Language;
use crate::check::{Checked, Settings, check};
use crate::config::{self, Config, FILE_NAME};
use crate::fix::fix;

/// An error response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// The protocol's code.
    pub code: i32,
    /// The message, in English: editors only log it.
    pub message: String,
}

impl Failure {
    fn new(code: lsp::ErrorCodes, message: impl Into<String>) -> Self {
        Self { code: code.into(), message: message.into() }
    }
}

/// The state of the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    New,
    Open,
    ShutDown,
}

/// Reads a file from disk; `None` if it does not exist.
pub type ReadFile = Box<dyn Fn(&Path) -> Option<Vec<u8>>>;

/// The state of a language server between messages.
pub struct Server {
    language: Language,
    encoding: Encoding,
    relates: bool,
    phase: Phase,
    read: ReadFile,
    open: BTreeMap<String, OpenFiles>,
    changed: BTreeSet<String>,
}

impl Server {
    /// A new server. `read` reads files other than the open ones.
    #[must_use]
    pub fn new(language: Language, read: ReadFile) -> Self {
        Self {
            language,
            encoding: Encoding::default(),
            relates: false,
            phase: Phase::New,
            read,
            open: BTreeMap::new(),
            changed: BTreeSet::new(),
        }
    }

    /// Whether the editor has sent `shutdown`.
    #[must_use]
    pub fn is_shut_down(&self) -> bool {
        self.phase == Phase::ShutDown
    }

    /// Handles a request.
    ///
    /// # Errors
    /// If the method is unknown, its parameters are invalid, or the state does not allow it.
    pub fn request(&mut self, method: &str, params: Value) -> Result<Value, Failure> {
        match (self.phase, method) {
            (Phase::New, "initialize") => return json(&self.initialize(&read(params)?)),
            (Phase::New, _) => {
                return Err(Failure::new(lsp::ErrorCodes::ServerNotInitialized, "initialize comes first"));
            }
            (Phase::ShutDown, _) | (_, "initialize") => {
                return Err(Failure::new(lsp::ErrorCodes::InvalidRequest, "not at this time"));
            }
            (Phase::Open, _) => {}
        }
        match method {
            "shutdown" => {
                self.phase = Phase::ShutDown;
                Ok(Value::Null)
            }
            "textDocument/hover" => {
                let at = read::<lsp::HoverParams>(params)?.text_document_position_params;
                self.answer(&at.text_document.uri, |view| hover::at(view, view.offset(at.position)))
            }
            "textDocument/completion" => {
                let at = read::<lsp::CompletionParams>(params)?.text_document_position_params;
                self.answer(&at.text_document.uri, |view| completion::at(view, view.offset(at.position)))
            }
            "textDocument/definition" => {
                let at = read::<lsp::DefinitionParams>(params)?.text_document_position_params;
                self.answer(&at.text_document.uri, |view| definition::at(view, view.offset(at.position)))
            }
            "textDocument/codeAction" => {
                let asked: lsp::CodeActionParams = read(params)?;
                self.answer(&asked.text_document.uri, |view| actions::of(view, asked.range, &asked.context))
            }
            "textDocument/documentSymbol" => {
                let asked: lsp::DocumentSymbolParams = read(params)?;
                self.answer(&asked.text_document.uri, symbols::of)
            }
            _ => Err(Failure::new(lsp::ErrorCodes::MethodNotFound, format!("unknown method {method}"))),
        }
    }

    /// Handles a notification. Unknown or malformed notifications are ignored, since they cannot be answered.
    pub fn notice(&mut self, method: &str, params: Value) {
        if self.phase != Phase::Open {
            return;
        }
        match method {
            "textDocument/didOpen" => {
                if let Ok(opened) = read::<lsp::DidOpenTextDocumentParams>(params) {
                    let file = opened.text_document;
                    self.open.insert(file.uri.0.clone(), OpenFiles::new(file.version, file.text));
                    self.touch(file.uri.0);
                }
            }
            "textDocument/didChange" => {
                if let Ok(change) = read::<lsp::DidChangeTextDocumentParams>(params) {
                    let address = change.text_document.text_document_identifier.uri.0;
                    if let Some(open) = self.open.get_mut(&address) {
                        open.change(change.text_document.version, change.content_changes, self.encoding);
                        self.touch(address);
                    }
                }
            }
            "textDocument/didClose" => {
                if let Ok(closed) = read::<lsp::DidCloseTextDocumentParams>(params)
                    && self.open.remove(&closed.text_document.uri.0).is_some()
                {
                    self.touch(closed.text_document.uri.0);
                }
            }
            // Another file may have been written.
            "textDocument/didSave" | "workspace/didChangeWatchedFiles" => self.touch_dependents(),
            _ => {}
        }
    }

    /// Whether there are notifications to send.
    #[must_use]
    pub fn has_news(&self) -> bool {
        !self.changed.is_empty()
    }

    /// The notifications to send, as methods with parameters: diagnostics for every file that changed, and empty
    /// diagnostics for closed files.
    pub fn news(&mut self) -> Vec<(&'static str, Value)> {
        let changed = std::mem::take(&mut self.changed);
        let told = changed.into_iter().filter_map(|address| {
            let diagnostics =
                self.view(&address, |view| diagnostics::of(view, self.relates)).unwrap_or_default();
            let version = self.open.get(&address).map(|open| open.version);
            let params = lsp::PublishDiagnosticsParams { uri: address.into(), version, diagnostics };
            json(&params).ok().map(|params| ("textDocument/publishDiagnostics", params))
        });
        told.collect()
    }

    fn initialize(&mut self, asked: &lsp::InitializeParams) -> lsp::InitializeResult {
        self.phase = Phase::Open;
        if let Some(options) = &asked.initialization_options {
            let options = serde_json::to_value(options).unwrap_or_default();
            self.language = match options.get("lang").and_then(Value::as_str) {
                Some("en") => Language::English,
                Some("nl") => Language::Dutch,
                _ => self.language,
            };
        }
        let general = asked.capabilities.general.as_ref();
        let offered = general.and_then(|general| general.position_encodings.as_deref()).unwrap_or_default();
        self.encoding = Encoding::of(offered);
        let text = asked.capabilities.text_document.as_ref();
        let published = text.and_then(|text| text.publish_diagnostics.as_ref());
        self.relates = published
            .and_then(|published| published.diagnostics_capabilities.related_information)
            .unwrap_or(false);
        lsp::InitializeResult {
            capabilities: capabilities(self.encoding),
            server_info: Some(lsp::ServerInfo {
                name: env!("CARGO_PKG_NAME").to_owned(),
                version: Some(env!("CARGO_PKG_VERSION").to_owned()),
            }),
        }
    }

    /// Marks a changed file and its dependents for checking.
    fn touch(&mut self, address: String) {
        self.changed.insert(address);
        self.touch_dependents();
    }

    /// Marks files that refer to another file for checking.
    fn touch_dependents(&mut self) {
        for (address, open) in &mut self.open {
            let was_checked = open.checked.get().is_some();
            open.forget();
            if was_checked && open.checked.get().is_none() {
                self.changed.insert(address.clone());
            }
        }
    }

    fn answer<T: Serialize>(
        &self,
        address: &lsp::Uri,
        ask: impl FnOnce(&View<'_>) -> Option<T>,
    ) -> Result<Value, Failure> {
        match self.view(&address.0, ask).flatten() {
            Some(answer) => json(&answer),
            None => Ok(Value::Null),
        }
    }

    /// Gives access to an open document.
    fn view<T>(&self, address: &str, look: impl FnOnce(&View<'_>) -> T) -> Option<T> {
        let open = self.open.get(address)?;
        let sibling = |relative: &str| self.sibling(address, relative);
        let fixed = || self.with_settings(address, |settings| fix(address, open.text.as_bytes(), settings));
        let view = View {
            uri: address,
            checked: self.checked(address, open),
            encoding: self.encoding,
            language: self.language,
            sibling: &sibling,
            fixed: &fixed,
        };
        Some(look(&view))
    }

    fn checked<'a>(&self, address: &str, open: &'a OpenFiles) -> &'a Checked {
        open.checked.get_or_init(|| {
            self.with_settings(address, |settings| check(address, open.text.as_bytes(), settings))
        })
    }

    /// Runs a function with the settings for a file.
    fn with_settings<T>(&self, address: &str, work: impl FnOnce(Settings<'_>) -> T) -> T {
        let sibling = |relative: &str| self.sibling(address, relative);
        let config = self.config(address);
        work(Settings { config: &config, sibling: &sibling, ..Settings::default() })
    }

    /// The settings for a file: the nearest ones in its parent directories. Settings with errors are ignored; `goedwerk
    /// check` rejects and reports them.
    fn config(&self, address: &str) -> Config {
        let Some(path) = uri::path(address) else { return Config::default() };
        let mut folders = path.ancestors().skip(1).map(|folder| folder.join(FILE_NAME));
        let found = folders.find_map(|file| (self.read)(&file).map(|bytes| (file, bytes)));
        let Some((file, bytes)) = found else { return Config::default() };
        let (settings, read) = config::load(&file, &bytes, &*self.read);
        if read.iter().any(|read| !read.findings.is_empty()) {
            return Config::default();
        }
        settings.for_file(&path)
    }

    /// The file at a path relative to another: its unsaved text if open, otherwise its content on disk.
    fn sibling(&self, address: &str, relative: &str) -> Option<Vec<u8>> {
        let path = uri::path(&uri::beside(address, relative)?)?;
        let open = self.open.iter().find(|(address, _)| uri::path(address).is_some_and(|open| open == path));
        match open {
            Some((_, open)) => Some(open.text.clone().into_bytes()),
            None => (self.read)(&path),
        }
    }
}

fn capabilities(encoding: Encoding) -> lsp::ServerCapabilities {
    lsp::ServerCapabilities {
        position_encoding: Some(encoding.kind()),
        text_document_sync: Some(
            lsp::TextDocumentSyncOptions {
                open_close: Some(true),
                change: Some(lsp::TextDocumentSyncKind::Incremental),
                save: Some(true.into()),
                ..lsp::TextDocumentSyncOptions::default()
            }
            .into(),
        ),
        hover_provider: Some(true.into()),
        definition_provider: Some(true.into()),
        document_symbol_provider: Some(true.into()),
        completion_provider: Some(lsp::CompletionOptions {
            trigger_characters: Some([" ", "[", "{"].map(str::to_owned).to_vec()),
            ..lsp::CompletionOptions::default()
        }),
        code_action_provider: Some(
            lsp::CodeActionOptions {
                code_action_kinds: Some(vec![
                    lsp::CodeActionKind::QuickFix,
                    lsp::CodeActionKind::SourceFixAll,
                ]),
                ..lsp::CodeActionOptions::default()
            }
            .into(),
        ),
        ..lsp::ServerCapabilities::default()
    }
}

fn read<T: DeserializeOwned>(params: Value) -> Result<T, Failure> {
    serde_json::from_value(params)
        .map_err(|error| Failure::new(lsp::ErrorCodes::InvalidParams, error.to_string()))
}

fn json(value: &impl Serialize) -> Result<Value, Failure> {
    serde_json::to_value(value)
        .map_err(|error| Failure::new(lsp::ErrorCodes::InternalError, error.to_string()))
}
