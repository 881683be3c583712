import Processes
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct RunProcessTests {
    /// Runs a script of the shell.
    private func shell(
        _ script: String, environment: [String: String] = [:], input: String = "",
        _ limits: ProcessLimits = ProcessLimits(time: .seconds(20))
    ) -> ProcessOutcome {
        runProcess(
            ProcessCommand(
                executable: "/bin/sh", arguments: ["-c", script], environment: environment,
                workingFolder: "/", input: Array(input.utf8), limits: limits))
    }

    @Test func outputAndExitCodeAreReturned() {
        let outcome = shell("echo one; echo two >&2; exit 3")
        #expect(outcome.ending == .exited(3))
        #expect(outcome.output == Array("one\n".utf8))
        #expect(outcome.errorLines == ["two"])
    }

    @Test func nothingOfTheEnvironmentIsInherited() {
        let outcome = shell("/usr/bin/env", environment: ["TZ": "<+07>-07"])
        let names = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n")
            .map { $0.prefix { $0 != "=" } }
        // The shell sets the others itself.
        #expect(Set(names).subtracting(["PWD", "SHLVL", "_", "OLDPWD"]) == ["TZ"])
    }

    @Test func workingFolderIsTheOneGiven() {
        #expect(shell("/bin/pwd").output == Array("/\n".utf8))
    }

    @Test func inputLargerThanAPipeIsPassedOn() {
        let text = String(repeating: "0123456789", count: 100_000)
        let outcome = shell("exec cat", environment: path, input: text)
        #expect(outcome.ending == .exited(0))
        // As texts: what differs between two long arrays takes long to be told.
        #expect(String(decoding: outcome.output, as: UTF8.self) == text)
    }

    @Test func programThatReadsNoInputIsNoFault() {
        let text = String(repeating: "0123456789", count: 100_000)
        let outcome = shell("exec <&-; echo done", input: text)
        #expect(outcome.ending == .exited(0))
        #expect(outcome.output == Array("done\n".utf8))
    }

    @Test func programSeesNoOtherOpenFiles() {
        let outcome = shell("exec ls /dev/fd/", environment: path)
        let names = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n")
        // The fourth is the folder that is listed.
        #expect(names == ["0", "1", "2", "3"])
    }

    @Test func signalIsTold() {
        #expect(shell("kill -SEGV $$").ending == .signalled(Int(SIGSEGV)))
    }

    @Test func onlyTheLastErrorLinesAreKept() {
        let limits = ProcessLimits(time: .seconds(20), errorLines: 2)
        let outcome = shell(
            "i=0; while [ $i -lt 100 ]; do i=$((i+1)); echo line $i >&2; done; printf 'no\\033[31m end' >&2",
            limits)
        #expect(outcome.errorLines == ["line 100", "no [31m end"])
    }

    @Test func missingProgramIsTold() {
        let outcome = runProcess(ProcessCommand(executable: "/nowhere/at-all"))
        #expect(outcome.ending == .notStarted(Int(ENOENT)))
        #expect(ProcessOutcome.reason(Int(ENOENT)) == "No such file or directory")
    }

    @Test func missingFolderIsTold() {
        let command = ProcessCommand(executable: "/bin/sh", workingFolder: "/nowhere/at-all")
        #expect(runProcess(command).ending == .notStarted(Int(ENOENT)))
    }

    @Test func zeroByteInAnArgumentIsRefused() {
        let command = ProcessCommand(executable: "/bin/sh", arguments: ["-c", "exit\0 1"])
        #expect(runProcess(command).ending == .notStarted(Int(EINVAL)))
    }

    private var path: [String: String] { ["PATH": "/usr/bin:/bin"] }
}
