import Diagnostics
import Processes

extension LoaderEnd {
    /// Why there is no output, or nil if the run succeeded.
    func fault(of loader: LoaderConfiguration) -> Diagnostic? {
        let span = SourceSpan(path: loader.path, offset: 0)
        let name = loader.path
        switch self {
        case .notExecutable:
            return .error(
                .loaderNotExecutable(name), at: span,
                help: "run chmod +x \(name), or name its 'interpreter' in site.yml")
        case .noInterpreterLine:
            return .error(
                .loaderWithoutInterpreter(name), at: span,
                help: "begin it with a line such as #!/usr/bin/env python3, or name its "
                    + "'interpreter' in site.yml")
        case .carriageReturn:
            return .error(
                .loaderCarriageReturn, at: span,
                help: "save the file with the line ends of Unix (LF)")
        case .noInterpreter(let interpreter):
            return .error(
                .missingInterpreter(interpreter), at: span,
                help: "install it, or name another 'interpreter' in site.yml")
        case .ran(let outcome):
            guard let message = message(outcome.ending, loader) else { return nil }
            let notes = outcome.errorLines.map { Diagnostic.Note("it said: \($0)") }
            return .error(message, at: span, help: help(outcome.ending), notes: notes)
        }
    }

    private func message(
        _ ending: ProcessOutcome.Ending, _ loader: LoaderConfiguration
    ) -> Diagnostic.Message? {
        switch ending {
        case .exited(0): nil
        case .exited(let code): .loaderFailed("exit code \(code)")
        case .signalled(let signal): .loaderFailed("signal \(signal)")
        case .tookTooLong: .loaderTookTooLong(loader.timeout)
        case .printedTooMuch: .loaderPrintedTooMuch(loader.outputLimit)
        case .leftOutputOpen: .loaderLeftOutputOpen
        case .cancelled: .loaderCancelled
        case .notStarted(let code): .loaderNotStarted(ProcessOutcome.reason(code))
        }
    }

    private func help(_ ending: ProcessOutcome.Ending) -> String? {
        switch ending {
        case .tookTooLong: "if it needs more time, give it a longer 'timeout' in site.yml"
        case .printedTooMuch: "if that is right, give it a larger 'output' in site.yml"
        case .leftOutputOpen: "let it wait for the programs that it starts"
        default: nil
        }
    }
}

extension Diagnostic.Message {
    static func loaderNotListed(_ path: String) -> Self {
        Self(id: "loader-not-listed", text: "'\(path)' may not run: site.yml does not list it")
    }
    static func missingLoader(_ path: String) -> Self {
        Self(id: "missing-loader", text: "there is no loader '\(path)'")
    }
    static func loaderOutputExists(_ path: String, _ loader: String) -> Self {
        Self(
            id: "loader-output-exists",
            text: "'\(path)' is a file, and what '\(loader)' prints")
    }
    static func twoLoaders(_ output: String, _ first: String) -> Self {
        Self(id: "two-loaders", text: "'\(first)' prints '\(output)', too")
    }
    static func missingLoaderInput(_ path: String) -> Self {
        Self(id: "missing-loader-input", text: "the loader's input '\(path)' is not there")
    }
    static func missingVariable(_ name: String) -> Self {
        Self(id: "missing-variable", text: "the environment variable '\(name)' is not set")
    }
    static func loaderNotExecutable(_ path: String) -> Self {
        Self(id: "loader-not-executable", text: "'\(path)' may not be executed")
    }
    static func loaderWithoutInterpreter(_ path: String) -> Self {
        Self(
            id: "loader-without-interpreter",
            text: "the first line of '\(path)' does not say what runs it")
    }
    static let loaderCarriageReturn = Self(
        id: "loader-carriage-return",
        text:
            "the loader's first line ends with a carriage return, which no interpreter has in its name"
    )
    static func missingInterpreter(_ name: String) -> Self {
        Self(id: "missing-interpreter", text: "there is no '\(name)' here to run the loader")
    }
    static func loaderFailed(_ reason: String) -> Self {
        Self(id: "loader-failed", text: "the loader failed: \(reason)")
    }
    static func loaderTookTooLong(_ seconds: Int) -> Self {
        Self(
            id: "loader-too-slow",
            text: "the loader was ended: it took longer than \(seconds) s")
    }
    static func loaderPrintedTooMuch(_ bytes: Int) -> Self {
        Self(
            id: "loader-output-too-large",
            text: "the loader was ended: it printed more than \(bytes) bytes")
    }
    static let loaderLeftOutputOpen = Self(
        id: "loader-left-output-open",
        text: "the loader ended, but a program that it started did not, so its output may go on")
    static let loaderCancelled = Self(
        id: "loader-cancelled", text: "the loader was ended: the build was interrupted")
    static func loaderNotStarted(_ reason: String) -> Self {
        Self(id: "loader-failed", text: "the loader cannot be started: \(reason)")
    }
    static let loaderPrintedNothing = Self(
        id: "loader-printed-nothing", text: "the loader succeeded and printed nothing")
    static let lastOutputUsed = Self(
        id: "last-output-used",
        text: "the loader failed: the data are what it printed when it last succeeded")
    static let outdatedOutputUsed = Self(
        id: "last-output-used",
        text:
            "loaders do not run offline: the data are what this one printed before it, its inputs or its "
            + "variables changed")
    static let noOutputOffline = Self(
        id: "no-output-offline",
        text: "loaders do not run offline, and nothing is kept that this one has printed")
    static func outputNotKept(_ reason: String) -> Self {
        Self(
            id: "loader-output-not-kept",
            text: "what the loader printed could not be kept for the next build: \(reason)")
    }
    static func loaderNotRun(_ path: String) -> Self {
        Self(id: "loader-not-run", text: "'\(path)' is a loader, which only a site can run")
    }
    static func loaderAsPath(_ path: String) -> Self {
        Self(id: "loader-as-path", text: "'\(path)' is a loader, and not the data that it prints")
    }
}
