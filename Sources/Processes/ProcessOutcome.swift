#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How a program ended, and what it printed until then.
package struct ProcessOutcome: Sendable, Hashable {
    package enum Ending: Sendable, Hashable {
        /// By itself, with this exit code.
        case exited(Int)
        /// By a signal that was not ours.
        case signalled(Int)
        /// It was ended, since it took longer than its time limit.
        case tookTooLong
        /// It was ended, since it printed more than it may.
        case printedTooMuch
        /// It ended itself, but another program that it had started still held its output open.
        case leftOutputOpen
        /// It was ended, since nobody waits for it any more.
        case cancelled
        /// It could not be started: the system's error number.
        case notStarted(Int)
    }

    package var ending: Ending
    /// All of it only if the program ended by itself.
    package var output: [UInt8]
    /// The last lines of its standard error, without the characters that a terminal would obey.
    package var errorLines: [String]

    package init(ending: Ending, output: [UInt8] = [], errorLines: [String] = []) {
        self.ending = ending
        self.output = output
        self.errorLines = errorLines
    }

    /// The system's words for an error number, in English: `No such file or directory`.
    package static func reason(_ code: Int) -> String {
        guard let code = Int32(exactly: code), let text = strerror(code) else {
            return "error \(code)"
        }
        return String(cString: text)
    }
}
