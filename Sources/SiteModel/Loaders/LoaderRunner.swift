package import Diagnostics
package import Processes

/// What runs loaders and keeps what they print: the machine, or a test.
package protocol LoaderRunner: Sendable {
    /// Runs a loader to its end, within its limits.
    func run(_ run: LoaderRun) async -> LoaderEnd

    /// What the loader at `path` printed when it last succeeded; nil if nothing is kept, or it is damaged.
    func keptOutput(of path: String) -> KeptLoaderOutput?

    /// Keeps an output in place of the one before it. Returns why it could not, in the system's words.
    func keep(_ output: KeptLoaderOutput, of path: String) -> String?

    /// The value of a variable of the environment.
    func variable(_ name: String) -> String?
}

/// One run of a loader.
package struct LoaderRun: Sendable, Hashable {
    /// From the site on; the site's folder is the one that it runs in.
    package var path: String
    package var interpreter: String?
    package var environment: [String: String]
    package var limits: ProcessLimits

    package init(
        path: String, interpreter: String? = nil, environment: [String: String] = [:],
        limits: ProcessLimits = ProcessLimits()
    ) {
        self.path = path
        self.interpreter = interpreter
        self.environment = environment
        self.limits = limits
    }
}

/// How a run ended, if it began.
package enum LoaderEnd: Sendable, Hashable {
    case ran(ProcessOutcome)
    /// The file lacks the permission to be executed.
    case notExecutable
    /// Its first line does not say what runs it.
    case noInterpreterLine
    /// Its first line ends as Windows ends lines, which becomes a part of the interpreter's name.
    case carriageReturn
    /// What runs it is not on this machine.
    case noInterpreter(String)
}

/// What a loader printed, and what it was made from.
package struct KeptLoaderOutput: Sendable, Hashable {
    /// Of the loader, its inputs and its variables.
    package var key: String
    package var bytes: [UInt8]

    package init(key: String, bytes: [UInt8]) {
        self.key = key
        self.bytes = bytes
    }
}

/// What the loaders of a site printed.
package struct LoaderResults: Sendable {
    /// By the loaders' paths from the site on.
    package var results: [String: LoaderResult] = [:]
    /// What is wrong with the list in site.yml.
    package var diagnostics: [Diagnostic] = []

    package init() {}
}

/// What one loader printed, whole, or nil with an error.
package struct LoaderResult: Sendable {
    package var output: [UInt8]?
    package var diagnostics: [Diagnostic]

    package init(output: [UInt8]?, diagnostics: [Diagnostic] = []) {
        self.output = output
        self.diagnostics = diagnostics
    }
}
