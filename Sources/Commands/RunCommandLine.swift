import ArgumentParser
import CLinux

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Runs the program and returns its exit code: 0 ok, 1 problems in content or data, 2 usage, 4 input/output or
/// internal.
///
/// - Parameter arguments: those after the program's name; nil for the process's own.
package func runCommandLine(_ arguments: [String]? = nil) async -> Int32 {
    // A reader that goes away is noticed by the write that fails, not by a signal.
    signal(SIGPIPE, SIG_IGN)
    do {
        var command = try LaporanCommand.parseAsRoot(arguments)
        if var command = command as? any AsyncParsableCommand {
            try await command.run()
        } else {
            try command.run()
        }
        return 0
    } catch let code as ExitCode {
        return code.rawValue
    } catch {
        let code = LaporanCommand.exitCode(for: error)
        let message = LaporanCommand.fullMessage(for: error)
        if !message.isEmpty {
            let descriptor = code == .success ? STDOUT_FILENO : STDERR_FILENO
            _ = writeAll(Array((message + "\n").utf8), to: descriptor)
        }
        // The argument parser's own code for wrong usage is sysexits' 64.
        return code == .validationFailure ? 2 : code == .success ? 0 : 4
    }
}

/// Runs the program with the process's arguments and ends the process.
///
/// The main thread only waits. An asynchronous main function would end it while the process goes on, and for that
/// glibc loads libgcc_s.so.1, which a small system does not have.
package func runCommandLineAndExit() -> Never {
    linux_keep_freed_memory()
    Task.detached { exit(await runCommandLine()) }
    while true { pause() }
}
