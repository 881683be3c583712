/// A program to be run, and all that it is given: nothing of this process's environment, no terminal, no other open
/// file.
package struct ProcessCommand: Sendable, Hashable {
    /// Its path; nothing is searched for.
    package var executable: String
    /// What follows the program's own name.
    package var arguments: [String]
    package var environment: [String: String]
    package var workingFolder: String
    /// What it can read from its standard input.
    package var input: [UInt8]
    package var limits: ProcessLimits

    package init(
        executable: String, arguments: [String] = [], environment: [String: String] = [:],
        workingFolder: String = ".", input: [UInt8] = [], limits: ProcessLimits = ProcessLimits()
    ) {
        self.executable = executable
        self.arguments = arguments
        self.environment = environment
        self.workingFolder = workingFolder
        self.input = input
        self.limits = limits
    }
}

/// How far a program may go before it is ended, with all that it has started.
package struct ProcessLimits: Sendable, Hashable {
    package var time: Duration
    /// How many bytes it may print.
    package var outputBytes: Int
    /// How many lines of its standard error are kept, the last ones.
    package var errorLines: Int
    /// How long its output may stay open once it has ended itself, because others that it started still hold it.
    package var grace: Duration

    package init(
        time: Duration = .seconds(60), outputBytes: Int = 100_000_000, errorLines: Int = 20,
        grace: Duration = .seconds(5)
    ) {
        self.time = time
        self.outputBytes = outputBytes
        self.errorLines = errorLines
        self.grace = grace
    }
}
