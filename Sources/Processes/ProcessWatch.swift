#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reads what a running program prints until it has ended, and ends it where it goes beyond its limits.
struct ProcessWatch {
    private let process: Int32
    private let limits: ProcessLimits
    private let input: [UInt8]
    private let pipes: Pipes
    private var written = 0
    private var output: [UInt8] = []
    private var errors: ErrorLines
    private var buffer = [UInt8](repeating: 0, count: 65_536)

    init(_ process: Int32, _ pipes: Pipes, _ command: ProcessCommand) {
        self.process = process
        self.pipes = pipes
        limits = command.limits
        input = command.input
        errors = ErrorLines(limit: limits.errorLines)
        if input.isEmpty { pipes.input.close() }
    }

    /// Waits until the program and its output have ended, or it is ended.
    mutating func follow(_ isCancelled: () -> Bool) -> ProcessOutcome {
        let deadline = ContinuousClock.now + limits.time
        var end: ContinuousClock.Instant?
        var fault: ProcessOutcome.Ending?
        while fault == nil {
            exchange(waiting: isOpen(pipes.output) || isOpen(pipes.errors) ? 20 : 2)
            let now = ContinuousClock.now
            if end == nil, hasEnded { end = now }
            if output.count > limits.outputBytes {
                fault = .printedTooMuch
            } else if isCancelled() {
                fault = .cancelled
            } else if let end {
                if !isOpen(pipes.output) { break }
                // What was printed last may be the work of another program that has not ended yet.
                if now - end > limits.grace { fault = .leftOutputOpen }
            } else if now > deadline {
                fault = .tookTooLong
            }
        }
        // Before the process is forgotten: until then no other can have its number. It may have left others behind.
        _ = kill(-process, SIGKILL)
        let ending = reap()
        drainErrors()
        let isWhole = fault == nil
        return ProcessOutcome(
            ending: fault ?? ending, output: isWhole ? output : [], errorLines: errors.text)
    }

    /// Whether the program has ended; its number stays taken.
    private var hasEnded: Bool {
        var info = siginfo_t()
        let options = WEXITED | WNOHANG | WNOWAIT
        // Nothing is filled in while it runs.
        return waitid(P_PID, id_t(process), &info, options) == 0 && info.si_signo == SIGCHLD
    }

    private func reap() -> ProcessOutcome.Ending {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { return .notStarted(Int(errno)) }
        }
        let signal = status & 0x7F
        return signal == 0 ? .exited(Int(status >> 8 & 0xFF)) : .signalled(Int(signal))
    }

    /// Reads and writes what can be read and written within so many milliseconds.
    private mutating func exchange(waiting milliseconds: Int32) {
        var polled = [
            pollfd(fd: pipes.output.number, events: Int16(POLLIN), revents: 0),
            pollfd(fd: pipes.errors.number, events: Int16(POLLIN), revents: 0),
            pollfd(fd: pipes.input.number, events: Int16(POLLOUT), revents: 0),
        ]
        guard poll(&polled, nfds_t(polled.count), milliseconds) > 0 else { return }
        if polled[0].revents != 0 { read(pipes.output) { $0.output += $1 } }
        if polled[1].revents != 0 { read(pipes.errors) { $0.errors.append($1) } }
        if polled[2].revents != 0 { write() }
    }

    private func isOpen(_ descriptor: Descriptor) -> Bool { descriptor.number >= 0 }

    /// Takes what has been printed, and closes the pipe at its end.
    private mutating func read(
        _ pipe: Descriptor, _ take: (inout ProcessWatch, ArraySlice<UInt8>) -> Void
    ) {
        let count = Self.read(pipe.number, &buffer)
        if count > 0 { return take(&self, buffer[..<count]) }
        if count == 0 || errno != EAGAIN && errno != EINTR { pipe.close() }
    }

    private static func read(_ descriptor: Int32, _ buffer: inout [UInt8]) -> Int {
        #if canImport(Glibc)
            Glibc.read(descriptor, &buffer, buffer.count)
        #else
            Darwin.read(descriptor, &buffer, buffer.count)
        #endif
    }

    /// Writes some of the input, and closes the pipe when it needs no more.
    private mutating func write() {
        #if canImport(Glibc)
            let flags = Int32(MSG_NOSIGNAL)
        #else
            let flags: Int32 = 0
        #endif
        let count = input[written...].withUnsafeBytes {
            send(pipes.input.number, $0.baseAddress, $0.count, flags)
        }
        if count >= 0 {
            written += count
            if written == input.count { pipes.input.close() }
        } else if errno != EAGAIN && errno != EINTR {
            pipes.input.close()
        }
    }

    /// What was said last may still lie in the pipe; no more than a pipe holds, as others may go on.
    private mutating func drainErrors() {
        for _ in 0..<16 where isOpen(pipes.errors) {
            let count = Self.read(pipes.errors.number, &buffer)
            guard count > 0 else { return }
            errors.append(buffer[..<count])
        }
    }
}
