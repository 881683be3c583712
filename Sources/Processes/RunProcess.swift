import CLinux
import Dispatch
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Runs a program to its end and returns how it ended.
///
/// Whatever it does, this returns: at a limit the whole process group is killed, without a request that could be
/// ignored, and no process is left behind as long as it stays in the group.
///
/// - Parameter isCancelled: is asked now and then whether anybody still waits.
package func runProcess(
    _ command: ProcessCommand, isCancelled: () -> Bool = { false }
) -> ProcessOutcome {
    var failure: Int32 = 0
    guard let pipes = Pipes(&failure) else {
        return ProcessOutcome(ending: .notStarted(Int(failure)))
    }
    let process = pipes.start { command.start($0, $1, $2) }
    guard process > 0 else { return ProcessOutcome(ending: .notStarted(-Int(process))) }
    return whileRunning(process) {
        var watch = ProcessWatch(process, pipes, command)
        return watch.follow(isCancelled)
    }
}

/// Runs a program without keeping a thread from other tasks; cancelling the task ends the program.
package func runProcessAside(_ command: ProcessCommand) async -> ProcessOutcome {
    let cancellation = Cancellation()
    return await withTaskCancellationHandler {
        await withCheckedContinuation { continuation in
            // A queue of its own has a thread of its own.
            DispatchQueue(label: "process").async {
                continuation.resume(
                    returning: runProcess(command) { cancellation.isRequested })
            }
        }
    } onCancel: {
        cancellation.request()
    }
}

/// Tells the thread that runs a program that its task was cancelled.
private final class Cancellation: Sendable {
    private let flag = Atomic<Bool>(false)

    var isRequested: Bool { flag.load(ordering: .acquiring) }

    func request() { flag.store(true, ordering: .releasing) }
}

extension ProcessCommand {
    /// The number of the process that was started, or a negated error number.
    fileprivate func start(_ input: Int32, _ output: Int32, _ errors: Int32) -> Int32 {
        let variables = environment.sorted { $0.key < $1.key }.map { $0.key + "=" + $0.value }
        let texts = [executable, workingFolder] + arguments + variables
        // The system would take it for the text's end.
        guard !texts.contains(where: { $0.utf8.contains(0) }) else { return -EINVAL }
        return withPointers([executable] + arguments) { arguments in
            withPointers(variables) { environment in
                linux_spawn(
                    executable, arguments, environment, workingFolder, input, output, errors)
            }
        }
    }
}

/// The texts as C has them, with a null pointer at the end.
private func withPointers<Result>(
    _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
    var pointers = texts.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    pointers.append(nil)
    return pointers.withUnsafeMutableBufferPointer { buffer in
        // It has one element at least.
        guard let start = buffer.baseAddress else {
            var end: UnsafeMutablePointer<CChar>?
            return body(&end)
        }
        return body(start)
    }
}
