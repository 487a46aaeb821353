//! Signals that would end the program without a message.

/// Makes a write beyond the file size limit (`ulimit -f`) fail like any other write. Without a handler, the signal that
/// comes with it ends the program.
pub fn survive_file_size_limit() {
    #[cfg(unix)]
    {
        use std::sync::Arc;
        use std::sync::atomic::AtomicBool;

        // Nobody reads the flag: that there is a handler is enough. Without one, everything else still works.
        let flag = Arc::new(AtomicBool::new(false));
        let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, flag);
    }
}
